import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createDraftStore, type DraftStore } from '#electron/host/drafts.ts';
import type { Presence } from '#electron/host/host-presence.ts';
import type { DraftAbout } from '#shared/host/api.ts';
import { MAX_DRAFT_BYTES } from '#shared/host/limits.ts';
import { temporaryFolder } from './temporary-folder.ts';

const folder = temporaryFolder();
const about: DraftAbout = { title: '新株予約権', keptAt: '2026-11-22T09:00:00.000Z', file: { id: 'f1', name: 'plan.grant' }, changes: null, rows: { scenarios: 1, allottees: 0 } };
const later: DraftAbout = { ...about, keptAt: '2026-11-22T10:00:00.000Z' };
const DONE = { ok: true, value: null };

/** A process of the program; the others that run are named. */
const host = (id: string, running: readonly string[] = []): DraftStore => {
  const presence: Presence = { id, announce: async () => undefined, isRunning: async (other) => other === id || running.includes(other) };
  return createDraftStore(folder(), presence);
};
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const keep = async (store: DraftStore, id: string, said = about, page = 'page') => await store.snapshot(page, { id, bytes: utf8('{"first":true}'), first: true, last: true, about: said });
const add = async (store: DraftStore, id: string, sequence: number, text: string) => await store.append({ id, sequence, parts: [{ text, last: true }], about: later });
const contentOf = async (store: DraftStore, id: string) => {
  const read = await store.read(id);
  if (!read.ok) return read.error.code;
  return { snapshot: Buffer.from(read.value.snapshot).toString(), entries: read.value.entries, intact: read.value.intact };
};
const idsOffered = async (store: DraftStore, page = 'new-page', livePages: readonly string[] = []) => {
  const listed = await store.list(page, livePages);
  return listed.ok ? listed.value.map(({ id }) => id) : listed.error.code;
};
const journal = (id: string): string => join(folder(), 'drafts', `${id}.journal`);

describe('unsaved work', () => {
  test('is none at first', async () => {
    expect(await host('one').list('page', [])).toEqual({ ok: true, value: [] });
  });

  test('is a snapshot and what came after it, and says of itself what was said last', async () => {
    const store = host('one');
    await keep(store, 'a');
    expect(await add(store, 'a', 0, '{"kind":"undo"}')).toEqual(DONE);
    expect(await add(store, 'a', 1, '取消')).toEqual(DONE);
    expect(await contentOf(host('two'), 'a')).toEqual({ snapshot: '{"first":true}', entries: ['{"kind":"undo"}', '取消'], intact: true });
    expect(await host('two').list('page', [])).toEqual({ ok: true, value: [{ id: 'a', ...later }] });
  });

  test('comes in parts; the snapshot before holds until the last of them is there', async () => {
    const store = host('one');
    await keep(store, 'a');
    await store.snapshot('page', { id: 'a', bytes: utf8('{"second":'), first: true, last: false, about });
    expect(await contentOf(host('two'), 'a')).toMatchObject({ snapshot: '{"first":true}' });
    await store.snapshot('page', { id: 'a', bytes: utf8('true}'), first: false, last: true, about });
    expect(await contentOf(host('two'), 'a')).toMatchObject({ snapshot: '{"second":true}', entries: [] });
    await store.append({ id: 'a', sequence: 0, parts: [{ text: 'one', last: false }, { text: ' entry', last: true }, { text: 'half', last: false }], about });
    expect(await contentOf(host('two'), 'a')).toMatchObject({ entries: ['one entry'] });
  });

  test('that is sent again because the answer was lost is kept once', async () => {
    const store = host('one');
    await keep(store, 'a');
    await add(store, 'a', 0, 'once');
    expect(await add(store, 'a', 0, 'once')).toEqual(DONE);
    expect(await contentOf(store, 'a')).toMatchObject({ entries: ['once'] });
    expect(await add(store, 'a', 5, 'out of order')).toMatchObject({ ok: false, error: { code: 'draftGone' } });
  });

  test('is for its owner alone', async () => {
    await keep(host('one'), 'a');
    if (process.platform === 'win32') return;
    expect(statSync(journal('a')).mode & 0o777).toBe(0o600);
    expect(statSync(join(folder(), 'drafts')).mode & 0o777).toBe(0o700);
  });
});

describe('discarding', () => {
  test('is for good, whatever else was asked for at the same time', async () => {
    const store = host('one');
    // Nothing waits for the call before: that is how a save meets a copy on its way.
    const answers = await Promise.all([keep(store, 'a'), add(store, 'a', 0, 'one'), store.discard('a'), add(store, 'a', 1, 'late'), keep(store, 'a')]);
    expect(answers.map((answer) => answer.ok || answer.error.code)).toEqual([true, true, true, 'draftGone', 'draftGone']);
    expect(readdirSync(join(folder(), 'drafts'))).toEqual([]);
  });

  test('of what is not there succeeds', async () => {
    expect(await host('one').discard('a')).toEqual(DONE);
  });
});

