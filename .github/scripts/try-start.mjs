/**
 * Runs `npm start` with Electron's real runtime, or with what keeps it away. Usage: try-start.mjs SCENARIO
 *
 *   fresh-cache  nothing has been fetched: the window of Electron opens; a second start needs no network
 *   refused      the download is refused at once
 *   silent       the download never gets an answer
 *   no-network   there is no network at all; whoever calls this sees to that
 *   crashing     the runtime is there and broken
 *   sandbox      the runtime is fetched, and the system does not let it build its sandbox
 *
 * In all but the first the program opens in the installed browser, and ends well when that is closed.
 */
import { mkdtempSync, realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ask, waitFor } from './processes.mjs';
import { breakRuntime, REFUSING_MIRROR, removeRuntime, runtimeVersion, silentMirror, wantedVersion } from './runtime.mjs';
import { startProgram } from './started.mjs';
import { describeWindows, grantsheetWindow } from './visible-windows.mjs';

/** A download of 120 MB on a slow day, and the wait of the program for one that does not come. */
const MINUTES_FOR_A_DOWNLOAD = 10;
const ELECTRON = /electron|grantsheet/i;
const BROWSER = /chrom|edge/i;

const folder = mkdtempSync(join(realpathSync(tmpdir()), 'grantsheet-start-'));
/** Nothing of an earlier start: no settings, no downloads. */
const fresh = { GRANTSHEET_DATA_DIR: join(folder, 'data'), electron_config_cache: join(folder, 'downloads') };

const check = (holds, sentence) => {
  if (!holds) throw new Error(sentence);
};

const windowOf = (owner, what, seconds) => waitFor(what, () => grantsheetWindow(owner), { seconds, lastSeen: describeWindows });

const opensInElectron = async (environment, seconds) => {
  const started = startProgram([], { ...fresh, ...environment });
  try {
    await windowOf(ELECTRON, "Electron's window", seconds);
    check(!started.hasEnded(), 'npm start ended while the window was open.');
    check(!started.hasAddress(), 'npm start opened the browser as well.');
  } finally {
    await started.end();
  }
};

/** Closes the window as a person does. The browser is known by its profile, which is in the data folder of this start. */
const closeBrowser = () => {
  if (process.platform === 'win32') ask('powershell', ['-NoProfile', '-Command', 'Get-Process | Where-Object { $_.MainWindowTitle -like "*Grantsheet*" } | ForEach-Object { $_.CloseMainWindow() }']);
  else ask('pkill', ['-TERM', '-o', '-f', '--', `--user-data-dir=${fresh.GRANTSHEET_DATA_DIR}`]);
};

const fallsBack = async (environment) => {
  const started = startProgram([], { ...fresh, ...environment });
  try {
    await windowOf(BROWSER, "the browser's window", MINUTES_FOR_A_DOWNLOAD * 60);
    // The window is there before its page, and a program whose page never came waits for it.
    await sleep(10_000);
    check(!started.hasEnded(), 'npm start ended while the window was open.');
    closeBrowser();
    check((await started.exitCode(60)) === 0, 'npm start did not end with 0 after its window was closed.');
  } finally {
    await started.end();
  }
};

const SCENARIOS = {
  async 'fresh-cache'() {
    removeRuntime();
    await opensInElectron({}, MINUTES_FOR_A_DOWNLOAD * 60);
    check(runtimeVersion() === wantedVersion(), `Runtime ${runtimeVersion()} was fetched, but the project asks for ${wantedVersion()}.`);
    await opensInElectron({ ELECTRON_MIRROR: REFUSING_MIRROR }, 60);
  },
  async refused() {
    removeRuntime();
    await fallsBack({ ELECTRON_MIRROR: REFUSING_MIRROR });
    check(runtimeVersion() === null, 'A runtime came from a mirror that nobody runs.');
  },
  async silent() {
    removeRuntime();
    await fallsBack({ ELECTRON_MIRROR: await silentMirror() });
    check(runtimeVersion() === null, 'A runtime came from a mirror that never answers.');
  },
  async 'no-network'() {
    removeRuntime();
    await fallsBack({});
    check(runtimeVersion() === null, 'A runtime came without a network.');
  },
  async crashing() {
    removeRuntime();
    breakRuntime();
    await fallsBack({ ELECTRON_MIRROR: REFUSING_MIRROR });
  },
  async sandbox() {
    removeRuntime();
    await fallsBack({});
    check(runtimeVersion() === wantedVersion(), 'The runtime was not fetched, so its sandbox was not tried.');
  },
};

const scenario = process.argv[2] ?? '';
if (!Object.hasOwn(SCENARIOS, scenario)) throw new Error(`No such scenario: ${scenario}. There are ${Object.keys(SCENARIOS).join(', ')}.`);
await SCENARIOS[scenario]();
console.log(`\nnpm start, ${scenario}: as it should be.`);
