import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildWhatIsStale } from '../../../electron/build/build.mjs';
import type { FETCH_LIMITS } from '../../../electron/start/fetch-watch.mjs';
import { calledWith, recordingScript } from './started-program.ts';

const PROJECT = join(import.meta.dirname, '..', '..', '..');
const REAL_PACKAGE = join(PROJECT, 'node_modules', 'electron');

export const NEEDED_VERSION = '9.9.9';

/** Times of a start that are as short as a test needs them. */
export interface Times {
  readonly earlyTime?: number;
  readonly limits?: typeof FETCH_LIMITS;
}

/** A checkout of the program in which the package `electron` is a fake, so that its runtime can be anything. */
export interface FakeCheckout {
  readonly folder: string;
  /** What `npm start` runs. */
  readonly entry: string;
  /** Makes a file that starts the program with other times. */
  entryWith(times: Times): string;
  readonly electronPackage: string;
  readonly dist: string;
  readonly fetchFolder: string;
  readonly failureFile: string;
  /** The script of an Electron that keeps how it was called and then does `body`. */
  electronScript(body: string): string;
  /** Waits until Electron was called, and gives its arguments. */
  electronCalled(): Promise<string[]>;
  readonly electronRecord: string;
  /** Puts a runtime into the package, as its installer does. */
  writeRuntime(runtime?: { readonly version?: string; readonly program?: string; readonly mode?: number }): void;
  /** Replaces the package's installer: a CommonJS text. */
  writeInstaller(text: string): void;
  /** Takes the installer of the real package, with the checksums of files that a test serves. */
  useRealInstaller(checksums?: Readonly<Record<string, string>>): void;
}

/** Makes sure that the program is built: a fake checkout shares what is built here. */
export const buildOnce = (): Promise<void> => buildWhatIsStale();

const linkPackages = (from: string, to: string): void => {
  mkdirSync(to);
  for (const name of readdirSync(from)) if (name !== 'electron') symlinkSync(join(from, name), join(to, name));
};

export function fakeCheckout(parent: string): FakeCheckout {
  const folder = join(parent, 'checkout');
  mkdirSync(folder);
  cpSync(join(PROJECT, 'electron'), join(folder, 'electron'), { recursive: true });
  for (const name of ['assets', 'renderer', 'shared', 'dist', 'package.json', 'package-lock.json']) symlinkSync(join(PROJECT, name), join(folder, name));
  linkPackages(join(PROJECT, 'node_modules'), join(folder, 'node_modules'));

  const electronPackage = join(folder, 'node_modules', 'electron');
  mkdirSync(electronPackage);
  writeFileSync(join(electronPackage, 'package.json'), JSON.stringify({ name: 'electron', version: NEEDED_VERSION }));
  const dist = join(electronPackage, 'dist');
  const electronRecord = join(parent, 'electron.called');
  const electronScript = (body: string): string => recordingScript(electronRecord, body);
  const installerFile = join(electronPackage, 'install.js');
  return {
    folder,
    entry: join(folder, 'electron', 'start.mjs'),
    entryWith(times) {
      const entry = join(folder, 'start-with-times.mjs');
      writeFileSync(entry, `import { startProgram } from './electron/start/start-program.mjs';\nawait startProgram(process.argv.slice(2), ${JSON.stringify(times)});\n`);
      return entry;
    },
    electronPackage,
    dist,
    fetchFolder: join(folder, '.cache', 'electron-fetch'),
    failureFile: join(folder, '.cache', 'electron-fetch-failed.json'),
    electronScript,
    electronCalled: () => calledWith(electronRecord),
    electronRecord,
    writeRuntime({ version = NEEDED_VERSION, program = electronScript('exit 0'), mode = 0o755 } = {}) {
      mkdirSync(dist, { recursive: true });
      writeFileSync(join(dist, 'version'), version);
      writeFileSync(join(dist, 'electron'), program, { mode });
      writeFileSync(join(electronPackage, 'path.txt'), 'electron');
    },
    writeInstaller: (text) => writeFileSync(installerFile, text),
    useRealInstaller(checksums = {}) {
      rmSync(installerFile, { force: true });
      writeFileSync(installerFile, readFileSync(join(REAL_PACKAGE, 'install.js')));
      writeFileSync(join(electronPackage, 'checksums.json'), JSON.stringify({ 'none.zip': '0', ...checksums }));
    },
  };
}
