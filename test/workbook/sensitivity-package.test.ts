import { describe, expect, it } from 'vitest';
import { newDocument } from '#shared/grant/new-document.ts';
import type { Sensitivity } from '#shared/grant/schema.ts';
import { exportWorkbook } from '#shared/workbook/export-workbook.ts';
import { capitalPackText } from '#shared/workbook/sheets/capital/text.ts';
import { open, shown } from './exported.ts';
import { isWellFormed, targetOf } from './package-parts.ts';
import { listed, sensitivity } from './random-sensitivities.ts';
import { documentWith, partsOf, several } from './sensitivity-package.ts';
import { expectedCells } from './sensitivity-cells.ts';

const createdAt = new Date('2006-10-31T00:00:00Z');
/** The part of a sensitivity's tab, counted from 0: the tabs stand behind that of capital, where there is none of dilution. */
function partOfSensitivity(parts: ReadonlyMap<string, string>, index: number): string {
  const tabs = [...(parts.get('xl/workbook.xml') ?? '').matchAll(/<sheet [^>]*?name="([^"]*)"/g)].map(([, name]) => name);
  const capital = tabs.findIndex((name) => name === capitalPackText.en.sheet || name === capitalPackText.ja.sheet);
  return `xl/worksheets/sheet${capital + 2 + index}.xml`;
}

/** The part of the first sensitivity's tab. */
function sheetXml(bytes: Uint8Array): string {
  const parts = partsOf(bytes);
  return parts.get(partOfSensitivity(parts, 0)) ?? '';
}

const SHEET_ORDER = [
  'sheetPr', 'dimension', 'sheetViews', 'sheetFormatPr', 'cols', 'sheetData', 'mergeCells', 'conditionalFormatting', 'dataValidations', 'printOptions',
  'pageMargins', 'pageSetup', 'headerFooter', 'rowBreaks', 'colBreaks', 'drawing', 'extLst',
];

