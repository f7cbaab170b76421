import { describe, expect, it, vi } from 'vitest';
import type { AllotteeListReading } from '#shared/allottees/list-reading.ts';
import type { PickedFile } from '#shared/host/api.ts';
import { hostFailure } from '#shared/host/host-failure.ts';
import { referenceDocument } from '#shared/grant/reference-document.ts';
import { listImportText } from '#shared/text/list-import.ts';
import { readAllotteeList } from '#shared/workbook/read-allottee-list.ts';
import { ListImport } from '#renderer/features/allottees/import/list-import.ts';
import { listReview, shownFile, type ListFile, type ListReview } from '#renderer/features/allottees/import/list-review.ts';
import { createMemoryHost, memoryState } from '#renderer/host/memory-host.ts';
import { createSession, currentDocument, dispatch, inSlice, showDocument, type Session, undoStep } from '#renderer/store/session.ts';
import { generatedPersons, listCsv } from '#test/golden/allottee-list.ts';

const csv = (name: string, text: string): PickedFile => ({ name, bytes: new TextEncoder().encode(text) });

interface Started {
  readonly session: Session;
  readonly lists: ListImport;
  readonly review: () => ListReview;
  readonly file: () => ListFile;
  readonly reading: () => AllotteeListReading;
  /** Waits until nothing is being read any more. */
  readonly settled: () => Promise<void>;
}

function start(...files: readonly PickedFile[]): Started {
  const session = createSession({ document: referenceDocument(), language: 'en', theme: 'light', termsPanelOpen: true, sheets: [] });
  const state = memoryState();
  state.toPick = [...files];
  const review = (): ListReview => inSlice(session.getState(), listReview) ?? fail('no list');
  const file = (): ListFile => shownFile(review()) ?? fail('no file');
  return {
    session,
    lists: new ListImport(session, createMemoryHost(state, { readList: (picked, options) => readAllotteeList(picked, options) })),
    review,
    file,
    reading: () => file().reading ?? fail('not read'),
    settled: async () => await vi.waitFor(() => expect(review().files.map(({ isReading }) => isReading)).not.toContain(true)),
  };
}

function fail(reason: string): never {
  throw new Error(reason);
}

const BAD = '氏名,個数,割当個数,区分\n社員0001,7,1.5,従業員\n社員0002,8,２個,派遣\n社員0003,9,1,従業員\n';

