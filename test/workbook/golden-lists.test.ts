import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { LIST_AS_FOUND, openQuestions, type AllotteeListReading, type ListOptions } from '#shared/allottees/list-reading.ts';
import { totalsOf } from '#shared/allottees/totals.ts';
import { readAllotteeList } from '#shared/workbook/read-allottee-list.ts';

const FOLDER = join(import.meta.dirname, '../golden/lists');

async function read(name: string, options: Partial<ListOptions> = {}): Promise<AllotteeListReading | string> {
  const result = await readAllotteeList({ name, bytes: readFileSync(join(FOLDER, name)) }, { ...LIST_AS_FOUND, sharesPerRight: '100', ...options });
  return result.ok ? result.value : result.error.code;
}

/** What is said: issues, rows that are no person, and texts that were read as others, each by its code. */
function said({ issues, leftOut, reinterpreted }: AllotteeListReading): readonly string[] {
  return [...new Set([...issues.map(({ code }) => code), ...leftOut.map(({ reason }) => reason).filter((reason) => reason !== 'heading' && reason !== 'blank'), ...reinterpreted.map(({ code }) => code)])].toSorted();
}

interface Expected {
  readonly persons: number;
  readonly rights: string;
  readonly said: readonly string[];
  /** Questions that must be answered before the list is taken. */
  readonly asked?: readonly string[];
}

/** File, what is chosen about it, and what it says. */
const FILES: readonly (readonly [string, Partial<ListOptions>, Expected | string])[] = [
  ['c01_mixed_eol.csv', {}, { persons: 4, rights: '65', said: [] }],
  ['c02_badquote.csv', {}, 'quoteStray'],
  ['c03b_equals_quoted.csv', {}, { persons: 1, rights: '5', said: ['wrapperRemoved'] }],
  ['c04_sci.csv', {}, { persons: 2, rights: '15', said: ['numberScientific', 'rightsNotANumber'] }],
  ['c08_cp1252.csv', {}, { persons: 2, rights: '15', said: [] }],
  ['c10_sei_mei.csv', {}, { persons: 2, rights: '15', said: ['namesJoined'] }],
  ['c10c_kana_first.csv', {}, { persons: 1, rights: '5', said: [] }],
  ['c11_senkabu.csv', {}, { persons: 1, rights: '5000', said: ['rightsFromShares'] }],
  ['c13_total_count.csv', {}, { persons: 2, rights: '15', said: ['total'] }],
  ['c13b_tokei.csv', {}, { persons: 3, rights: '35', said: ['total'] }],
  ['c14_dupname.csv', {}, { persons: 3, rights: '20', said: ['duplicateName'] }],
  ['c15_ditto.csv', {}, { persons: 3, rights: '35', said: ['dittoFilled', 'rightsNotANumber'] }],
  ['c16_cut_by_comma.csv', {}, { persons: 1, rights: '5', said: ['amountCut'] }],
  ['c17_made_by.csv', {}, { persons: 2, rights: '15', said: ['footnote'] }],
  ['c22_semicolon.csv', {}, { persons: 0, rights: '0', said: ['decimalMarkUnclear', 'rightsAmbiguous'], asked: ['decimalMark'] }],
  ['c22_semicolon.csv', { decimalMark: '.' }, { persons: 2, rights: '1001', said: ['numberNormalised'] }],
  ['template_empty_results.xlsx', {}, { persons: 2, rights: '15', said: [] }],
  ['x02_no_r.xlsx', {}, { persons: 3, rights: '35', said: [] }],
  ...['x03_hidden.xlsx', 'x03_hidden.ods', 'x03_hidden.xls'].flatMap((name) => [
    [name, {}, { persons: 3, rights: '35', said: ['hiddenRowsRead'] }] as const,
    [name, { hiddenRows: 'include' }, { persons: 3, rights: '35', said: [] }] as const,
    [name, { hiddenRows: 'skip' }, { persons: 2, rights: '25', said: ['hidden'] }] as const,
  ]),
  ['x04_numfmt.xlsx', {}, { persons: 5, rights: '75', said: ['shownByFormat'] }],
  ['x05b_senko_fmt.xlsx', {}, { persons: 2, rights: '20500', said: ['rightsScaled'] }],
  ['x06c_subtotal_feature.xlsx', {}, { persons: 3, rights: '35', said: ['total'] }],
  ['x07b_merged_noid.xlsx', {}, { persons: 2, rights: '15', said: ['merged'] }],
  ['x08_two_sheets.xlsx', {}, { persons: 3, rights: '35', said: ['sheetsUnclear'], asked: ['sheets'] }],
  ['x08_two_sheets.xlsx', { sheets: 'all' }, { persons: 5, rights: '50', said: [] }],
  ['x08_two_sheets.xlsx', { sheets: ['子会社'] }, { persons: 2, rights: '15', said: [] }],
  ['x21_total_shukei_name.xlsx', {}, { persons: 2, rights: '15', said: ['total'] }],
  ['x27_stacked_reordered.xlsx', {}, { persons: 4, rights: '101', said: ['title'] }],
  ['x30b_this_time.xlsx', {}, { persons: 2, rights: '0', said: ['columnUnclear'], asked: ['rightsColumn'] }],
  ['x30b_this_time.xlsx', { mapping: { rights: '今回割当個数' } }, { persons: 2, rights: '15', said: [] }],
  ['x40_cut60.xlsx', {}, { persons: 60, rights: '600', said: [] }],
  ['x41_marked_parts.xlsx', {}, { persons: 1, rights: '10', said: ['cellMarkedInPart'] }],
];

test.each(FILES)('%s, read with %j, is read right, asked about or refused', async (name, options, expected) => {
  const reading = await read(name, options);
  if (typeof reading === 'string') return expect(reading).toBe(expected);
  const { persons, rights } = totalsOf(reading.rows.flatMap(({ allottee }) => allottee ?? []));
  expect({ persons, rights, said: said(reading), ...(openQuestions(reading).length === 0 ? {} : { asked: openQuestions(reading).map(({ code }) => code) }) }).toEqual(expected);
  expect(reading.totals.every(({ said: written, read: sum }) => written === sum)).toBe(true);
  return undefined;
});

test('names, numbers and readings are those that a person sees', async () => {
  const people = async (name: string): Promise<unknown> => {
    const reading = await read(name);
    return typeof reading === 'string' ? reading : reading.rows.map(({ allottee }) => [allottee?.employeeNumber, allottee?.name, allottee?.reading].filter((text) => text !== ''));
  };
  expect(await people('c03b_equals_quoted.csv')).toEqual([['00123', '山田太郎']]);
  expect(await people('c08_cp1252.csv')).toEqual([['9001', 'Hélène Roux'], ['9002', 'Björn Lind']]);
  expect(await people('c10_sei_mei.csv')).toEqual([['00012', '山田 太郎', 'ヤマダ タロウ'], ['00013', '佐藤 花子', 'サトウ ハナコ']]);
  expect(await people('c10c_kana_first.csv')).toEqual([['00012', '山田 太郎', 'ヤマダ タロウ']]);
  expect(await people('x04_numfmt.xlsx')).toEqual([['A0012', '山田太郎'], ['00013', '佐藤'], ['000-014', '鈴木'], ['00015', '高橋'], ['00016', '田中']]);
  expect(await people('x27_stacked_reordered.xlsx')).toEqual([['A001', '山田太郎'], ['A002', '佐藤花子'], ['B001', '鈴木一郎'], ['B002', '高橋次郎']]);
});
