import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { parseDocument } from '#shared/grant/parse-document.ts';
import { referenceDocument } from '#shared/grant/reference-document.ts';
import { writeDocument } from '#shared/grant/write-document.ts';
import { keepDrafts } from '#renderer/features/files/draft-keeper.ts';
import { FileFlows } from '#renderer/features/files/file-flows.ts';
import { createMemoryHost, memoryState } from '#renderer/host/memory-host.ts';
import { createSession, currentDocument, dispatch, hasUnsavedChanges } from '#renderer/store/session.ts';

function newWindow() {
  const state = memoryState();
  const session = createSession({ document: referenceDocument(), language: 'en', theme: 'light', termsPanelOpen: true });
  const host = createMemoryHost(state);
  return { state, session, host, files: new FileFlows(session, host) };
}

describe('copies of unsaved work', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('are kept after a change and thrown away once it is saved', async () => {
    const { state, session, host, files } = newWindow();
    keepDrafts(session, host);
    dispatch(session, { type: 'setDetail', detail: 'title', value: 'Plan B' });
    await vi.advanceTimersByTimeAsync(5_000);
    expect(state.drafts).toHaveLength(1);
    expect(state.drafts[0]?.title).toBe('Plan B');
    expect(await files.save()).toBe(true);
    expect(state.drafts).toHaveLength(0);
    expect(hasUnsavedChanges(session.getState())).toBe(false);
  });

  it('are not made of a document without changes', async () => {
    const { state, session, host } = newWindow();
    keepDrafts(session, host);
    session.setState({ language: 'ja' });
    await vi.advanceTimersByTimeAsync(5_000);
    expect(state.drafts).toHaveLength(0);
  });

  it('are offered at the next start, and open as unsaved work', async () => {
    const first = newWindow();
    keepDrafts(first.session, first.host);
    dispatch(first.session, { type: 'setDetail', detail: 'title', value: 'Plan B' });
    await vi.advanceTimersByTimeAsync(5_000);
    const second = newWindow();
    second.state.drafts = first.state.drafts;
    const offered = second.files.offerDraft();
    await vi.advanceTimersByTimeAsync(0);
    const { question } = second.session.getState();
    if (question?.kind !== 'draft') throw new Error('No draft was offered');
    question.answer('open');
    await offered;
    expect(currentDocument(second.session.getState()).title).toBe('Plan B');
    expect(hasUnsavedChanges(second.session.getState())).toBe(true);
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
