import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Workbook } from 'exceljs';
import { describe, expect, it, test } from 'vitest';
import type { GrantDocument } from '#shared/grant/schema.ts';
import { DEFAULT_EXPORT, type ExportChoice } from '#shared/host/export-choice.ts';
import { exportWorkbook } from '#shared/workbook/export-workbook.ts';
import type { ImportedWorkbook } from '#shared/workbook/imported-workbook.ts';
import { placeOf, scenarioCell, sheetOf, termCellOf } from './cells.ts';
import { referenceAt3951, scenario } from './documents.ts';
import { open, save, WITH_NAMES } from './exported.ts';
import { imported, withList, withOwnFormulas } from './imported.ts';

const createdAt = new Date('2006-10-31T00:00:00Z');

/** What an import says of a workbook after somebody changed cells of it. */
async function afterEdits(edit: (workbook: Workbook) => void, document: GrantDocument = withOwnFormulas(), choice: ExportChoice = WITH_NAMES): Promise<ImportedWorkbook> {
  const workbook = await open(await exportWorkbook(document, 'en', { createdAt, choice }));
  edit(workbook);
  return await imported(await save(workbook));
}

const UNTOUCHED = { differences: [], notCompared: null, rowsNotCompared: [] };

describe('a workbook that comes back', () => {
  test.each([['the reference', referenceAt3951], ['a list', withList], ['columns and formulas', withOwnFormulas]] as const)('is as it was exported where nobody changed it: %s', async (_, document) => {
    expect((await afterEdits(() => undefined, document())).cells).toEqual(UNTOUCHED);
  });

  it('names each cell that is no input and was changed: a formula, a heading, a remark, a result of the checks', async () => {
    const places: string[] = [];
    const { document, changes, unread, cells } = await afterEdits((workbook) => {
      const edited = [scenarioCell(workbook, 1, 'statedCapitalTotal'), sheetOf(workbook, 'terms').getCell('B7'), sheetOf(workbook, 'terms').getCell('D9'), sheetOf(workbook, 'checks').getCell('B3')];
      for (const cell of edited) {
        places.push(placeOf(cell));
        cell.value = 'mine';
      }
    });
    expect({ document, changes, unread }).toEqual({ document: withOwnFormulas(), changes: [], unread: [] });
    expect(cells.differences.map(({ kind, cell, after }) => [kind, cell, after])).toEqual(expect.arrayContaining(places.map((place) => ['cell', place, 'mine'])));
    expect(cells.differences).toHaveLength(places.length);
    expect(cells.differences[0]?.before).toBe('Number of rights');
  });

  it('says nothing of inputs that came back, nor of the formulas that follow them', async () => {
    const { changes, cells } = await afterEdits((workbook) => {
      termCellOf(workbook, 'sharePrice').value = 4000.5;
      scenarioCell(workbook, 3, 'exercisePrice').value = 4100.25;
      scenarioCell(workbook, 3, 'name').value = 'Higher';
    });
    expect(changes.map(({ path }) => path)).toEqual(['market.sharePrice', 'scenarios[2].name', 'scenarios[2].exercisePrice']);
    expect(cells).toEqual(UNTOUCHED);
  });

  it('finds every cell again where rows were inserted', async () => {
    const { cells } = await afterEdits((workbook) => void sheetOf(workbook, 'terms').insertRow(4, ['A remark of mine']), referenceAt3951());
    expect(cells.differences).toEqual([{ kind: 'cell', cell: 'Terms!A4', before: '', after: 'A remark of mine' }]);
  });

  it('finds rows again that were sorted or deleted: scenarios by their keys, and what refers to them', async () => {
    const sorted = await afterEdits((workbook) => {
      const sheet = sheetOf(workbook, 'scenarios');
      const [first, second] = [1, 2].map((row) => Number(scenarioCell(workbook, row, 'id').row));
      const rows = [first, second].map((row) => Array.from({ length: sheet.columnCount }, (_, column) => sheet.getCell(row ?? 0, column + 1).value));
      // A sort moves the rows with their formulas, which refer to their own row.
      [second, first].forEach((to, index) => rows[index]?.forEach((value, column) => {
        const from = [first, second][index];
        const moved = typeof value === 'object' && value !== null && 'formula' in value ? { ...value, formula: value.formula.replaceAll(new RegExp(`(?<![A-Z0-9])([A-Z]{1,3})${from}(?!\\d)`, 'g'), `$1${to}`) } : value;
        sheet.getCell(to ?? 0, column + 1).value = moved;
      }));
    }, referenceAt3951());
    expect([sorted.changes, sorted.unread]).toEqual([[], []]);
    expect(sorted.cells.differences).toEqual([{ kind: 'reordered', cell: 'Scenarios', before: '', after: '' }]);
  });

  it('says nothing of a deleted row that came back as a scenario less', async () => {
    const document = { ...referenceAt3951(), scenarios: [...referenceAt3951().scenarios, scenario('s8', { name: 'Last', exercisePrice: '5000' })] };
    const { changes, cells } = await afterEdits((workbook) => sheetOf(workbook, 'scenarios').spliceRows(Number(scenarioCell(workbook, document.scenarios.length, 'id').row), 1), document);
    expect(changes.map(({ path, after }) => [path, after])).toEqual([[`scenarios[${document.scenarios.length - 1}]`, null]]);
    expect(cells.differences).toEqual([]);
  });

  it('names sheets that are gone, that were added, and that are called otherwise', async () => {
    const { cells } = await afterEdits((workbook) => {
      workbook.removeWorksheet(sheetOf(workbook, 'summary').id);
      workbook.addWorksheet('Mine').getCell('A1').value = 1;
    }, referenceAt3951());
    expect(cells.differences.map(({ kind, cell }) => [kind, cell])).toEqual([['sheetGone', 'Summary'], ['sheetAdded', 'Mine']]);
  });

  it('says which rows it cannot tell of where people did not travel: their sheet, and what counts them', async () => {
    const { cells } = await afterEdits((workbook) => {
      scenarioCell(workbook, 1, 'statedCapitalTotal').value = 1;
      sheetOf(workbook, 'allottees').getCell('D6').value = 11;
    }, withList(), DEFAULT_EXPORT);
    expect(cells.differences.map(({ cell }) => cell)).toEqual(['Scenarios!L8']);
    expect(Object.fromEntries(cells.rowsNotCompared.map(({ sheet, rows }) => [sheet, rows.length]))).toMatchObject({ Allottees: expect.any(Number), Summary: 1 });
    expect(cells.rowsNotCompared.map(({ sheet }) => sheet)).not.toContain('Scenarios');
  });

  test.each(['numbers', 'initials', 'names'] as const)('keeps no digest of a single person who does not travel: %s', async (people) => {
    const listed = withList();
    const others = { ...listed, allottees: listed.allottees.map((one, index) => (index === 0 ? { ...one, rights: '11' } : one)) };
    const [digests = [], changed = []] = await Promise.all([listed, others].map(async (document) => {
      const workbook = await open(await exportWorkbook(document, 'en', { createdAt, choice: { people, carry: 'terms' } }));
      const hidden = workbook.worksheets.find(({ state }) => state === 'hidden');
      const row = hidden?.getColumn(1).values.indexOf('Allottees') ?? 0;
      return String(hidden?.getCell(row, 2).value).match(/.{6}/g) ?? [];
    }));
    expect(new Set(digests.filter((digest) => digest !== '------')).size).toBe(1);
    expect(digests).not.toEqual(changed);
  });

  test.each(['0.1.0', 'without-version'])('is not compared, and says so, where a program of then did not record how it exported it: %s', async (version) => {
    const { cells } = await imported(new Uint8Array(readFileSync(join(import.meta.dirname, '../golden/packs', version, 'sensitivities.en.xlsx'))));
    expect(cells).toEqual({ differences: [], notCompared: 'notRecorded', rowsNotCompared: [] });
  });
});
