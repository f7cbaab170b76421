import { join } from 'node:path';
import type { Settings } from '#shared/host/api.ts';
import { hostFailure } from '#shared/host/host-failure.ts';
import { keptSettingsSchema, type KeptSettings } from '#shared/host/kept-files.ts';
import { success, type Result } from '#shared/host/result.ts';
import { readJsonFile, writeJsonFile } from './json-file.ts';

/** The settings until a person chooses others. */
export const DEFAULT_SETTINGS: Settings = { language: null, theme: 'system', termsPanelOpen: true };

export interface SettingsStore {
  /** Never fails: damaged or newer settings are ignored in favour of the defaults. */
  read(): Promise<Result<Settings>>;
  write(settings: Settings): Promise<Result<null>>;
}

export function createSettingsStore(folder: string): SettingsStore {
  const path = join(folder, 'settings.json');
  return {
    read: async () => success((await readJsonFile(path, keptSettingsSchema))?.settings ?? DEFAULT_SETTINGS),
    write: async (settings) => ((await writeJsonFile<KeptSettings>(path, { version: 1, settings })) ? success(null) : hostFailure('settingsNotWritten')),
  };
}
