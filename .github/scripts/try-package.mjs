/**
 * Installs a package on this machine, opens a document with it and removes it again, one step a call, so that other
 * checks can run in between:
 *
 *   try-package.mjs install FORMAT ARCH FOLDER   prints program=PATH, for GITHUB_OUTPUT
 *   try-package.mjs open                         opens a document by the system's own way
 *   try-package.mjs uninstall                    removes the program, and checks what goes and what stays
 *
 * Only for machines that are thrown away afterwards: it uses the folders of the person who runs it.
 */
import { appendFileSync, copyFileSync, existsSync, mkdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { findArtifact } from './artifacts.mjs';
import { dataFolder, openedDocuments } from './packages/data-folder.mjs';
import { appimage, deb } from './packages/linux.mjs';
import { dmg, macZip } from './packages/mac.mjs';
import { nsis, portable, winZip } from './packages/windows.mjs';
import { PROGRAM_NAME, quitProgram, waitFor } from './processes.mjs';
import { describeWindows, grantsheetWindow } from './visible-windows.mjs';

/** @type {Readonly<Record<string, import('./packages/package-format.mjs').PackageFormat>>} */
const FORMATS = { deb, appimage, nsis, portable, 'win-zip': winZip, dmg, 'mac-zip': macZip };

const WORK = join(process.env.RUNNER_TEMP ?? tmpdir(), 'grantsheet-package');
const STATE = join(WORK, 'installed.json');

const readState = () => JSON.parse(readFileSync(STATE, 'utf8'));

const formatOf = (name) => {
  if (!Object.hasOwn(FORMATS, name)) throw new Error(`No such format: ${name}. There are ${Object.keys(FORMATS).join(', ')}.`);
  return FORMATS[name];
};

const install = (name, arch, folder) => {
  const format = formatOf(name);
  const artifact = resolve(findArtifact(folder, { format: name, arch }));
  const place = join(WORK, 'place');
  rmSync(WORK, { recursive: true, force: true });
  mkdirSync(place, { recursive: true });
  const program = format.install(artifact, place);
  if (!existsSync(program)) throw new Error(`${artifact} was installed, but ${program} is not there.`);
  writeFileSync(STATE, JSON.stringify({ name, program, place }));
  console.log(`program=${program}`);
  if (process.env.GITHUB_OUTPUT) appendFileSync(process.env.GITHUB_OUTPUT, `program=${program}\n`);
};

const checkHandler = (format) => {
  if (format.handler === null) return console.log('This package registers no kind of document.');
  const handler = format.handler();
  if (handler === null) throw new Error('The system does not know that the program opens .grant documents.');
  return console.log(`Documents are opened by ${handler}.`);
};

const open = async () => {
  const { name, program } = readState();
  const format = formatOf(name);
  checkHandler(format);
  // A space and Japanese letters: what shells, addresses and code pages get wrong.
  const folder = join(WORK, 'documents');
  mkdirSync(folder, { recursive: true });
  const document = join(realpathSync(folder), '付与 1.grant');
  copyFileSync('assets/reference.grant', document);

  format.open(document, program);
  await waitFor(`${document} among the opened documents`, () => (openedDocuments()[0] === document ? true : null), {
    seconds: 90,
    lastSeen: () => `Opened: ${JSON.stringify(openedDocuments())}. ${describeWindows()}`,
  });
  const owner = new RegExp(PROGRAM_NAME.replace(/\.exe$/, ''), 'i');
  await waitFor('a window of the program', () => grantsheetWindow(owner), { lastSeen: describeWindows });
  console.log(`Opened ${document}.`);
  await quitProgram();
};

const uninstall = async () => {
  const { name, program, place } = readState();
  const format = formatOf(name);
  const before = openedDocuments();
  if (before.length === 0) throw new Error(`${dataFolder()} holds no list of opened documents: there is nothing of a person's that could stay.`);
  await format.uninstall(program, place);
  const left = format.leftovers(program);
  if (left.length > 0) throw new Error(`Still there after the removal: ${left.join(', ')}`);
  if (format.handler !== null && format.handler() !== null) throw new Error(`Documents are still opened by ${format.handler()}.`);
  if (JSON.stringify(openedDocuments()) !== JSON.stringify(before)) throw new Error(`The removal changed what is a person's in ${dataFolder()}.`);
  console.log(`Removed. ${dataFolder()} is as it was.`);
};

const [step, ...rest] = process.argv.slice(2);
switch (step) {
  case 'install':
    install(...rest);
    break;
  case 'open':
    await open();
    break;
  case 'uninstall':
    await uninstall();
    break;
  default:
    throw new Error(`No such step: ${step}`);
}
