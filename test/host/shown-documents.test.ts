import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createPresence, type Presence } from '#electron/host/host-presence.ts';
import { createShownDocuments, type ShownDocuments } from '#electron/host/shown-documents.ts';
import type { FileReference } from '#shared/host/api.ts';
import { temporaryFolder } from './temporary-folder.ts';

const folder = temporaryFolder();
const digest = 'a'.repeat(64);
const file: FileReference = { id: 'one', name: 'a.grant', digest };
const desktop = { page: 'p1', place: 'desktop', livePages: ['p1'] };

const running = new Set<string>();
const presence: Presence = { id: 'self', announce: () => Promise.resolve(), isRunning: (id) => Promise.resolve(running.has(id)) };
const shownHere = (): ShownDocuments => createShownDocuments(folder(), presence);

/** What another process of the program has noted. */
function noteOf(host: string, place: string, shown: FileReference): string {
  running.add(host);
  mkdirSync(join(folder(), 'windows'), { recursive: true });
  const path = join(folder(), 'windows', `${host}.json`);
  writeFileSync(path, JSON.stringify({ version: 1, windows: [{ page: 'other', place, file: shown }] }));
  return path;
}

describe('a document in two windows', () => {
  test('is said at the second opening, and no longer when the first has closed it', async () => {
    const shown = shownHere();
    const first = { page: 'p1', place: 'http://127.0.0.1:1', livePages: ['p1', 'p2'] };
    const second = { ...first, page: 'p2' };
    expect(await shown.shows({ ...first, file })).toEqual({ ok: true, value: false });
    expect(await shown.shows({ ...second, file: { ...file, id: 'two' } })).toEqual({ ok: true, value: false });
    expect(await shown.shows({ ...second, file })).toEqual({ ok: true, value: true });
    await shown.shows({ ...first, file: null });
    expect(await shown.shows({ ...second, file })).toEqual({ ok: true, value: false });
  });

  test('is not said of a page that was closed or loaded anew', async () => {
    const shown = shownHere();
    await shown.shows({ ...desktop, file });
    expect(await shown.shows({ page: 'p2', place: 'desktop', livePages: ['p2'], file })).toEqual({ ok: true, value: false });
  });

  test('of two processes is said while the other is running; its note is swept when it has ended', async () => {
    noteOf('other', 'desktop', file);
    const shown = shownHere();
    expect(await shown.shows({ ...desktop, file })).toEqual({ ok: true, value: true });
    running.delete('other');
    expect(await shown.shows({ ...desktop, file })).toEqual({ ok: true, value: false });
    expect(readdirSync(join(folder(), 'windows'))).toEqual(['self.json']);
  });

  test('of two processes is said by their real signs of life', async () => {
    const [one, other] = [createPresence(folder()), createPresence(folder())];
    expect(await createShownDocuments(folder(), one).shows({ ...desktop, file })).toEqual({ ok: true, value: false });
    expect(await createShownDocuments(folder(), other).shows({ ...desktop, page: 'p2', livePages: ['p2'], file })).toEqual({ ok: true, value: true });
  });

  test('is known by name and content between a browser and the desktop program', async () => {
    noteOf('browser', 'http://127.0.0.1:1', { ...file, id: 'another-id' });
    const shown = shownHere();
    expect(await shown.shows({ ...desktop, file })).toEqual({ ok: true, value: true });
    expect(await shown.shows({ ...desktop, file: { ...file, digest: 'b'.repeat(64) } })).toEqual({ ok: true, value: false });
    expect(await shown.shows({ ...desktop, file: { ...file, name: 'b.grant' } })).toEqual({ ok: true, value: false });
  });

  test.skipIf(process.platform === 'win32')('is noted for the person alone, and a damaged note is passed over', async () => {
    writeFileSync(noteOf('damaged', 'desktop', file), '{');
    expect(await shownHere().shows({ ...desktop, file })).toEqual({ ok: true, value: false });
    expect(statSync(join(folder(), 'windows', 'self.json')).mode & 0o777).toBe(0o600);
  });
});
