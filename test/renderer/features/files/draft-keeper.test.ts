import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { parseDocument } from '#shared/grant/parse-document.ts';
import { referenceDocument } from '#shared/grant/reference-document.ts';
import { replayJournal } from '#shared/commands/journal.ts';
import type { ConnectionState, HostApi } from '#shared/host/api.ts';
import { hostFailure } from '#shared/host/host-failure.ts';
import type { Result } from '#shared/host/result.ts';
import { DraftKeeper } from '#renderer/features/files/draft-keeper.ts';
import { FileFlows } from '#renderer/features/files/file-flows.ts';
import { createMemoryHost, memoryState } from '#renderer/host/memory-host.ts';
import { createSession, currentDocument, dispatch, showDocument, undoStep, redoStep } from '#renderer/store/session.ts';
import { documentOfManyAllottees } from '../../../bench/many-allottees.ts';

type Drafts = HostApi['drafts'];

/** A window whose host answers late, or not at all, as a test wants. */
function newWindow(document = referenceDocument()) {
  const state = memoryState();
  const session = createSession({ document, language: 'en', theme: 'light', termsPanelOpen: true, sheets: [] });
  const memory = createMemoryHost(state);
  const calls: string[] = [];
  const control = { delay: 0, failing: null as Result<never> | null, say: (() => undefined) as (state: ConnectionState) => void };
  const answer = async <Value>(name: string, call: () => Promise<Result<Value>>): Promise<Result<Value>> => {
    calls.push(name);
    if (control.delay > 0) await new Promise((resolve) => setTimeout(resolve, control.delay));
    return control.failing ?? (await call());
  };
  const drafts: Drafts = {
    ...memory.drafts,
    snapshot: (part) => answer('snapshot', () => memory.drafts.snapshot(part)),
    append: (addition) => answer('append', () => memory.drafts.append(addition)),
    discard: (id) => answer('discard', () => memory.drafts.discard(id)),
  };
  const connection = { state: () => 'connected' as const, subscribe: (listener: (state: ConnectionState) => void) => ((control.say = listener), () => undefined) };
  const host: HostApi = { ...memory, drafts, connection };
  const keeper = new DraftKeeper(session, host, () => () => undefined);
  keeper.start();
  const kept = () => {
    const [draft] = [...state.drafts.values()];
    if (draft === undefined) return null;
    const reading = parseDocument(draft.snapshot);
    if (!reading.ok) throw new Error('What was kept is no document');
    return { ...replayJournal(reading.document, draft.entries), entries: draft.entries.length };
  };
  const title = (value: string) => dispatch(session, { type: 'setDetail', detail: 'title', value });
  return { state, session, host, keeper, files: new FileFlows(session, host), calls, control, kept, title };
}

const rest = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('unsaved work', () => {
  it('is kept within a second, and what comes after it as commands', async () => {
    const { session, kept, title, calls } = newWindow();
    title('Plan B');
    await rest(1_000);
    expect(kept()).toMatchObject({ document: { title: 'Plan B' } });
    title('Plan C');
    undoStep(session);
    redoStep(session);
    await rest(1_000);
    expect(kept()).toEqual({ document: currentDocument(session.getState()), replayed: 3, entries: 3 });
    expect(calls).toEqual(['snapshot', 'append']);
    expect(session.getState().draft).toMatchObject({ kind: 'kept' });
  });

  it('is kept at once where it is asked for', async () => {
    const { keeper, kept, title } = newWindow();
    title('Plan B');
    await keeper.keepNow();
    expect(kept()?.document.title).toBe('Plan B');
  });

  it('is not made of a document without changes', async () => {
    const { session, calls } = newWindow();
    session.setState({ language: 'ja' });
    await rest(5_000);
    expect(calls).toEqual([]);
    expect(session.getState().draft).toEqual({ kind: 'none' });
  });

  it('is kept anew where steps are taken back that lie before what was kept', async () => {
    const { session, files, kept, title } = newWindow();
    title('Plan B');
    title('Plan C');
    expect(await files.save()).toBe(true);
    undoStep(session);
    await rest(1_000);
    undoStep(session);
    await rest(1_000);
    expect(kept()?.document).toEqual(currentDocument(session.getState()));
    redoStep(session);
    await rest(1_000);
    expect(kept()?.document.title).toBe('Plan B');
  });

  it('says what differs from the file, and which file that is', async () => {
    const { session, state, title } = newWindow();
    showDocument(session, currentDocument(session.getState()), currentDocument(session.getState()), { id: 'f1', name: 'plan.grant' });
    title('Plan B');
    await rest(1_000);
    expect([...state.drafts.values()][0]?.about).toMatchObject({ title: 'Plan B', file: { name: 'plan.grant' }, changes: { terms: 1, scenarios: 0, allottees: 0, other: false } });
  });

  it('of a long journal becomes a new snapshot once nothing happens any more', async () => {
    const { session, kept, calls } = newWindow();
    for (let edit = 0; edit < 400; edit += 1) {
      dispatch(session, { type: 'setDetail', detail: 'notes', value: `Note ${edit}` });
      if (edit % 50 === 0) await rest(300);
    }
    await rest(10_000);
    expect(kept()).toMatchObject({ document: { notes: 'Note 399' }, entries: 0 });
    expect(calls.filter((call) => call === 'snapshot')).toHaveLength(2);
    dispatch(session, { type: 'setDetail', detail: 'notes', value: 'Last' });
    await rest(1_000);
    expect(kept()).toMatchObject({ document: { notes: 'Last' }, entries: 1 });
  });

  it('of a large document comes in parts, and a list that is taken in does too', async () => {
    const { session, kept, calls } = newWindow(documentOfManyAllottees());
    dispatch(session, { type: 'setDetail', detail: 'title', value: 'Many' });
    await rest(1_000);
    expect(calls.filter((call) => call === 'snapshot').length).toBeGreaterThan(1);
    const allottees = documentOfManyAllottees().allottees.map((allottee) => ({ ...allottee, rights: '7' }));
    dispatch(session, { type: 'replaceAllottees', allottees });
    await rest(1_000);
    expect(kept()?.document).toEqual(currentDocument(session.getState()));
    expect(calls.filter((call) => call === 'append').length).toBeGreaterThan(1);
  });
});

