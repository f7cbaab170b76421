import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PRINT_COLOURS } from '#renderer/features/charts/chart-colours.ts';
import type { ChartPicture, DrawnValue, LinesPicture, TornadoPicture } from '#renderer/features/charts/chart-picture.ts';
import { svgTextWidth } from '#shared/drawing/svg-elements.ts';
import { writeSvg } from '#renderer/features/charts/picture/write-svg.ts';
import { coloursOf } from '../../ui/contrast.ts';
import { allUnder, readMarkup, type MarkupElement } from './markup.ts';

const value = (exact: string): DrawnValue => ({ exact, shown: exact });

const lines = (change: Partial<LinesPicture> = {}): LinesPicture => ({
  form: 'lines', language: 'en', title: 'Stated capital', subtitle: 'Grant', unit: 'money', inMillions: false, notes: [], xTitle: 'Price', yTitle: 'Amount',
  xs: ['100', '200', '300'].map(value), base: { x: '200', label: 'now 200' },
  lines: [{ name: 'one', values: ['10', '20', '30'].map(value) }, { name: 'two', values: ['30', null, '5'].map((text) => (text === null ? null : value(text))) }],
  ...change,
});

const end = (input: string, change: string | null) => ({ input, figure: '', change: change === null ? null : value(change) });
const tornado: TornadoPicture = {
  form: 'tornado', language: 'ja', title: '感応度', subtitle: '', unit: 'money', inMillions: false, notes: ['除外'], xTitle: '増減', figure: '資本金', base: '現在 100', downName: '−10%', upName: '+10%',
  bars: [
    { name: '行使価額', range: '90～110', down: end('90', '-10'), up: end('110', '30') },
    { name: '割合', range: '0.5～0.55', down: end('0.45', null), up: end('0.55', '20') },
  ],
};

const read = (picture: ChartPicture): readonly MarkupElement[] => allUnder(readMarkup(writeSvg(picture)));
const texts = (all: readonly MarkupElement[]): readonly string[] => all.filter(({ name }) => name === 'text').map(({ text }) => text);
const numbers = (text: string | undefined): readonly number[] => [...(text ?? '').matchAll(/-?\d+(?:\.\d+)?/g)].map(([digits]) => Number(digits));

/** The points of the lines as they are drawn: paths without fill in the colour of the line, those of the legend left out. */
function drawnPaths(all: readonly MarkupElement[], line: number): readonly (readonly (readonly [x: number, y: number])[])[] {
  const colour = PRINT_COLOURS.series[line];
  return all.filter(({ name, attributes }) => name === 'path' && attributes['stroke'] === colour && !attributes['d']?.startsWith('M0 0H32')).map(({ attributes }) => {
    const flat = numbers(attributes['d']);
    return Array.from({ length: flat.length / 2 }, (_, index) => [flat[2 * index] ?? 0, flat[2 * index + 1] ?? 0] as const);
  });
}

/** What a height on the picture means, by the ticks of its axis. */
function valueAt(all: readonly MarkupElement[], y: number): number {
  const ticks = all.filter(({ name, attributes, text }) => name === 'text' && attributes['text-anchor'] === 'end' && /^[−\d]/.test(text))
    .map(({ attributes, text }) => [Number(text.replace('−', '-').replaceAll(',', '')), Number(attributes['y']) - 4] as const);
  const [[low, atLow], [high, atHigh]] = [ticks[0] ?? [0, 0], ticks.at(-1) ?? [0, 0]];
  return low + ((y - atLow) / (atHigh - atLow)) * (high - low);
}

describe('a picture of lines', () => {
  it('has every label once, axes with ticks, and a legend', () => {
    const all = texts(read(lines()));
    for (const label of ['Stated capital', 'Grant', 'Price', 'Amount', 'now 200', 'one', 'two', '100', '200', '300', '5', '30']) expect(all).toContain(label);
  });

  it('draws each value at its height, in order from left to right, with a gap where there is none', () => {
    const all = read(lines());
    const [one] = drawnPaths(all, 0);
    expect(one?.map(([, y]) => Math.round(valueAt(all, y)))).toEqual([10, 20, 30]);
    expect(one?.map(([x]) => x)).toEqual(one?.map(([x]) => x).toSorted((a, b) => a - b));
    expect(drawnPaths(all, 1).map((path) => path.map(([, y]) => Math.round(valueAt(all, y))))).toEqual([[30], [5]]);
  });

  it('lets areas stand on each other from 0', () => {
    const all = read(lines({ form: 'areas', lines: [{ name: 'one', values: ['10', '20', '30'].map(value) }, { name: 'two', values: ['5', '5', '5'].map(value) }] }));
    expect(drawnPaths(all, 1)[0]?.map(([, y]) => Math.round(valueAt(all, y)))).toEqual([15, 25, 35]);
    expect(Math.round(valueAt(all, Math.max(...all.flatMap(({ attributes }) => (attributes['fill-opacity'] === '0.7' && attributes['d'] !== undefined ? drawnHeights(attributes['d']) : [])))))).toBe(0);
  });

  it('keeps what people write: markup in names, Japanese, characters that XML forbids', () => {
    const name = '<b> & "資本金" \u0001\ud800𠮷';
    const all = read(lines({ title: name, lines: [{ name, values: ['1', '2', '3'].map(value) }] }));
    expect(texts(all).filter((text) => text === '<b> & "資本金" 𠮷')).toHaveLength(2);
  });

  it('has room where all values are alike, and at both ends of what numbers can be', () => {
    for (const figure of ['0', '-5', '0.0001', '250000000000000000000000000']) {
      const all = read(lines({ lines: [{ name: 'one', values: [figure, figure, figure].map(value) }] }));
      expect(drawnPaths(all, 0)[0]?.flat().every(Number.isFinite)).toBe(true);
    }
  });

  it('writes ratios in per cent and conditions as words', () => {
    expect(texts(read(lines({ unit: 'ratio', lines: [{ name: 'one', values: ['0.01', '0.02', '0.03'].map(value) }] })))).toEqual(expect.arrayContaining(['1%', '2%', '3%']));
    expect(texts(read(lines({ unit: 'condition', lines: [{ name: 'one', values: ['0', '1', '1'].map(value) }] })))).toEqual(expect.arrayContaining(['yes', 'no']));
  });

  it('goes up on the picture wherever the figure goes up', () => {
    const figures = fc.array(fc.integer({ min: -1_000_000, max: 1_000_000_000 }), { minLength: 1, maxLength: 60 });
    fc.assert(fc.property(figures, (given) => {
      const all = read(lines({ xs: given.map((_, index) => value(String(index + 1))), base: null, lines: [{ name: 'one', values: given.map((figure) => value(String(figure))) }] }));
      const [path = []] = drawnPaths(all, 0);
      expect(path).toHaveLength(given.length);
      for (const [index, figure] of given.entries()) {
        const [before, now] = [path[index - 1], path[index]];
        if (before === undefined || now === undefined) continue;
        expect(now[0]).toBeGreaterThan(before[0]);
        const rises = figure - (given[index - 1] ?? 0);
        if (rises > 0) expect(now[1]).toBeLessThanOrEqual(before[1]);
        else expect(now[1]).toBeGreaterThanOrEqual(before[1]);
      }
    }));
  });
});

