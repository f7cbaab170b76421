import { describe, expect, it, test } from 'vitest';
import { totalLabel } from '#shared/allottees/list/total-labels.ts';
import { listShape } from '#shared/allottees/list-shape.ts';
import { peopleOf, readRows, readTables, shortIssues, tableOf } from './tables.ts';

const NAMED = ['社員番号', '氏名', '区分', '割当個数'];
const reasons = (reading: ReturnType<typeof readRows>): readonly unknown[] => reading.leftOut.map(({ row, reason }) => [row, reason]);
const codes = (reading: ReturnType<typeof readRows>): readonly string[] => reading.issues.map(({ code }) => code);

describe('totals', () => {
  test.each(['合計', '小計', '集計', '総計', '累計', '計', '総数', '合計（2名）', '従業員 集計', '営業部計', '管理部 計', '取締役計', '【合計】', 'Total', 'Grand total', 'Sub-total', 'Subtotal', 'Employee Total', 'TOTAL:', 'Ｔｏｔａｌ', 'Total of employees', 'Sum', '平均'])(
    '%j is one', (text) => expect(totalLabel(text)).toBe('whole'));
  test.each(['総数子', '合田 計介', '小計 太郎', '集 計子', '会計 花子', 'Total Smith', 'Summer Jones', 'Tota Lee', '計良 一郎'])('%j is a person', (text) => expect(totalLabel(text)).toBeNull());

  it('never take a person for one: a name that ends like a total is one only where the rows above come to it', () => {
    const reading = readRows([['氏名', '割当個数'], ['山田 計', '5'], ['佐藤 計', '7'], ['鈴木', '3'], ['田中 計', '15']]);
    expect(peopleOf(reading).map(([name]) => name)).toEqual(['山田 計', '佐藤 計', '鈴木']);
    expect(peopleOf(readRows([NAMED, ['E1', '山田 計', '従業員', '5'], ['E2', '計 良', '従業員', '5'], ['E3', '総数子', '従業員', '10']]))).toHaveLength(3);
  });

  it('that may be a person are neither', () => {
    const reading = readRows([NAMED, ['E1', '社員0001', '従業員', '5'], ['E2', '合計', '従業員', '9'], ['E3', '社員0003', '従業員', '1']]);
    expect(shortIssues(reading)).toEqual([[3, null, 'totalOrPerson', 'error']]);
    expect(peopleOf(reading).map(([name]) => name)).toEqual(['社員0001', '社員0003']);
  });

  it('are compared with the rows they count, nested or above', () => {
    const reading = readRows([NAMED, ['', '総計', '', '21'], ['E1', '社員0001', '従業員', '5'], ['E2', '社員0002', '従業員', '6'], ['', '小計', '', '11'], ['E3', '社員0003', '従業員', '9'], ['小計', '', '', '9'], ['', '部計', '', '20'], ['', '合計', '', '21']]);
    expect(reading.totals.map(({ row, said, read }) => [row, said, read])).toEqual([[2, '21', '20'], [5, '11', '11'], [7, '9', '9'], [8, '20', '20'], [9, '21', '20']]);
    expect(shortIssues(reading)).toEqual([[2, null, 'totalDiffers', 'warning'], [9, null, 'totalDiffers', 'warning']]);
  });

  it('are known by their formula, by the table of the workbook, and without a word by what they come to', () => {
    const rows = [['氏名', '割当個数'], ['社員0001', '5'], ['社員0002', '7'], ['', '12']];
    expect(reasons(readRows(rows))).toEqual([[1, 'heading'], [4, 'total']]);
    const formula = readTables([tableOf([...rows.slice(0, 3), ['全員', '12']], { name: 'S', cells: { '3:1': { formula: 'SUBTOTAL(109,B2:B3)' } } })]);
    expect(reasons(formula)).toEqual([[1, 'heading'], [4, 'total']]);
    expect(reasons(readTables([tableOf([...rows.slice(0, 3), ['2', '99']], { name: 'S', totalRows: new Set([3]) })]))).toEqual([[1, 'heading'], [4, 'total']]);
    const ofPerson = readTables([tableOf([NAMED, ['E1', '社員0001', '従業員', '5'], ['E2', '社員0002', '従業員', '6']], { name: 'S', cells: { '2:3': { formula: 'SUM(F3:G3)' } } })]);
    expect(peopleOf(ofPerson)).toHaveLength(2);
  });
});