describe('what is not unsaved any more', () => {
  it.each([0, 100])('is discarded once it is saved, also where a copy is on its way (%i ms)', async (delay) => {
    const { state, files, title, session, control } = newWindow();
    control.delay = delay;
    title('Plan B');
    await rest(260);
    expect(await files.save()).toBe(true);
    await rest(5_000);
    expect(state.drafts.size).toBe(0);
    expect(session.getState().draft).toEqual({ kind: 'none' });
  });

  it('is discarded at once, without waiting for a copy that is on its way', async () => {
    const { files, title, control, calls } = newWindow();
    control.delay = 60_000;
    title('Plan B');
    await rest(300);
    expect(await files.save()).toBe(true);
    expect(calls).toEqual(['snapshot', 'discard']);
  });

  it('does not make other work look as if it could not be kept, where its own copy comes too late', async () => {
    const { session, title, control, kept } = newWindow();
    control.delay = 100;
    title('Plan B');
    await rest(260);
    showDocument(session, { ...referenceDocument(), title: 'Of a workbook' }, null, null);
    await rest(150);
    expect(session.getState().draft.kind).not.toBe('notKept');
    await rest(1_000);
    expect(kept()?.document.title).toBe('Of a workbook');
    expect(session.getState().draft).toMatchObject({ kind: 'kept' });
  });

  it('is discarded as soon as the host is back, where it could not be reached', async () => {
    const { state, session, title, control } = newWindow();
    title('Plan B');
    await rest(1_000);
    control.failing = hostFailure('hostGone');
    undoStep(session);
    await rest(60_000);
    expect(state.drafts.size).toBe(1);
    control.failing = null;
    control.say('connected');
    await rest(0);
    expect(state.drafts.size).toBe(0);
  });

  it('is discarded where undo leads back to what is saved, also where a copy is on its way', async () => {
    const { state, session, title, control, calls } = newWindow();
    control.delay = 100;
    title('Plan B');
    await rest(300);
    undoStep(session);
    await rest(5_000);
    expect(state.drafts.size).toBe(0);
    expect(calls).toEqual(['snapshot', 'discard']);
  });

  it('is discarded where another document takes its place; that one has a draft of its own', async () => {
    const { state, session, title, kept } = newWindow();
    title('Plan B');
    await rest(1_000);
    const [before] = state.drafts.keys();
    showDocument(session, { ...referenceDocument(), title: 'Of a workbook' }, null, null);
    await rest(1_000);
    expect(state.drafts.size).toBe(1);
    expect(state.drafts.has(before ?? '')).toBe(false);
    expect(kept()?.document.title).toBe('Of a workbook');
  });
});

describe('work that cannot be kept', () => {
  it.each([
    ['diskFull', hostFailure('draftNotKept', { reason: 'diskFull' })],
    ['notWritable', hostFailure('draftNotKept', { reason: 'notWritable' })],
    ['tooLarge', hostFailure('draftTooLarge', { limit: '128' })],
    ['hostGone', hostFailure('hostGone')],
    ['noSession', hostFailure('refused')],
  ] as const)('is said not to be: %s', async (reason, failing) => {
    const { session, control, title } = newWindow();
    control.failing = failing;
    title('Plan B');
    await rest(1_000);
    expect(session.getState().draft).toMatchObject({ kind: 'notKept', reason });
  });

  it('is tried again by itself, ever more rarely, and is kept as soon as that works', async () => {
    const { session, control, title, calls, kept } = newWindow();
    title('Plan B');
    await rest(1_000);
    control.failing = hostFailure('draftNotKept', { reason: 'diskFull' });
    title('Plan C');
    await rest(600);
    const { draft } = session.getState();
    expect(draft).toMatchObject({ kind: 'notKept' });
    expect(kept()?.document.title).toBe('Plan B');
    await rest(120_000);
    expect(calls.length).toBeLessThan(15);
    title('Plan D');
    // The sentence names the first change that is not kept, not the last try.
    expect(session.getState().draft).toEqual(draft);
    control.failing = null;
    await rest(31_000);
    expect(session.getState().draft).toMatchObject({ kind: 'kept' });
    expect(kept()).toMatchObject({ document: { title: 'Plan D' }, entries: 2 });
  });

  it('is kept at once when the host is back', async () => {
    const { control, title, kept, session } = newWindow();
    control.failing = hostFailure('hostGone');
    title('Plan B');
    await rest(60_000);
    control.failing = null;
    control.say('connected');
    await rest(0);
    expect(kept()?.document.title).toBe('Plan B');
    expect(session.getState().draft).toMatchObject({ kind: 'kept' });
  });

  it('is sent whole where the host no longer has what it stands on', async () => {
    const { state, title, kept } = newWindow();
    title('Plan B');
    await rest(1_000);
    state.drafts.clear();
    title('Plan C');
    await rest(1_000);
    expect(kept()).toMatchObject({ document: { title: 'Plan C' }, entries: 0 });
    expect(state.drafts.size).toBe(1);
  });
});
