import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, sep } from 'node:path';
import { DIST } from './folders.mjs';

/** Licences whose only condition is that their text is included. */
const PERMISSIVE = ['MIT', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'BlueOak-1.0.0', 'Unlicense', 'CC0-1.0', 'Zlib'];

/** The file that ships with the program. */
export const LICENCES_FILE = join(DIST, 'third-party-licences.txt');

/** A build plugin that collects the folder of every package with code in the program. */
export const notePackages = (folders) => ({
  name: 'note-packages',
  generateBundle(_options, bundle) {
    for (const { modules = {} } of Object.values(bundle)) {
      for (const id of Object.keys(modules)) {
        const folder = packageFolder(id);
        if (folder !== null) folders.add(folder);
      }
    }
  },
});

/** Packages whose published files hold code of other packages, which no bundle shows. */
const HELD_INSIDE = { docx: ['fflate', 'nanoid'] };

/** The folders of the packages, and of those whose code is inside them. */
const withThoseInside = (folders) =>
  new Set([...folders].flatMap((folder) => [folder, ...(HELD_INSIDE[basename(folder)] ?? []).map((name) => [join(folder, 'node_modules', name), join(dirname(folder), name)].find((place) => existsSync(place)) ?? missingInside(folder, name))]));

const missingInside = (folder, name) => {
  throw new Error(`${basename(folder)} holds code of ${name}, whose licence is not installed.`);
};

/** Name, version, licence and licence text of each package, by name. */
export const describePackages = (folders) =>
  [...withThoseInside(folders)]
    .map((folder) => {
      const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
      return { name, version, licence: license ?? 'not stated', text: licenceText(folder) };
    })
    .sort((one, other) => `${one.name} ${one.version}`.localeCompare(`${other.name} ${other.version}`, 'en'));

/** "(MIT OR GPL-3.0)" offers a choice; "(MIT AND Zlib)" does not. */
export const isPermissive = (licence) =>
  licence
    .replace(/^\((.*)\)$/, '$1')
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every((part) => PERMISSIVE.includes(part)));

/** Writes the notice; refuses a package that may not ship with a program under the MIT licence. */
export const writeThirdPartyLicences = (folders) => {
  const packages = describePackages(folders);
  const unfit = packages.find(({ licence }) => !isPermissive(licence));
  if (unfit !== undefined) throw new Error(`${unfit.name} ${unfit.version} may not ship with the program: its licence is ${unfit.licence}.`);
  mkdirSync(DIST, { recursive: true });
  writeFileSync(LICENCES_FILE, packages.map(notice).join(`\n${'-'.repeat(78)}\n\n`));
};

const notice = ({ name, version, licence, text }) =>
  `${name} ${version}\nLicence: ${licence}\n\n${text ?? 'The package carries no copy of its licence.\n'}`;

/** The folder of the package that a module belongs to, after the last node_modules in its path. */
const packageFolder = (id) => {
  const [path] = id.replace(/^\0/, '').split('?');
  const marker = `${sep}node_modules${sep}`;
  const start = path.lastIndexOf(marker);
  if (start === -1) return null;
  const [first, second] = path.slice(start + marker.length).split(sep);
  return path.slice(0, start + marker.length) + (first.startsWith('@') ? join(first, second) : first);
};

const licenceText = (folder) => {
  const file = readdirSync(folder).find((name) => /^licen[cs]e([.-]|$)/i.test(name));
  return file === undefined ? null : `${readFileSync(join(folder, file), 'utf8').trim()}\n`;
};
