import { readFile } from 'node:fs/promises';
import type { Workbook } from 'exceljs';
import { describe, expect, it } from 'vitest';
import { referenceDocument } from '#shared/grant/reference-document.ts';
import type { GrantDocument } from '#shared/grant/schema.ts';
import type { ExportChoice } from '#shared/host/export-choice.ts';
import type { Language } from '#shared/text/language.ts';
import { exportWorkbook } from '#shared/workbook/export-workbook.ts';
import { checkPack } from '#shared/workbook/verify/check-pack.ts';
import type { PackReport } from '#shared/workbook/verify/pack-report.ts';
import { scenarioCell, sheetOf, termCellOf } from '../cells.ts';
import { allottee, referenceAt3951 } from '../documents.ts';
import { open, save, WITH_NAMES } from '../exported.ts';
import { sensitivity } from '../random-sensitivities.ts';

const createdAt = new Date('2006-10-31T00:00:00Z');
const document: GrantDocument = {
  ...referenceAt3951(),
  allottees: [allottee('a1', { employeeNumber: '1', name: 'A', category: 'director', rights: '906' }), allottee('a2', { employeeNumber: '2', name: 'B', category: 'employee', rights: '2000' })],
  sensitivities: [sensitivity({ scenario: 's1', figures: ['statedCapitalTotal'] })],
};

async function reportOf(bytes: Uint8Array): Promise<PackReport> {
  const result = await checkPack(bytes);
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

/** What is found after an edit. */
async function afterEdit(edit: (workbook: Workbook) => void, of = document, choice: ExportChoice = WITH_NAMES): Promise<PackReport> {
  const workbook = await open(await exportWorkbook(of, 'en', { createdAt, choice }));
  edit(workbook);
  return reportOf(await save(workbook));
}

const told = ({ deviations }: PackReport): readonly string[] => deviations.map(({ kind, sheet, cell }) => `${kind} ${sheet}!${cell}`);

describe('a workbook that came back', () => {
  it.each<readonly [string, GrantDocument, ExportChoice, Language]>([
    ['with names', document, WITH_NAMES, 'en'], ['without people', document, { people: 'none', carry: 'terms' }, 'ja'], ['without a list', referenceDocument(), { people: 'none', carry: 'terms' }, 'en'],
  ])('is as it was written: %s', async (_, of, choice, language) => {
    const report = await reportOf(await exportWorkbook(of, language, { createdAt, choice }));
    expect(told(report)).toEqual([]);
    expect(report.changes).toEqual([]);
    expect(report.cells).toBeGreaterThan(500);
    expect(report.values).toBeGreaterThan(50);
    expect(report.notChecked).toEqual(['recalculation']);
  });

  it.each(['0.1.0', 'without-version'])('of an earlier program (%s) is said not to be compared, and accused of nothing', async (version) => {
    const report = await reportOf(await readFile(new URL(`../../golden/packs/${version}/sensitivities.ja.xlsx`, import.meta.url)));
    expect(report.notChecked).toEqual(['recalculation', 'notRecorded']);
    expect([report.deviations, report.changes, report.cells]).toEqual([[], [], 0]);
  });

  it.each(['names', 'numbers', 'initials'] as const)('is as it says that it was exported, on another day with %s of people who are not inside', async (people) => {
    const report = await reportOf(await exportWorkbook(document, 'ja', { createdAt: new Date('2026-02-28T23:59:59Z'), choice: { people, carry: 'terms' } }));
    expect([told(report), report.changes]).toEqual([[], []]);
    expect(report.cells).toBeGreaterThan(300);
    expect(report.notChecked).toEqual(['recalculation', 'list', 'values']);
  });

  it('still names an overwritten formula on a sheet that needs none of the people', async () => {
    const { address } = scenarioCell(await open(await exportWorkbook(document, 'en', { createdAt })), 1, 'statedCapitalTotal');
    expect(told(await afterEdit((workbook) => {
      scenarioCell(workbook, 1, 'statedCapitalTotal').value = 1;
    }, document, { people: 'numbers', carry: 'terms' }))).toContain(`overwritten Scenarios!${address}`);
  });

  it('a changed input is a change and no deviation', async () => {
    const report = await afterEdit((workbook) => {
      scenarioCell(workbook, 1, 'exercisePrice').value = 3953;
    });
    expect(report.changes).toEqual([expect.objectContaining({ cell: 'Scenarios!C8', before: '3951', after: '3953' })]);
    expect(told(report).filter((one) => !one.startsWith('value'))).toEqual([]);
  });

  it('names what was typed over, cut short, turned, formatted, moved and inserted, with sheet and cell', async () => {
    const { address } = scenarioCell(await open(await exportWorkbook(document, 'en', { createdAt })), 1, 'statedCapitalTotal');
    expect(told(await afterEdit((workbook) => {
      scenarioCell(workbook, 1, 'statedCapitalTotal').value = 1;
    }))).toContain(`overwritten Scenarios!${address}`);
    expect(told(await afterEdit((workbook) => {
      const cell = scenarioCell(workbook, 1, 'roundUpEffect');
      cell.value = { formula: cell.formula.replace('-', '+'), result: 0 };
    }))).toEqual([expect.stringMatching(/^sign Scenarios!/)]);
    expect(told(await afterEdit((workbook) => {
      sheetOf(workbook, 'allottees').eachRow((row) => row.eachCell((cell) => {
        if (cell.formula?.startsWith('SUM(') === true) cell.value = { formula: cell.formula.replace(/\$\d+\)/, '$6)'), result: 2906 };
      }));
    }))).toEqual([expect.stringMatching(/^range Allottees!/)]);
    expect(told(await afterEdit((workbook) => {
      // exceljs shares styles between cells.
      const cell = termCellOf(workbook, 'rights');
      cell.style = { ...cell.style, numFmt: '#,##0,"千"' };
    }))).toEqual(['format Terms!C7']);
    expect(told(await afterEdit((workbook) => {
      sheetOf(workbook, 'terms').getCell('B7').value = 'Thousands of rights';
    }))).toEqual(['constant Terms!B7']);
    expect(told(await afterEdit((workbook) => {
      sheetOf(workbook, 'capital').insertRow(7, []);
    }))).toContain('rowsInserted Capital on exercise!7');
    expect(told(await afterEdit((workbook) => workbook.removeWorksheet(sheetOf(workbook, 'charts').id)))).toContain('sheetMissing Charts!');
  });

  it('cannot be checked where it carries no document', async () => {
    expect(await checkPack(await exportWorkbook(document, 'en', { createdAt, choice: { people: 'none', carry: 'none' } }))).toMatchObject({ ok: false, error: { code: 'documentNotCarried' } });
  });
});