describe('merged cells', () => {
  const rows = [['氏名', '区分', '割当個数', '備考'], ['社員0001', '従業員', '5', '本籍'], ['', '', '', '出向先'], ['社員0002', '', '10', '']];

  it('over two rows are one person; a category over several people is theirs', () => {
    const reading = readTables([tableOf(rows, { name: 'S', merged: ['1:0:2:0', '1:2:2:2', '1:1:3:1'] })]);
    expect(peopleOf(reading)).toEqual([['社員0001', '5'], ['社員0002', '10']]);
    expect(reading.rows.map(({ allottee }) => allottee?.category)).toEqual(['employee', 'employee']);
    expect(reasons(reading)).toEqual([[1, 'heading'], [3, 'merged']]);
    expect(reading.reinterpreted).toEqual([{ sheet: 'S', row: 4, column: '区分', from: '', to: '従業員', code: 'filledFromMerge' }]);
  });

  it('refuse an amount over several people, and a person with two amounts', () => {
    expect(shortIssues(readTables([tableOf([['氏名', '割当個数'], ['社員0001', '10'], ['社員0002', '']], { name: 'S', merged: ['1:1:2:1'] })])))
      .toEqual([[2, '割当個数', 'rightsMerged', 'error'], [3, '割当個数', 'rightsMerged', 'error']]);
    const two = readTables([tableOf([['氏名', '割当個数'], ['社員0001', '10'], ['', '7']], { name: 'S', merged: ['1:0:2:0'] })]);
    expect([shortIssues(two), peopleOf(two)]).toEqual([[[2, '割当個数', 'rightsSplit', 'error']], []]);
  });

  it('with one number over two people are said as that', () => {
    const reading = readTables([tableOf([['社員番号', '氏名', '割当個数'], ['E1', '社員0001', '1'], ['', '社員0002', '2']], { name: 'S', merged: ['1:0:2:0'] })]);
    expect(codes(reading)).toEqual(['filledFromMerge', 'employeeNumberOfTwoPersons']);
    expect(peopleOf(reading)).toEqual([['社員0001', '1']]);
  });
});

