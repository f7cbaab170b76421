import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { coloursOf, contrast, mixed, type Colour } from './contrast.ts';

const read = (path: string): string => readFileSync(resolve(import.meta.dirname, '../../..', path), 'utf8');

const TEXT = 4.5;
const SHAPE = 3;

/** The steps of the scale of colours; the one in the middle is the surface. */
const HEAT = ['heat-0', 'heat-1', 'heat-2', 'heat-4', 'heat-5', 'heat-6'] as const;

/** What is written on what, as the style sheets have it; every text also stands under a chosen range where cells can have it. */
const WRITTEN: Readonly<Record<string, readonly string[]>> = {
  text: ['surface', 'chrome', 'hover', 'accent-tint', 'input-tint', 'amber-tint', ...HEAT],
  muted: ['surface', 'chrome', 'hover', 'accent-tint', 'input-tint'],
  accent: ['surface', 'chrome', 'hover', 'accent-tint'],
  input: ['surface', 'hover', 'input-tint', 'red-tint'],
  amber: ['surface', 'chrome', 'hover', 'input-tint', 'amber-tint'],
  red: ['surface', 'chrome', 'hover', 'input-tint', 'red-tint'],
  'on-accent': ['accent'],
  // The grid's tooltip.
  surface: ['text'],
};

/** Cells by the colour of their text and of what they stand on: a chosen range lies over all of them. */
const CELLS = [
  ['text', 'surface'], ['text', 'input-tint'], ['muted', 'surface'], ['muted', 'input-tint'], ['input', 'input-tint'], ['input', 'surface'],
  ['amber', 'surface'], ['amber', 'input-tint'], ['amber', 'amber-tint'], ['red', 'surface'], ['red', 'red-tint'], ['text', 'amber-tint'], ['input', 'amber-tint'], ['muted', 'amber-tint'],
  ...HEAT.map((step) => ['text', step] as const),
] as const;

/** Frames, handles, marks and focus rings, and what they stand on. */
const SHAPES: Readonly<Record<string, readonly string[]>> = {
  accent: ['surface', 'chrome', 'hover', 'accent-tint', 'input-tint', 'amber-tint', 'red-tint'],
  'line-field': ['surface', 'chrome', 'input-tint'],
  text: ['surface', 'input-tint', 'amber-tint', 'red-tint', ...HEAT],
  muted: ['surface', 'input-tint'],
  amber: ['amber-tint', 'surface'],
  red: ['red-tint', 'surface', ...HEAT],
  // Lines, marks, areas and bars of charts.
  ...Object.fromEntries([1, 2, 3, 4, 5, 6].map((number) => [`chart-${number}`, ['surface']])),
};

/** Lines that only part one thing from another: nobody has to see them to know what is there. */
const DECORATION = ['line', 'line-strong'];

const shareOf = (path: string, rule: RegExp): number => Number.parseFloat(rule.exec(read(path))?.[1] ?? '') / 100;
const RANGE = shareOf('renderer/grid/sheet.css', /\.sheet-range \{[^}]*color-mix\(in srgb, var\(--accent\) (\d+)%/);
const HEADING = shareOf('renderer/grid/sheet.css', /\.sheet-heading \{[^}]*color-mix\(in srgb, var\(--accent\) (\d+)%/);
const PRESSED = shareOf('renderer/ui/controls.css', /\.button-primary:hover[^{]*\{[^}]*color-mix\(in srgb, var\(--accent\) (\d+)%/);
const DISABLED = shareOf('renderer/ui/controls.css', /\.button:is\(:disabled[^{]*\{[^}]*opacity: 0\.(\d+)/);

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
  const colours = coloursOf(theme);
  const colour = (name: string): Colour => {
    const found = colours.get(name);
    if (found === undefined) throw new Error(`The theme has no --${name}`);
    return found;
  };
  const under = (...names: readonly (readonly [string, Colour, Colour, number])[]): readonly string[] =>
    names.filter(([, one, other, least]) => contrast(one, other) < least).map(([name, one, other, least]) => `${name}: ${contrast(one, other).toFixed(2)} < ${least}`);

  it('every text can be read on what it stands on', () => {
    const pairs = Object.entries(WRITTEN).flatMap(([text, places]) => places.map((place) => [`${text} on ${place}`, colour(text), colour(place), TEXT] as const));
    expect(under(...pairs)).toEqual([]);
  });

  it('the text of cells can be read under a chosen range, and that of headings under the mark of chosen ones', () => {
    const cells = CELLS.map(([text, place]) => {
      // The tint lies over the text as well.
      const [shown, ground] = [mixed(colour('accent'), RANGE, colour(text)), mixed(colour('accent'), RANGE, colour(place))];
      return [`${text} on ${place} in a range`, shown, ground, TEXT] as const;
    });
    const headings = ['text', 'muted'].map((text) =>
      [`${text} in a chosen heading`, mixed(colour('accent'), HEADING, colour(text)), mixed(colour('accent'), HEADING, colour('chrome')), TEXT] as const);
    expect(under(...cells, ...headings)).toEqual([]);
  });

  it('frames, handles, marks and focus rings can be seen on what they stand on', () => {
    const pairs = Object.entries(SHAPES).flatMap(([shape, places]) => places.flatMap((place) => [
      [`${shape} on ${place}`, colour(shape), colour(place), SHAPE] as const,
      ...(shape === 'accent' ? [[`accent on ${place} in a range`, colour(shape), mixed(colour('accent'), RANGE, colour(place)), SHAPE] as const] : []),
    ]));
    expect(under(...pairs)).toEqual([]);
  });

  it('the primary button can be read pressed and not, and buttons that cannot be pressed are legible', () => {
    const faint = ['surface', 'chrome'].map((place) => [`disabled on ${place}`, mixed(colour('muted'), DISABLED, colour(place)), colour(place), SHAPE] as const);
    expect(under(
      ['on-accent on the pressed button', colour('on-accent'), mixed(colour('accent'), PRESSED, colour('text')), TEXT],
      ['the disabled primary button', colour('muted'), colour('hover'), TEXT],
      ...faint,
    )).toEqual([]);
  });

  it('no colour is left out here', () => {
    const named = new Set([...Object.entries(WRITTEN), ...Object.entries(SHAPES)].flatMap(([one, others]) => [one, ...others]));
    expect([...colours.keys()].filter((name) => !named.has(name) && !DECORATION.includes(name))).toEqual([]);
  });
});

it('the ratio is the one of WCAG', () => {
  expect(contrast([0, 0, 0], [255, 255, 255])).toBe(21);
  expect(contrast([119, 119, 119], [255, 255, 255])).toBeCloseTo(4.48, 2);
  expect(contrast([26, 75, 168], [26, 75, 168])).toBe(1);
});
