import type { Workbook } from 'exceljs';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { GrantDocument } from '#shared/grant/schema.ts';
import { LANGUAGES } from '#shared/text/language.ts';
import { cellAt } from '#shared/tables/workbook-cells.ts';
import { exportWorkbook } from '#shared/workbook/export-workbook.ts';
import { withChange } from '#shared/workbook/import-progress.ts';
import { importWorkbook } from '#shared/workbook/import-workbook.ts';
import { PACK_SHEETS } from '#shared/workbook/sheets/pack-sheets.ts';
import type * as packSheets from '#shared/workbook/sheets/pack-sheets.ts';
import type { PackSheet } from '#shared/workbook/sheets/pack-sheet.ts';
import { namedCell, sheetOf, termCellOf } from './cells.ts';
import { referenceAt3951 } from './documents.ts';
import { checkResults, masterCheck, open, save, shown, visibleSheets } from './exported.ts';
import { sensitivity } from './random-sensitivities.ts';

const createdAt = new Date('2006-10-31T00:00:00Z');

/** A sheet that the program does not have, with everything that a sheet can have. */
const madeUp = vi.hoisted((): PackSheet => ({
  key: 'minutes',
  text: { en: { sheet: 'Minutes', help: 'What was said.' }, ja: { sheet: '議事録', help: '議事の記録です。' } },
  gather: ({ workbook, language, document }) => {
    const name = madeUp.text[language].sheet;
    return {
      tabs: [{
        name,
        prepare: () => ({
          setup: { widths: [10, 50], frozen: { ySplit: 2 }, page: { paperSize: 9, orientation: 'portrait', printTitlesRow: '1:1' }, columnBreaks: [1] },
          write: (sheet) => {
            sheet.getCell('A1').value = 2907;
            sheet.getCell('B2').value = document.notes;
            workbook.definedNames.add(`'${name}'!$B$2`, 'minutes');
          },
        }),
      }],
      contents: { title: 'Papers', links: [{ tab: name, label: 'Minutes of the board', remark: 'as resolved' }], more: String, remarks: ['a line below'] },
      checks: {
        kind: 'alerts', title: 'Resolved', found: 'In the minutes', nothing: '',
        checks: [{ label: 'Rights as resolved', formula: `'${name}'!$A$1`, value: '2907', target: 'rights', expected: document.grant.rights }],
      },
    };
  },
  readChanges: (workbook, progress) => {
    const sheet = workbook.sheets.find(({ name }) => name === 'Minutes' || name === '議事録');
    const value = sheet === undefined ? undefined : cellAt(sheet, 1, 1)?.value;
    const notes = value?.kind === 'text' ? value.text : progress.document.notes;
    if (notes === progress.document.notes) return progress;
    return withChange(progress, { ...progress.document, notes }, { path: 'notes', cell: `${sheet?.name}!B2`, before: progress.document.notes, after: notes });
  },
}));

vi.mock('#shared/workbook/sheets/pack-sheets.ts', async (importOriginal) => {
  const { PACK_SHEETS } = await importOriginal<typeof packSheets>();
  return { PACK_SHEETS: PACK_SHEETS.flatMap((sheet) => (sheet.key === 'checks' ? [madeUp, sheet] : [sheet])) };
});

it('each has a key and a name of its own, and one carries the document', () => {
  for (const names of [PACK_SHEETS.map(({ key }) => key), ...LANGUAGES.map((language) => PACK_SHEETS.map(({ text }) => text[language].sheet))]) expect(new Set(names).size).toBe(names.length);
  expect(PACK_SHEETS.filter(({ readDocument }) => readDocument !== undefined)).toHaveLength(1);
});

describe('a sheet that is one more record in the list', () => {
  const document: GrantDocument = { ...referenceAt3951(), notes: 'as it was', sensitivities: [sensitivity()] };
  let bytes = new Uint8Array();
  let workbook: Workbook;
  beforeAll(async () => {
    bytes = new Uint8Array(await exportWorkbook(document, 'en', { createdAt }));
    workbook = await open(bytes);
  });

  it('stands in its place, under its name in either language', async () => {
    expect(visibleSheets(workbook)).toEqual(['Summary', 'Terms', 'Scenarios', 'Capital on exercise', 'Capital', 'Charts', 'Allottees', 'Minutes', 'Checks']);
    expect(visibleSheets(await open(await exportWorkbook(document, 'ja', { createdAt })))).toContain('議事録');
    expect(namedCell(workbook, 'minutes').value).toBe('as it was');
  });

  it('keeps its name: no sensitivity takes it', async () => {
    const named = { ...document, sensitivities: [sensitivity({ name: 'MINUTES' })] };
    expect(visibleSheets(await open(await exportWorkbook(named, 'en', { createdAt })))).toContain('MINUTES (2)');
  });

  it('is listed on the summary behind what others list, with a link', () => {
    const texts: unknown[] = [];
    sheetOf(workbook, 'summary').eachRow((row) => row.eachCell((cell) => texts.push(cell.formula?.startsWith('HYPERLINK') === true ? cell.formula : shown(cell))));
    const lines = ['Sensitivities', `HYPERLINK("#'Capital'!A1","Capital")`, 'Papers', `HYPERLINK("#'Minutes'!A1","Minutes of the board")`, 'as resolved', 'a line below'];
    expect(texts.filter((text) => lines.includes(String(text)))).toEqual(lines);
  });

  it('is set up for screen and paper', () => {
    const sheet = sheetOf(workbook, 'minutes');
    expect(sheet.pageSetup).toMatchObject({ paperSize: 9, orientation: 'portrait' });
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 2 });
    expect(sheet.getColumn(2).width).toBe(50);
    expect(sheet.headerFooter.oddFooter).toContain('Trend Micro Incorporated');
    const part = strFromU8(unzipSync(bytes)[`xl/worksheets/sheet${sheet.id}.xml`] ?? new Uint8Array());
    expect(part).toContain('<colBreaks count="1" manualBreakCount="1"><brk id="1" max="1048575" man="1"/></colBreaks>');
    expect(strFromU8(unzipSync(bytes)['xl/workbook.xml'] ?? new Uint8Array())).toContain("'Minutes'!$1:$1".replaceAll("'", '&apos;'));
  });

  it('has its checks under a title of their own, counted by the master check on both sheets', () => {
    const checks = sheetOf(workbook, 'checks');
    const rows: unknown[] = [];
    checks.eachRow((row) => rows.push(row.getCell(2).text));
    expect(rows).toEqual(expect.arrayContaining(['Allottees', 'Resolved', 'Rights as resolved', 'Figures frozen at export']));
    expect(checkResults(workbook)).toEqual(['differs', 'OK', 'OK', 'OK']);
    expect(masterCheck(workbook)).toBe('Checks that fail: 1 (see the sheet Checks)');
  });

  it('is read back, after the sheets before it', async () => {
    expect(await importWorkbook(bytes)).toMatchObject({ ok: true, value: { changes: [], unread: [] } });
    const edited = await open(bytes);
    sheetOf(edited, 'minutes').getCell('B2').value = 'as resolved';
    termCellOf(edited, 'rights').value = 2907;
    const result = await importWorkbook(await save(edited));
    expect(result.ok && result.value.changes.map(({ path }) => path)).toEqual(['grant.rights', 'notes']);
  });

  it('may be missing in a workbook of an earlier program', async () => {
    const without = await open(bytes);
    without.removeWorksheet(sheetOf(without, 'minutes').id);
    expect(await importWorkbook(await save(without))).toMatchObject({ ok: true, value: { changes: [], document: { notes: 'as it was' } } });
  });
});
