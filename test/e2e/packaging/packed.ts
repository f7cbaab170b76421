import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { existsSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { extractFile, listPackage } from '@electron/asar';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { reportNotRun } from '../../not-run.ts';
import { writeLinuxRuntime, writeMacRuntime, writeWindowsRuntime } from './fake-runtime.ts';

/** Where packages are made around a runtime that is none; elsewhere the system's own tools would take it for a real one. */
export const CAN_PACK = process.platform === 'linux';
if (!CAN_PACK) reportNotRun('packing around a runtime that is none', 'this is not Linux');

/** The version of the program, which is in the name of every package. */
export const { version: VERSION } = JSON.parse(readFileSync(join(import.meta.dirname, '../../../package.json'), 'utf8')) as { version: string }; // a package.json has a version

export type System = 'linux' | 'win' | 'mac';

const RUNTIMES = { linux: writeLinuxRuntime, win: writeWindowsRuntime, mac: writeMacRuntime };

/** A folder with a runtime that is none, in which packages are made. */
export interface PackagingRun {
  readonly folder: string;
  /** Makes packages in a folder of the given name, and gives its path. */
  readonly pack: (name: string, order?: { readonly targets?: readonly string[]; readonly archs?: readonly string[]; readonly env?: NodeJS.ProcessEnv }) => Promise<string>;
  /** What electron-builder would call the given targets of both architectures, and the options it would make them with. */
  readonly names: (...targets: string[]) => Promise<{ readonly names: readonly string[]; readonly effective: readonly unknown[] }>;
  readonly close: () => Promise<void>;
}

/** Where a command is; undefined where it is not installed. */
export const findCommand = (name: string): string | undefined =>
  (process.env['PATH'] ?? '').split(delimiter).map((folder) => join(folder, name)).find((path) => existsSync(path));

/** Runs a program and gives what it printed; fails as it does. */
export const run = (command: string, args: readonly string[], env: NodeJS.ProcessEnv = process.env): Promise<string> =>
  new Promise((resolve, reject) => {
    const child = spawn(command, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
    let out = '';
    let err = '';
    child.stdout.on('data', (data: Buffer) => (out += data.toString()));
    child.stderr.on('data', (data: Buffer) => (err += data.toString()));
    child.on('error', reject);
    child.on('close', (code) => (code === 0 ? resolve(out) : reject(new Error(`${command} ended with ${code}: ${out}${err}`))));
  });

/** The environment of a person: without a test runner, and without keys to sign with. */
const ordinaryEnvironment = (): NodeJS.ProcessEnv => {
  const kept = Object.entries(process.env).filter(([name]) => !/^(VITEST|CSC_|WIN_CSC_|APPLE_)/.test(name));
  const archiver = findCommand('7za');
  return { ...Object.fromEntries(kept), ...(archiver === undefined ? {} : { ELECTRON_BUILDER_7ZIP_PATH: archiver }) };
};

export const startPackaging = async (system: System): Promise<PackagingRun> => {
  const folder = await mkdtemp(join(tmpdir(), 'packaging-'));
  const electronDist = join(folder, 'runtime');
  await RUNTIMES[system](electronDist);
  return {
    folder,
    pack: async (name, { targets = [], archs = ['x64'], env = {} } = {}) => {
      const outDir = join(folder, name);
      const order = { systems: [system], archs, targets, outDir, config: { electronDist } };
      await run(process.execPath, [join(import.meta.dirname, 'pack.mjs'), JSON.stringify(order)], { ...ordinaryEnvironment(), ...env });
      return outDir;
    },
    names: async (...targets) => {
      const order = { system, targets, electronDist, outDir: join(folder, 'names') };
      const out = await run(process.execPath, [join(import.meta.dirname, 'artifact-names.mjs'), JSON.stringify(order)], ordinaryEnvironment());
      return JSON.parse(out.trim().split('\n').at(-1) ?? '') as { names: string[]; effective: unknown[] }; // artifact-names.mjs prints it
    },
    close: () => rm(folder, { recursive: true, force: true }),
  };
};

/** Paths in an asar, with forward slashes. */
export const asarContents = (archive: string): readonly string[] => listPackage(archive, { isPack: false }).map((path) => path.replaceAll('\\', '/'));

export const asarText = (archive: string, path: string): string => extractFile(archive, path).toString('utf8');

/** The fuses of a program that are on, and how many are off. */
export const fuses = async (program: string): Promise<{ readonly on: readonly (string | undefined)[]; readonly off: number }> => {
  const wire = Object.entries(await getCurrentFuseWire(program));
  return {
    on: wire.filter(([, state]) => state === FuseState.ENABLE).map(([index]) => FuseV1Options[Number(index)]),
    off: wire.filter(([, state]) => state === FuseState.DISABLE).length,
  };
};

/** The fuses as the program is shipped. */
export const LOCKED_FUSES = { on: ['EnableEmbeddedAsarIntegrityValidation', 'OnlyLoadAppFromAsar', 'WasmTrapHandlers'], off: 6 };
