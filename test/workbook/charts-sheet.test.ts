import { describe, expect, it } from 'vitest';
import type { GrantDocument } from '#shared/grant/schema.ts';
import { capitalByPrice } from '#shared/scenarios/charts/capital-by-price.ts';
import { dilutionByShares } from '#shared/scenarios/charts/dilution-by-shares.ts';
import { figureByPrice } from '#shared/scenarios/charts/figure-by-price.ts';
import { tornado } from '#shared/scenarios/charts/tornado.ts';
import { exportWorkbook } from '#shared/workbook/export-workbook.ts';
import { companyDocument } from '#test/scenarios/dilution/company-document.ts';
import { sheetOf } from './cells.ts';
import { referenceAt3951 } from './documents.ts';
import { open, visibleSheets } from './exported.ts';
import { chartReferences, chartsIn } from './package-parts.ts';
import { partsOf } from './sensitivity-package.ts';

const createdAt = new Date('2006-10-31T00:00:00Z');
const BY_ITSELF = { from: null, to: null, step: null };
const place = { document: companyDocument, scenario: null };
const ready = <Data>(reading: { readonly status: string; readonly data?: Data }): Data => {
  if (reading.data === undefined) throw new Error(reading.status);
  return reading.data;
};
/** The charts of the sheet stand behind the two of the sheet of dilution. */
const onSheet = <Chart>(charts: readonly Chart[]): readonly Chart[] => charts.slice(2);

describe('the sheet of charts', () => {
  it.each(['en', 'ja'] as const)('has four charts that refer to cells and hold what those show (%s)', async (language) => {
    const bytes = await exportWorkbook(companyDocument, language, { createdAt });
    const references = onSheet(await chartReferences(bytes));
    expect(references.map((chart) => chart.length)).toEqual([9, 9, 6, 6]);
    for (const { cells, cached } of references.flat()) expect(cached.map((text) => text.replaceAll(',', ''))).toEqual(cells.map((text) => text.replaceAll(',', '')));
    const forms = onSheet(chartsIn(partsOf(bytes))).map((xml) => /<c:(lineChart|areaChart|barChart|scatterChart)>/.exec(xml)?.[1]);
    expect(forms).toEqual(['lineChart', 'lineChart', 'areaChart', 'barChart']);
  });

  it('draws what the window draws', async () => {
    const numbers = onSheet(chartsIn(partsOf(await exportWorkbook(companyDocument, 'en', { createdAt })))).map((chart) =>
      [...chart.matchAll(/<c:val>(.*?)<\/c:val>/g)].map(([, values = '']) => [...values.matchAll(/<c:pt idx="\d+"><c:v>([^<]*)</g)].map(([, value]) => Number(value))));
    const rounded = (value: string | null): number => Number(Number(value).toFixed(4));
    const lines = ({ lines: all }: { readonly lines: readonly { readonly values: readonly (string | null)[] }[] }) => all.map(({ values }) => values.map(rounded));
    const figure = figureByPrice(place, { figure: 'statedCapitalTotal', prices: BY_ITSELF, counts: ['-10', '0', '10'].map((value) => ({ kind: 'percent' as const, value })) });
    expect(numbers[0]).toEqual(lines(ready(figure)));
    expect(numbers[1]).toEqual(lines(ready(dilutionByShares(place, BY_ITSELF))));
    expect(numbers[2]).toEqual(lines(ready(capitalByPrice(place, BY_ITSELF))));
    const bars = ready(tornado(place, { figure: 'statedCapitalTotal', percent: '10' })).bars.filter(({ base, down, up }) => down.input !== base || up.input !== base);
    expect(numbers[3]).toEqual((['down', 'up'] as const).map((side) => bars.flatMap((bar) => (bar[side].change === null ? [] : [Number(bar[side].change)]))));
  });

  it('is of live formulas over what is tried, which are blue numbers', async () => {
    const sheet = sheetOf(await open(await exportWorkbook(companyDocument, 'en', { createdAt })), 'charts');
    expect([sheet.getCell('A7').value, sheet.getCell('B6').value]).toEqual([800, 450]);
    expect(sheet.getCell('B7').formula).toMatch(/\$A7/);
    expect(sheet.getCell('B7').formula).toMatch(/B\$6/);
    const formulas: string[] = [];
    sheet.eachRow((row) => row.eachCell(({ formula }) => formula !== undefined && formulas.push(formula)));
    expect(formulas.length).toBeGreaterThan(180);
  });

  it('leaves out what cannot be drawn and says so, and is not there where nothing can', async () => {
    const written = async (document: GrantDocument) => await open(await exportWorkbook(document, 'en', { createdAt }));
    const reference = await written(referenceAt3951());
    const said: string[] = [];
    sheetOf(reference, 'charts').getColumn(1).eachCell((cell) => said.push(String(cell.value)));
    expect(said.filter((text) => text.includes('cannot be drawn yet'))).toEqual(['What moves a figure: cannot be drawn yet. The sheet of scenarios says what is missing.']);
    const { grant } = companyDocument;
    expect(visibleSheets(await written({ ...companyDocument, grant: { ...grant, rights: null, exercisePrice: { status: 'pending', decisionDate: null } } }))).not.toContain('Charts');
  });
});
