import { join } from 'node:path';
import { keptWindowSchema, type KeptWindow, type WindowPlacement } from '#shared/host/kept-files.ts';
import { readJsonFile, writeJsonFile } from './json-file.ts';

/** The window placement and dialog folder that are kept between starts. */
export interface WindowMemory {
  /** The window's position and size when it was last moved; null at the first start. */
  readonly placement: () => WindowPlacement | null;
  /** The folder in which a person last chose a file; null where none was chosen yet. */
  readonly folder: () => string | null;
  readonly rememberPlacement: (placement: WindowPlacement) => Promise<void>;
  readonly rememberFolder: (folder: string) => Promise<void>;
}

const NOTHING: KeptWindow = { version: 1, placement: null, folder: null };

/** Reads the kept values. A value that cannot be read or kept never fails the present work. */
export async function openWindowMemory(dataFolder: string): Promise<WindowMemory> {
  const path = join(dataFolder, 'window.json');
  let kept = (await readJsonFile(path, keptWindowSchema)) ?? NOTHING;
  const keep = async (change: Partial<KeptWindow>): Promise<void> => {
    kept = { ...kept, ...change };
    await writeJsonFile<KeptWindow>(path, kept);
  };
  return {
    placement: () => kept.placement,
    folder: () => kept.folder,
    rememberPlacement: (placement) => keep({ placement }),
    rememberFolder: (folder) => keep({ folder }),
  };
}
