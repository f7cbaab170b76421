import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { parseDocument } from '#shared/grant/parse-document.ts';
import { referenceDocument } from '#shared/grant/reference-document.ts';
import { writeDocument } from '#shared/grant/write-document.ts';
import { success } from '#shared/host/result.ts';
import { draftsText } from '#shared/text/drafts.ts';
import { DraftKeeper } from '#renderer/features/files/draft-keeper.ts';
import { FileFlows } from '#renderer/features/files/file-flows.ts';
import { offerDrafts } from '#renderer/features/files/recover-drafts.ts';
import { createMemoryHost, memoryState } from '#renderer/host/memory-host.ts';
import { CHANGES_SHEET, fileComparison } from '#renderer/store/compared-file.ts';
import { createSession, currentDocument, dispatch, hasUnsavedChanges, inSlice, showDocument } from '#renderer/store/session.ts';

function newWindow() {
  const state = memoryState();
  const session = createSession({ document: referenceDocument(), language: 'en', theme: 'light', termsPanelOpen: true, sheets: [] });
  const host = createMemoryHost(state);
  return { state, session, host, files: new FileFlows(session, host) };
}

describe('unsaved work of an earlier start', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  /** A window that finds what other windows have left behind. */
  async function afterCrash(...titles: readonly string[]) {
    const found = newWindow();
    const keeper = new DraftKeeper(found.session, found.host);
    keeper.start();
    for (const title of titles) {
      const left = newWindow();
      new DraftKeeper(left.session, left.host).start();
      showDocument(left.session, referenceDocument(), referenceDocument(), { id: title, name: `${title}.grant` });
      dispatch(left.session, { type: 'setDetail', detail: 'title', value: title });
      await vi.advanceTimersByTimeAsync(1_000);
      for (const [id, draft] of left.state.drafts) found.state.drafts.set(id, draft);
    }
    const offered = offerDrafts(found.session, found.host, keeper);
    await vi.advanceTimersByTimeAsync(0);
    const { question } = found.session.getState();
    if (question?.kind !== 'drafts') throw new Error('Nothing was offered');
    return { ...found, question, offered };
  }

  it('is offered, all of it; what is restored is unsaved and saves to its file', async () => {
    const { state, session, files, question, offered } = await afterCrash('Plan A', 'Plan B');
    expect(question.drafts.map(({ title }) => title)).toEqual(['Plan A', 'Plan B']);
    const [, second] = question.drafts;
    if (second !== undefined) question.answer(second);
    await offered;
    expect(currentDocument(session.getState()).title).toBe('Plan B');
    expect(hasUnsavedChanges(session.getState())).toBe(true);
    await vi.advanceTimersByTimeAsync(1_000);
    // The one restored is kept anew and its old copy gone; the other waits for the next start.
    expect([...state.drafts.values()].map(({ about }) => about.title).sort()).toEqual(['Plan A', 'Plan B']);
    expect(state.drafts.has(second?.id ?? '')).toBe(false);
    expect(await files.save()).toBe(true);
    expect([...state.saved.keys()]).toEqual(['Plan B.grant']);
    await vi.advanceTimersByTimeAsync(1_000);
    expect([...state.drafts.values()].map(({ about }) => about.title)).toEqual(['Plan A']);
  });

  it('is discarded one by one while the question stays open, and left for later otherwise', async () => {
    const { state, session, question, offered } = await afterCrash('Plan A', 'Plan B');
    const [first] = question.drafts;
    expect(first !== undefined && (await question.discard(first))).toBe(true);
    expect(session.getState().question).toBe(question);
    question.answer('later');
    await offered;
    expect([...state.drafts.values()].map(({ about }) => about.title)).toEqual(['Plan B']);
  });

  it('whose journal breaks off is restored to its last good state, and that is said', async () => {
    const { state, session, question, offered } = await afterCrash('Plan A');
    const [draft] = state.drafts.values();
    draft?.entries.push('{"kind":"do","command":{"type":"removeScenarios","ids":["nobody"]}}');
    const [first] = question.drafts;
    if (first !== undefined) question.answer(first);
    await offered;
    expect(currentDocument(session.getState()).title).toBe('Plan A');
    expect(session.getState().notices.at(-1)).toMatchObject({ kind: 'problem', text: draftsText.en.partlyRestored('Plan A', 1) });
  });
});

