import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { unpackChromium } from './unpack-chromium.ts';

/** A Chromium that tests can start, and what its process needs in its environment. */
export interface TestBrowser {
  readonly executablePath: string;
  readonly env: Record<string, string>;
  readonly source: 'environment' | 'installed' | 'npm';
}

/** Flags for every start: nothing goes out to the network, and root may run it. */
export const chromiumFlags: readonly string[] = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const COMMANDS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'microsoft-edge', 'msedge'];

const PROGRAM_FOLDERS = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'];

const usualPlaces = (): readonly string[] => {
  switch (process.platform) {
    case 'darwin':
      return ['Chromium', 'Google Chrome', 'Microsoft Edge'].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);
    case 'win32':
      return PROGRAM_FOLDERS.map((name) => process.env[name])
        .filter((folder) => folder !== undefined)
        .flatMap((folder) => [join(folder, 'Google/Chrome/Application/chrome.exe'), join(folder, 'Microsoft/Edge/Application/msedge.exe')]);
    default:
      return (process.env['PATH'] ?? '').split(delimiter).flatMap((folder) => COMMANDS.map((name) => join(folder, name)));
  }
};

const environment = (): Record<string, string> =>
  Object.fromEntries(Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined));

const systemHasFonts = (): boolean =>
  ['/usr/share/fonts', '/usr/local/share/fonts', join(process.env['HOME'] ?? '/', '.fonts')].some((folder) => existsSync(folder));

const fromNpm = async (): Promise<TestBrowser> => {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('No Chromium, Chrome or Edge was found. Install one, or name its program in GRANTSHEET_CHROMIUM.');
  }
  const { executablePath, libraries, fonts } = await unpackChromium();
  const env = environment();
  env['LD_LIBRARY_PATH'] = [env['LD_LIBRARY_PATH'], libraries].filter(Boolean).join(delimiter);
  if (!systemHasFonts()) env['FONTCONFIG_PATH'] = fonts;
  return { executablePath, env, source: 'npm' };
};

const search = async (): Promise<TestBrowser> => {
  const named = process.env['GRANTSHEET_CHROMIUM'];
  if (named === 'npm') return fromNpm();
  if (named !== undefined && named !== '') {
    if (!existsSync(named)) throw new Error(`GRANTSHEET_CHROMIUM names ${named}, which is not there.`);
    return { executablePath: named, env: environment(), source: 'environment' };
  }
  const installed = usualPlaces().find((path) => existsSync(path));
  return installed === undefined ? fromNpm() : { executablePath: installed, env: environment(), source: 'installed' };
};

/** Chromium without the parts that nobody sees in a test: with the same engine it works nearly twice as fast. */
const HEADLESS_SHELLS = ['chromium-headless-shell', 'chrome-headless-shell'];

const searchHeadless = async (): Promise<TestBrowser> => {
  const named = process.env['GRANTSHEET_CHROMIUM'] ?? '';
  const shells = (process.env['PATH'] ?? '').split(delimiter).flatMap((folder) => HEADLESS_SHELLS.map((name) => join(folder, name)));
  const installed = named === '' ? shells.find((path) => existsSync(path)) : undefined;
  return installed === undefined ? await findChromium() : { executablePath: installed, env: environment(), source: 'installed' };
};

let found: Promise<TestBrowser> | undefined;
let foundHeadless: Promise<TestBrowser> | undefined;

/**
 * A whole browser, as people have it: the one GRANTSHEET_CHROMIUM names ("npm" forces the packaged one), else one that is
 * installed, else the packaged one, unpacked once into `.cache/`.
 */
export const findChromium = (): Promise<TestBrowser> => (found ??= search());

/** The browser for tests of pages: a headless shell where one is installed and GRANTSHEET_CHROMIUM names nothing, else the whole browser. */
export const findHeadlessChromium = (): Promise<TestBrowser> => (foundHeadless ??= searchHeadless());
