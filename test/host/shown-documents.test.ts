import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { uptime } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { createShownDocuments } from '#electron/host/shown-documents.ts';
import type { FileReference } from '#shared/host/api.ts';
import { temporaryFolder } from './temporary-folder.ts';

const folder = temporaryFolder();
const digest = 'a'.repeat(64);
const file: FileReference = { id: 'one', name: 'a.grant', digest };
const desktop = { window: 'w1', place: 'desktop', living: ['w1'] };

/** What another process of the program has noted, by its number. */
function noteOf(pid: number, place: string, shown: FileReference): string {
  mkdirSync(join(folder(), 'windows'), { recursive: true });
  const path = join(folder(), 'windows', `${pid}.json`);
  writeFileSync(path, JSON.stringify({ version: 1, windows: [{ window: 'other', place, file: shown }] }));
  return path;
}

const sleepers: ChildProcess[] = [];
afterEach(() => sleepers.splice(0).forEach((sleeper) => sleeper.kill('SIGKILL')));

/** Another process that runs until the test is over, by its number. */
function livingProcess(): number {
  const sleeper = spawn(process.execPath, ['-e', 'setInterval(() => undefined, 1000)'], { stdio: 'ignore' });
  sleepers.push(sleeper);
  return sleeper.pid ?? 0;
}

describe('a document in two windows', () => {
  test('is said at the second opening, and no longer when the first has closed it', async () => {
    const shown = createShownDocuments(folder());
    const [first, second] = ['w1', 'w2'].map((window) => ({ window, place: 'http://127.0.0.1:1', living: ['w1', 'w2'] }));
    if (first === undefined || second === undefined) throw new Error('No windows');
    expect(await shown.shows({ ...first, file })).toEqual({ ok: true, value: false });
    expect(await shown.shows({ ...second, file: { ...file, id: 'two' } })).toEqual({ ok: true, value: false });
    expect(await shown.shows({ ...second, file })).toEqual({ ok: true, value: true });
    await shown.shows({ ...first, file: null });
    expect(await shown.shows({ ...second, file })).toEqual({ ok: true, value: false });
  });

  test('is not said of a page that was closed or loaded anew', async () => {
    const shown = createShownDocuments(folder());
    await shown.shows({ ...desktop, file });
    expect(await shown.shows({ window: 'w2', place: 'desktop', living: ['w2'], file })).toEqual({ ok: true, value: false });
  });

  test('of two processes is said while the other lives; its note is swept when it has ended', async () => {
    const pid = livingProcess();
    noteOf(pid, 'desktop', file);
    const shown = createShownDocuments(folder());
    expect(await shown.shows({ ...desktop, file })).toEqual({ ok: true, value: true });
    for (const sleeper of sleepers) {
      sleeper.kill('SIGKILL');
      await once(sleeper, 'exit');
    }
    expect(await shown.shows({ ...desktop, file })).toEqual({ ok: true, value: false });
    expect(readdirSync(join(folder(), 'windows'))).toEqual([`${process.pid}.json`]);
  });

  test('is not said for a number that another program has got since the machine started', async () => {
    const path = noteOf(livingProcess(), 'desktop', file);
    const before = new Date(Date.now() - (uptime() + 60) * 1_000);
    utimesSync(path, before, before);
    expect(await createShownDocuments(folder()).shows({ ...desktop, file })).toEqual({ ok: true, value: false });
  });

  test('is known by name and content between a browser and the desktop program', async () => {
    noteOf(livingProcess(), 'http://127.0.0.1:1', { ...file, id: 'another-id' });
    const shown = createShownDocuments(folder());
    expect(await shown.shows({ ...desktop, file })).toEqual({ ok: true, value: true });
    expect(await shown.shows({ ...desktop, file: { ...file, digest: 'b'.repeat(64) } })).toEqual({ ok: true, value: false });
    expect(await shown.shows({ ...desktop, file: { ...file, name: 'b.grant' } })).toEqual({ ok: true, value: false });
  });

  test.skipIf(process.platform === 'win32')('is noted for the person alone, and a damaged note is passed over', async () => {
    writeFileSync(noteOf(livingProcess(), 'desktop', file), '{');
    expect(await createShownDocuments(folder()).shows({ ...desktop, file })).toEqual({ ok: true, value: false });
    expect(statSync(join(folder(), 'windows', `${process.pid}.json`)).mode & 0o777).toBe(0o600);
  });
});
