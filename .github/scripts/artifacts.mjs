import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** What is known by its name: `Grantsheet-version-os-arch.ext`, and what belongs to a package without being one. */
const NAME = /^Grantsheet-(?<version>\d+\.\d+\.\d+(?:-[\w.]+)?)-(?<os>linux|mac|win)-(?<arch>[a-z0-9_]+)(?<variant>-portable)?\.(?<extension>AppImage|deb|dmg|exe|zip)$/;

/** electron-builder gives an architecture the name that each kind of package has for it. */
const ARCHITECTURES = { x64: 'x64', x86_64: 'x64', amd64: 'x64', arm64: 'arm64', aarch64: 'arm64', universal: 'universal' };

const FORMATS = {
  linux: { AppImage: 'appimage', deb: 'deb' },
  mac: { dmg: 'dmg', zip: 'mac-zip' },
  win: { exe: 'nsis', zip: 'win-zip' },
};

/**
 * What a package is by its name, or null where the name is none of ours.
 * @param {string} name
 */
export const readArtifactName = (name) => {
  const found = NAME.exec(name)?.groups;
  if (found === undefined) return null;
  const { version, os, extension, variant } = found;
  const arch = ARCHITECTURES[found.arch];
  const format = variant === undefined ? FORMATS[os][extension] : 'portable';
  return arch === undefined || format === undefined || (format === 'portable' && (os !== 'win' || extension !== 'exe')) ? null : { version, os, arch, format };
};

/**
 * The one package of a format for an architecture in a folder; throws where there is none, or more than one.
 * @param {string} folder
 * @param {{ readonly format: string, readonly arch: string }} wanted
 */
export const findArtifact = (folder, { format, arch }) => {
  const names = readdirSync(folder);
  const found = names.filter((name) => {
    const artifact = readArtifactName(name);
    return artifact !== null && artifact.format === format && (artifact.arch === arch || artifact.arch === 'universal');
  });
  if (found.length !== 1) throw new Error(`${found.length} packages of format ${format} for ${arch} in ${folder}, which holds: ${names.join(', ')}`);
  return join(folder, found[0]);
};
