// Prints, as JSON, the names that electron-builder gives to what it is about to make, and stops it before it needs tools
// that are not there. The first argument: { system, targets, electronDist, outDir } in JSON.
import { basename, resolve } from 'node:path';
import { Arch, build, Platform } from 'electron-builder';

const PLATFORMS = { win: Platform.WINDOWS, mac: Platform.MAC };

const { system, targets, electronDist, outDir } = JSON.parse(process.argv[2]);
const names = [];
const effective = [];
const failure = await build({
  projectDir: resolve(import.meta.dirname, '../../..'),
  targets: PLATFORMS[system].createTarget(targets, Arch.x64, Arch.arm64),
  publish: 'never',
  config: {
    extends: 'electron-builder.yml',
    electronDist,
    compression: 'store',
    directories: { output: outDir },
    artifactBuildStarted: ({ file }) => {
      names.push(basename(file));
      // Disk images need a program of macOS from here on.
      if (file.endsWith('.dmg')) throw new Error('The name is known.');
    },
  },
  effectiveOptionComputed: (options) => {
    effective.push(options);
    return true;
  },
}).then(() => null, (error) => error);
if (failure !== null && !failure.message.includes('The name is known.')) throw failure;
console.log(`\n${JSON.stringify({ names, effective })}`);
