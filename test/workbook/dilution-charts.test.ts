import { describe, expect, it } from 'vitest';
import type { GrantDocument } from '#shared/grant/schema.ts';
import type { Language } from '#shared/text/language.ts';
import { SERIES_COLOURS } from '#shared/workbook/charts/chart-elements.ts';
import { exportWorkbook } from '#shared/workbook/export-workbook.ts';
import { PRINT_COLOURS } from '#renderer/features/charts/chart-colours.ts';
import { companyDocument } from '#test/scenarios/dilution/company-document.ts';
import { newHolder } from '#shared/grant/parts/holders/part.ts';
import { open } from './exported.ts';
import { chartReferences, chartsIn, isWellFormed, targetOf } from './package-parts.ts';
import { sensitivity } from './random-sensitivities.ts';
import { partsOf } from './sensitivity-package.ts';

const createdAt = new Date('2006-10-31T00:00:00Z');
const exported = (document: GrantDocument, language: Language = 'en') => exportWorkbook(document, language, { createdAt });
/** The charts of the sheet of dilution: the first two of a workbook without sensitivities. */
const ofDilution = (parts: ReadonlyMap<string, string>): readonly string[] => chartsIn(parts).slice(0, 2);
const referencesOf = async (bytes: Uint8Array) => (await chartReferences(bytes)).slice(0, 2);

describe('the charts of the sheet of dilution', () => {
  it.each(['en', 'ja'] as const)('refer to cells and hold what those show (%s)', async (language) => {
    const charts = await referencesOf(await exported({ ...companyDocument, holders: companyDocument.holders.map((holder) => ({ ...holder, name: `${holder.name} <&>` })) }, language));
    // A name, categories and numbers for each of three series of the steps, and of five groups of holders.
    expect(charts.map((references) => references.length)).toEqual([9, 15]);
    for (const { cells, cached } of charts.flat()) expect(cached).toEqual(cells);
  });

  it('are a waterfall over steps that nothing is seen of, and two columns of a part for each group', async () => {
    const [bridge = '', holders = ''] = ofDilution(partsOf(await exported(companyDocument)));
    const numbers = (chart: string) => [...chart.matchAll(/<c:val>.*?<\/c:val>/g)].map(([values]) => [...values.matchAll(/<c:v>([^<]*)</g)].map(([, value]) => Number(value)));
    expect(numbers(bridge)).toEqual([[1_000_000, 1_030_050, 1_030_050, 1_030_060], [1_000_000, 1_080_060], [30_050, 0, 10, 50_000]]);
    expect(numbers(holders)).toEqual([[500_000, 500_000], [340_000, 340_000], [160_000, 160_000], [0, 30_060], [0, 50_000]]);
    expect(bridge).toMatch(/<c:ser><c:idx val="0"\/>.*?<c:spPr><a:noFill\/><a:ln><a:noFill\/>/);
    expect(bridge).toContain('<c:legendEntry><c:idx val="0"/><c:delete val="1"/></c:legendEntry>');
    for (const chart of [bridge, holders]) {
      expect(chart).toContain('<c:barDir val="col"/><c:grouping val="stacked"/>');
      expect(chart).toContain('<c:overlap val="100"/>');
      // Columns that do not begin at 0 would lie about their numbers.
      expect(chart).toContain('<c:min val="0"/>');
    }
    expect(SERIES_COLOURS.map((colour) => `#${colour.toLowerCase()}`)).toEqual(PRINT_COLOURS.series);
  });

  it('stand in one drawing with ids of their own, beside the drawings of other sheets, in parts that are well-formed and have their types', async () => {
    const parts = partsOf(await exported({ ...companyDocument, sensitivities: [sensitivity({})] }, 'ja'));
    expect([...parts].filter(([name, xml]) => (name.endsWith('.xml') || name.endsWith('.rels')) && !isWellFormed(xml)).map(([name]) => name)).toEqual([]);
    expect([...parts].filter(([name]) => name.endsWith('.rels')).flatMap(([name, xml]) => [...xml.matchAll(/Target="([^"]*)"/g)].map(([, target = '']) => targetOf(name, target)).filter((target) => !parts.has(target)))).toEqual([]);
    const types = parts.get('[Content_Types].xml') ?? '';
    const added = [...parts.keys()].filter((name) => /\/(?:chart|drawing)\d+\.xml$/.test(name));
    expect(added).toHaveLength(10);
    for (const name of added) expect(types.split(`PartName="/${name}"`)).toHaveLength(2);
    const drawings = [...parts].filter(([name]) => /drawing\d+\.xml$/.test(name)).map(([, xml]) => [...xml.matchAll(/<xdr:cNvPr id="(\d+)"/g)].map(([, id]) => id));
    expect(drawings.map((ids) => `${ids.length} ${new Set(ids).size}`).toSorted()).toEqual(['1 1', '2 2', '4 4']);
  });

  it('draw the largest holders by themselves, the others together, and say whose shares those are', async () => {
    const holders = ['10', '30', '20', '40', '5'].map((shares, index) => ({ ...newHolder(`h${index}`), name: `Holder ${index}`, shares }));
    const bytes = await exported({ ...companyDocument, holders });
    const [, bars = []] = await referencesOf(bytes);
    const names = bars.filter(({ cached }) => cached.length === 1).map(({ cached }) => cached[0]);
    expect(names).toEqual(['Holder 3', 'Holder 1', 'Holder 2', 'Other shareholders', 'Other securities', 'Allottees of this grant']);
    const others = bars[bars.findIndex(({ cached }) => cached[0] === 'Other shareholders') + 2];
    expect(others?.cached).toEqual([String(1_000_000 - 90), String(1_000_000 - 90)]);
    const said: string[] = [];
    (await open(bytes)).getWorksheet('Dilution')?.getColumn(1).eachCell((cell) => said.push(String(cell.value)));
    expect(said).toContain('Among the other shareholders: Holder 0, Holder 4.');
  });

  it('are not there while all shares cannot be worked out, and the sheet says so', async () => {
    const bytes = await exported({ ...companyDocument, market: { ...companyDocument.market, treasuryShares: null } });
    expect(chartsIn(partsOf(bytes)).filter((chart) => chart.includes('stacked"/><c:varyColors val="0"/><c:ser><c:idx val="0"/><c:order val="0"/><c:tx><c:strRef><c:f>&apos;Dilution'))).toEqual([]);
    const said: string[] = [];
    (await open(bytes)).getWorksheet('Dilution')?.getColumn(1).eachCell((cell) => said.push(String(cell.value)));
    expect(said.filter((text) => text.startsWith('There are no charts'))).toHaveLength(1);
  });
});