describe('the end of a journal', () => {
  test('that was cut off while it was written is dropped, and the rest is there', async () => {
    const store = host('one');
    await keep(store, 'a');
    await add(store, 'a', 0, 'first');
    const whole = statSync(journal('a')).size;
    await add(store, 'a', 1, 'second');
    for (let size = statSync(journal('a')).size - 1; size >= whole; size -= 1) {
      truncateSync(journal('a'), size);
      expect(await contentOf(host('two'), 'a')).toMatchObject({ snapshot: '{"first":true}', intact: true });
    }
    expect(await contentOf(host('two'), 'a')).toMatchObject({ entries: ['first'] });
    appendFileSync(journal('a'), Buffer.alloc(100));
    expect(await contentOf(host('two'), 'a')).toMatchObject({ entries: ['first'], intact: true });
  });

  test('that was written over is not taken for what was kept', async () => {
    const store = host('one');
    await keep(store, 'a');
    await add(store, 'a', 0, 'first');
    await add(store, 'a', 1, 'second');
    const bytes = readFileSync(journal('a'));
    bytes[bytes.lastIndexOf('second')] = 0x53;
    writeFileSync(journal('a'), bytes);
    expect(await contentOf(host('two'), 'a')).toMatchObject({ entries: ['first'], intact: false });
  });

  test('is written behind what counts, not behind half a record', async () => {
    const store = host('one');
    await keep(store, 'a');
    appendFileSync(journal('a'), 'half a record of a write that failed');
    await add(store, 'a', 0, 'first');
    expect(await contentOf(store, 'a')).toMatchObject({ entries: ['first'], intact: true });
  });
});

describe('what is offered', () => {
  test('is all that was left behind, newest first', async () => {
    await keep(host('one'), 'older');
    await keep(host('two'), 'newer', later);
    expect(await idsOffered(host('three'))).toEqual(['newer', 'older']);
  });

  test('is never the work of a process that runs', async () => {
    await keep(host('one'), 'a');
    expect(await idsOffered(host('two', ['one']))).toEqual([]);
    expect(await idsOffered(host('two'))).toEqual(['a']);
  });

  test('is never the work of a page of this process that is there', async () => {
    const store = host('one');
    await keep(store, 'a', about, 'first-page');
    expect(await idsOffered(store, 'first-page')).toEqual([]);
    expect(await idsOffered(store, 'second-page', ['first-page', 'second-page'])).toEqual([]);
    expect(await idsOffered(store, 'second-page', ['second-page'])).toEqual(['a']);
  });

  test('is also what the version before kept whole, with nothing known of its owner', async () => {
    mkdirSync(join(folder(), 'drafts'));
    writeFileSync(join(folder(), 'drafts', 'old.json'), JSON.stringify({ version: 1, draft: { id: 'old', title: 'T', keptAt: about.keptAt, text: '{"old":true}' } }));
    const store = host('one');
    expect(await store.list('page', [])).toEqual({ ok: true, value: [{ id: 'old', title: 'T', keptAt: about.keptAt, file: null, changes: null, rows: null }] });
    expect(await contentOf(store, 'old')).toEqual({ snapshot: '{"old":true}', entries: [], intact: true });
    expect(await store.discard('old')).toEqual(DONE);
    expect(await idsOffered(store)).toEqual([]);
  });

  test('is not what is damaged; that stays on disk', async () => {
    await keep(host('one'), 'a');
    const bytes = readFileSync(journal('a'));
    writeFileSync(journal('a'), bytes.subarray(0, 20));
    writeFileSync(join(folder(), 'drafts', 'other.json'), '{"version":1,"draft":{"id":"da');
    expect(await idsOffered(host('two'))).toEqual([]);
    expect(readdirSync(join(folder(), 'drafts')).sort()).toEqual(['a.journal', 'other.json']);
  });

  test('leaves no snapshot that a process began and did not end', async () => {
    await host('dead').snapshot('page', { id: 'a', bytes: utf8('{'), first: true, last: false, about });
    await host('live').snapshot('page', { id: 'b', bytes: utf8('{'), first: true, last: false, about });
    expect(await idsOffered(host('three', ['live']))).toEqual([]);
    expect(readdirSync(join(folder(), 'drafts'))).toEqual(['b.live.unfinished']);
  });
});

describe('what cannot be kept', () => {
  test('is said, with the reason, and what was kept before stays', async () => {
    writeFileSync(join(folder(), 'drafts'), 'a file where the folder should be');
    expect(await keep(host('one'), 'a')).toMatchObject({ ok: false });
  });

  test('is what is larger than can be read back, before it is written', async () => {
    const store = host('one');
    await keep(store, 'a');
    const bytes = new Uint8Array(4 * 1024 * 1024);
    const part = (first: boolean) => store.snapshot('page', { id: 'a', bytes, first, last: false, about });
    await part(true);
    let refused = await part(false);
    for (let sent = 2 * bytes.length; refused.ok && sent <= 2 * MAX_DRAFT_BYTES; sent += bytes.length) refused = await part(false);
    expect(refused).toMatchObject({ ok: false, error: { code: 'draftTooLarge', details: { limit: '128' } } });
    expect(readdirSync(join(folder(), 'drafts'))).toEqual(['a.journal']);
    expect(await contentOf(store, 'a')).toMatchObject({ snapshot: '{"first":true}' });
    expect(existsSync(journal('a'))).toBe(true);
  });
});
