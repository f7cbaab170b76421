import ExcelJS from 'exceljs';
import { zipSync, strToU8 } from 'fflate';
import { describe, expect, it, test } from 'vitest';
import { checkAllottees } from '#shared/allottees/check-allottees.ts';
import { LIST_AS_FOUND, readSheets, type AllotteeListReading, type ListOptions } from '#shared/allottees/list-reading.ts';
import { tieOut } from '#shared/allottees/tie-out.ts';
import { totalsOf } from '#shared/allottees/totals.ts';
import { newDocument } from '#shared/grant/new-document.ts';
import type { GrantDocument } from '#shared/grant/schema.ts';
import { allotteeText } from '#shared/text/allottees.ts';
import { isFileErrorCode, fileErrorText } from '#shared/text/list-errors.ts';
import { readAllotteeList } from '#shared/workbook/read-allottee-list.ts';
import { generatedPersons, listCsv, listMatrix, listWorkbook, shiftJis } from '#test/golden/allottee-list.ts';

const OPTIONS: ListOptions = { ...LIST_AS_FOUND, sharesPerRight: '500' };
const utf8 = (text: string): Uint8Array => strToU8(text);

async function read(name: string, bytes: Uint8Array, options: Partial<ListOptions> = {}): Promise<AllotteeListReading> {
  const result = await readAllotteeList({ name, bytes }, { ...OPTIONS, ...options });
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.message}`);
  return result.value;
}

async function failureOf(name: string, bytes: Uint8Array, options: Partial<ListOptions> = {}): Promise<string> {
  const result = await readAllotteeList({ name, bytes }, { ...OPTIONS, ...options });
  if (result.ok) return 'ok';
  const { code, message, details = {} } = result.error;
  expect(isFileErrorCode(code)).toBe(true);
  expect(message).toContain(name);
  if (isFileErrorCode(code)) expect(fileErrorText.ja[code](details)).toContain(name);
  return code;
}

function accepted(reading: AllotteeListReading): GrantDocument['allottees'] {
  return reading.rows.flatMap(({ allottee }) => (allottee === null ? [] : [allottee]));
}

function announced(allottees: GrantDocument['allottees']): GrantDocument {
  const document = newDocument();
  const allotteesAnnounced = { persons: 1_173, description: '', categories: [] };
  return { ...document, grant: { ...document.grant, rights: '2906', sharesPerRight: '500', allotteesAnnounced }, allottees };
}

function utf16(text: string, littleEndian: boolean, mark: boolean): Uint8Array {
  const bytes = Buffer.from(`${mark ? '\ufeff' : ''}${text}`, 'utf16le');
  return littleEndian ? bytes : bytes.swap16();
}

const persons = generatedPersons();
const csv = listCsv(persons);

const FILES: readonly (readonly [string, string, () => Uint8Array | Promise<Uint8Array>, Partial<AllotteeListReading>])[] = [
  ['a workbook', 'list.xlsx', () => listWorkbook(persons), {
    format: 'xlsx', encoding: null,
    sheets: [
      { name: '説明', hidden: false, rows: 1, read: false, sameHeadings: false },
      { name: '割当先一覧', hidden: false, rows: 1177, read: true, sameHeadings: true },
    ],
  }],
  ['Shift_JIS', 'list.csv', () => shiftJis(csv), { encoding: 'shift_jis', delimiter: ',' }],
  ['UTF-8', 'list.csv', () => utf8(csv), { encoding: 'utf-8', delimiter: ',' }],
  ['UTF-8 with a byte order mark', 'list.csv', () => utf8(`\ufeff${csv}`), { encoding: 'utf-8' }],
  ['UTF-16 LE with a mark and tabs', 'list.txt', () => utf16(listCsv(persons, '\t'), true, true), { encoding: 'utf-16le', delimiter: '\t' }],
  ['UTF-16 BE with a mark', 'list.csv', () => utf16(csv, false, true), { encoding: 'utf-16be' }],
  ['UTF-16 LE without a mark', 'list.csv', () => utf16(csv, true, false), { encoding: 'utf-16le' }],
  ['UTF-16 BE without a mark', 'list.csv', () => utf16(csv, false, false), { encoding: 'utf-16be' }],
  ['semicolons', 'list.csv', () => utf8(listCsv(persons, ';')), { delimiter: ';' }],
  ['a name without an ending', 'list', () => listWorkbook(persons), { format: 'xlsx' }],
];

describe('a list of 1,173 persons with 2,906 rights', () => {
  test.each(FILES)('ties out from %s', async (_, name, bytes, found) => {
    const reading = await read(name, await bytes());
    expect(reading).toMatchObject({ ...found, fileName: name, headerRow: 4, issues: [] });
    expect(reading.leftOut.map(({ row, reason }) => [row, reason])).toEqual([[1, 'title'], [2, 'title'], [3, 'blank'], [4, 'heading'], [1178, 'total']]);
    const allottees = accepted(reading);
    expect(totalsOf(allottees)).toEqual({
      persons: 1173,
      rights: '2906',
      byCategory: [
        { category: 'director', persons: 12, rights: '216' },
        { category: 'employee', persons: 1049, rights: '2466' },
        { category: 'secondee', persons: 112, rights: '224' },
      ],
    });
    expect(tieOut(announced(allottees).grant, allottees).agrees).toBe(true);
    expect(checkAllottees(announced(allottees))).toEqual([]);
  });

  test.each([['list.xlsx'], ['list.csv']])('with one row missing says what is missing (%s)', async (name) => {
    const fewer = persons.toSpliced(5, 1);
    const reading = await read(name, name.endsWith('x') ? await listWorkbook(fewer) : shiftJis(listCsv(fewer)));
    const issues = checkAllottees(announced(accepted(reading)));
    expect(issues).toEqual([
      { code: 'personsMissing', severity: 'warning', path: 'grant.allotteesAnnounced.persons', value: '1173', details: { announced: '1173', listed: '1172', difference: '1' } },
      { code: 'rightsMissing', severity: 'warning', path: 'grant.rights', value: '2906', details: { announced: '2906', listed: '2888', difference: '18' } },
    ]);
    const { personsMissing, rightsMissing } = allotteeText.en.issues;
    expect(personsMissing('1173', issues[0]?.details ?? {})).toBe('1 person missing: term 9 announces 1,173, the list has 1,172.');
    expect(rightsMissing('2906', issues[1]?.details ?? {})).toBe('18 rights missing: term 2 gives 2,906, the list adds up to 2,888.');
  });
});

describe('cells of a workbook', () => {
  async function rowsOf(build: (sheet: ExcelJS.Worksheet) => void): Promise<AllotteeListReading> {
    const workbook = new ExcelJS.Workbook();
    const sheet = workbook.addWorksheet('S');
    sheet.addRow(['社員番号', '氏名', '備考', '割当個数']);
    build(sheet);
    return read('list.xlsx', new Uint8Array(await workbook.xlsx.writeBuffer()));
  }

  it('are read as a person sees them', async () => {
    const reading = await rowsOf((sheet) => {
      sheet.addRow([12, { richText: [{ text: '社員' }, { text: '0001' }] }, new Date(Date.UTC(2006, 9, 31)), { formula: '1+1', result: 2 }]);
      sheet.getCell('A2').numFmt = '00000';
      sheet.addRow([1e21, { text: '社員0002', hyperlink: 'mailto:a@example.com' }, true, 500]);
      sheet.getCell('D3').numFmt = '#,##0"株"';
      sheet.addRow([0.1 + 0.2, '社員0003', 123456789012345680000, 3]);
    });
    expect(reading.rows.map(({ cells }) => cells)).toEqual([
      { employeeNumber: '00012', name: '社員0001', note: '2006-10-31', rights: '2' },
      { employeeNumber: '1000000000000000000000', name: '社員0002', note: 'TRUE', rights: '500株' },
      { employeeNumber: '0.3', name: '社員0003', note: '123456789012346000000', rights: '3' },
    ]);
    expect(reading.rows.map(({ allottee }) => allottee?.rights)).toEqual(['2', '1', '3']);
    expect(reading.issues).toEqual([
      { code: 'shownByFormat', severity: 'note', sheet: 'S', row: 2, column: '社員番号', value: '12', details: { read: '00012' } },
      { code: 'rightsFromShares', severity: 'note', sheet: 'S', row: 3, column: '割当個数', value: '500株', details: { read: '1', sharesPerRight: '500' } },
    ]);
  });

  it('that hold an error or no result are errors with their place', async () => {
    const reading = await rowsOf((sheet) => {
      sheet.addRow(['E1', '社員0001', '', { error: '#N/A' }]);
      sheet.addRow(['E2', '社員0002', '', { formula: 'SUM(A1:A2)' }]);
    });
    expect(reading.issues).toMatchObject([
      { code: 'cellError', severity: 'error', row: 2, column: '割当個数', value: '#N/A' },
      { code: 'notCalculated', severity: 'error', row: 3, column: '割当個数', value: '=SUM(A1:A2)' },
    ]);
    expect(accepted(reading)).toEqual([]);
  });

  it('that look like formulas stay text', async () => {
    const texts = ['=1+1', '+81', '@x', '-3'];
    const reading = await rowsOf((sheet) => texts.forEach((text, index) => sheet.addRow([text, `社員000${index}`, text, 1])));
    expect(accepted(reading).map(({ employeeNumber, note }) => [employeeNumber, note])).toEqual(texts.map((text) => [text, text]));
    const fromCsv = await read('list.csv', utf8(`社員番号,氏名,割当個数\n${texts.map((text) => `${text},${text},1`).join('\n')}`));
    expect(accepted(fromCsv).map(({ employeeNumber, name }) => [employeeNumber, name])).toEqual(texts.map((text) => [text, text]));
  });
});

describe('a text file', () => {
  it('keeps quoted separators, quotation marks and line ends inside a field', async () => {
    const reading = await read('list.csv', utf8('氏名,備考,割当個数\n"社員0001, A","「""x""」\n二行目",1\n社員0002,00123,2\n'));
    expect(accepted(reading)).toMatchObject([{ name: '社員0001, A', note: '「"x"」 二行目' }, { name: '社員0002', note: '00123' }]);
  });

  it('is read in the encoding and sheet asked for', async () => {
    expect((await read('list.csv', shiftJis(csv), { encoding: 'CP932' })).encoding).toBe('shift_jis');
    expect(await failureOf('list.csv', shiftJis(csv), { encoding: 'utf-8' })).toBe('encodingWrong');
    expect(await failureOf('list.csv', utf8(csv), { encoding: 'ebcdic' })).toBe('encodingWrong');
    expect(await failureOf('list.xlsx', await listWorkbook(persons), { sheets: ['なし'] })).toBe('sheetNotFound');
    expect(await failureOf('list.xlsx', await listWorkbook(persons), { sheets: ['説明'] })).toBe('headingsNotFound');
  });
});

describe('a file that is not a list', () => {
  const BAD: readonly (readonly [string, string, () => Uint8Array | Promise<Uint8Array>, string])[] = [
    ['an empty workbook file', 'a.xlsx', () => new Uint8Array(), 'fileEmpty'],
    ['an empty text file', 'a.csv', () => new Uint8Array(), 'fileEmpty'],
    ['text named .xlsx', 'a.xlsx', () => utf8(csv), 'notAWorkbook'],
    ['a workbook named .csv', 'a.csv', () => listWorkbook(persons), 'notATextFile'],
    ['an old .xls that holds nothing', 'a.xls', () => Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]), 'workbookDamaged'],
    ['a zip of something else', 'a.xlsx', () => zipSync({ 'a.txt': utf8('a') }), 'zipWithoutWorkbook'],
    ['bytes of no text', 'a.csv', () => Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 0xff, 0xfe, 0, 0]), 'notATextFile'],
    ['an encoding that nobody asked for', 'a.csv', () => Uint8Array.from([0x4e, 0x2c, 0x52, 0x0a, 0xff, 0x81, 0x2c, 0x31]), 'encodingUnknown'],
    ['no headings', 'a.csv', () => utf8('1,2\n3,4\n'), 'headingsNotFound'],
    ['a quotation mark never closed', 'a.csv', () => utf8('氏名,割当個数\n"社員0001,1\n社員0002,2\n'), 'quoteNotClosed'],
  ];
  test.each(BAD)('%s gives one clear sentence', async (_, name, bytes, code) => {
    expect(await failureOf(name, await bytes())).toBe(code);
  });

  it('was cut off', async () => {
    const whole = await listWorkbook(persons);
    expect(await failureOf('a.xlsx', whole.slice(0, whole.length / 2))).toBe('workbookTruncated');
  });

  it('lacks a heading the mapping names', async () => {
    const result = await readAllotteeList({ name: 'a.csv', bytes: utf8(csv) }, { ...OPTIONS, mapping: { name: '氏名', rights: '口数' } });
    expect(result).toMatchObject({ ok: false, error: { code: 'mappedHeadingNotFound', details: { heading: '口数' } } });
  });
});

it('tells how far it is', async () => {
  const seen: number[] = [];
  await readAllotteeList({ name: 'a.xlsx', bytes: await listWorkbook(persons) }, OPTIONS, (fraction) => seen.push(fraction));
  expect(seen.at(-1)).toBe(1);
  expect(seen).toEqual(seen.toSorted((one, other) => one - other));
  expect(listMatrix(persons)).toHaveLength(1178);
});

async function workbookOf(fill: (workbook: ExcelJS.Workbook) => void): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  fill(workbook);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

test('a list on a hidden sheet is not taken before the one that is seen', async () => {
  const bytes = await workbookOf((workbook) => {
    workbook.addWorksheet('前回', { state: 'hidden' }).addRows([['氏名', '割当個数'], ['社員0009', 9]]);
    workbook.addWorksheet('今回').addRows([['氏名', '割当個数'], ['社員0001', 2]]);
  });
  expect(readSheets(await read('list.xlsx', bytes))).toEqual(['今回']);
  expect((await read('list.xlsx', bytes, { sheets: ['前回'] })).rows).toHaveLength(1);
});

test('a formula whose result is 0 has been calculated', async () => {
  const bytes = await workbookOf((workbook) => {
    workbook.addWorksheet('名簿').addRows([['氏名', '割当個数'], ['社員0001', { formula: '1-1', result: 0 }], ['社員0002', { formula: '1+1' }]]);
  });
  const { issues } = await read('list.xlsx', bytes);
  expect(issues.filter(({ severity }) => severity !== 'note').map(({ code, row }) => [code, row])).toEqual([['rightsZero', 2], ['notCalculated', 3]]);
});

test('a list with headings alone is refused instead of emptying the document', async () => {
  expect(await failureOf('list.csv', utf8('氏名,割当個数\n\n'))).toBe('listWithoutRows');
});
