import { describe, expect, it } from 'vitest';
import { referenceDocument } from '#shared/grant/reference-document.ts';
import { writeDocument } from '#shared/grant/write-document.ts';
import type { FileReference, HostApi, SaveConsent } from '#shared/host/api.ts';
import { digestOf } from '#shared/host/digest.ts';
import { failure, success } from '#shared/host/result.ts';
import { FileFlows } from '#renderer/features/files/file-flows.ts';
import { createMemoryHost, memoryState } from '#renderer/host/memory-host.ts';
import type { Question } from '#renderer/store/questions.ts';
import { createSession, currentDocument, dispatch, documentSaved, hasUnsavedChanges, type Session } from '#renderer/store/session.ts';

const mine = 'Plan B';
const theirs = writeDocument({ ...referenceDocument(), title: 'Their plan' });

/** A window over a file whose content another program may change, take away or protect. */
async function newWindow() {
  const disk = { text: writeDocument(referenceDocument()) as string | null, readOnly: false, name: 'a.grant' };
  const digestNow = async (): Promise<string> => await digestOf(new TextEncoder().encode(disk.text ?? ''));
  const state = memoryState();
  const host = createMemoryHost(state);
  const save = async (reference: FileReference, bytes: Uint8Array, consents: readonly SaveConsent[] = []) => {
    if (disk.text === null && !consents.includes('fileGone')) return failure('fileGone', 'Gone.', { name: disk.name });
    if (disk.readOnly && !consents.includes('fileReadOnly')) return failure('fileReadOnly', 'Read-only.', { name: disk.name, id: 'a', digest: await digestNow() });
    if (disk.text !== null && reference.digest !== (await digestNow())) return failure('changedOnDisk', 'Changed.', { name: disk.name, digest: await digestNow(), changedAt: '2026-11-28T08:14:00.000Z' });
    disk.text = new TextDecoder().decode(bytes);
    return success({ id: 'a', name: disk.name, digest: await digestNow() });
  };
  const openRecent: HostApi['files']['openRecent'] = async () => success({ name: disk.name, bytes: new TextEncoder().encode(disk.text ?? ''), reference: { id: 'a', name: disk.name, digest: await digestNow() } });
  const session = createSession({ document: referenceDocument(), language: 'en', theme: 'light', termsPanelOpen: true, sheets: [] });
  documentSaved(session, currentDocument(session.getState()), { id: 'a', name: disk.name, digest: await digestNow() });
  dispatch(session, { type: 'setDetail', detail: 'title', value: mine });
  return { disk, state, session, files: new FileFlows(session, { ...host, files: { ...host.files, save, openRecent } }) };
}

/** Waits for a question of a kind. */
async function asked<Kind extends Question['kind']>(session: Session, kind: Kind): Promise<Extract<Question, { readonly kind: Kind }>> {
  for (let turn = 0; turn < 200; turn += 1) {
    const { question } = session.getState();
    // The compiler does not tie the kind of a question to the kind that is asked for.
    if (question?.kind === kind) return question as Extract<Question, { readonly kind: Kind }>;
    await new Promise((resolve) => setTimeout(resolve));
  }
  throw new Error(`Nothing was asked about ${kind}`);
}

const titleOnDisk = (text: string | null): unknown => (JSON.parse(text ?? '{}') as { title?: unknown }).title;