describe('headings', () => {
  it('of several rows are joined, and two columns of one group are asked about', () => {
    const merged = readTables([tableOf([['社員番号', '氏名', '付与個数', ''], ['', '', '前回', '今回'], ['E1', '社員0001', '3', '5']], { name: 'S', merged: ['0:0:1:0', '0:1:1:1', '0:2:0:3'] })]);
    expect([merged.headings, merged.headerRow]).toEqual([['社員番号', '氏名', '付与個数 前回', '付与個数 今回'], 2]);
    expect(merged.questions).toMatchObject([{ code: 'rightsColumn', choices: ['付与個数 前回', '付与個数 今回'], taken: null }]);
    const chosen = readRows([['対象者', '', '割当', ''], ['社員番号', '氏名', '個数', '株数'], ['E1', '社員0001', '3', '300']]);
    expect(chosen.headings).toEqual(['社員番号', '氏名', '個数', '株数']);
    expect(readRows([['社員番号', '氏名', '割当数', '割当数'], ['', '', '（個）', '（株）'], ['E1', '社員0001', '3', '1500']]).mapping.rights).toBe('割当数 (個)');
  });

  it('that only speak of an earlier grant are asked about', () => {
    expect(readRows([['氏名', '前回付与個数'], ['社員0001', '3']]).questions).toMatchObject([{ code: 'rightsColumn', choices: ['前回付与個数'], taken: null }]);
    expect(readRows([['氏名', '今回割当個数'], ['社員0001', '3']]).questions).toEqual([]);
    expect(readRows([['氏名', '第3回新株予約権の数', '備考'], ['社員0001', '3', '']]).mapping.rights).toBe('第3回新株予約権の数');
  });

  it('of two columns of any field are asked about, except where one is surer or both say the same', () => {
    const asked = (headings: readonly string[], ...rows: readonly (readonly string[])[]): unknown => readRows([headings, ...rows]).questions.map(({ field, choices }) => [field, choices]);
    expect(asked(['氏名', '社員名', '割当個数'], ['社員0001', '社員0002', '1'])).toEqual([['name', ['氏名', '社員名']]]);
    expect(asked(['氏名', '役職', '等級', '割当個数'], ['社員0001', '課長', '5', '1'])).toEqual([['grade', ['役職', '等級']]]);
    expect(asked(['番号', '社員番号', '氏名', '割当個数'], ['1', 'E1', '社員0001', '1'])).toEqual([]);
    expect(asked(['氏名', '社員名', '割当個数'], ['社員0001', '社員0001', '1'])).toEqual([]);
  });

  it('stacked below each other each hold for their rows; a table of something else is left out and said', () => {
    const reading = readRows([NAMED, ['E1', '社員0001', '従業員', '5'], [], ['区分', '人数', '個数'], ['従業員', '1', '5'], [], ['割当個数', '氏名', '社員番号', '区分'], ['7', '社員0002', 'E2', '取締役']]);
    expect(reasons(reading)).toEqual([[1, 'heading'], [3, 'blank'], [4, 'heading'], [5, 'otherTable'], [6, 'blank'], [7, 'heading']]);
    expect(peopleOf(reading)).toEqual([['社員0001', '5'], ['社員0002', '7']]);
    expect(codes(reading)).toEqual(['otherTableLeftOut']);
  });

  it('are where a person says, in columns that a person says', () => {
    const rows = [['氏名', '割当個数'], ['旧', '旧'], ['名', 'x'], ['社員0001', '3']];
    expect(peopleOf(readRows(rows, { headerRow: 3, mapping: { name: '名', rights: 'x' } }))).toEqual([['社員0001', '3']]);
    expect(readRows([['氏名', '人数', ''], ['社員0001', '', '3'], ['社員0002', '', '3']], { mapping: { rights: '(C)' } }).rows.map(({ allottee }) => allottee?.rights)).toEqual(['3', '3']);
  });

  it('that name no rights ask whether a column of small numbers is meant', () => {
    expect(readRows([['氏名', '区分', 'X'], ['社員0001', '従業員', '3'], ['社員0002', '従業員', '3']]).questions).toMatchObject([{ code: 'columnByContents', choices: ['X', ''], taken: null }]);
    expect(readRows([['氏名', '区分', 'X'], ['社員0001', '従業員', '3']], { mapping: { rights: '' } }).questions).toEqual([]);
    expect(readRows([['No', '氏名', '区分'], ['1', '社員0001', '従業員'], ['2', '社員0002', '従業員']]).questions).toEqual([]);
  });

  it('give lists of one shape one key', () => {
    expect(listShape(['氏　名', '割当個数'])).toBe(listShape(['割当個数', '氏名', '']));
    expect(listShape(['氏名', '割当個数'])).not.toBe(listShape(['氏名', '割当株数']));
  });
});

