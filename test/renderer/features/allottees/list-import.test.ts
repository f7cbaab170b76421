import { describe, expect, it } from 'vitest';
import type { PickedFile } from '#shared/host/api.ts';
import { referenceDocument } from '#shared/grant/reference-document.ts';
import { readAllotteeList } from '#shared/workbook/read-allottee-list.ts';
import { ListImport } from '#renderer/features/allottees/list-import.ts';
import { reviewRows, rowsOfKind } from '#renderer/features/allottees/review-rows.ts';
import { reviewColumns, reviewSource } from '#renderer/features/allottees/review-source.ts';
import { createMemoryHost, memoryState } from '#renderer/host/memory-host.ts';
import { createSession, currentDocument, dispatch, inSlice, showDocument, type Session, undoStep } from '#renderer/store/session.ts';
import { listReview } from '#renderer/features/allottees/list-review.ts';
import { generatedPersons, listCsv } from '#test/golden/allottee-list.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

function start(...files: readonly PickedFile[]): { readonly session: Session; readonly lists: ListImport } {
  const session = createSession({ document: referenceDocument(), language: 'en', theme: 'light', termsPanelOpen: true, sheets: [] });
  const state = memoryState();
  state.toPick = [...files];
  return { session, lists: new ListImport(session, createMemoryHost(state, { readList: (file, options) => readAllotteeList(file, options) })) };
}

const BAD = '氏名,個数,割当個数,区分\n社員0001,7,1.5,従業員\n社員0002,8,２個,派遣\n社員0003,9,1,従業員\n';

describe('a list on its way into the document', () => {
  it('is shown first, and taken in one step that undo takes back', async () => {
    const { session, lists } = start({ name: 'list.csv', bytes: bytes(listCsv(generatedPersons())) });
    await lists.pick();
    expect(session.getState()).toMatchObject({ sheet: 'allottees', job: null });
    expect(inSlice(session.getState(), listReview)).toMatchObject({ reading: { fileName: 'list.csv' } });
    expect(currentDocument(session.getState()).allottees).toEqual([]);
    lists.accept();
    expect(currentDocument(session.getState()).allottees).toHaveLength(1173);
    expect(inSlice(session.getState(), listReview)).toBeNull();
    undoStep(session);
    expect(currentDocument(session.getState()).allottees).toEqual([]);
  });

  it('is read again with the columns a person chooses', async () => {
    const { session, lists } = start({ name: 'list.csv', bytes: bytes(BAD) });
    await lists.pick();
    expect(inSlice(session.getState(), listReview)?.reading.questions).toMatchObject([{ code: 'rightsColumn', choices: ['個数', '割当個数'], taken: null }]);
    await lists.map('rights', '割当個数');
    await lists.map('note', '個数');
    const reading = inSlice(session.getState(), listReview)?.reading;
    expect(reading?.mapping).toEqual({ name: '氏名', category: '区分', rights: '割当個数', note: '個数' });
    lists.accept();
    expect(currentDocument(session.getState()).allottees.map(({ name, rights, note }) => [name, rights, note])).toEqual([['社員0002', '2', '8'], ['社員0003', '1', '9']]);
  });

  it('changes nothing when it is left, cannot be read, or another document is opened', async () => {
    const { session, lists } = start({ name: 'list.csv', bytes: bytes(BAD) }, { name: 'list.xlsx', bytes: bytes(BAD) });
    const before = currentDocument(session.getState());
    await lists.pick();
    await lists.pick();
    expect(session.getState().notices.map(({ kind, text }) => [kind, text])).toEqual([['problem', expect.stringContaining('"list.xlsx" is not an Excel workbook')]]);
    expect(inSlice(session.getState(), listReview)?.reading.fileName).toBe('list.csv');
    lists.leave();
    expect(currentDocument(session.getState())).toBe(before);
    await lists.read({ name: 'list.csv', bytes: bytes(BAD) });
    showDocument(session, referenceDocument(), null, null);
    expect(inSlice(session.getState(), listReview)).toBeNull();
  });

  it('is read with the shares for each right that the terms give', async () => {
    const { session, lists } = start({ name: 'list.csv', bytes: bytes('氏名,割当個数\n社員0001,1000株\n') });
    await lists.pick();
    expect(inSlice(session.getState(), listReview)?.reading.rows[0]?.allottee?.rights).toBe('2');
    dispatch(session, { type: 'setTerm', term: 'sharesPerRight', value: '100' });
    await lists.choose({});
    expect(inSlice(session.getState(), listReview)?.reading.rows[0]?.allottee?.rights).toBe('10');
  });
});

describe('the rows of a list', () => {
  it('carry their reasons at the cell, and filters show those that need a look', async () => {
    const { session, lists } = start({ name: 'list.csv', bytes: bytes(BAD) });
    await lists.read({ name: 'list.csv', bytes: bytes(BAD) }, { mapping: { rights: '割当個数' } });
    const reading = inSlice(session.getState(), listReview)?.reading;
    if (reading === undefined) throw new Error('no list');
    const rows = reviewRows(reading);
    expect(rows.ids).toEqual({ all: ['r2', 'r3', 'r4'], problems: ['r2', 'r3'], changed: ['r3'] });
    const source = reviewSource(reading, rows, null, 'en');
    expect(reviewColumns(reading, 'en').map(({ id, unit }) => [id, unit])).toEqual([['name', '氏名'], ['category', '区分'], ['rights', '割当個数'], ['reason', '']]);
    expect(rowsOfKind(source.rows, rows.ids.problems).map((id) => source.rowNumber?.(id))).toEqual(['2', '3']);
    expect(source.cell('r2', 'rights')).toMatchObject({ text: '1.5', look: 'problem', edit: null });
    expect(source.cell('r3', 'category')).toMatchObject({ text: '派遣', look: 'remark' });
    expect(source.cell('r3', 'rights')).toMatchObject({ text: '２個', look: 'figure', hint: '"２個" read as 2.' });
    expect(source.cell('r2', 'reason')).toMatchObject({ text: '1.5 rights: a right cannot be divided. Give a whole number.', look: 'reason' });
  });
});
