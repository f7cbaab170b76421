import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { readJsonFile, writeJsonFile } from '../host/json-file.ts';
import { makePrivateFolder } from '../host/private-folder.ts';

type Preferences = { readonly [name: string]: Preferences | boolean | number | string };

/** Settings of the profile: no accounts, no suggestions, no dictionary downloads, no address history. */
const PREFERENCES: Preferences = {
  alternate_error_pages: { enabled: false },
  autofill: { credit_card_enabled: false, profile_enabled: false },
  browser: { enable_spellchecking: false, has_seen_welcome_page: true },
  credentials_enable_service: false,
  history: { saving_disabled: true },
  net: { network_prediction_options: 2 },
  safebrowsing: { enabled: false, enhanced: false },
  search: { suggest_enabled: false },
  signin: { allowed: false, allowed_on_next_startup: false },
  spellcheck: { use_spelling_service: false },
  translate: { enabled: false },
};

/** Settings of the browser that all its profiles share. */
const LOCAL_STATE: Preferences = {
  background_mode: { enabled: false },
  component_updates: { component_updates_enabled: false },
  dns_over_https: { mode: 'off' },
  optimization_guide: { gen_ai_local_foundational_model_settings: 1 },
};

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The existing settings with ours merged in. */
const merged = (there: unknown, ours: Preferences): Record<string, unknown> =>
  Object.entries(ours).reduce<Record<string, unknown>>(
    (all, [name, value]) => ({ ...all, [name]: typeof value === 'object' ? merged(all[name], value) : value }),
    isObject(there) ? there : {},
  );

/** Accepts any object that a browser has saved; null for any other value. */
const anyObject = { safeParse: (value: unknown) => (isObject(value) ? { success: true as const, data: value } : { success: false as const }) };

/** A running browser has read its settings already and overwrites these: ours take effect at its next start at the latest. */
const prefer = async (path: string, ours: Preferences): Promise<void> => void (await writeJsonFile(path, merged(await readJsonFile(path, anyObject), ours)));

/**
 * Prepares the profile before a start. The program registers no service worker; an existing one came from another
 * program that once used our port, and would intercept the page's requests.
 */
export async function prepareProfile(folder: string): Promise<void> {
  const profile = join(folder, 'Default');
  makePrivateFolder(folder);
  makePrivateFolder(profile);
  await rm(join(profile, 'Service Worker'), { recursive: true, force: true });
  await prefer(join(profile, 'Preferences'), PREFERENCES);
  await prefer(join(folder, 'Local State'), LOCAL_STATE);
}