describe('units', () => {
  test.each([
    ['割当株数（千株）', '5', '10'], ['割当株数(百株)', '10', '2'], ['割当個数（百個）', '5', '500'], ['割当個数（千個）', '1.5', '1500'], ['割当株数（万株）', '1', '20'],
    ['Number of shares (in thousands)', '5', '10'], ['Shares (thousands)', '5', '10'], ['Rights in thousands', '2', '2000'], ["Options ('000)", '2', '2000'],
    ['割当個数', '5百個', '500'], ['割当個数', '2千株', '4'], ['割当個数', '0.5千株', '1'], ['割当株数（千株）', '5千株', '10'],
  ])('%s %s are %s rights, and it is said', (heading, text, rights) => {
    const reading = readRows([['氏名', heading], ['社員0001', text]]);
    expect(peopleOf(reading)).toEqual([['社員0001', rights]]);
    expect(reading.reinterpreted).toMatchObject([{ row: 2, from: text, to: rights }]);
  });

  it('above the list hold for its numbers', () => {
    expect(peopleOf(readRows([['割当一覧（単位：千株）'], ['氏名', '割当数'], ['社員0001', '5']]))).toEqual([['社員0001', '10']]);
    expect(codes(readRows([['割当一覧（単位：千株）'], ['氏名', '割当数'], ['社員0001', '5']]))).toEqual(['unitFromTitle', 'rightsFromShares']);
    expect(peopleOf(readRows([['金額の単位：千円'], ['氏名', '割当数'], ['社員0001', '5']]))).toEqual([['社員0001', '5']]);
  });

  it('of shares beside the rights are compared with them', () => {
    const reading = readRows([['氏名', '割当個数', '割当株数'], ['社員0001', '2', '1,000'], ['社員0002', '3', '1,000'], ['社員0003', '1', '']]);
    expect(shortIssues(reading)).toEqual([[3, '割当個数', 'sharesDiffer', 'warning']]);
  });

  it('that contradict the heading, hide digits or are words are refused', () => {
    const issueOf = (heading: string, text: string): unknown => shortIssues(readRows([['氏名', heading], ['社員0001', text]]))[0];
    expect(issueOf('割当株数（千株）', '500株')).toEqual([2, '割当株数(千株)', 'unitUnclear', 'error']);
    expect(issueOf('割当個数', '十二')).toEqual([2, '割当個数', 'rightsInKanji', 'error']);
    const shown = (text: string, stored: string): unknown => shortIssues(readTables([tableOf([['氏名', '割当個数'], ['社員0001', text]], { name: 'S', cells: { '1:1': { stored, format: '0' } } })]))[0];
    expect(shown('5', '5.4')).toEqual([2, '割当個数', 'rightsShownOtherwise', 'error']);
    expect(shown('5', '5000')).toEqual([2, '割当個数', 'rightsShownOtherwise', 'error']);
    expect(shown('5千個', '5000')).toEqual([2, '割当個数', 'rightsScaled', 'note']);
  });
});

describe('decimal marks', () => {
  const rightsOf = (texts: readonly string[], options = {}): readonly unknown[] => {
    const reading = readRows([['氏名', '割当個数'], ...texts.map((text, index) => [`社員000${index}`, text])], options);
    return [reading.questions.map(({ code }) => code), reading.rows.map(({ allottee }) => allottee?.rights ?? null)];
  };
  test.each([
    [['1,000', '2'], {}, [[], ['1000', '2']]],
    [['1.000', '2'], {}, [['decimalMark'], [null, '2']]],
    [['1.000', '1,000'], {}, [['decimalMark'], [null, null]]],
    [['1.000', '1.000.000'], {}, [[], ['1000', '1000000']]],
    [['1,000', '2.0'], {}, [[], ['1000', '2']]],
    [['1,000', '2'], { delimiter: ';' }, [['decimalMark'], [null, '2']]],
    [['1.000', '2'], { decimalMark: ',' }, [[], ['1000', '2']]],
    [['1.000', '2'], { decimalMark: '.' }, [[], ['1', '2']]],
    [['１，０００', '2'], {}, [[], ['1000', '2']]],
  ])('%j with %j', (texts, options, expected) => expect(rightsOf(texts, options)).toEqual(expected));
});

describe('rows that nobody sees', () => {
  const rows = [NAMED, ['E1', '社員0001', '従業員', '5'], ['E2', '社員0002', '従業員', '6'], ['E3', '社員0003', '従業員', '7']];

  it('are read and named until somebody says otherwise', () => {
    const hidden = tableOf(rows, { name: 'S', hiddenRows: new Set([2]), cells: { '3:0': { struck: true }, '3:1': { struck: true } } });
    const found = readTables([hidden]);
    expect(found.questions.map(({ code, taken }) => [code, taken])).toEqual([['hiddenRows', 'include'], ['struckRows', 'include']]);
    expect(found.issues.map(({ code, value }) => [code, value])).toEqual([['hiddenRowsRead', '3'], ['struckRowsRead', '4']]);
    const skipped = readTables([hidden], { hiddenRows: 'skip', struckRows: 'skip' });
    expect(reasons(skipped)).toEqual([[1, 'heading'], [3, 'hidden'], [4, 'struck']]);
    expect([codes(skipped), codes(readTables([hidden], { hiddenRows: 'include', struckRows: 'include' }))]).toEqual([[], []]);
  });

  it('are not those with one cell struck through, which is said of the cell', () => {
    expect(shortIssues(readTables([tableOf(rows.slice(0, 2), { name: 'S', cells: { '1:3': { struck: true } } })]))).toEqual([[2, '割当個数', 'cellStruck', 'warning']]);
  });

  it('like columns and sheets are named', () => {
    const reading = readTables([tableOf(rows, { name: '今回', hiddenColumns: new Set([3]) }), tableOf(rows, { name: '前回', hidden: true })]);
    expect(reading.issues.map(({ code, severity, value }) => [code, severity, value])).toEqual([['columnHidden', 'warning', '割当個数'], ['hiddenSheetNotRead', 'warning', '前回']]);
    expect(codes(readTables([tableOf(rows, { name: '今回', hidden: true })]))).toEqual(['hiddenSheetRead']);
  });
});

