import type { Workbook } from 'exceljs';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { runs } from '#test/runs.ts';
import type { GrantDocument } from '#shared/grant/schema.ts';
import { exportWorkbook } from '#shared/workbook/export-workbook.ts';
import { grants, referenceAt3951 } from '../documents.ts';
import { termCellOf } from '../cells.ts';
import { open, save, shown } from '../exported.ts';
import { canRecalculate, recalculate, TOGETHER_MILLISECONDS } from './libreoffice.ts';
import { withFormulas } from '../random-formulas.ts';
import { listed, sensitivity, withSensitivities } from '../random-sensitivities.ts';
import { expectedCells } from '../sensitivity-cells.ts';

const CREATED = new Date('2006-10-31T00:00:00Z');
const DOCUMENTS = Number.parseInt(process.env['RECALCULATED_DOCUMENTS'] ?? String(runs(40)), 10);
const SEED = Number.parseInt(process.env['RECALCULATED_SEED'] ?? '20061031', 10);

const loaded = (bytes: Uint8Array | undefined) => open(bytes ?? new Uint8Array());

describe.skipIf(!canRecalculate('sensitivities of the workbook recalculated by a spreadsheet program'))('sheets of sensitivities, recalculated by LibreOffice', { concurrent: true, timeout: TOGETHER_MILLISECONDS }, () => {
  it('hold the exact figures wherever they are live, for random grants, axes, formulas, columns and views', async () => {
    const documents = fc.sample(withSensitivities(withFormulas(grants)), { numRuns: DOCUMENTS, seed: SEED });
    const packs: Uint8Array[] = [];
    for (const document of documents) packs.push(await exportWorkbook(document, 'en', { createdAt: CREATED }));
    const recalculated = await recalculate(packs);
    const differences: string[] = [];
    const tally = { live: 0, blank: 0, frozen: 0, figure: 0, difference: 0, followed: 0 };
    for (const [index, document] of documents.entries()) {
      const workbook = await loaded(recalculated[index]);
      for (const { sheet, row, column, value, isLive, block } of expectedCells(document)) {
        const cell = workbook.getWorksheet(sheet)?.getCell(row, column);
        if (!isLive) { tally.frozen += 1; continue; }
        tally[value === null ? 'blank' : 'live'] += 1;
        tally[block.content.kind] += 1;
        const expected = value === null ? null : Number(value);
        if (shown(cell) !== expected) differences.push(`${index} ${sheet} ${cell?.address} [${cell?.formula}]: ${String(shown(cell))} is not ${expected} ${JSON.stringify(block.content)}`);
      }
    }
    if (process.env['RECALCULATED_DOCUMENTS'] !== undefined) console.log(JSON.stringify(tally));
    expect(differences.slice(0, 20)).toEqual([]);
    expect(tally.live).toBeGreaterThan(25 * DOCUMENTS);
    expect(tally.difference).toBeGreaterThan(2.5 * DOCUMENTS);
    expect(tally.blank).toBeGreaterThan(0);
    expect(tally.frozen / (tally.live + tally.blank + tally.frozen)).toBeLessThan(0.25);
  });

  it('follow an axis cell and a term that somebody changes, differences and formulas of the scenario too', async () => {
    const reference = referenceAt3951();
    const before: GrantDocument = {
      ...reference,
      market: { sharesIssued: '134090494', treasuryShares: '1000', otherDilutiveShares: '0', sharePrice: '3763', averageSharePrice: null, authorised: null },
      scenarios: [{ id: 's1', name: 'Market + 5 %', exercisePrice: '=ROUNDUP(sharePrice*1.05,0)', rights: null, sharesPerRight: null }],
      sensitivities: [
        sensitivity({ scenario: 's1', figures: ['statedCapitalTotal', 'dilutionOfIssued'], rows: listed('sharePrice', '3763', '4000'), columns: listed('shares', '1453000', '1600000'), base: { row: '4000', column: '1453000', page: null }, view: 'difference' }),
        sensitivity({ id: 'm2', name: 'Treasury', figures: ['stakeAfterExercise'], rows: listed('sharesIssued', '500', '200000000'), columns: listed('sharePrice', '1', '2') }),
      ],
    };
    const after: GrantDocument = {
      ...before,
      grant: { ...before.grant, statedCapital: { ...before.grant.statedCapital, ratio: '0.6' } },
      sensitivities: [{ ...before.sensitivities[0]!, rows: listed('sharePrice', '3800', '4000') }, { ...before.sensitivities[1]!, rows: listed('sharesIssued', '1500', '200000000') }],
    };
    const workbook = await open(await withoutCharts(await exportWorkbook(before, 'en', { createdAt: CREATED })));
    const cells = expectedCells(before);
    const first = (sheet: string): ReturnType<typeof expectedCells>[number] => {
      const found = cells.find((cell) => cell.sheet === sheet);
      if (found === undefined) throw new Error(`no cells of ${sheet}`);
      return found;
    };
    workbook.getWorksheet('Capital')!.getCell(first('Capital').row, 2).value = 3800;
    workbook.getWorksheet('Treasury')!.getCell(first('Treasury').row, 2).value = 1500;
    termCellOf(workbook, 'statedCapitalRatio').value = 0.6;
    const [again] = await recalculate([await save(workbook)]);
    const changed = await loaded(again);
    const found = cells.map(({ sheet, row, column }) => shown(changed.getWorksheet(sheet)?.getCell(row, column)));
    expect(found).toEqual(expectedCells(after).map(({ value }) => (value === null ? null : Number(value))));
    expect(found).toContain(Math.ceil(3990 * 0.6) * 1_453_000);
    expect(new Set(cells.map(({ block }) => block.content.kind))).toEqual(new Set(['figure', 'difference']));
  });

  it('are drawn from cells without a 0 for a blank: #N/A stands there from the export on, and where a figure becomes blank later', async () => {
    const document: GrantDocument = {
      ...referenceAt3951(),
      columns: [{ id: 'c1', name: 'Distance', formula: 'rights / (exercisePrice - 3951)', unit: 'number', decimals: 2 }],
      sensitivities: [sensitivity({ figures: ['c1'], rows: listed('exercisePrice', '3851', '3951', '4051'), columns: listed('rights', '100', '300') })],
    };
    const bytes = await exportWorkbook(document, 'en', { createdAt: CREATED });
    const chart = strFromU8(unzipSync(bytes)['xl/charts/chart1.xml'] ?? new Uint8Array());
    const drawn = [...chart.matchAll(/<c:val><c:numRef><c:f>[^<]*!\$(\w+)\$(\d+):\$\w+\$(\d+)</g)].map(([, column = '', from, to]) => ({ column, from: Number(from), to: Number(to) }));
    const valuesIn = (workbook: Workbook) => drawn.map(({ column, from, to }) => Array.from({ length: to - from + 1 }, (_, index) => shown(workbook.getWorksheet('Capital')?.getCell(`${column}${from + index}`))));
    const blank = { error: '#N/A' };
    expect(chart).toMatch(/<c:plotVisOnly val="0"\/><c:dispBlanksAs val="span"\/>/);
    const workbook = await open(await withoutCharts(bytes));
    expect(valuesIn(workbook)).toEqual([[-1, blank, 1], [-3, blank, 3]]);
    const cells = expectedCells(document);
    workbook.getWorksheet('Capital')!.getCell(cells[0]!.row, 2).value = 3951;
    workbook.getWorksheet('Capital')!.getCell(cells[2]!.row, 2).value = 3952;
    const [again] = await recalculate([await save(workbook)]);
    expect(valuesIn(await loaded(again))).toEqual([[blank, 100, 1], [blank, 300, 3]]);
  });
});

/** exceljs reads no charts: what it is to change has none. */
async function withoutCharts(bytes: Uint8Array): Promise<Uint8Array> {
  return save(await loaded(bytes));
}