describe('a list on its way into the document', () => {
  it('is shown first, and taken in one step that undo takes back', async () => {
    const { session, lists, reading } = start(csv('list.csv', listCsv(generatedPersons())));
    await lists.pick();
    expect(session.getState()).toMatchObject({ sheet: 'allottees', job: null });
    expect(reading().fileName).toBe('list.csv');
    expect(currentDocument(session.getState()).allottees).toEqual([]);
    await lists.accept();
    expect(currentDocument(session.getState()).allottees).toHaveLength(1173);
    expect(inSlice(session.getState(), listReview)).toBeNull();
    undoStep(session);
    expect(currentDocument(session.getState()).allottees).toEqual([]);
  });

  describe('that is long', () => {
    const LONG = `氏名,個数,区分\n${Array.from({ length: 60_000 }, (_, row) => `社員${row},${(row % 9) + 1},従業員`).join('\n')}\n`;

    it('comes in while the page goes on, over what was changed meanwhile', async () => {
      const { session, lists } = start(csv('list.csv', LONG));
      await lists.pick();
      const taking = lists.accept();
      expect([currentDocument(session.getState()).allottees.length, session.getState().job?.title]).toEqual([0, listImportText.en.screen]);
      dispatch(session, { type: 'setDetail', detail: 'title', value: 'Meanwhile' });
      await taking;
      const { title, allottees } = currentDocument(session.getState());
      expect([title, allottees.length, allottees.at(-1)?.name, session.getState().job]).toEqual(['Meanwhile', 60_000, '社員59999', null]);
      undoStep(session);
      expect([currentDocument(session.getState()).title, currentDocument(session.getState()).allottees]).toEqual(['Meanwhile', []]);
    });

    it('leaves everything as it was where a person stops it', async () => {
      const { session, lists, review } = start(csv('list.csv', LONG));
      await lists.pick();
      const [document, before] = [currentDocument(session.getState()), review()];
      const taking = lists.accept();
      session.getState().job?.stop();
      await taking;
      expect([currentDocument(session.getState()) === document, review() === before, session.getState().job]).toEqual([true, true, null]);
    });
  });

  it('is read again with the columns a person chooses', async () => {
    const { session, lists, file, reading, settled } = start(csv('list.csv', BAD));
    await lists.pick();
    lists.map(file().id, 'rights', '割当個数');
    await settled();
    lists.map(file().id, 'note', '個数');
    await settled();
    expect(reading().mapping).toMatchObject({ name: '氏名', category: '区分', rights: '割当個数', note: '個数' });
    await lists.accept();
    const { allottees } = currentDocument(session.getState());
    expect(allottees.map(({ name, rights, note }) => [name, rights, note])).toEqual([['社員0001', null, '7 / 割当個数: 1.5'], ['社員0002', '2', '8'], ['社員0003', '1', '9']]);
    expect(session.getState().listColumns).toEqual({ [Object.keys(session.getState().listColumns)[0] ?? '']: expect.objectContaining({ rights: '割当個数', note: '個数' }) as unknown });
  });

  it('has its columns as last time, as long as nobody wants those that are found', async () => {
    const { session, lists, file, reading, settled } = start();
    await lists.read([csv('first.csv', BAD)]);
    lists.map(file().id, 'rights', '割当個数');
    await settled();
    await lists.accept();
    await lists.read([csv('second.csv', BAD)]);
    expect(file()).toMatchObject({ asLastTime: true });
    expect(reading().mapping.rights).toBe('割当個数');
    lists.choose(file().id, { mapping: {} });
    await settled();
    expect(file()).toMatchObject({ asLastTime: false });
    expect(session.getState().listColumns).not.toEqual({});
  });

  it('changes nothing when it is left, cannot be read, or another document is opened', async () => {
    const { session, lists, reading } = start(csv('list.csv', BAD), csv('list.xlsx', BAD));
    const before = currentDocument(session.getState());
    await lists.pick();
    await lists.pick();
    expect(session.getState().notices.map(({ kind, text }) => [kind, text])).toEqual([['problem', expect.stringContaining('list.xlsx')]]);
    expect(reading().fileName).toBe('list.csv');
    await lists.cancel();
    expect(inSlice(session.getState(), listReview)).toBeNull();
    expect(currentDocument(session.getState())).toBe(before);
    await lists.read([csv('list.csv', BAD)]);
    showDocument(session, referenceDocument(), null, null);
    expect(inSlice(session.getState(), listReview)).toBeNull();
  });

  it('leaves nothing where its reading is cancelled, of several files or with the columns of last time', async () => {
    const read: string[] = [];
    /** Reads at once, until it is to wait for whoever cancels. */
    let waits = (): boolean => false;
    const session = createSession({ document: referenceDocument(), language: 'en', theme: 'light', termsPanelOpen: true, sheets: [] });
    const lists = new ListImport(session, createMemoryHost(memoryState(), {
      readList: async (picked, options, job = {}) => {
        read.push(picked.name);
        if (waits()) await new Promise<void>((resolve) => job.signal?.addEventListener('abort', () => resolve()));
        return job.signal?.aborted === true ? hostFailure('jobCancelled') : await readAllotteeList(picked, options);
      },
    }));
    const before = currentDocument(session.getState());
    const cancelled = async (reading: number, ...names: readonly string[]): Promise<void> => {
      const ended = lists.read(names.map((name) => csv(name, BAD)));
      await vi.waitFor(() => expect(read).toHaveLength(reading));
      session.getState().job?.stop();
      await ended;
    };

    waits = () => true;
    await cancelled(1, 'one.csv', 'two.csv');
    expect(read).toEqual(['one.csv']);
    expect([session.getState().job, session.getState().notices, inSlice(session.getState(), listReview)]).toEqual([null, [], null]);

    waits = () => false;
    await lists.read([csv('first.csv', BAD)]);
    lists.map(inSlice(session.getState(), listReview)?.shown ?? 0, 'rights', '割当個数');
    await vi.waitFor(() => expect(inSlice(session.getState(), listReview)?.files.map(({ isReading }) => isReading)).toEqual([false]));
    await lists.accept();
    read.length = 0;
    waits = () => read.length === 2;
    await cancelled(2, 'again.csv');
    expect(read).toEqual(['again.csv', 'again.csv']);
    expect(inSlice(session.getState(), listReview)).toBeNull();
    undoStep(session);
    expect(currentDocument(session.getState())).toEqual(before);
  });

  it('is read with the shares for each right that the terms give', async () => {
    const { session, lists, reading, settled } = start(csv('list.csv', '氏名,割当個数\n社員0001,1000株\n'));
    await lists.pick();
    expect(reading().rows[0]?.allottee?.rights).toBe('2');
    dispatch(session, { type: 'setTerm', term: 'sharesPerRight', value: '100' });
    lists.readAllAgain();
    await settled();
    expect(reading().rows[0]?.allottee?.rights).toBe('10');
  });

  it('can be one that no headings were found in: what a person can choose stands beside the reason', async () => {
    const { lists, file, reading, settled } = start();
    await lists.read([csv('list.csv', '社員0001,3\n社員0002,4\n')]);
    expect(file()).toMatchObject({ reading: null, failure: { code: 'headingsNotFound' } });
    lists.choose(file().id, { headerRow: 1 });
    await settled();
    expect(reading().headings).toEqual(['社員0001', '3']);
  });

  it('can be several files and what was pasted, which come into the document together', async () => {
    const { session, lists, review } = start();
    await lists.read([csv('one.csv', '氏名,割当個数\n社員0001,1\n'), csv('two.csv', '氏名,割当個数\n社員0002,2\n')]);
    await lists.paste('氏名\t割当個数\n社員0003\t3\n', true);
    expect(review().files.map(({ file }) => file.name)).toEqual(['one.csv', 'two.csv', 'clipboard']);
    lists.remove(review().files[0]?.id ?? 0);
    await lists.accept();
    expect(currentDocument(session.getState()).allottees.map(({ id, name, rights }) => [id, name, rights])).toEqual([['a1', '社員0002', '2'], ['a2', '社員0003', '3']]);
  });
});

