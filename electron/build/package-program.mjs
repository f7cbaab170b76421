import { readFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Arch, build, getArchSuffix, Platform } from 'electron-builder';
import { writeChecksums } from './checksums.mjs';
import { buildDeb, canBuildDeb } from './deb/build-deb.mjs';
import { PROJECT } from './folders.mjs';
import { sourceDate } from './source-date.mjs';

const PLATFORMS = { linux: Platform.LINUX, win: Platform.WINDOWS, mac: Platform.MAC };

/** The program's entries in package.json. */
export const readMetadata = () => JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8'));

/**
 * Packages the built program: with electron-builder, and as .deb from the same files.
 * @param {object} options
 * @param {('linux' | 'win' | 'mac')[]} options.systems
 * @param {('x64' | 'arm64')[]} options.archs
 * @param {string[]} [options.targets] electron-builder's names of targets; all of electron-builder.yml by default. "dir" is the unpacked folder.
 * @param {string} [options.outDir] the output folder
 * @param {object} [options.config] overrides of electron-builder.yml
 * @returns {Promise<string[]>} targets that could not be made, and why, in sentences
 */
export const packageProgram = async ({ systems, archs, targets = [], outDir = join(PROJECT, 'release'), config = {} }) => {
  // The packaging tools read the date from this variable.
  process.env['SOURCE_DATE_EPOCH'] = `${sourceDate()}`;
  for (const system of systems) {
    await build({
      projectDir: PROJECT,
      targets: PLATFORMS[system].createTarget(targets, ...archs.map((arch) => Arch[arch])),
      publish: 'never',
      config: { extends: 'electron-builder.yml', ...config, directories: { output: outDir } },
    });
  }
  if (targets.includes('dir')) return [];
  const problems = systems.includes('linux') ? buildDebs(archs, outDir) : [];
  removeUpdateFiles(outDir);
  await writeChecksums(outDir);
  return problems;
};

const buildDebs = (archs, outDir) => {
  if (!canBuildDeb()) return ['The .deb was not made: dpkg-deb is missing. Install the package dpkg.'];
  for (const arch of archs) {
    buildDeb({ unpacked: join(outDir, `linux${getArchSuffix(Arch[arch])}-unpacked`), arch, metadata: readMetadata(), outDir });
  }
  return [];
};

/** Removes block maps, which serve partial updates; the program does not look for updates. */
const removeUpdateFiles = (outDir) => {
  for (const name of readdirSync(outDir)) {
    if (name.endsWith('.blockmap')) rmSync(join(outDir, name));
  }
};
