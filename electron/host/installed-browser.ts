import { accessSync, constants } from 'node:fs';
import { homedir } from 'node:os';
import { basename, delimiter, join, sep } from 'node:path';

type Environment = NodeJS.ProcessEnv;

const LINUX_NAMES = ['google-chrome', 'google-chrome-stable', 'chromium', 'microsoft-edge', 'microsoft-edge-stable'];
const SNAP_BROWSER = '/snap/bin/chromium';
/** On Ubuntu this is a script that starts the snap, indistinguishable from another Chromium, so the snap itself is tried first. */
const OTHER_LINUX_NAME = 'chromium-browser';
const MAC_NAMES = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
const WINDOWS_PATHS = ['Google\\Chrome\\Application\\chrome.exe', 'Chromium\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'];

const onPath = (environment: Environment, names: readonly string[]): string[] => {
  const folders = (environment['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
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
      return [...onPath(environment, LINUX_NAMES), SNAP_BROWSER, ...onPath(environment, [OTHER_LINUX_NAME])];
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

/** The browser to open windows with: the one named by GRANTSHEET_BROWSER, or the first installed one that supports --app; null for none. */
export function findBrowser(environment: Environment = process.env): string | null {
  const named = environment['GRANTSHEET_BROWSER'];
  return [...(named ? [named] : []), ...candidates(environment)].find(isExecutable) ?? null;
}

/** Whether a window can be shown: on Linux that requires a display server. */
export const hasDisplay = (environment: Environment = process.env): boolean =>
  process.platform === 'win32' || process.platform === 'darwin' || Boolean(environment['DISPLAY'] || environment['WAYLAND_DISPLAY']);

/**
 * The folder for the profile of our windows and the launch file. A browser from the snap store has no access to hidden
 * folders in the home folder, and one from Flathub only to its own folder.
 */
export function browserFolder(browser: string, dataFolder: string): string {
  const [, program] = browser.split('/snap/bin/');
  if (program !== undefined) return join(homedir(), 'snap', program.split('.', 1)[0] ?? program, 'common', 'grantsheet');
  if (browser.includes(join(sep, 'flatpak', 'exports', 'bin', sep))) return join(homedir(), '.var', 'app', basename(browser), 'data', 'grantsheet');
  return dataFolder;
}
