import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createDraftStore } from '#electron/host/drafts.ts';
import type { Draft } from '#shared/host/api.ts';
import { temporaryFolder } from './temporary-folder.ts';

const folder = temporaryFolder();
const draft = (id: string, keptAt: string): Draft => ({ id, title: '新株予約権', keptAt, text: '{}' });
const older = draft('one', '2026-11-22T09:00:00.000Z');
const newer = draft('two', '2026-11-22T10:00:00.000Z');

describe('copies of unsaved work', () => {
  test('are none at first', async () => {
    expect(await createDraftStore(folder()).list()).toEqual({ ok: true, value: [] });
  });

  test('are there after the next start, newest first', async () => {
    await createDraftStore(folder()).keep(older);
    await createDraftStore(folder()).keep(newer);
    expect(await createDraftStore(folder()).list()).toEqual({ ok: true, value: [newer, older] });
  });

  test('are replaced by a later copy of the same document', async () => {
    const store = createDraftStore(folder());
    await store.keep(older);
    await store.keep({ ...older, text: '{"later":true}' });
    expect(await store.list()).toEqual({ ok: true, value: [{ ...older, text: '{"later":true}' }] });
  });

  test('can be thrown away, twice too', async () => {
    const store = createDraftStore(folder());
    await store.keep(older);
    expect(await store.discard('one')).toEqual({ ok: true, value: null });
    expect(await store.discard('one')).toEqual({ ok: true, value: null });
    expect(await store.list()).toEqual({ ok: true, value: [] });
  });

  test('that are damaged are passed over and stay on disk', async () => {
    const store = createDraftStore(folder());
    await store.keep(older);
    const damaged = join(folder(), 'drafts', 'damaged.json');
    writeFileSync(damaged, '{"version":1,"draft":{"id":"da');
    expect(await store.list()).toEqual({ ok: true, value: [older] });
    expect(existsSync(damaged)).toBe(true);
  });

  test('that are not UTF-8 are damaged, too, and not offered with other characters', async () => {
    const store = createDraftStore(folder());
    await store.keep(older);
    const bytes = readFileSync(join(folder(), 'drafts', 'one.json'));
    bytes[bytes.indexOf('新')] = 0x41;
    writeFileSync(join(folder(), 'drafts', 'one.json'), bytes);
    expect(await store.list()).toEqual({ ok: true, value: [] });
  });

  test('that cannot be kept are said so', async () => {
    writeFileSync(join(folder(), 'drafts'), 'a file where the folder should be');
    expect(await createDraftStore(folder()).keep(older)).toMatchObject({ ok: false, error: { code: 'draftNotKept' } });
  });
});
