import { join } from 'node:path';
import { z } from 'zod';
import type { Settings } from '#shared/host/api.ts';
import { settingsSchema } from '#shared/host/contract.ts';
import { hostFailure } from '#shared/host/host-failure.ts';
import { success, type Result } from '#shared/host/result.ts';
import { readKept, writeKept } from './kept-json.ts';

const SETTINGS_VERSION = 1;

const keptSettingsSchema = z.strictObject({ version: z.literal(SETTINGS_VERSION), settings: settingsSchema });

/** What holds until a person chooses otherwise. */
export const DEFAULT_SETTINGS: Settings = { language: null, theme: 'system', termsPanelOpen: true };

export interface SettingsStore {
  /** Never fails: settings that are damaged or of a newer version are passed over for the defaults. */
  read(): Promise<Result<Settings>>;
  write(settings: Settings): Promise<Result<null>>;
}

export function createSettingsStore(folder: string): SettingsStore {
  const path = join(folder, 'settings.json');
  return {
    read: async () => success((await readKept(path, keptSettingsSchema))?.settings ?? DEFAULT_SETTINGS),
    write: async (settings) => ((await writeKept(path, { version: SETTINGS_VERSION, settings })) ? success(null) : hostFailure('settingsNotWritten')),
  };
}
