import { chmodSync, copyFileSync, rmSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { ask, run } from '../processes.mjs';
import { existing, openByArgument, startApart } from './package-format.mjs';

const PACKAGE = 'grantsheet';

/** A fresh machine may still be busy with updates of its own. */
const WAIT = '--option=DPkg::Lock::Timeout=300';

/** Root installs packages; who is root already may have no sudo. */
const asRoot = (command, args) => (process.getuid?.() === 0 ? run(command, args) : run('sudo', [command, ...args]));

const installedFiles = () => ask('dpkg', ['--listfiles', PACKAGE]).split('\n');

const debProgram = () => {
  const found = installedFiles().find((path) => /^\/opt\/[^/]+\/grantsheet$/.test(path));
  if (found === undefined) throw new Error(`The package installs no program: ${installedFiles().join(' ')}`);
  return found;
};

const TYPE = /^\S+\/\S+$/;

/** The desktop entry for documents, by the type that the installed package gives to the name of one. */
const debHandler = (folder) => {
  const probe = join(folder, 'probe.grant');
  copyFileSync('assets/reference.grant', probe);
  const type = ask('xdg-mime', ['query', 'filetype', probe]).trim();
  rmSync(probe);
  if (!TYPE.test(type)) return null;
  const entry = ask('xdg-mime', ['query', 'default', type]).trim();
  return installedFiles().some((path) => basename(path) === entry) ? `${type} by ${entry}` : null;
};

/** @type {import('./package-format.mjs').PackageFormat} */
export const deb = {
  install(artifact) {
    // apt takes a path with a slash for a file, and brings the libraries that the package names.
    asRoot('apt-get', [WAIT, 'install', '--yes', '--no-install-recommends', resolve(artifact)]);
    return debProgram();
  },
  handler: () => debHandler(process.env.RUNNER_TEMP ?? '/tmp'),
  open: (document) => startApart('xdg-open', [document]),
  uninstall: () => void asRoot('apt-get', [WAIT, 'remove', '--yes', PACKAGE]),
  leftovers: (program) => [...existing([program, '/usr/bin/grantsheet', '/etc/apparmor.d/grantsheet']), ...installedFiles().filter((path) => path.startsWith('/opt'))],
};

/** @type {import('./package-format.mjs').PackageFormat} */
export const appimage = {
  install(artifact, folder) {
    const program = join(folder, basename(artifact));
    copyFileSync(artifact, program);
    chmodSync(program, 0o755);
    return program;
  },
  handler: null,
  open: openByArgument,
  uninstall: (program) => rmSync(program),
  leftovers: (program) => existing([program]),
};
