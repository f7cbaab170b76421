import { DASHES, MARKS, PRINT_COLOURS as COLOURS } from '../chart-colours.ts';
import type { Scale } from '#shared/drawing/scale.ts';
import { element, escaped, PICTURE_FONT, roundedPixels, textAt, svgTextWidth } from '#shared/drawing/svg-elements.ts';

/** The width of a picture, that of the text on a slide; notes increase its height. */
export const PICTURE_WIDTH = 960;
const BODY_HEIGHT = 540;

/** The distance of all content from the edges. */
export const MARGIN = 24;
export const TEXT = 12;
const NOTE_LINE = 16;

/** The area of the plot. */
export interface Plot {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** An entry of the legend: its name and its sign, drawn in a box of 32 by 12 with its middle at 0. */
export interface LegendEntry {
  readonly name: string;
  readonly sign: string;
}

const SIGN_WIDTH = 32;

/** The legend under the title, in as many rows as necessary. */
export function legend(entries: readonly LegendEntry[], top: number): { readonly markup: string; readonly bottom: number } {
  let [x, y] = [MARGIN, top];
  const parts = entries.map(({ name, sign }) => {
    const width = SIGN_WIDTH + 8 + svgTextWidth(name, TEXT) + 24;
    if (x > MARGIN && x + width > PICTURE_WIDTH - MARGIN) [x, y] = [MARGIN, y + 20];
    const part = element('g', { transform: `translate(${roundedPixels(x)} ${roundedPixels(y)})` }, sign + textAt(SIGN_WIDTH + 8, 4, name, { fill: COLOURS.text }));
    x += width;
    return part;
  });
  return { markup: parts.join(''), bottom: y + 12 };
}

/** The ticks of a horizontal axis whose labels have room: every one, every second and so on, always including 0. */
export function legibleTicks({ ticks, at }: Scale, write: (tick: number) => string): readonly number[] {
  const [first, second] = ticks;
  if (first === undefined || second === undefined) return ticks;
  const widest = Math.max(...ticks.map((tick) => svgTextWidth(write(tick), TEXT)));
  const every = Math.ceil((widest + TEXT) / Math.abs(at(second) - at(first)));
  const kept = Math.max(ticks.indexOf(0), 0);
  return ticks.filter((_, index) => (index - kept) % every === 0);
}

/** The mark of a line at a point. */
export function mark(line: number, x: number, y: number): string {
  const fill = COLOURS.series[line % COLOURS.series.length] ?? COLOURS.text;
  const path = (d: string): string => element('path', { d, fill, transform: `translate(${roundedPixels(x)} ${roundedPixels(y)})` });
  switch (MARKS[line] ?? 'circle') {
    case 'circle':
      return element('circle', { cx: x, cy: y, r: 3.5, fill });
    case 'square':
      return path('M-3.2 -3.2H3.2V3.2H-3.2Z');
    case 'triangle':
      return path('M0 -4.2L4 3H-4Z');
    case 'diamond':
      return path('M0 -4.6L4.6 0L0 4.6L-4.6 0Z');
    case 'plus':
      return path('M-1.3 -4H1.3V-1.3H4V1.3H1.3V4H-1.3V1.3H-4V-1.3H-1.3Z');
    case 'cross':
      return path('M-4 -2.4L-2.4 -4L0 -1.6L2.4 -4L4 -2.4L1.6 0L4 2.4L2.4 4L0 1.6L-2.4 4L-4 2.4L-1.6 0Z');
  }
}

/** The stroke of a line: its colour and dashes. */
export const strokeOf = (line: number) => ({
  fill: 'none', stroke: COLOURS.series[line % COLOURS.series.length] ?? COLOURS.text, 'stroke-width': 2, 'stroke-linejoin': 'round',
  ...((DASHES[line] ?? []).length === 0 ? {} : { 'stroke-dasharray': (DASHES[line] ?? []).join(' ') }),
});

/** A font size at which a text fits between the margins. */
const fitting = (text: string, size: number): number => Math.min(size, size * ((PICTURE_WIDTH - 2 * MARGIN) / Math.max(svgTextWidth(text, size), 1)));

interface Page {
  readonly language: string;
  readonly title: string;
  readonly subtitle: string;
  readonly notes: readonly string[];
  readonly entries: readonly LegendEntry[];
  readonly draw: (top: number, bottom: number) => string;
}

/** The whole picture: title, legend, the output of `draw` between two heights, and the notes. */
export function page({ language, title, subtitle, notes, entries, draw }: Page): string {
  const height = BODY_HEIGHT + notes.length * NOTE_LINE;
  const signs = legend(entries, 86);
  const body = [
    element('rect', { width: PICTURE_WIDTH, height, fill: COLOURS.surface }),
    textAt(MARGIN, 36, title, { 'font-size': fitting(title, 17), 'font-weight': 600, fill: COLOURS.text }),
    textAt(MARGIN, 58, subtitle, { 'font-size': fitting(subtitle, TEXT), fill: COLOURS.muted }),
    signs.markup,
    draw(signs.bottom + 20, BODY_HEIGHT - MARGIN),
    ...notes.map((note, index) => textAt(MARGIN, BODY_HEIGHT + index * NOTE_LINE, note, { fill: COLOURS.muted, 'font-size': fitting(note, 11) })),
  ];
  const names = element('title', {}, escaped(title)) + element('desc', {}, escaped(subtitle));
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element('svg', {
    xmlns: 'http://www.w3.org/2000/svg', width: PICTURE_WIDTH, height, viewBox: `0 0 ${PICTURE_WIDTH} ${height}`, role: 'img', 'xml:lang': language,
    'font-family': PICTURE_FONT, 'font-size': TEXT,
  }, names + body.join('\n'))}\n`;
}
