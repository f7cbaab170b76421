import { visibleText } from './visible-text.ts';

export interface Column {
  readonly heading: string;
  readonly align: 'left' | 'right';
}

const GAP = '  ';
const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\u30fb-\u30fc\uff01-\uff60\uffe0-\uffe6]/gu;

/** Terminal columns of a text with its control characters as marks: Japanese and full-width characters take two. */
export function displayWidth(text: string): number {
  const shown = visibleText(text);
  return [...shown].length + (shown.match(WIDE)?.length ?? 0);
}

/** Terminal columns of the widest text; reduces, because there may be more texts than a function takes arguments. */
export const widest = (texts: readonly string[]): number => texts.reduce((most, text) => Math.max(most, displayWidth(text)), 0);

/** Rows under their headings, each column as wide as its widest cell. A cell is one line, whatever line ends its text has. */
export function formatTable(columns: readonly Column[], rows: readonly (readonly string[])[]): string {
  const lines = [columns.map(({ heading }) => heading), ...rows];
  const widths = columns.map((_, index) => widest(lines.map((line) => line[index] ?? '')));
  return lines.map((line) => formatLine(line, columns, widths)).join('\n');
}

function formatLine(cells: readonly string[], columns: readonly Column[], widths: readonly number[]): string {
  return columns
    .map(({ align }, index) => pad(cells[index] ?? '', widths[index] ?? 0, align))
    .join(GAP)
    .trimEnd();
}

function pad(text: string, width: number, align: Column['align']): string {
  const space = ' '.repeat(Math.max(0, width - displayWidth(text)));
  return align === 'left' ? visibleText(text) + space : space + visibleText(text);
}
