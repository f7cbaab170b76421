import { existsSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ask, run, waitFor } from '../processes.mjs';
import { existing, openByArgument, startApart } from './package-format.mjs';
import { readRegistry } from './registry.mjs';

const UNINSTALL = 'HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Uninstall';
const CLASSES = 'HKCU\\Software\\Classes';

// Git for Windows puts a tar before the system's that unpacks no zip.
const SYSTEM_TAR = join(process.env.SystemRoot ?? 'C:\\Windows', 'System32', 'tar.exe');

/** Windows lets go of a program's file some time after its end. */
const removeSoon = { recursive: true, maxRetries: 20, retryDelay: 500 };

const query = (key, ...options) => readRegistry(ask('reg', ['query', key, ...options]));

/** What Windows lists among the installed programs of this person, or null. */
const entry = () => query(UNINSTALL, '/s').find(({ values }) => values.DisplayName?.startsWith('Grantsheet')) ?? null;

const openCommand = () => {
  const type = query(`${CLASSES}\\.grant`, '/ve')[0]?.values[''];
  return type === undefined ? null : (query(`${CLASSES}\\${type}\\shell\\open\\command`, '/ve')[0]?.values[''] ?? null);
};

const quietUninstall = () => {
  const command = entry()?.values.QuietUninstallString;
  const [, uninstaller, options = ''] = /^"([^"]+)"\s*(.*)$/.exec(command ?? '') ?? [];
  if (uninstaller === undefined) throw new Error(`Windows lists no Grantsheet of this person that can be removed without questions: ${command}`);
  return { uninstaller, options: options.split(/\s+/).filter(Boolean) };
};

/** @type {import('./package-format.mjs').PackageFormat} */
export const nsis = {
  install(artifact) {
    run(artifact, ['/S']);
    return join(dirname(quietUninstall().uninstaller), 'Grantsheet.exe');
  },
  handler: () => openCommand(),
  // `start` asks the shell, as a double click does; its first quoted text is a window's title.
  open: (document) => startApart('cmd', ['/c', 'start', '', document]),
  async uninstall(program) {
    const { uninstaller, options } = quietUninstall();
    run(uninstaller, options);
    // The uninstaller copies itself away and goes on there, so its end says nothing.
    await waitFor('the end of the uninstaller', () => (existsSync(program) || entry() !== null ? null : true), { seconds: 120 });
  },
  leftovers: (program) => [...existing([program, join(dirname(program), 'resources')]), ...(entry() === null ? [] : [UNINSTALL]), ...(openCommand() === null ? [] : [`${CLASSES}\\.grant`])],
};

/** @type {import('./package-format.mjs').PackageFormat} */
export const portable = {
  install: (artifact) => artifact,
  handler: null,
  open: openByArgument,
  uninstall: (program) => rmSync(program, removeSoon),
  leftovers: (program) => existing([program]),
};

/** @type {import('./package-format.mjs').PackageFormat} */
export const winZip = {
  install(artifact, folder) {
    run(SYSTEM_TAR, ['-xf', artifact, '-C', folder]);
    const program = join(folder, 'Grantsheet.exe');
    if (!existsSync(program)) throw new Error(`${artifact} holds no Grantsheet.exe at its top.`);
    return program;
  },
  handler: null,
  open: openByArgument,
  uninstall: (_program, folder) => rmSync(folder, removeSoon),
  leftovers: (program) => existing([program]),
};
