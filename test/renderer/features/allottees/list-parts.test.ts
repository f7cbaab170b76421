import { expect, it, describe } from 'vitest';
import { LIST_AS_FOUND, type AllotteeListReading } from '#shared/allottees/list-reading.ts';
import { listDifference } from '#shared/allottees/list-difference.ts';
import { NOBODY } from '#shared/grant/parts/allottees/part.ts';
import type { Allottee } from '#shared/grant/schema.ts';
import { readAllotteeList } from '#shared/workbook/read-allottee-list.ts';
import { chosenChanges, differenceItems } from '#renderer/features/allottees/import/list-differences.ts';
import { logColumns, logCsv, logLines, logSource } from '#renderer/features/allottees/import/list-log.ts';
import { answer, choiceName, issueOfQuestion, unanswered } from '#renderer/features/allottees/import/list-questions.ts';
import { NOTHING_CHOSEN, NOTHING_MENDED, startReview, withIgnored, withMendedCells, mendedOf, type ListFile } from '#renderer/features/allottees/import/list-review.ts';
import { isReviewRow, previewCellName } from '#renderer/features/allottees/import/preview-cell-name.ts';
import { columnsAsLastTime, rememberColumns } from '#renderer/features/allottees/import/remembered-columns.ts';
import { reviewRows, rowsOfKind } from '#renderer/features/allottees/import/review-rows.ts';
import { reviewColumns, reviewSource } from '#renderer/features/allottees/import/review-source.ts';
import { reviewWrites } from '#renderer/features/allottees/import/review-writes.ts';
import { takenRows } from '#renderer/features/allottees/import/taken-rows.ts';
import { tieOutInShort } from '#renderer/features/allottees/import/tie-out-in-short.ts';
import { referenceDocument } from '#shared/grant/reference-document.ts';

const noPause = async (): Promise<void> => undefined;

