import { describe, expect, it } from 'vitest';
import { cellText } from '#shared/calc/excel/excel-cell.ts';
import type { GrantDocument, CustomColumn } from '#shared/grant/schema.ts';
import { figureById } from '#shared/metrics/custom-columns.ts';
import { exportWorkbook } from '#shared/workbook/export-workbook.ts';
import { importWorkbook } from '#shared/workbook/import-workbook.ts';
import { address, SCENARIO_COLUMNS } from '#shared/workbook/names.ts';
import { exportedColumns, exportedRows, placesOfRow } from '#shared/workbook/row-places.ts';
import { MatrixFormulas } from '#shared/workbook/sheets/sensitivities/matrix-formulas.ts';
import { WorkbookFormulas } from '#shared/workbook/workbook-formulas.ts';
import { referenceAt3951, scenario } from './documents.ts';
import { scenarioCell, spelt } from './cells.ts';
import { open } from './exported.ts';

const LENGTH = 1_500;

const chain = (first: string, next: (before: string) => string): readonly CustomColumn[] =>
  Array.from({ length: LENGTH }, (_, index) => ({ id: `c${index + 1}`, name: `c${index + 1}`, formula: index === 0 ? first : next(`c${index}`), unit: 'number', decimals: null }));

const documentWith = (columns: readonly CustomColumn[]): GrantDocument => ({ ...referenceAt3951(), columns, scenarios: [scenario('s1', { exercisePrice: '=c1500 + 1' })] });

describe('a chain of 1,500 custom columns in the workbook', () => {
  it('is exported by cells that refer to each other, and read back', async () => {
    const document = documentWith(chain('rights', (before) => `${before} + 1`));
    const bytes = await exportWorkbook(document, 'en', { createdAt: new Date('2006-10-31T00:00:00Z') });
    const workbook = await open(bytes);
    const cell = scenarioCell(workbook, 1, `c${LENGTH}`);
    expect([spelt(workbook, cell), cell.result]).toEqual([`IF(COUNT([c${LENGTH - 1}])=0,"",[c${LENGTH - 1}]+1)`, 4_405]);
    expect(await importWorkbook(bytes)).toMatchObject({ ok: true, value: { changes: [], document: { columns: document.columns } } });
  });

  it('is written out where it holds quotients, as far as spreadsheet programs take it', () => {
    const document = documentWith(chain('rights / 3', (before) => `1 + ${before}`));
    const formula = (id: string): string | null => {
      const figure = figureById(document, id);
      return figure === null ? null : cellText(new WorkbookFormulas(document).figure(figure), placesOfRow(8, exportedColumns(document), exportedRows(document)));
    };
    const rights = address(SCENARIO_COLUMNS.rights, 8);
    expect(formula('c4')).toBe(`IF(COUNT(${rights})=0,"",ROUND(1+1+1+${rights}/3,4))`);
    expect(formula('c1500')).toBe(`IF(COUNT(${rights})=0,"",ROUND(${'1+'.repeat(LENGTH - 1)}${rights}/3,4))`);
  });

  it('is written out over the axes of a sensitivity', () => {
    const document = documentWith(chain('rights', (before) => `${before} - 1`));
    const figure = figureById(document, 'c1500');
    const cell = figure === null ? null : new MatrixFormulas(document, null, {}).figure(figure);
    expect(cell?.cells).toEqual([{ kind: 'reference', to: 'input', name: 'rights' }]);
  });
});
