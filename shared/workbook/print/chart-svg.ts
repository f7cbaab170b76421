import { scaleOver, type Scale } from '../../drawing/scale.ts';
import { element, PICTURE_FONT, roundedPixels, svgTextWidth, textAt, type Attributes } from '../../drawing/svg-elements.ts';
import { displayedNumber } from '../../tables/shown-number.ts';
import { GRID, INK, SERIES_COLOURS } from '../charts/chart-elements.ts';
import { LINE_LOOKS } from '../charts/line-plot.ts';
import type { BarChart, ChartSeries, LineChart, SheetChart } from '../charts/sheet-chart.ts';

const [WIDTH, HEIGHT, MARGIN, TEXT] = [900, 400, 16, 11] as const;
const MUTED = '#6b7480';
const hex = (colour: string): string => `#${colour}`;

interface Plot {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

interface LegendEntry {
  readonly name: string;
  readonly colour: string;
}

/**
 * A chart of the workbook as an SVG picture for paper, drawn from the values that its cells hold at export. A value that
 * is absent is a gap; a chart without any value has only its title.
 */
export function chartSvg(chart: SheetChart): string {
  const { markup, bottom } = legend(legendOf(chart));
  const isEmpty = valuesOf(chart).length === 0;
  const drawn = isEmpty ? '' : isOfBars(chart) ? (chart.form === 'barsFromBase' ? barsFromBase : stackedColumns)(chart, bottom) : lines(chart, bottom);
  const body = [element('rect', { width: WIDTH, height: HEIGHT, fill: '#ffffff' }), textAt(MARGIN, 22, chart.title, { 'font-size': 14, 'font-weight': 600, fill: hex(INK) }), markup, drawn];
  return element('svg', {
    xmlns: 'http://www.w3.org/2000/svg', viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: 'img', 'aria-label': chart.description, 'font-family': PICTURE_FONT, 'font-size': TEXT,
  }, body.join('\n'));
}

const isOfBars = (chart: SheetChart): chart is BarChart => 'categories' in chart;

const known = (values: readonly (number | null)[]): readonly number[] => values.filter((value) => value !== null);

const valuesOf = (chart: SheetChart): readonly number[] =>
  isOfBars(chart) ? chart.series.flatMap(({ values }) => known(values.values)) : chart.series.flatMap(({ y }) => known(y.values));

function legendOf(chart: SheetChart): readonly LegendEntry[] {
  if (isOfBars(chart)) {
    return chart.series.flatMap(({ name, colour }) => (colour === null ? [] : [{ name: name.texts[0] ?? '', colour: hex(colour) }]));
  }
  return chart.series.map((series, index) => ({ name: nameOf(series), colour: colourOf(chart, index) }));
}

const nameOf = ({ name }: ChartSeries): string => ('texts' in name ? (name.texts[0] ?? '') : known(name.values).map((value) => displayedNumber(value, name.format)).join());

const colourOf = ({ form }: LineChart, index: number): string =>
  hex(form === 'areas' ? SERIES_COLOURS[index % SERIES_COLOURS.length] ?? INK : LINE_LOOKS[index % LINE_LOOKS.length]?.[0] ?? INK);

function legend(entries: readonly LegendEntry[]): { readonly markup: string; readonly bottom: number } {
  let [x, y] = [MARGIN, 44];
  const parts = entries.map(({ name, colour }) => {
    const width = 20 + svgTextWidth(name, TEXT) + 20;
    if (x > MARGIN && x + width > WIDTH - MARGIN) [x, y] = [MARGIN, y + 16];
    const part = element('rect', { x, y: y - 9, width: 14, height: 9, fill: colour }) + textAt(x + 20, y, name, { fill: hex(INK) });
    x += width;
    return part;
  });
  return { markup: parts.join(''), bottom: y + 12 };
}

const label = (x: number, y: number, text: string, anchor: string, more: Attributes = {}): string => textAt(x, y, text, { 'text-anchor': anchor, fill: hex(INK), ...more });
const rule = (d: string, colour: string): string => element('path', { d, stroke: colour, fill: 'none' });

/** The axis at the left with its grid, and the room that its numbers leave. */
function leftAxis(values: readonly number[], fromZero: boolean, format: string, title: string, [top, bottom]: readonly [number, number]): { readonly scale: Scale; readonly plot: Plot; readonly markup: string } {
  const scale = scaleOver(fromZero ? [0, ...values] : values, [bottom, top], 6, true);
  const shown = scale.ticks.map((tick) => displayedNumber(tick, format));
  const left = MARGIN + 18 + Math.max(...shown.map((text) => svgTextWidth(text, TEXT))) + 8;
  const plot = { left, right: WIDTH - MARGIN, top, bottom };
  const grid = scale.ticks.map((tick, index) => rule(`M${roundedPixels(left)} ${roundedPixels(scale.at(tick))}H${plot.right}`, hex(GRID)) + label(left - 6, scale.at(tick) + 4, shown[index] ?? '', 'end'));
  const upright = textAt(0, 0, title, { transform: `translate(${MARGIN + 8} ${roundedPixels((top + bottom) / 2)}) rotate(-90)`, 'text-anchor': 'middle', fill: MUTED });
  return { scale, plot, markup: grid.join('') + upright };
}

/** Labels under an axis, as many as have room beside each other. */
function underneath(places: readonly { readonly x: number; readonly text: string }[], { left, right, bottom }: Plot, title: string): string {
  const widest = Math.max(...places.map(({ text }) => svgTextWidth(text, TEXT)), 1) + 10;
  const every = Math.max(1, Math.ceil((widest * places.length) / Math.max(right - left, 1)));
  return places.filter((_, index) => index % every === 0).map(({ x, text }) => label(x, bottom + 16, text, 'middle')).join('') + label((left + right) / 2, bottom + 34, title, 'middle', { fill: MUTED });
}

interface Point {
  readonly x: number;
  readonly from: number;
  readonly to: number;
}

function lines(chart: LineChart, top: number): string {
  const floor: number[] = [];
  const stacked = chart.series.map(({ y }) => y.values.map((value, index) => {
    const from = chart.form === 'areas' ? (floor[index] ?? 0) : 0;
    if (value !== null) floor[index] = from + value;
    return value === null ? null : { from, to: from + value };
  }));
  const heights = stacked.flat().flatMap((value) => (value === null ? [] : [value.to]));
  const { scale, plot, markup } = leftAxis(heights, chart.form === 'areas', chart.y.format, chart.y.title, [top + 8, HEIGHT - 48]);
  const xs = chart.series[0]?.x.values ?? [];
  const along = alongX(chart, plot);
  const drawn = stacked.map((values, line) => {
    const points = values.map((value, index): Point | null => (value === null ? null : { x: along.at(chart.series[line]?.x.values[index] ?? null, index), from: scale.at(value.from), to: scale.at(value.to) }));
    return runsOf(points).map((run) => drawnRun(run, chart, line)).join('');
  });
  const labels = chart.isEven || chart.form === 'areas' ? xs.map((x, index) => ({ x: along.at(x, index), value: x })) : along.ticks.map((tick) => ({ x: along.at(tick, 0), value: tick }));
  return markup + drawn.join('') + underneath(labels.map(({ x, value }) => ({ x, text: value === null ? '' : displayedNumber(value, chart.x.format) })), plot, chart.x.title);
}

/** Values along x: beside each other where steps are equal, else along a scale. */
function alongX({ isEven, form, series }: LineChart, { left, right }: Plot): { readonly at: (x: number | null, index: number) => number; readonly ticks: readonly number[] } {
  const count = Math.max(...series.map(({ x }) => x.values.length), 2);
  if (isEven || form === 'areas') return { at: (_, index) => left + ((right - left) * index) / (count - 1), ticks: [] };
  const scale = scaleOver(series.flatMap(({ x }) => known(x.values)), [left, right], 8, false);
  return { at: (x) => scale.at(x ?? 0), ticks: scale.ticks };
}

/** The segments of a line between its gaps. */
function runsOf(points: readonly (Point | null)[]): readonly (readonly Point[])[] {
  const runs: Point[][] = [[]];
  for (const point of points) {
    if (point === null) runs.push([]);
    else runs.at(-1)?.push(point);
  }
  return runs.filter((run) => run.length > 0);
}

function drawnRun(run: readonly Point[], chart: LineChart, line: number): string {
  const colour = colourOf(chart, line);
  const upper = run.map(({ x, to }, index) => `${index === 0 ? 'M' : 'L'}${roundedPixels(x)} ${roundedPixels(to)}`).join('');
  if (chart.form === 'areas') return element('path', { d: `${upper}${run.toReversed().map(({ x, from }) => `L${roundedPixels(x)} ${roundedPixels(from)}`).join('')}Z`, fill: colour, 'fill-opacity': 0.8 });
  const dash = LINE_LOOKS[line % LINE_LOOKS.length]?.[2] === 'solid' ? {} : { 'stroke-dasharray': '6 3' };
  const single = run.length === 1 ? run.map(({ x, to }) => element('circle', { cx: x, cy: to, r: 3, fill: colour })).join('') : '';
  return element('path', { d: upper, fill: 'none', stroke: colour, 'stroke-width': 2, 'stroke-linejoin': 'round', ...dash }) + single;
}

function stackedColumns({ categories, categoryTitle, y, series }: BarChart, top: number): string {
  const sums = categories.texts.map((_, index) => series.reduce((sum, { values }) => sum + (values.values[index] ?? 0), 0));
  const { scale, plot, markup } = leftAxis(sums, true, y.format, y.title, [top + 8, HEIGHT - 48]);
  const step = (plot.right - plot.left) / Math.max(categories.texts.length, 1);
  const width = Math.min(step * 0.65, 140);
  const columns = categories.texts.map((_, index) => {
    let below = 0;
    return series.map(({ values, colour }) => {
      const [from, value] = [below, values.values[index] ?? 0];
      below += value;
      if (colour === null || value === 0) return '';
      const [high, low] = [scale.at(below), scale.at(from)];
      const text = low - high > TEXT + 4 ? label(plot.left + step * (index + 0.5), (high + low) / 2 + 4, displayedNumber(value, values.format), 'middle', { fill: '#ffffff' }) : '';
      return element('rect', { x: plot.left + step * (index + 0.5) - width / 2, y: high, width, height: Math.max(low - high, 0.75), fill: hex(colour), stroke: '#ffffff' }) + text;
    }).join('');
  });
  return markup + columns.join('') + underneath(categories.texts.map((text, index) => ({ x: plot.left + step * (index + 0.5), text })), plot, categoryTitle);
}

/** Bars to both sides of a base, the first at the top, with their numbers at the ends. */
function barsFromBase({ categories, y, series }: BarChart, top: number): string {
  const all = series.flatMap(({ values }) => known(values.values));
  const names = Math.max(...categories.texts.map((text) => svgTextWidth(text, TEXT)), 0);
  const ends = Math.max(...series.flatMap(({ values }) => known(values.values).map((value) => svgTextWidth(displayedNumber(value, values.format), TEXT))), 0) + 10;
  const [left, bottom] = [MARGIN + names + 12, HEIGHT - 48];
  const scale = scaleOver([0, ...all], [left + ends, WIDTH - MARGIN - ends], 6, false);
  const row = (bottom - top - 8) / Math.max(categories.texts.length, 1);
  const grid = scale.ticks.map((tick) => rule(`M${roundedPixels(scale.at(tick))} ${top + 8}V${bottom}`, hex(tick === 0 ? INK : GRID)));
  const bars = categories.texts.map((text, index) => {
    const middle = top + 8 + row * (index + 0.5);
    const height = Math.min(row * 0.65, 30);
    return label(left - 6, middle + 4, text, 'end') + series.map(({ values, colour }) => {
      const value = values.values[index] ?? null;
      if (value === null || colour === null) return '';
      const [zero, end] = [scale.at(0), scale.at(value)];
      return element('rect', { x: Math.min(zero, end), y: middle - height / 2, width: Math.abs(end - zero), height, fill: hex(colour) })
        + label(end + (value < 0 ? -5 : 5), middle + 4, displayedNumber(value, values.format), value < 0 ? 'end' : 'start');
    }).join('');
  });
  const plot = { left: left + ends, right: WIDTH - MARGIN - ends, top, bottom };
  return grid.join('') + bars.join('') + underneath(scale.ticks.map((tick) => ({ x: scale.at(tick), text: displayedNumber(tick, y.format) })), plot, y.title);
}