describe('what is mended in a list', () => {
  it('is read as if the file said so, step by step back and forth, and outlives every other choice', async () => {
    const { lists, file, review, reading, settled } = start();
    await lists.read([csv('list.csv', BAD)]);
    const { id } = file();
    lists.map(id, 'rights', '割当個数');
    await settled();
    lists.mend(id, [{ sheet: null, row: 2, column: '割当個数', text: '2', before: '1.5' }]);
    await settled();
    expect(reading().rows.map(({ allottee }) => allottee?.rights)).toEqual(['2', '2', '1']);
    lists.choose(id, { headerRow: 1 });
    lists.choose(id, { encoding: 'utf-8' });
    await settled();
    expect(reading().rows[0]?.allottee?.rights).toBe('2');
    lists.undo();
    await settled();
    expect(reading().rows[0]?.allottee).toBeNull();
    lists.redo();
    await settled();
    expect(reading().rows[0]?.allottee?.rights).toBe('2');
    lists.mend(id, [{ sheet: null, row: 2, column: '割当個数', text: '1.5', before: '2' }]);
    expect(review().mended.get(id)?.cells.size).toBe(0);
  });

  it('is asked about before it would be lost', async () => {
    const { session, lists, file, reading } = start();
    await lists.read([csv('list.csv', BAD)]);
    lists.mend(file().id, [{ sheet: null, row: 2, column: '氏名', text: '社員0009', before: '社員0001' }]);
    const replacing = lists.read([csv('other.csv', BAD)]);
    await vi.waitFor(() => expect(session.getState().question).toMatchObject({ kind: 'discardList', count: 1 }));
    const { question } = session.getState();
    if (question?.kind === 'discardList') question.answer(false);
    await replacing;
    expect(reading().fileName).toBe('list.csv');
  });

  it('is a problem that was passed over, whose reason stays with the allottee', async () => {
    const { session, lists, file, reading, settled } = start();
    await lists.read([csv('list.csv', '氏名,割当個数,区分\n社員0001,1,派遣\n')]);
    expect(reading().issues.map(({ code, ignored }) => [code, ignored])).toEqual([['categoryUnknown', undefined]]);
    lists.ignore(file().id, reading().issues, 'known');
    await settled();
    expect(reading().issues.map(({ code, ignored }) => [code, ignored])).toEqual([['categoryUnknown', 'known']]);
    await lists.accept();
    expect(currentDocument(session.getState()).allottees[0]?.ignored).toEqual([{ code: 'categoryUnknown', reason: 'known' }]);
  });
});
