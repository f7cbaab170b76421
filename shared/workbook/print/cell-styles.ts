import type { Border, Cell, Color, Style } from 'exceljs';

/** A colour as CSS writes it; null where the style has none of its own. */
const cssColour = (colour: Partial<Color> | undefined): string | null => (/^[0-9A-Fa-f]{8}$/.test(colour?.argb ?? '') ? `#${colour?.argb?.slice(2)}` : null);

const BORDER_WIDTHS: Readonly<Record<string, string>> = { thin: '0.5pt', medium: '1pt', thick: '1.5pt' };

/** What the rules of a sheet add to the look of a cell. */
export type AddedLook = Partial<Pick<Style, 'font' | 'fill'>>;

/** How a cell is laid out, as far as its style does not say it. */
export interface CellLayout {
  readonly isNumber: boolean;
  readonly wraps: boolean;
}

/** The classes of cells by their styles: cells that look the same share one. Lengths are multiples of `--u`, a point at the scale of the page. */
export class CellStyles {
  readonly #classes = new Map<string, string>();

  classOf(cell: Cell, added: AddedLook, layout: CellLayout): string {
    const css = [...fontCss({ ...cell.font, ...added.font }), ...fillCss(added.fill ?? cell.fill), ...bordersCss(cell.border), ...layoutCss(cell.alignment ?? {}, layout)].join(';');
    const known = this.#classes.get(css);
    if (known !== undefined) return known;
    const name = `k${this.#classes.size}`;
    this.#classes.set(css, name);
    return name;
  }

  get css(): string {
    return [...this.#classes].map(([css, name]) => `.${name}{${css}}`).join('\n');
  }
}

function fontCss(font: Partial<Style['font']>): readonly string[] {
  const colour = cssColour(font.color);
  return [
    `font-size:calc(${font.size ?? 10}*var(--u))`,
    ...(font.bold === true ? ['font-weight:600'] : []),
    ...(font.italic === true ? ['font-style:italic'] : []),
    ...(font.underline === true ? ['text-decoration:underline'] : []),
    ...(colour === null ? [] : [`color:${colour}`]),
  ];
}

/** A fill of a rule has its colour behind the pattern, that of a cell in front. */
function fillCss(fill: Style['fill'] | undefined): readonly string[] {
  if (fill?.type !== 'pattern' || fill.pattern !== 'solid') return [];
  const colour = cssColour(fill.fgColor) ?? cssColour(fill.bgColor);
  return colour === null ? [] : [`background:${colour}`];
}

const bordersCss = (borders: Style['border'] | undefined): readonly string[] =>
  (['top', 'right', 'bottom', 'left'] as const).flatMap((side) => {
    const border: Partial<Border> | undefined = borders?.[side];
    const width = BORDER_WIDTHS[border?.style ?? ''];
    return width === undefined ? [] : [`border-${side}:${width} solid ${cssColour(border?.color) ?? '#000'}`];
  });

function layoutCss({ horizontal, vertical, indent }: Partial<Style['alignment']>, { isNumber, wraps }: CellLayout): readonly string[] {
  const align = horizontal === 'left' || horizontal === 'right' || horizontal === 'center' ? horizontal : isNumber ? 'right' : 'left';
  const side = align === 'right' ? 'right' : 'left';
  return [
    `text-align:${align}`,
    `vertical-align:${vertical === 'top' ? 'top' : 'middle'}`,
    `white-space:${wraps ? 'pre-line' : 'nowrap'}`,
    ...(indent === undefined || indent === 0 ? [] : [`padding-${side}:calc(${3 + 8 * indent}*var(--u))`]),
  ];
}
