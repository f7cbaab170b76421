import { spawn, type ChildProcess } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

type Environment = NodeJS.ProcessEnv;

const LINUX_NAMES = ['google-chrome', 'google-chrome-stable', 'chromium', 'microsoft-edge', 'microsoft-edge-stable', 'chromium-browser'];
const MAC_NAMES = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
const WINDOWS_PATHS = ['Google\\Chrome\\Application\\chrome.exe', 'Chromium\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'];

const onPath = (environment: Environment): string[] => {
  const folders = (environment['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return LINUX_NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
};

const inApplications = (): string[] =>
  ['/Applications', join(homedir(), 'Applications')].flatMap((folder) => MAC_NAMES.map((name) => join(folder, `${name}.app`, 'Contents', 'MacOS', name)));

const inProgramFiles = (environment: Environment): string[] =>
  ['ProgramFiles', 'ProgramFiles(x86)', 'LocalAppData'].flatMap((variable) => {
    const folder = environment[variable];
    return folder === undefined ? [] : WINDOWS_PATHS.map((path) => join(folder, path));
  });

function candidates(environment: Environment): string[] {
  switch (process.platform) {
    case 'win32':
      return inProgramFiles(environment);
    case 'darwin':
      return inApplications();
    default:
      return [...onPath(environment), '/snap/bin/chromium'];
  }
}

const isExecutable = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/** The browser to open windows with: the one named by GRANTSHEET_BROWSER, or the first installed one that knows --app; null for none. */
export function findBrowser(environment: Environment = process.env): string | null {
  const named = environment['GRANTSHEET_BROWSER'];
  return [...(named ? [named] : []), ...candidates(environment)].find(isExecutable) ?? null;
}

/** Whether a window could be seen: on Linux that takes a display server. */
export const hasDisplay = (environment: Environment = process.env): boolean =>
  process.platform === 'win32' || process.platform === 'darwin' || Boolean(environment['DISPLAY'] || environment['WAYLAND_DISPLAY']);

/** Chromium from the snap store may write to no hidden folder. */
const profileFolder = (browser: string, dataFolder: string): string =>
  browser.startsWith('/snap/') ? join(homedir(), 'snap', 'chromium', 'common', 'grantsheet') : join(dataFolder, 'browser-profile');

/** Chromium refuses to start as root with its sandbox on; for everybody else the sandbox stays. */
const sandboxArguments = (): string[] => (process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : []);

/** Opens `address` in a window of its own, with a profile of its own, so that a person's extensions and tabs stay out. */
export function openWindow(browser: string, address: string, dataFolder: string): ChildProcess {
  const flags = [
    `--app=${address}`,
    `--user-data-dir=${profileFolder(browser, dataFolder)}`,
    // A first start only: the profile remembers what a person makes of it.
    '--window-size=1440,900',
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--disable-features=Translate',
  ];
  return spawn(browser, [...flags, ...sandboxArguments()], { stdio: 'ignore' });
}
