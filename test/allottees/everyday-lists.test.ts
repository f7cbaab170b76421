import { describe, expect, it, test } from 'vitest';
import { peopleOf, readRows, readTables, shortIssues, tableOf } from './tables.ts';

const NAMED = ['社員番号', '氏名', '会社名', '区分', '割当個数', '備考', '部署'];
const row = (number: string, { name = `社員${number}`, company = '本社', category = '従業員', rights = '5', note = '', unit = '営業部' } = {}): readonly string[] => [number, name, company, category, rights, note, unit];
const codes = (reading: ReturnType<typeof readRows>): readonly unknown[] => reading.issues.map(({ row: at, code, value }) => [at, code, value]);
const leftOut = (reading: ReturnType<typeof readRows>): readonly unknown[] => reading.leftOut.filter(({ reason }) => reason !== 'heading').map(({ row: at, reason }) => [at, reason]);

describe('"the same as above"', () => {
  test.each(['同上', '〃', '々', '"', '”', '上に同じ', '↑', 'Ditto'])('%j is the text of the row above, and it is said', (mark) => {
    const reading = readRows([NAMED, row('E1', { note: '出向中' }), row('E2', { company: mark, category: mark, note: mark, unit: mark }), row('E3', { company: ` ${mark} ` })]);
    expect(reading.rows.map(({ allottee }) => [allottee?.company, allottee?.category, allottee?.note, allottee?.other['部署']])).toEqual([
      ['本社', 'employee', '出向中', '営業部'], ['本社', 'employee', '出向中', '営業部'], ['本社', 'employee', '', '営業部'],
    ]);
    expect(reading.reinterpreted.map(({ row: at, from, to }) => [at, from.trim(), to])).toEqual([[3, mark, '本社'], [3, mark, '従業員'], [3, mark, '出向中'], [3, mark, '営業部'], [4, mark, '本社']]);
  });

  it('goes through blank rows and totals, and is refused where it is not clear which row is meant', () => {
    const reading = readRows([NAMED, row('E1'), ['', '小計', '', '', '5', '', ''], [], row('E2', { company: '〃' }), ['【子会社】'], row('E3', { company: '〃' })]);
    expect(reading.rows.map(({ allottee }) => allottee?.company)).toEqual(['本社', '本社', undefined]);
    expect(codes(reading)).toEqual([[5, 'dittoFilled', '〃'], [7, 'dittoUnclear', '〃']]);
    const skipped = readTables([tableOf([NAMED, row('E1'), row('E2', { company: '子会社' }), row('E3', { company: '同上' })], { name: 'S', hiddenRows: new Set([2]) })], { hiddenRows: 'skip' });
    expect(skipped.rows.map(({ allottee }) => allottee?.company)).toEqual(['本社', undefined]);
    expect(codes(readRows([NAMED, row('E1', { company: '同上' })]))).toEqual([[2, 'dittoUnclear', '同上']]);
  });

  it('is no name, number or amount', () => {
    const reading = readRows([NAMED, row('E1'), row('E2', { name: '同上' }), row('〃'), row('E4', { rights: '同上' })]);
    expect(shortIssues(reading).filter((issue) => (issue as readonly unknown[])[3] === 'error')).toEqual([
      [3, '氏名', 'dittoUnclear', 'error'], [4, '社員番号', 'dittoUnclear', 'error'], [5, '割当個数', 'rightsNotANumber', 'error'],
    ]);
  });
});