/** Names of the elements right inside the root. */
function topElements(xml: string): readonly string[] {
  const names: string[] = [];
  let depth = 0;
  for (const [, closing, name = '', rest = ''] of xml.matchAll(/<(\/?)([\w:]+)((?:\s[\w:]+="[^"]*")*\s*\/?)>/g)) {
    if (closing === '/') depth -= 1;
    else {
      if (depth === 1) names.push(name);
      if (!rest.endsWith('/')) depth += 1;
    }
  }
  return names;
}

describe('the package of a workbook with charts', () => {
  it('is well-formed, every relation has its part, and every part its type', async () => {
    const parts = partsOf(await exportWorkbook(several(), 'ja', { createdAt }));
    expect([...parts].filter(([name, xml]) => (name.endsWith('.xml') || name.endsWith('.rels')) && !isWellFormed(xml)).map(([name]) => name)).toEqual([]);
    const dangling = [...parts].filter(([name]) => name.endsWith('.rels')).flatMap(([name, xml]) => [...xml.matchAll(/Target="([^"]*)"/g)].map(([, target = '']) => targetOf(name, target)).filter((target) => !parts.has(target)));
    expect(dangling).toEqual([]);
    const types = parts.get('[Content_Types].xml') ?? '';
    for (const name of parts.keys()) {
      const isKnown = name === '[Content_Types].xml' || name.endsWith('.rels') || types.includes(`PartName="/${name}"`);
      expect([name, isKnown]).toEqual([name, true]);
    }
    // A chart and a drawing for each sensitivity, and a drawing with three charts on the sheet of charts.
    expect([...parts.keys()].filter((name) => /chart\d|drawing\d/.test(name)).toSorted()).toEqual([
      ...[1, 2, 3, 4, 5, 6].map((number) => `xl/charts/chart${number}.xml`),
      ...[1, 2, 3, 4].map((number) => `xl/drawings/_rels/drawing${number}.xml.rels`),
      ...[1, 2, 3, 4].map((number) => `xl/drawings/drawing${number}.xml`),
    ]);
  });

  it('has the elements of each sheet in the order of the format, a drawing just on the sheets of sensitivities and of charts', async () => {
    const parts = partsOf(await exportWorkbook(several(), 'en', { createdAt }));
    const withDrawing: string[] = [];
    for (const [name, xml] of parts) {
      if (!name.startsWith('xl/worksheets/sheet')) continue;
      const order = topElements(xml).map((element) => SHEET_ORDER.indexOf(element));
      expect([name, order.includes(-1), order]).toEqual([name, false, order.toSorted((one, other) => one - other)]);
      if (xml.includes('<drawing r:id="rIdChart1"/>')) withDrawing.push(name);
    }
    expect(withDrawing).toEqual([0, 1, 2, 3].map((index) => partOfSensitivity(parts, index)));
    expect(parts.get(partOfSensitivity(parts, 1))).toMatch(/<colBreaks .*<drawing /);
  });

  it('refers in its charts to cells of the right sheet, and holds what those cells hold', async () => {
    const bytes = await exportWorkbook(several(), 'ja', { createdAt });
    const workbook = await open(bytes);
    const parts = partsOf(bytes);
    const sheets = ['資本金 <A&B> "1"', 'Wide', 'Uneven'];
    for (const [index, name] of sheets.entries()) {
      const sheet = workbook.getWorksheet(name);
      const chart = parts.get(`xl/charts/chart${index + 1}.xml`) ?? '';
      const references = [...chart.matchAll(/<c:f>([^<]*)<\/c:f><c:(?:num|str)Cache>(.*?)<\/c:(?:num|str)Cache>/g)];
      expect(references.length).toBeGreaterThan(5);
      for (const [, reference = '', cache = ''] of references) {
        const plain = reference.replaceAll('&apos;', "'").replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
        const [, target, letter = '', from = '', to = from] = /^'(.*)'!\$([A-Z]+)\$(\d+)(?::\$[A-Z]+\$(\d+))?$/.exec(plain) ?? [];
        expect(target).toBe(name);
        const cells = Array.from({ length: Number(to) - Number(from) + 1 }, (_, at) => shown(sheet?.getCell(`${letter}${Number(from) + at}`)));
        const cached = [...cache.matchAll(/<c:v>([^<]*)<\/c:v>/g)].map(([, value = '']) => Number(value.replaceAll(',', '')));
        expect(cached).toEqual(cells);
      }
    }
    expect([...(parts.get('xl/charts/chart2.xml') ?? '').matchAll(/<c:ser>/g)]).toHaveLength(7);
    expect(['lineChart', 'lineChart', 'scatterChart'].map((kind, index) => parts.get(`xl/charts/chart${index + 1}.xml`)?.includes(`<c:${kind}>`))).toEqual([true, true, true]);
  });

  it('has marks as conditional formats over cells: limits by the exact definition, a scale with its middle in a cell', async () => {
    const xml = sheetXml(await exportWorkbook(several(), 'en', { createdAt }));
    const limit = /<v>0\.0115<\/v>/.test(xml);
    expect(limit).toBe(true);
    const rules = [...xml.matchAll(/<cfRule type="(\w+)"[^>]*>(.*?)<\/cfRule>/g)].map(([, type, inside = '']) => [type, inside]);
    expect(rules.map(([type]) => type)).toEqual(['expression', 'expression', 'colorScale']);
    expect(rules[0]?.[1]).toMatch(/<formula>IF\(COUNT\(C\$\d+,\$B\$\d+,\$B\$\d+,\$B\$\d+\)&lt;4,&quot;&quot;,IF\(C\$\d+\*\$B\$\d+\/\$B\$\d+&gt;\$B\$\d+,1,0\)\)=1<\/formula>/);
    expect(rules[2]?.[1]).toMatch(/<cfvo type="formula" val="\$B\$\d+-\$[C-Z]\$\d+"\/>/);
  });

  it('has one scale for every figure over all its pages, each before the next', async () => {
    const two = sensitivity({ figures: ['statedCapitalTotal', 'dilutionOfIssued', 'shares'], pages: listed('sharesPerRight', '100', '500'), heat: { shown: true, midpoint: null } });
    const xml = sheetXml(await exportWorkbook(documentWith(two), 'en', { createdAt }));
    const formats = [...xml.matchAll(/<conditionalFormatting sqref="([^"]+)"><cfRule type="colorScale" priority="(\d+)">/g)];
    const blocks = expectedCells(documentWith(two)).filter(({ place }) => place.row === 0 && place.column === 0).map(({ row, column }) => `${String.fromCharCode(64 + column)}${row}`);
    expect(blocks).toHaveLength(6);
    expect(formats.map(([, areas = '']) => areas.split(' ').map((area) => area.split(':')[0]))).toEqual([0, 1, 2].map((figure) => [blocks[figure], blocks[figure + 3]]));
    expect(formats.map(([, , priority]) => Number(priority))).toEqual([1, 2, 3]);
  });

  const base = { row: '3951', column: '2906', page: null };
  it.each<[string, Partial<Sensitivity>, RegExp]>([
    ['the middle', {}, /^type="percent" val="50"$/],
    ['the midpoint', { heat: { shown: true, midpoint: '2800000000' } }, /^type="formula" val="\$B\$\d+"$/],
    ['the base', { base }, /^type="formula" val="\$[C-Z]\$\d+"$/],
    ['the midpoint before the base', { base, heat: { shown: true, midpoint: '2800000000' } }, /^type="formula" val="\$B\$\d+"$/],
    ['no difference', { base, view: 'percent' }, /^type="num" val="0"$/],
    ['the difference of the midpoint', { base, view: 'difference', heat: { shown: true, midpoint: '2800000000' } }, /^type="formula" val="\$B\$\d+-\$[C-Z]\$\d+"$/],
    ['the same in per cent', { base, view: 'percent', heat: { shown: true, midpoint: '2800000000' } }, /^type="formula" val="\(\$B\$\d+-(\$[C-Z]\$\d+)\)\/\1"$/],
  ])('colours a figure around %s', async (_, given, middle) => {
    const one = sensitivity({ rows: listed('exercisePrice', '3500', '3951'), columns: listed('rights', '2800', '2906'), heat: { shown: true, midpoint: null }, ...given });
    const xml = sheetXml(await exportWorkbook(documentWith(one), 'en', { createdAt }));
    const points = [...xml.matchAll(/<cfvo (.*?)\/>/g)].map(([, point = '']) => point);
    expect(points).toHaveLength(3 * one.figures.length);
    expect([points[0], points[2]]).toEqual(['type="min"', 'type="max"']);
    expect(points[1]).toMatch(middle);
  });

  it('is the same bytes for the same document, language and time', async () => {
    const [one, other] = [await exportWorkbook(several(), 'ja', { createdAt }), await exportWorkbook(several(), 'ja', { createdAt })];
    expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true);
  });

  it('has nothing of charts without sensitivities, and without what charts need', async () => {
    const names = [...partsOf(await exportWorkbook(newDocument(), 'en', { createdAt })).keys()];
    expect(names.filter((name) => /chart|drawing/.test(name))).toEqual([]);
  });
});