describe('sheets', () => {
  const sheet = (name: string, ...people: readonly (readonly string[])[]) => tableOf([NAMED, ...people], { name });

  it('with the same headings are read together, and people checked across them', () => {
    const tables = [sheet('当社', ['E1', '社員0001', '従業員', '5']), sheet('子会社', ['E1', '社員0009', '従業員', '6'], ['E2', '社員0002', '従業員', '7']), tableOf([['区分', '個数'], ['従業員', '18']], { name: '集計' })];
    expect(readTables(tables).questions).toMatchObject([{ code: 'sheets', choices: ['当社', '子会社', 'all'], taken: null }]);
    const all = readTables(tables, { sheets: 'all' });
    expect(all.sheets.map(({ name, read, sameHeadings }) => [name, read, sameHeadings])).toEqual([['当社', true, true], ['子会社', true, true], ['集計', false, false]]);
    expect(all.issues.map(({ sheet: at, row, code, details }) => [at, row, code, details?.['sheet']])).toEqual([['子会社', 2, 'employeeNumberOfTwoPersons', '当社']]);
    expect(peopleOf(all)).toEqual([['社員0001', '5'], ['社員0002', '7']]);
    expect(new Set(all.rows.map(({ allottee, asRead }) => allottee?.id ?? asRead?.id)).size).toBe(3);
    expect(peopleOf(readTables(tables, { sheets: ['子会社'] }))).toEqual([['社員0009', '6'], ['社員0002', '7']]);
  });
});

describe('people', () => {
  it('who may be one person twice are warned of', () => {
    const twice = (...people: readonly (readonly string[])[]): unknown => shortIssues(readRows([['社員番号', '氏名', '会社名', '割当個数'], ...people]));
    expect(twice(['00012', '社員0001', 'A社', '1'], ['12', '社員0002', 'A社', '1'])).toEqual([[3, '社員番号', 'similarEmployeeNumber', 'warning']]);
    expect(twice(['A-12', '社員0001', 'A社', '1'], ['A‐12', '社員0001', 'A社', '1'])).toEqual([[3, '社員番号', 'similarEmployeeNumber', 'warning']]);
    expect(twice(['E1\u200b', '社員0001', 'A社', '1'], ['E1', '社員0001', 'A社', '1'])).toEqual([[2, '社員番号', 'codeNormalised', 'note'], [3, '社員番号', 'duplicateEmployeeNumber', 'warning']]);
    expect(twice(['', '社員 0001', 'A社', '1'], ['E1', '社員0001', 'A社', '1'])).toEqual([[3, '氏名', 'duplicateName', 'warning']]);
    expect(twice(['E2', '社員0001', 'A社', '1'], ['E1', '社員0001', 'A社', '1'])).toEqual([]);
    expect(twice(['', '社員0001', 'A社', '1'], ['', '社員0001', 'B社', '1'])).toEqual([]);
  });

  it('with names in parts have them joined, Latin ones with the given name first', () => {
    expect(peopleOf(readRows([['Last Name', 'First Name', 'Rights'], ['Roux', 'Hélène', '5'], ['山田', '太郎', '1']])).map(([name]) => name)).toEqual(['Hélène Roux', '山田 太郎']);
    expect(shortIssues(readRows([['姓', '名', '割当個数'], ['山田', '', '1']]))).toContainEqual([2, '姓 + 名', 'namePartMissing', 'warning']);
    const mended = readRows([['姓', '名', '割当個数'], ['山田', '', '1']], { edits: [{ sheet: null, row: 2, column: '姓 + 名', text: '山田 太郎' }] });
    expect(peopleOf(mended)).toEqual([['山田 太郎', '1']]);
  });

  it('keep their reading and the other columns of the file', () => {
    const reading = readRows([['氏名', 'フリガナ', '割当個数', '部署', '入社日'], ['社員0001', 'シャイン', '1', '営業部', '平成18年4月1日']]);
    expect(reading.rows[0]?.allottee).toMatchObject({ name: '社員0001', reading: 'シャイン', other: { 部署: '営業部', 入社日: '平成18年4月1日' } });
  });

  it('whose number a spreadsheet spoilt are warned of', () => {
    const number = (text: string): unknown => shortIssues(readRows([['社員番号', '氏名', '割当個数'], [text, '社員0001', '1']]));
    expect(number('1.23E+05')).toEqual([[2, '社員番号', 'numberScientific', 'warning']]);
    expect(number('1月2日')).toEqual([[2, '社員番号', 'numberIsDate', 'warning']]);
    expect(number('3-Feb')).toEqual([[2, '社員番号', 'numberIsDate', 'warning']]);
    expect(number("'00123")).toEqual([[2, '社員番号', 'wrapperRemoved', 'note']]);
    expect(number('A-123')).toEqual([]);
  });
});

