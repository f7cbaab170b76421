import { constants } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { DIST, PROJECT } from '../build/folders.mjs';
import { explainEnd, isNormal } from './abnormal-end.mjs';
import { electronCommand, electronEnvironment, hasDisplay } from './electron-command.mjs';
import { readOsRelease } from './linux-packages.mjs';
import { obtainRuntime } from './obtain-runtime.mjs';
import { HELP, callerFolder, readOptions } from './options.mjs';
import { runElectron } from './run-electron.mjs';
import { say } from './say.mjs';

/** An end within this time, in milliseconds, is a failed start. */
const EARLY = 10_000;

const exitCodeOf = (signal) => 128 + constants.signals[signal];

/**
 * What `npm start` does: builds what has changed, then opens the desktop window, or the browser where that cannot be.
 * @param {readonly string[]} args
 * @param {{ earlyTime?: number, limits?: typeof import('./fetch-watch.mjs').FETCH_LIMITS }} [times]
 */
export const startProgram = async (args, { earlyTime = EARLY, limits } = {}) => {
  const options = readOptions(args, callerFolder(process.env, process.cwd()));
  if (options.kind === 'help') return void process.stdout.write(`${HELP}\n`);
  if (options.kind === 'refused') {
    process.exitCode = 2;
    return say(options.sentence);
  }

  // Loaded late, because it loads Vite.
  const { buildWhatIsStale } = await import('../build/build.mjs');
  await buildWhatIsStale(() => say('Building Grantsheet …'));

  if (!options.inBrowser) {
    const exitCode = await runDesktop(options, { earlyTime, limits });
    if (exitCode !== null) return void (process.exitCode = exitCode);
    if (hasDisplay(process.env, process.platform)) say('Opening Grantsheet in the installed browser instead.');
  }
  if (options.document !== null) say(`The browser cannot be given ${options.document}: open it from the page.`);
  await runInBrowser(options);
};

/** Runs the desktop window and returns its exit code; null where no window is possible, after the reason was printed. */
const runDesktop = async (options, { earlyTime, limits }) => {
  if (!hasDisplay(process.env, process.platform)) {
    say('Electron does not start here: there is no display (DISPLAY and WAYLAND_DISPLAY are not set).');
    return null;
  }
  const { program, interruptedBy } = await obtainRuntime({ packageFolder: join(PROJECT, 'node_modules', 'electron'), cacheFolder: join(PROJECT, '.cache'), limits });
  if (interruptedBy !== null) return exitCodeOf(interruptedBy);
  if (program === null) return null;

  const isLinuxRoot = process.platform === 'linux' && process.getuid() === 0;
  const end = await runElectron({ program, args: electronCommand({ ...options, project: PROJECT, isLinuxRoot }), environment: electronEnvironment(process.env), earlyTime });
  const exitCode = end.signal === null ? end.code : exitCodeOf(end.signal);
  if (isNormal(end)) return exitCode;
  // Later on people had seen its window and restart it themselves. Its output and exit code say the rest.
  if (end.isEarly || end.signal !== null) {
    const isOverride = Boolean(process.env.ELECTRON_OVERRIDE_DIST_PATH);
    say(explainEnd(end, { program, platform: process.platform, osRelease: readOsRelease(), isOverride }));
  }
  return end.isEarly ? null : exitCode;
};

const runInBrowser = async ({ opensWindow }) => {
  const { runBrowserShell } = await import(pathToFileURL(join(DIST, 'browser-shell', 'browser-shell.js')).href);
  await runBrowserShell({ opensWindow });
};
