import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { prepareProfile } from '#electron/browser-shell/browser-profile.ts';
import { temporaryFolder } from '../host/temporary-folder.ts';

const parent = temporaryFolder();
const profile = (): string => join(parent(), 'browser-profile');
const preferencesFile = (): string => join(profile(), 'Default', 'Preferences');
const preferences = (): unknown => JSON.parse(readFileSync(preferencesFile(), 'utf8'));

describe('the profile of the browser', () => {
  test('begins without accounts, suggestions, downloads and history', async () => {
    await prepareProfile(profile());
    expect(preferences()).toMatchObject({
      signin: { allowed: false },
      search: { suggest_enabled: false },
      browser: { enable_spellchecking: false },
      history: { saving_disabled: true },
    });
    expect(JSON.parse(readFileSync(join(profile(), 'Local State'), 'utf8'))).toMatchObject({ dns_over_https: { mode: 'off' } });
  });

  test.skipIf(process.platform === 'win32')('can be read by its owner alone', async () => {
    mkdirSync(profile(), { mode: 0o755 });
    await prepareProfile(profile());
    expect(statSync(profile()).mode & 0o777).toBe(0o700);
  });

  test('keeps what a person made of the window, and settles again what is to stay off', async () => {
    mkdirSync(join(profile(), 'Default'), { recursive: true });
    writeFileSync(preferencesFile(), JSON.stringify({ browser: { app_window_placement: { x: { left: 5 } } }, search: { suggest_enabled: true } }));
    await prepareProfile(profile());
    expect(preferences()).toMatchObject({ browser: { app_window_placement: { x: { left: 5 } }, enable_spellchecking: false }, search: { suggest_enabled: false } });
  });

  test('is made anew where its settings are damaged', async () => {
    mkdirSync(join(profile(), 'Default'), { recursive: true });
    writeFileSync(preferencesFile(), '{"browser":');
    await prepareProfile(profile());
    expect(preferences()).toMatchObject({ signin: { allowed: false } });
  });

  test('holds no service worker: the program has none, so it is somebody else\'s', async () => {
    const worker = join(profile(), 'Default', 'Service Worker', 'Database');
    mkdirSync(worker, { recursive: true });
    writeFileSync(join(worker, '000003.log'), 'worker');
    const storage = join(profile(), 'Default', 'IndexedDB');
    mkdirSync(storage);
    await prepareProfile(profile());
    expect([existsSync(worker), existsSync(storage)]).toEqual([false, true]);
  });
});