describe('a file that somebody else changed', () => {
  it('is replaced when the person says so', async () => {
    const { disk, session, files } = await newWindow();
    disk.text = theirs;
    const saving = files.save();
    const question = await asked(session, 'changedOnDisk');
    expect(question).toMatchObject({ name: 'a.grant', changedAt: '2026-11-28T08:14:00.000Z', readable: true });
    question.answer('overwrite');
    expect(await saving).toBe(true);
    expect([titleOnDisk(disk.text), hasUnsavedChanges(session.getState())]).toEqual([mine, false]);
    dispatch(session, { type: 'setDetail', detail: 'title', value: 'Plan C' });
    expect(await files.save()).toBe(true);
  });

  it('is asked about again when it is changed once more meanwhile', async () => {
    const { disk, session, files } = await newWindow();
    disk.text = theirs;
    const saving = files.save();
    const first = await asked(session, 'changedOnDisk');
    disk.text = `${theirs}\n`;
    first.answer('overwrite');
    await new Promise((resolve) => setTimeout(resolve));
    (await asked(session, 'changedOnDisk')).answer('cancel');
    expect(await saving).toBe(false);
    expect([disk.text, hasUnsavedChanges(session.getState())]).toEqual([`${theirs}\n`, true]);
  });

  it('takes the place of the document when the person says so, whose work stays as a version', async () => {
    const { disk, state, session, files } = await newWindow();
    disk.text = theirs;
    const saving = files.save();
    (await asked(session, 'changedOnDisk')).answer('theirs');
    expect(await saving).toBe(false);
    expect([currentDocument(session.getState()).title, hasUnsavedChanges(session.getState()), disk.text]).toEqual(['Their plan', false, theirs]);
    expect(titleOnDisk(state.versions.get('a')?.[0]?.text ?? null)).toBe(mine);
  });

  it('that is no document any more does not take the document away', async () => {
    const { disk, session, files } = await newWindow();
    disk.text = 'Dear all';
    const saving = files.save();
    (await asked(session, 'changedOnDisk')).answer('theirs');
    expect(await saving).toBe(false);
    expect([currentDocument(session.getState()).title, hasUnsavedChanges(session.getState())]).toEqual([mine, true]);
    expect(session.getState().notices.at(-1)).toMatchObject({ kind: 'problem' });
  });

  it('stays when the document is saved as a copy', async () => {
    const { disk, state, session, files } = await newWindow();
    disk.text = theirs;
    const saving = files.save();
    (await asked(session, 'changedOnDisk')).answer('copy');
    expect(await saving).toBe(true);
    expect([disk.text, [...state.saved.keys()], session.getState().file?.name]).toEqual([theirs, ['a copy.grant'], 'a copy.grant']);
  });

  it('is shown beside the document, and asked about again', async () => {
    const { disk, session, files } = await newWindow();
    disk.text = theirs;
    const saving = files.save();
    (await asked(session, 'changedOnDisk')).answer('compare');
    const shown = await asked(session, 'differences');
    expect(titleOnDisk(new TextDecoder().decode(shown.onDisk))).toBe('Their plan');
    expect(titleOnDisk(new TextDecoder().decode(shown.mine))).toBe(mine);
    shown.answer();
    (await asked(session, 'changedOnDisk')).answer('cancel');
    expect(await saving).toBe(false);
  });
});

describe('a file that has gone or is read-only', () => {
  it('is saved there again, or under another name', async () => {
    const { disk, state, session, files } = await newWindow();
    disk.text = null;
    const saving = files.save();
    (await asked(session, 'fileGone')).answer('again');
    expect(await saving).toBe(true);
    expect(titleOnDisk(disk.text)).toBe(mine);
    disk.text = null;
    const elsewhere = files.save();
    (await asked(session, 'fileGone')).answer('saveAs');
    expect(await elsewhere).toBe(true);
    expect([disk.text, [...state.saved.keys()]]).toEqual([null, ['a.grant']]);
  });

  it('is replaced, or left alone, as the person says', async () => {
    const { disk, session, files } = await newWindow();
    const before = disk.text;
    disk.readOnly = true;
    const saving = files.save();
    (await asked(session, 'fileReadOnly')).answer('cancel');
    expect([await saving, disk.text]).toEqual([false, before]);
    const again = files.save();
    (await asked(session, 'fileReadOnly')).answer('replace');
    expect(await again).toBe(true);
    expect(titleOnDisk(disk.text)).toBe(mine);
  });

  it('is asked about its changes, too', async () => {
    const { disk, session, files } = await newWindow();
    disk.text = theirs;
    disk.readOnly = true;
    const saving = files.save();
    (await asked(session, 'fileReadOnly')).answer('replace');
    (await asked(session, 'changedOnDisk')).answer('cancel');
    expect([await saving, disk.text]).toEqual([false, theirs]);
  });
});

describe('earlier versions', () => {
  it('open as copies that are not saved yet', async () => {
    const { state, session, files } = await newWindow();
    state.versions.set('a', [{ savedAt: '2026-11-28T08:14:00.000Z', text: theirs }]);
    await files.save();
    const opening = files.openVersion();
    const question = await asked(session, 'versions');
    expect(question.name).toBe('a.grant');
    const [version] = question.versions;
    if (version === undefined) throw new Error('No versions');
    question.answer(version);
    await opening;
    expect([currentDocument(session.getState()).title, session.getState().file, hasUnsavedChanges(session.getState())]).toEqual(['Their plan', null, true]);
  });

  it('are none of a document that was never saved', async () => {
    const session = createSession({ document: referenceDocument(), language: 'en', theme: 'light', termsPanelOpen: true, sheets: [] });
    const opening = new FileFlows(session, createMemoryHost(memoryState())).openVersion();
    const question = await asked(session, 'versions');
    expect([question.name, question.versions]).toEqual([null, []]);
    question.answer('cancel');
    await opening;
  });
});
