import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { runs } from '#test/runs.ts';
import { createSettingsStore, DEFAULT_SETTINGS } from '#electron/host/settings.ts';
import { temporaryFolder } from './temporary-folder.ts';

const folder = temporaryFolder();
const chosen = { language: 'ja', theme: 'dark', termsPanelOpen: false } as const;

describe('settings', () => {
  test('are the defaults before anything is chosen', async () => {
    expect(await createSettingsStore(folder()).read()).toEqual({ ok: true, value: DEFAULT_SETTINGS });
  });

  test('are there after the next start, with the version of their form', async () => {
    expect(await createSettingsStore(folder()).write(chosen)).toEqual({ ok: true, value: null });
    expect(await createSettingsStore(folder()).read()).toEqual({ ok: true, value: chosen });
    expect(JSON.parse(readFileSync(join(folder(), 'settings.json'), 'utf8'))).toEqual({ version: 1, settings: chosen });
  });

  test('remember that the tour was shown; settings of an earlier program know nothing of it', async () => {
    await createSettingsStore(folder()).write({ ...chosen, tourSeen: true });
    expect(await createSettingsStore(folder()).read()).toEqual({ ok: true, value: { ...chosen, tourSeen: true } });
    await createSettingsStore(folder()).write(chosen);
    expect((await createSettingsStore(folder()).read())).toEqual({ ok: true, value: chosen });
  });

  test.each([
    ['cut off', '{"version":1,"settings":{"langu'],
    ['empty', ''],
    ['of a newer version', JSON.stringify({ version: 2, settings: chosen })],
    ['of another shape', '[1,2]'],
    ['with a theme that does not exist', JSON.stringify({ version: 1, settings: { ...chosen, theme: 'sepia' } })],
  ])('are the defaults where the file is %s', async (_kind, text) => {
    writeFileSync(join(folder(), 'settings.json'), text);
    expect(await createSettingsStore(folder()).read()).toEqual({ ok: true, value: DEFAULT_SETTINGS });
  });

  test('survive any bytes in their file', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) => {
        writeFileSync(join(folder(), 'settings.json'), bytes);
        expect((await createSettingsStore(folder()).read()).ok).toBe(true);
      }),
      { numRuns: runs(50) },
    );
  });

  test('that cannot be kept are said so', async () => {
    mkdirSync(join(folder(), 'settings.json'));
    expect(await createSettingsStore(folder()).write(chosen)).toMatchObject({ ok: false, error: { code: 'settingsNotWritten' } });
  });
});