const drawnHeights = (d: string): readonly number[] => numbers(d).filter((_, index) => index % 2 === 1);

describe('a picture of what moves a figure', () => {
  it('has bars as long as the changes, to the side of their sign, with the changes at their ends', () => {
    const all = read(tornado);
    const bars = all.filter(({ name, attributes }) => name === 'rect' && attributes['x'] !== '8' && attributes['x'] !== undefined).map(({ attributes }) => ({
      left: Number(attributes['x']), width: Number(attributes['width']), fill: attributes['fill'],
    }));
    expect(bars).toHaveLength(3);
    const [down, up, ratio] = bars;
    expect(up?.width).toBeCloseTo(3 * (down?.width ?? 0), 1);
    expect(ratio?.width).toBeCloseTo(2 * (down?.width ?? 0), 1);
    expect((down?.left ?? 0) + (down?.width ?? 0)).toBeCloseTo(up?.left ?? 0, 1);
    expect(ratio?.left).toBeCloseTo(up?.left ?? 0, 1);
    expect([down?.fill, up?.fill]).toEqual([PRINT_COLOURS.series[1], PRINT_COLOURS.series[0]]);
    expect(texts(all)).toEqual(expect.arrayContaining(['行使価額', '90～110', '-10', '30', '20', '現在 100', '増減', '除外', '−10%', '+10%']));
  });
});

it.each<[string, ChartPicture]>([
  ['of what moves a figure', { ...tornado, bars: [{ name: '行使価額', range: '', down: end('1', '-2438652642005791800'), up: end('2', '2438652642005791800') }] }],
  ['of lines', lines({ xs: ['100000000000000000', '300000000000000000', '900000000000000000'].map(value), base: null })],
])('labels under the axis of a picture %s do not run into each other, however long', (_, picture) => {
  const all = read(picture).filter(({ name, attributes }) => name === 'text' && attributes['text-anchor'] === 'middle');
  const row = all.filter(({ attributes, text }) => /^−?[\d,]+$/.test(text) && attributes['y'] !== undefined);
  const spans = row.map(({ attributes, text }) => ({ middle: Number(attributes['x']), half: svgTextWidth(text, 12) / 2 })).toSorted((a, b) => a.middle - b.middle);
  expect(spans.length).toBeGreaterThan(1);
  for (const [index, span] of spans.slice(1).entries()) expect(span.middle - span.half).toBeGreaterThan((spans[index]?.middle ?? 0) + (spans[index]?.half ?? 0));
});

it('bars to the same side lie beside each other, and cover nothing', () => {
  const [first] = tornado.bars;
  if (first === undefined) throw new Error('No bar');
  const all = read({ ...tornado, bars: [{ ...first, down: end('90', '-10'), up: end('110', '-5') }] });
  const [down, up] = all.filter(({ name, attributes }) => name === 'rect' && attributes['x'] !== '8' && attributes['x'] !== undefined);
  expect(Number(down?.attributes['y']) + Number(down?.attributes['height'])).toBeLessThanOrEqual(Number(up?.attributes['y']));
});

it('pictures have the colours of the light theme', () => {
  const light = coloursOf('light');
  const hex = (name: string): string => `#${(light.get(name) ?? []).map((part) => part.toString(16).padStart(2, '0')).join('')}`;
  const { series, ...others } = PRINT_COLOURS;
  expect(series).toEqual([1, 2, 3, 4, 5, 6].map((number) => hex(`chart-${number}`)));
  expect(others).toEqual({ surface: hex('surface'), text: hex('text'), muted: hex('muted'), line: hex('line'), lineStrong: hex('line-strong') });
});

it.each(['<a>', '<a></b>', '<a b="1" b="2"/>', '<a/><a/>', '<a>&amp;</a>', '<a b=1/>', 'text'])('the reader of these tests refuses %s', (broken) => {
  expect(() => readMarkup(broken)).toThrow();
});