describe('a number that its comma cut in two', () => {
  const cut = (headings: readonly string[], ...rows: readonly (readonly string[])[]): readonly unknown[] => codes(readRows([headings, ...rows], { delimiter: ',' }));

  it('is refused, whatever stands under the next heading', () => {
    expect(cut(['氏名', '割当個数', '備考'], ['社員0001', '1', '000'], ['社員0002', '5'])).toEqual([[2, 'amountCut', '1,000']]);
    expect(cut(['氏名', '割当個数', '会社名', '備考'], ['社員0001', '1', '000', '本社'], ['社員0002', '5', '本社'])).toEqual([[2, 'amountCut', '1,000']]);
    expect(cut(['氏名', '割当個数', '部署'], ['社員0001', '12', '500'], ['社員0002', '5', '営業部'])).toEqual([[2, 'amountCut', '12,500']]);
    expect(cut(['氏名', '予定個数', '割当個数', '備考'], ['社員0001', '5', '1', '000'], ['社員0002', '5', '5'])).toEqual([[2, 'amountCut', '1,000']]);
  });

  it('is not one beside a column of numbers, in another kind of file, or once it is mended', () => {
    expect(cut(['氏名', '割当個数', '割当株数'], ['社員0001', '1', '500'], ['社員0002', '2', '1000'])).toEqual([]);
    expect(cut(['氏名', '割当個数', '等級'], ['社員0001', '1', '100'], ['社員0002', '2', '200'])).toEqual([]);
    expect(cut(['氏名', '予定個数', '割当個数'], ['社員0001', '5', '100'], ['社員0002', '5', ''])).toEqual([[3, 'rightsMissing', '']]);
    const rows = [['氏名', '割当個数', '備考'], ['社員0001', '1', '000']];
    expect(codes(readRows(rows, { delimiter: '\t' }))).toEqual([]);
    expect(codes(readTables([tableOf(rows, { name: 'S' })]))).toEqual([]);
    expect(peopleOf(readRows(rows, { delimiter: ',', edits: [{ sheet: null, row: 2, column: '割当個数', text: '1000' }] }))).toEqual([['社員0001', '1000']]);
  });
});

describe('a line that is no person is left out as a footnote', () => {
  test.each([
    '作成：人事部', '作成者: 山田', '出力日時：2026/11/30 10:00', '担当：経営企画部', 'お問合せ先：総務', '2026年11月30日現在', '令和8年11月30日', '2026/11/30', '以下余白', '－以上－', '1/3ページ', 'Page 2 of 3',
    'Prepared by HR', 'As of 2026-11-30', '上記の者に割り当てる。', '※ 退職者を除く',
  ])('%j', (text) => {
    for (const column of [0, 1, 4, 5]) {
      const line = NAMED.map((_, index) => (index === column ? text : ''));
      expect(leftOut(readRows([NAMED, row('E1'), [], line]))).toEqual([[3, 'blank'], [4, 'footnote']]);
    }
  });

  it('where its label has a cell of its own, or a page its number, too', () => {
    expect(leftOut(readRows([NAMED, row('E1'), ['作成者', '人事部 山田']]))).toEqual([[3, 'footnote']]);
    expect(leftOut(readRows([NAMED, row('E1'), ['- 1 -']]))).toEqual([[3, 'footnote']]);
    expect(leftOut(readRows([NAMED, row('E1'), ['', '作成：', '人事部']]))).toEqual([[3, 'footnote']]);
  });

  it('but never one with rights', () => {
    expect(leftOut(readRows([NAMED, row('E1'), ['', '2026/11/30', '', '', '5']]))).toEqual([]);
  });
});

describe('headings that name rights in short', () => {
  test.each(['割当', '付与', '新株予約権', 'ストックオプション', 'SO数', 'ストック・オプション個数', '今回割当'])('%j', (heading) => {
    expect(readRows([['社員番号', '氏名', heading], ['E1', '社員0001', '5']]).mapping.rights).toBe(heading);
  });

  it('give way to a longer one, and a group of columns is not one of them', () => {
    expect(readRows([['氏名', '割当', '割当個数'], ['社員0001', '○', '5']]).mapping.rights).toBe('割当個数');
    expect(readRows([['氏名', '未割当', '割当個数'], ['社員0001', '3', '5']]).mapping.rights).toBe('割当個数');
    expect(readRows([['社員番号', '氏名', '割当', ''], ['', '', '日', '方法'], ['E1', '社員0001', '5', '']]).mapping.rights).toBeUndefined();
    expect(readRows([['社員番号', '氏名', '割当', ''], ['', '', '日', '個数'], ['E1', '社員0001', '2026-11-30', '5']]).mapping.rights).toBe('割当 個数');
  });
});

