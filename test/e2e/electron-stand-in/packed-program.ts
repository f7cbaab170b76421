import { chmod, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { extractAll } from '@electron/asar';
import { startPackaging } from '../packaging/packed.ts';

/** The program as a release packs it, taken out of its archive into a folder of the same name. */
export interface PackedProgram {
  /** The built program, to be launched as packaged. */
  readonly built: string;
  /** What is not as it was packed: an archive cannot be written to. */
  changed(): Promise<readonly string[]>;
  remove(): Promise<void>;
}

/** Size and time of every file and folder. */
const describeAll = async (folder: string): Promise<ReadonlyMap<string, string>> => {
  const names = await readdir(folder, { recursive: true });
  const described = names.map(async (name): Promise<[string, string]> => {
    const { size, mtimeMs } = await stat(join(folder, name));
    return [name, `${size} ${mtimeMs}`];
  });
  return new Map(await Promise.all(described));
};

const setReadOnly = async (folder: string): Promise<void> => {
  for (const name of await readdir(folder, { recursive: true })) {
    const path = join(folder, name);
    await chmod(path, (await stat(path)).isDirectory() ? 0o555 : 0o444);
  }
};

/** Packs the project as it is built, around a runtime that is none. */
export const packProgram = async (): Promise<PackedProgram> => {
  const packaging = await startPackaging('linux');
  const release = await packaging.pack('release', { targets: ['dir'] });
  const archive = join(packaging.folder, 'app.asar');
  extractAll(join(release, 'linux-unpacked', 'resources', 'app.asar'), archive);
  await setReadOnly(archive);
  const packed = await describeAll(archive);
  return {
    built: join(archive, 'dist'),
    async changed() {
      const now = await describeAll(archive);
      return [...new Set([...packed.keys(), ...now.keys()])].filter((name) => packed.get(name) !== now.get(name));
    },
    remove: packaging.close,
  };
};
