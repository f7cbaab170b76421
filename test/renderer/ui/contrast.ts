import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** A colour of the screen, each part from 0 to 255. */
export type Colour = readonly [number, number, number];

const SHEET = readFileSync(resolve(import.meta.dirname, '../../../renderer/ui/theme.css'), 'utf8');
const BLOCKS = { light: /^body \{([^}]*)\}/m, dark: /^body\[data-ag-theme-mode='dark'\] \{([^}]*)\}/m } as const;

/** The opaque colours of a theme, by the names of their variables. */
export function coloursOf(theme: keyof typeof BLOCKS): ReadonlyMap<string, Colour> {
  const block = BLOCKS[theme].exec(SHEET)?.[1] ?? '';
  return new Map([...block.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name = '', hex = '']) => [name, colourOf(hex)]));
}

const colourOf = (hex: string): Colour => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as unknown as Colour;

/** A colour laid over another, as `color-mix(in srgb, over share, transparent)` and `opacity` do. */
export function mixed(over: Colour, share: number, under: Colour): Colour {
  const part = (index: 0 | 1 | 2): number => Math.round(over[index] * share + under[index] * (1 - share));
  return [part(0), part(1), part(2)];
}

/** The contrast ratio of WCAG 2: 1 for equal colours, 21 for black on white. */
export function contrast(one: Colour, other: Colour): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: Colour): number {
  const [red = 0, green = 0, blue = 0] = colour.map((part) => (part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
