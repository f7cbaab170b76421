import { readFileSync } from 'node:fs';
import ExcelJS from 'exceljs';
import { expect, test } from 'vitest';
import { LIST_AS_FOUND, REASONS_HEADING, type ListOptions } from '#shared/allottees/list-reading.ts';
import { exportListErrors } from '#shared/workbook/error-workbook.ts';
import { readAllotteeList } from '#shared/workbook/read-allottee-list.ts';

const OPTIONS: ListOptions = { ...LIST_AS_FOUND, sharesPerRight: '100' };

async function errorsOf(name: string, bytes: Uint8Array, options: Partial<ListOptions> = {}): Promise<{ readonly bytes: Uint8Array; readonly workbook: ExcelJS.Workbook }> {
  const result = await exportListErrors({ name, bytes }, { ...OPTIONS, ...options }, 'ja');
  if (!result.ok) throw new Error(result.error.message);
  const workbook = new ExcelJS.Workbook();
  // exceljs declares a Buffer of its own; what it takes is any bytes.
  await workbook.xlsx.load(result.value as unknown as ExcelJS.Buffer);
  return { bytes: result.value, workbook };
}

const fillOf = (cell: ExcelJS.Cell): string | undefined => (cell.fill?.type === 'pattern' ? cell.fill.fgColor?.argb : undefined);

test('a list goes back with its cells where they were, bad ones marked and explained in both languages', async () => {
  const csv = '割当先一覧\n社員番号,氏名,区分,割当個数\n00012,社員0001,従業員,1.5\n00013,社員0002,派遣,2\n00014,社員0003,従業員,3\n合計,,,10\n';
  const { bytes, workbook } = await errorsOf('list.csv', Buffer.from(csv));
  const sheet = workbook.getWorksheet('名簿');
  if (sheet === undefined) throw new Error('no sheet');
  expect(['A3', 'B3', 'C3', 'D3'].map((cell) => sheet.getCell(cell).value)).toEqual(['00012', '社員0001', '従業員', 1.5]);
  expect(sheet.getCell('A2').value).toBe('社員番号');
  expect(sheet.getCell('E2').value).toBe(REASONS_HEADING);
  expect(sheet.getCell('E3').value).toContain('要修正：1.5個');
  expect(sheet.getCell('E3').value).toContain('To correct: 1.5 rights');
  expect(sheet.getCell('E4').value).toContain('要確認：区分「派遣」');
  expect(sheet.getCell('E5').value).toBeNull();
  expect(sheet.getCell('E6').value).toContain('The total "合計" in the file says 10');
  expect([fillOf(sheet.getCell('D3')), fillOf(sheet.getCell('C4')), fillOf(sheet.getCell('D4'))]).toEqual(['FFFDE2E2', 'FFFFF3CD', undefined]);
  expect(JSON.stringify(sheet.getCell('D3').note)).toContain('1.5 rights');
  const back = await readAllotteeList({ name: 'back.xlsx', bytes }, OPTIONS);
  const first = await readAllotteeList({ name: 'list.csv', bytes: Buffer.from(csv) }, OPTIONS);
  if (!back.ok || !first.ok) throw new Error('not read');
  const people = (reading: typeof back.value): unknown => reading.rows.map(({ row, allottee }) => [row, allottee]);
  expect(people(back.value)).toEqual(people(first.value));
});

test('what a workbook hides, merges and shows by a format goes back so, and what was passed over is not marked', async () => {
  const merged = await errorsOf('x07b_merged_noid.xlsx', readFileSync('test/golden/lists/x07b_merged_noid.xlsx'));
  expect(merged.workbook.getWorksheet('割当')?.getCell('B3').isMerged).toBe(true);
  const hidden = await errorsOf('x03_hidden.xlsx', readFileSync('test/golden/lists/x03_hidden.xlsx'));
  expect(hidden.workbook.getWorksheet('割当')?.getRow(3).hidden).toBe(true);
  const formats = await errorsOf('x04_numfmt.xlsx', readFileSync('test/golden/lists/x04_numfmt.xlsx'));
  expect(formats.workbook.getWorksheet('割当')?.getCell('A2')).toMatchObject({ value: 12, numFmt: '"A"0000' });
  const csv = Buffer.from('氏名,区分,割当個数\n社員0001,派遣,1\n社員0002,派遣,2\n');
  const { workbook } = await errorsOf('list.csv', csv, { ignored: [{ sheet: null, row: 2, code: 'categoryUnknown', reason: '確認済' }] });
  const sheet = workbook.getWorksheet('名簿');
  expect([sheet?.getCell('D2').value, sheet?.getCell('D3').value !== null]).toEqual([null, true]);
});