describe('a workbook without people that comes back', () => {
  it('shows what it changes before any of it is taken, and leaves the document as it is', async () => {
    const state = memoryState();
    const session = createSession({ document: referenceDocument(), language: 'en', theme: 'light', termsPanelOpen: true, sheets: [{ id: 'scenarios', owns: ['scenarios'] }] });
    const returned = { document: { ...referenceDocument(), title: 'Returned' }, changes: [], unread: [], cells: { differences: [], notCompared: null, rowsNotCompared: [] }, peopleLeftOut: { persons: 1, rights: '10' } };
    const { workbooks } = createMemoryHost(state);
    const files = new FileFlows(session, createMemoryHost(state, { ...workbooks, importWorkbook: () => Promise.resolve(success(returned)) }));
    state.toOpen = [{ name: 'pack.xlsx', bytes: new Uint8Array(), reference: null }];
    const before = currentDocument(session.getState());
    const opening = files.open();
    await vi.waitFor(() => expect(session.getState().question?.kind).toBe('takeBack'));
    const { question } = session.getState();
    if (question?.kind === 'takeBack') question.answer('changes');
    await opening;
    expect(session.getState().sheet).toBe(CHANGES_SHEET);
    expect(inSlice(session.getState(), fileComparison)).toEqual({ isFileLater: true, file: { name: 'pack.xlsx', document: returned.document, isWithoutPeople: true, peopleLeftOut: returned.peopleLeftOut, unread: [], cells: returned.cells } });
    expect(currentDocument(session.getState())).toBe(before);
  });
});

describe('files', () => {
  it('leave the document alone when a file is none of ours', async () => {
    const { state, session, files } = newWindow();
    state.toOpen = [{ name: 'letter.grant', bytes: new TextEncoder().encode('Dear all'), reference: null }];
    const before = currentDocument(session.getState());
    await files.open();
    expect(currentDocument(session.getState())).toBe(before);
    expect(session.getState().notices.at(-1)).toMatchObject({ kind: 'problem' });
  });

  it('leave the document alone when the bytes of a file are not UTF-8, and say so', async () => {
    const { state, session, files } = newWindow();
    const damaged = Buffer.from(writeDocument({ ...referenceDocument(), title: 'Options 2006' }));
    damaged[damaged.indexOf('Options')] = 0xe9;
    state.toOpen = [{ name: 'a.grant', bytes: damaged, reference: { id: 'a', name: 'a.grant' } }];
    const before = currentDocument(session.getState());
    await files.open();
    expect(currentDocument(session.getState())).toBe(before);
    expect(session.getState().notices.at(-1)).toMatchObject({ kind: 'problem', text: expect.stringContaining('UTF-8') as string });
  });

  it('ask about unsaved work before another document takes its place', async () => {
    const { state, session, files } = newWindow();
    dispatch(session, { type: 'setDetail', detail: 'title', value: 'Plan B' });
    const creating = files.create();
    const { question } = session.getState();
    if (question?.kind !== 'unsaved') throw new Error('Nothing was asked');
    question.answer('cancel');
    await creating;
    expect(currentDocument(session.getState()).title).toBe('Plan B');
    expect(state.saved.size).toBe(0);
  });

  it('are saved as documents that open again', async () => {
    const { state, files } = newWindow();
    expect(await files.save()).toBe(true);
    const [[name, text]] = [...state.saved] as [[string, string]]; // one document was saved, as text
    expect(name).toMatch(/\.grant$/);
    expect(parseDocument(text)).toMatchObject({ ok: true });
  });
});