async function read(text: string, mapping: AllotteeListReading['mapping'] = {}): Promise<AllotteeListReading> {
  const result = await readAllotteeList({ name: 'list.csv', bytes: new TextEncoder().encode(text) }, { ...LIST_AS_FOUND, mapping, sharesPerRight: '500' });
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

const fileOf = async (id: number, reading: AllotteeListReading): Promise<ListFile> =>
  ({ id, file: { name: 'list.csv', bytes: new Uint8Array() }, choice: NOTHING_CHOSEN, reading, rows: await reviewRows(reading, noPause), failure: null, isReading: false, asLastTime: false });

const BAD = '題\n社員番号,氏名,区分,割当個数\nE1,社員0001,従業員,1.5\nE2,社員0002,派遣,２個\nE3,社員0003,従業員,1\nE1,社員0009,従業員,4\n,合計,,9\n';

describe('the preview', () => {
  it('has every row by its place, with its reasons, and shows which of them are to be looked at', async () => {
    const reading = await read(BAD);
    const rows = await reviewRows(reading, noPause);
    expect(rows.ids).toEqual({ all: ['row:3', 'row:4', 'row:5', 'row:6'], problems: ['row:3', 'row:4', 'row:6'], changed: ['row:4'] });
    expect(rows.rejected).toBe(2);
    expect(rows.ofList.map(({ code }) => code)).toEqual(['totalDiffers']);
    expect(rowsOfKind(rows.ids.all, rows.ids.problems)).toEqual(rows.ids.problems);
    expect(rowsOfKind(rows.ids.all, new Set(rows.ids.all))).toBe(rows.ids.all);
    const source = reviewSource({ reading, rows, mended: NOTHING_MENDED, rowOrder: null, above: [], language: 'en' });
    expect(reviewColumns(reading, 'en').map(({ id, unit }) => [id, unit])).toEqual([['employeeNumber', '社員番号'], ['name', '氏名'], ['category', '区分'], ['rights', '割当個数'], ['reason', '']]);
    expect(source.cell('row:3', 'rights')).toMatchObject({ text: '1.5', edit: '1.5', look: 'problem' });
    expect(source.cell('row:4', 'category')).toMatchObject({ text: '派遣', look: 'remark' });
    expect(source.cell('row:5', 'rights')).toMatchObject({ text: '1', look: 'input', hint: null });
    expect(source.cell('row:3', 'reason')).toMatchObject({ look: 'reason', edit: null });
    expect(source.rowNumber?.('row:4')).toBe('4');
  });

  it('shows what was mended before it is read again, and what the file says; titles stand above while headings are chosen', async () => {
    const reading = await read(BAD);
    const rows = await reviewRows(reading, noPause);
    const { cells, refused } = reviewWrites(reading, rows, [{ place: { rowId: 'row:3', columnId: 'rights' }, text: '2' }, { place: { rowId: 'row:3', columnId: 'name' }, text: 'x'.repeat(100_000) }], 'paste');
    expect([cells, refused.length]).toEqual([[{ sheet: null, row: 3, column: '割当個数', text: '2', before: '1.5' }], 1]);
    const review = withMendedCells(startReview([await fileOf(1, reading)]), 1, cells);
    const source = reviewSource({ reading, rows, mended: mendedOf(review, 1), rowOrder: null, above: reading.leftOut.filter(({ row }) => row <= reading.headerRow), language: 'en' });
    expect(source.cell('row:3', 'rights')).toMatchObject({ text: '2', edit: '2', hint: expect.stringContaining('1.5') as unknown, marks: ['cell-mended'] });
    expect(source.rows.slice(0, 3)).toEqual(['row:1', 'row:2', 'row:3']);
    expect(source.cell('row:1', 'employeeNumber')).toMatchObject({ text: '題', edit: null });
  });

  it('calls its cells by row and field, and those of the log by their column', () => {
    expect(previewCellName({ rowId: 'row:7 Sheet 1', columnId: 'rights' }, 'en')).toBe('Row 7 · Rights');
    expect(previewCellName({ rowId: 'log:0', columnId: 'from' }, 'en')).toBe('In the file');
    expect(['row:7', 'log:1', 'a7', 'total', 'new'].map(isReviewRow)).toEqual([true, true, false, false, false]);
  });
});

describe('what comes into the document', () => {
  it('is every row: rejected ones with what is sure of them, or not at all where that is said', async () => {
    const review = startReview([await fileOf(1, await read(BAD))]);
    const { allottees, withProblems, skipped } = takenRows(review, 'en');
    expect(allottees.map(({ name, rights, note }) => [name, rights, note])).toEqual([['社員0001', null, '割当個数: 1.5'], ['社員0002', '2', ''], ['社員0003', '1', ''], ['社員0009', '4', '']]);
    expect([withProblems, skipped]).toEqual([2, 0]);
    expect(takenRows({ ...review, skipsProblems: true }, 'en')).toMatchObject({ withProblems: 0, skipped: 2, allottees: [{ name: '社員0002' }, { name: '社員0003' }] });
    const twice = takenRows(startReview([await fileOf(1, await read(BAD)), await fileOf(2, await read(BAD))]), 'en').allottees;
    expect(new Set(twice.map(({ id }) => id)).size).toBe(8);
  });

  it('names people who stand in more than one of the files', async () => {
    const one = await fileOf(1, await read('社員番号,氏名,割当個数\n1,社員0001,2\n2,社員0002,3\n'));
    const other = await fileOf(2, await read('社員番号,氏名,割当個数\n3,社員0003,2\n2,社員0002,3\n1,社員0009,1\n'));
    const { repeated } = takenRows(startReview([one, other]), 'en');
    expect(repeated.map(({ issue: { code, row } }) => [code, row])).toEqual([['duplicateEmployeeNumber', 3], ['employeeNumberOfTwoPersons', 4]]);
    expect(takenRows(startReview([one]), 'en').repeated).toEqual([]);
  });

  it('is held against the terms on one line', () => {
    const { grant } = referenceDocument();
    expect(tieOutInShort(grant, [], 'en')).toBe('Tie-out · Persons: 1,173 missing · Rights: 2,906 missing');
    expect(tieOutInShort(grant, null, 'en')).toBe('Tie-out · The rows are being added up.');
  });
});

describe('the log', () => {
  it('has what was left out, read otherwise, mended and passed over, and is text in a spreadsheet program', async () => {
    const reading = await read(BAD);
    let review = withMendedCells(startReview([await fileOf(1, reading)]), 1, [{ sheet: null, row: 5, column: '氏名', text: '=1+1', before: '社員0003' }]);
    review = withIgnored(review, 1, [{ sheet: null, row: 4, code: 'categoryUnknown' }], 'known');
    const lines = logLines(reading, mendedOf(review, 1), 'en');
    expect(lines.map(({ row, from, to }) => [row, from, to])).toEqual([
      [1, '題', 'left out'], [2, '社員番号 | 氏名 | 区分 | 割当個数', 'left out'], [4, '２個', '2'], [5, '社員0003', '=1+1'], [7, '合計 | 9', 'left out'], [7, '9', expect.any(String)],
    ]);
    expect(logColumns(lines, 'en').map(({ id }) => id)).toEqual(['column', 'from', 'to', 'reason']);
    expect(logSource(lines).cell('log:2', 'to').text).toBe('2');
    const csv = new TextDecoder('utf-8', { ignoreBOM: true }).decode(logCsv([{ name: 'list.csv', lines }], 'en'));
    expect(csv.startsWith('\uFEFF"File","Sheet","Row"')).toBe(true);
    expect(csv).toContain(`"'=1+1"`);
    expect(csv.split('\r\n')).toHaveLength(lines.length + 2);
  });
});

describe('questions', () => {
  it('are open until a person answers, and know the issue that says the same', async () => {
    const reading = await read('社員番号,氏名,付与個数,割当個数\nE1,社員0001,1,2\nE2,社員0002,3,4\n');
    const [question] = unanswered(reading.questions, NOTHING_CHOSEN);
    if (question === undefined) throw new Error('nothing is asked');
    expect(question).toMatchObject({ code: 'rightsColumn', taken: null });
    expect(issueOfQuestion(question, reading.issues)).toMatchObject({ code: 'columnUnclear' });
    expect(choiceName(question, '割当個数', 'en')).toBe('割当個数');
    const chosen = { ...NOTHING_CHOSEN, ...answer(question, '割当個数', NOTHING_CHOSEN) };
    expect(chosen.mapping).toEqual({ rights: '割当個数' });
    expect(unanswered(reading.questions, chosen)).toEqual([]);
  });
});

describe('columns of lists', () => {
  it('are remembered for lists of the same shape, those that are in no column too', async () => {
    const text = '社員番号,氏名,役職,割当個数\nE1,社員0001,部長,1\n';
    const found = await read(text);
    const file = await fileOf(1, await read(text, { grade: '' }));
    expect(rememberColumns({}, [{ ...file, choice: NOTHING_CHOSEN }])).toEqual({});
    const remembered = rememberColumns({}, [{ ...file, choice: { ...NOTHING_CHOSEN, mapping: { grade: '' } } }]);
    expect(columnsAsLastTime(remembered, found)).toMatchObject({ grade: '', rights: '割当個数' });
    expect(columnsAsLastTime(remembered, { ...found, headings: ['氏名'] })).toBeNull();
    expect(columnsAsLastTime(remembered, await read(text, { grade: '' }))).toBeNull();
  });
});

it('a difference is one list of parts, of which those that are declined are not taken', () => {
  const person = (id: string, employeeNumber: string, rights: string): Allottee => ({ ...NOBODY, id, employeeNumber, name: `社員${employeeNumber}`, rights });
  const difference = listDifference([person('a1', '1', '3'), person('a2', '2', '5')], [person('a1', '1', '4'), person('a2', '3', '1')]);
  expect(differenceItems(difference).map(({ id }) => id)).toEqual(['changed a1 rights', 'added 0', 'removed a2']);
  expect(chosenChanges(difference, new Set(['removed a2']))).toEqual({ added: new Set([0]), removed: new Set(), changed: new Set(['a1 rights']) });
});