test('columns that a document has no room for are named', () => {
  const many = Array.from({ length: 42 }, (_, index) => `列${index + 1}`);
  const reading = readRows([['氏名', '割当個数', ...many], ['社員0001', '1', ...many]]);
  expect(reading.issues.map(({ code, value }) => [code, value])).toEqual([['columnsNotKept', '列41, 列42']]);
  expect(Object.keys(reading.rows[0]?.allottee?.other ?? {})).toHaveLength(40);
});

test('a row of a text file with more fields than headings is refused: an amount may be cut in two', () => {
  const reading = readRows([['社員番号', '氏名', '割当個数'], ['1', '社員0001', '1', '234'], ['2', '社員0002', '6']]);
  expect(shortIssues(reading)).toEqual([[2, null, 'fieldsWithoutHeading', 'error']]);
  expect(reading.rows.map(({ allottee }) => allottee?.rights)).toEqual([undefined, '6']);
});

test('a column without a heading is named once, by its first text', () => {
  const reading = readRows([['', '氏名', '割当個数'], ['', '社員0001', '1'], ['甲', '社員0002', '6'], ['乙', '社員0003', '6']]);
  expect(reading.issues.map(({ code, severity, value, details }) => [code, severity, value, details])).toEqual([['columnWithoutHeading', 'warning', '甲', { row: '3' }]]);
});

test('columns whose heading a document cannot keep are named', () => {
  const long = '長'.repeat(300);
  const reading = readRows([['氏名', '割当個数', '__proto__', long, '部署'], ['社員0001', '1', 'a', 'b', 'c']]);
  expect(reading.issues.map(({ code, value }) => [code, value])).toEqual([['columnsNotKept', `__proto__, ${long}`]]);
  expect(reading.rows[0]?.allottee?.other).toEqual({ 部署: 'c' });
});

describe('what a person says', () => {
  const rows = [NAMED, ['E1', '社員0001', '従業員', '1.5'], ['E2', '社員0002', '派遣', '2']];

  it('in place of a cell is read as if the file said so', () => {
    const mended = readRows(rows, { edits: [{ sheet: null, row: 2, column: '割当個数', text: '3' }, { sheet: null, row: 3, column: '無い列', text: 'x' }] });
    expect(peopleOf(mended)).toEqual([['社員0001', '3'], ['社員0002', '2']]);
    expect(codes(mended)).toEqual(['editNotApplied', 'categoryUnknown']);
  });

  it('of an issue is kept: a row with an error is left out, one with a warning is taken with the reason', () => {
    const reading = readRows(rows, { ignored: [{ sheet: null, row: 2, code: 'rightsNotWhole', reason: '対象外' }, { sheet: null, row: 3, code: 'categoryUnknown', reason: '確認済' }] });
    expect(reading.issues.map(({ row, code, ignored }) => [row, code, ignored])).toEqual([[2, 'rightsNotWhole', '対象外'], [3, 'categoryUnknown', '確認済']]);
    expect(reasons(reading)).toEqual([[1, 'heading'], [2, 'ignored']]);
    expect(reading.rows.map(({ allottee }) => allottee?.ignored)).toEqual([[{ code: 'categoryUnknown', reason: '確認済' }]]);
  });
});
