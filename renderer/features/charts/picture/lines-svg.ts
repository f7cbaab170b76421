import { MOST_MARKS, PRINT_COLOURS as COLOURS } from '../chart-colours.ts';
import type { LinesPicture } from '../chart-picture.ts';
import { drawnNumber } from '../drawn-number.ts';
import { tickText } from '../tick-text.ts';
import { legibleTicks, mark, MARGIN, page, PICTURE_WIDTH, strokeOf, TEXT, type LegendEntry, type Plot } from './picture-frame.ts';
import { scaleOver, type Scale } from '#shared/drawing/scale.ts';
import { element, roundedPixels, textAt, svgTextWidth } from '#shared/drawing/svg-elements.ts';

interface Point {
  readonly x: number;
  readonly y: number;
  /** The lower end of an area. */
  readonly under: number;
}

/** Lines or areas as an SVG picture. */
export function linesSvg(picture: LinesPicture): string {
  const entries = picture.lines.map(({ name }, line): LegendEntry => ({ name, sign: signOf(picture, line) }));
  return page({ ...picture, entries, draw: (top, bottom) => plotOf(picture, top, bottom) });
}

function signOf({ form }: LinesPicture, line: number): string {
  if (form === 'areas') return element('rect', { x: 8, y: -6, width: 16, height: 12, ...areaOf(line) });
  return element('path', { d: 'M0 0H32', ...strokeOf(line) }) + mark(line, 16, 0);
}

const areaOf = (line: number) => ({ fill: COLOURS.series[line % COLOURS.series.length] ?? COLOURS.text, 'fill-opacity': 0.7 });

/** The values of each line for drawing: areas are stacked. */
function drawnLines({ form, lines, xs }: LinesPicture): readonly (readonly ({ readonly from: number; readonly to: number } | null)[])[] {
  const floor: number[] = xs.map(() => 0);
  return lines.map(({ values }) => values.map((value, index) => {
    if (value === null) return null;
    const from = form === 'areas' ? (floor[index] ?? 0) : 0;
    const to = from + drawnNumber(value.exact);
    floor[index] = to;
    return { from, to };
  }));
}

function plotOf(picture: LinesPicture, top: number, bottom: number): string {
  const { xs, unit, form } = picture;
  const lines = drawnLines(picture);
  const heights = lines.flat().flatMap((value) => (value === null ? [] : [value.to]));
  const [low, high] = [bottom - 44, top + 16];
  const y = unit === 'condition' ? { ...scaleOver([0, 1], [low, high], 1, true), ticks: [0, 1] } : scaleOver(form === 'areas' ? [0, ...heights] : heights, [low, high], 6, true);
  const widest = Math.max(...y.ticks.map((tick) => svgTextWidth(tickText(tick, picture), TEXT)));
  const plot: Plot = { left: MARGIN + 20 + widest + 8, right: PICTURE_WIDTH - MARGIN - 16, top: high, bottom: low };
  const x = scaleOver(xs.map(({ exact }) => drawnNumber(exact)), [plot.left, plot.right], 8, false);
  const points = lines.map((line) => line.map((value, index): Point | null =>
    (value === null ? null : { x: x.at(drawnNumber(xs[index]?.exact ?? '0')), y: y.at(value.to), under: y.at(value.from) })));
  return [
    axes(picture, plot, x, y),
    ...points.map((line, index) => element('g', {}, runsOf(line).map((run) => drawnRun(run, index, picture)).join(''))),
    baseLine(picture, plot, x),
  ].join('\n');
}

/** The segments of a line between its gaps. */
function runsOf(line: readonly (Point | null)[]): readonly (readonly Point[])[] {
  const runs: Point[][] = [[]];
  for (const point of line) {
    if (point === null) runs.push([]);
    else runs.at(-1)?.push(point);
  }
  return runs.filter((run) => run.length > 0);
}

const path = (points: readonly Point[]): string => points.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${roundedPixels(x)} ${roundedPixels(y)}`).join('');

function drawnRun(run: readonly Point[], line: number, { form, xs }: LinesPicture): string {
  if (form === 'areas') {
    const under = run.toReversed().map(({ x, under: y }) => `L${roundedPixels(x)} ${roundedPixels(y)}`).join('');
    return element('path', { d: `${path(run)}${under}Z`, ...areaOf(line) }) + element('path', { d: path(run), ...strokeOf(line), 'stroke-dasharray': 'none' });
  }
  // A single point between gaps is visible only by its mark.
  const marked = xs.length <= MOST_MARKS || run.length === 1 ? run.map((point) => mark(line, point.x, point.y)).join('') : '';
  return element('path', { d: path(run), ...strokeOf(line) }) + marked;
}

function axes(picture: LinesPicture, { left, right, top, bottom }: Plot, x: Scale, y: Scale): string {
  const { xTitle, yTitle, language } = picture;
  const middle = (top + bottom) / 2;
  const xTick = (tick: number): string => tickText(tick, { unit: 'number', inMillions: false, language });
  return [
    ...y.ticks.map((tick) => element('path', { d: `M${roundedPixels(left)} ${roundedPixels(y.at(tick))}H${roundedPixels(right)}`, stroke: COLOURS.line })
      + textAt(left - 8, y.at(tick) + 4, tickText(tick, picture), { 'text-anchor': 'end', fill: COLOURS.text })),
    element('path', { d: `M${roundedPixels(left)} ${roundedPixels(bottom)}H${roundedPixels(right)}`, stroke: COLOURS.lineStrong }),
    ...legibleTicks(x, xTick).map((tick) => element('path', { d: `M${roundedPixels(x.at(tick))} ${roundedPixels(bottom)}v5`, stroke: COLOURS.lineStrong })
      + textAt(x.at(tick), bottom + 19, xTick(tick), { 'text-anchor': 'middle', fill: COLOURS.text })),
    textAt((left + right) / 2, bottom + 40, xTitle, { 'text-anchor': 'middle', fill: COLOURS.muted }),
    textAt(0, 0, yTitle, { transform: `translate(${MARGIN + 10} ${roundedPixels(middle)}) rotate(-90)`, 'text-anchor': 'middle', fill: COLOURS.muted }),
  ].join('');
}

function baseLine({ base }: LinesPicture, { top, bottom }: Plot, x: Scale): string {
  if (base === null) return '';
  const at = x.at(drawnNumber(base.x));
  return element('path', { d: `M${roundedPixels(at)} ${roundedPixels(top)}V${roundedPixels(bottom)}`, stroke: COLOURS.muted, 'stroke-dasharray': '3 3' })
    + textAt(at, top - 6, base.label, { 'text-anchor': 'middle', fill: COLOURS.muted });
}