describe('what may be read as another person is said', () => {
  it('a name of several lines, of an organisation, or of a program that had none', () => {
    expect(codes(readRows([NAMED, row('E1', { name: '社員0001\r\n社員0002' })]))).toEqual([[2, 'nameOnLines', '社員0001 / 社員0002']]);
    expect(codes(readRows([NAMED, row('', { name: '社員持株会' }), row('', { name: '㈱甲乙' }), row('', { name: 'ABC Co., Ltd.' }), row('', { name: '組合 太郎' })])))
      .toEqual([[2, 'nameNotOfPerson', '社員持株会'], [3, 'nameNotOfPerson', '㈱甲乙'], [4, 'nameNotOfPerson', 'ABC Co., Ltd.']]);
    expect(codes(readRows([NAMED, row('E1', { name: 'NULL', company: 'NaN' }), row('E2', { name: 'Null' })]))).toEqual([[2, 'cellPlaceholder', 'NULL'], [2, 'cellPlaceholder', 'NaN']]);
  });

  it('a mark in place of a number or of a name', () => {
    const reading = readRows([NAMED, row('－'), row('なし', { name: '社員0002' }), row('―', { name: '未定' }), row('E4', { name: '予備分' }), ['―', '合計', '', '', '20', '', '']]);
    expect(reading.rows.map(({ allottee }) => [allottee?.employeeNumber, allottee?.name])).toEqual([['', '社員－'], ['', '社員0002'], ['', '未定'], ['E4', '予備分']]);
    expect(codes(reading)).toEqual([[2, 'numberNone', '－'], [3, 'numberNone', 'なし'], [4, 'numberNone', '―'], [4, 'nameNotOfPerson', '未定'], [5, 'nameNotOfPerson', '予備分']]);
    expect(leftOut(reading)).toEqual([[6, 'total']]);
    expect(codes(readRows([NAMED, row('E-1'), row('無双')]))).toEqual([]);
  });

  test.each(['記入例', '（例）', '例：E001', '【記入例】', '例1', 'Sample', 'Example 1'])('a row that %j marks as an example is no person', (mark) => {
    for (const line of [row(mark), row('E0', { name: `${mark}` }), row('E0', { note: mark })]) {
      const reading = readRows([NAMED, line, row('E1')]);
      expect(shortIssues(reading).filter((issue) => (issue as readonly unknown[])[3] === 'error')).toEqual([[2, null, 'rowIsExample', 'error']]);
      expect(peopleOf(reading)).toHaveLength(1);
    }
  });

  it('a note by which somebody gets nothing after all', () => {
    const noted = (note: string): readonly unknown[] => codes(readRows([NAMED, row('E1', { note })]));
    for (const note of ['辞退', '退職済', '2026年9月退職', '対象外', '除外', '取消', 'withdrawn']) expect(noted(note)).toEqual([[2, 'noteSaysOut', note]]);
    for (const note of ['退職予定', '出向中', '取締役退任予定', '特例', '例年どおり']) expect(noted(note)).toEqual([]);
  });

  it('a text that is marked in part: an amount is refused', () => {
    const marked = (column: number): readonly unknown[] => shortIssues(readTables([tableOf([NAMED, row('E1', { rights: '51' })], { name: 'S', cells: { [`1:${column}`]: { marked: 'raised' } } })]));
    expect([marked(1), marked(4), marked(5)]).toEqual([[[2, '氏名', 'cellMarkedInPart', 'warning']], [[2, '割当個数', 'cellMarkedInPart', 'error']], []]);
  });

  it('two lists side by side, of which one is read', () => {
    const rows = [['社員番号', '氏名', '割当個数', '', '社員番号', '氏名', '割当個数'], ['E1', '社員0001', '5', '', 'E2', '社員0002', '6']];
    const mapping = { employeeNumber: '社員番号', name: '氏名', rights: '割当個数' };
    expect(codes(readRows(rows, { mapping }))).toEqual([[1, 'listsSideBySide', '社員番号 (2), 氏名 (2)']]);
    expect(codes(readRows([['氏名', '氏名', '割当個数'], ['社員0001', '社員0001', '5']]))).toEqual([]);
  });
});
