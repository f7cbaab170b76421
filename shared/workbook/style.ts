import type { Alignment, Border, Fill, PageSetup, Style, Worksheet } from 'exceljs';
import { decimalsOf, isDecimalText, type DecimalText } from '../calc/decimal.ts';
import type { Language } from '../text/language.ts';

/** The roles a cell can have; each looks the same on every sheet. */
export type CellRole =
  | 'title' | 'subtitle' | 'section' | 'head' | 'unit' | 'label' | 'text' | 'input' | 'formulaInput' | 'inherited' | 'figure' | 'strong' | 'remark' | 'key' | 'total' | 'frozen' | 'link';

/** What a cell of a role adds: a number format, alignment, wrapping. */
export interface CellFormat {
  readonly format?: string;
  readonly align?: 'left' | 'right' | 'center';
  readonly wrap?: boolean;
  readonly vertical?: 'top' | 'middle';
  /** Space before the text, where it stands beside a right-aligned number. */
  readonly indent?: number;
}

const ACCENT = 'FF1F6F5C';
const INK = 'FF1D2329';
const QUIET = 'FF6B7480';
const INPUT_BLUE = 'FF1F4FA3';
const HAIRLINE = 'FFDDE1E6';
const RULE = 'FF9AA4AF';
const INPUT_TINT = 'FFF1F5FD';
const HEAD_TINT = 'FFF5F7F8';
const KEY_GREY = 'FFB4BBC3';
const ALARM_INK = 'FF9B1C1C';
const ALARM_TINT = 'FFFDECEC';
const NOTICE_INK = 'FF8A5A00';
const NOTICE_TINT = 'FFFFF6DF';

/** The font of each language. */
export const FONTS: Record<Language, string> = { en: 'Calibri', ja: 'Yu Gothic' };

const line = (color: string, style: Border['style'] = 'thin'): Border => ({ style, color: { argb: color } });
const tint = (argb: string): Fill => ({ type: 'pattern', pattern: 'solid', fgColor: { argb } });
const underneath = { bottom: line(HAIRLINE, 'thin') };

const fontOf = (role: CellRole): Style['font'] => {
  switch (role) {
    case 'title':
      return { size: 16, bold: true, color: { argb: INK } };
    case 'section':
      return { size: 11, bold: true, color: { argb: ACCENT } };
    case 'head':
    case 'strong':
    case 'total':
      return { size: 10, bold: true, color: { argb: INK } };
    case 'unit':
    case 'remark':
      return { size: 9, color: { argb: QUIET } };
    case 'subtitle':
    case 'inherited':
      return { size: 10, color: { argb: QUIET } };
    case 'input':
      return { size: 10, color: { argb: INPUT_BLUE } };
    case 'link':
      return { size: 10, underline: true, color: { argb: ACCENT } };
    case 'frozen':
      return { size: 10, italic: true, color: { argb: INK } };
    case 'key':
      return { size: 7, color: { argb: KEY_GREY } };
    default:
      return { size: 10, color: { argb: INK } };
  }
};

const boxOf = (role: CellRole): Partial<Pick<Style, 'fill' | 'border'>> => {
  switch (role) {
    case 'section':
      return { border: { bottom: line(ACCENT, 'thin') } };
    case 'head':
      return { fill: tint(HEAD_TINT), border: { top: line(RULE) } };
    case 'unit':
      return { fill: tint(HEAD_TINT), border: { bottom: line(RULE) } };
    case 'input':
    case 'formulaInput':
      return { fill: tint(INPUT_TINT), border: underneath };
    case 'total':
      return { border: { top: line(RULE), bottom: line(RULE) } };
    case 'title':
    case 'subtitle':
    case 'remark':
    case 'key':
      return {};
    default:
      return { border: underneath };
  }
};

/** Gives the style of a role in a language. Equal requests give the same object, which keeps large sheets small in memory. */
export function styles(language: Language): (role: CellRole, look?: CellFormat) => Partial<Style> {
  const known = new Map<string, Partial<Style>>();
  return (role, look = {}) => {
    const key = `${role} ${look.format} ${look.align} ${look.wrap} ${look.vertical} ${look.indent}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const alignment: Partial<Alignment> = { vertical: look.vertical ?? 'middle', ...(look.align && { horizontal: look.align }), ...(look.wrap && { wrapText: true }), ...(look.indent && { indent: look.indent }) };
    const style: Partial<Style> = {
      font: { name: FONTS[language], ...fontOf(role) },
      alignment,
      ...boxOf(role),
      ...(look.format !== undefined && { numFmt: look.format }),
    };
    known.set(key, style);
    return style;
  };
}

/** How a check that does not hold is marked, over whatever the cell looks like. Its words say the same. */
export const ALARM_STYLE: Partial<Style> = { font: { bold: true, color: { argb: ALARM_INK } }, fill: { type: 'pattern', pattern: 'solid', bgColor: { argb: ALARM_TINT } } };
/** How something is marked that is worth a look and no failure: a warning, an input that was changed. */
export const NOTICE_STYLE: Partial<Style> = { font: { bold: true, color: { argb: NOTICE_INK } }, fill: { type: 'pattern', pattern: 'solid', bgColor: { argb: NOTICE_TINT } } };
/** How a check that holds is marked. */
export const CALM_STYLE: Partial<Style> = { font: { bold: true, color: { argb: ACCENT } } };

const outline = (border: Border): Style['border'] => ({ top: border, left: border, bottom: border, right: border });
/** Around the cell that differences are taken from. */
export const BASE_OUTLINE = outline(line(ACCENT, 'thick'));
/** Around a cell that shows a scenario. */
export const SCENARIO_OUTLINE = outline(line(INK, 'thin'));

/** Colours of low, middle and high figures: told apart with any sight of colours, and in print by their shade. */
export const HEAT_COLOURS = ['FFD6E6F4', 'FFFFFFFF', 'FFF7C58B'] as const;

/** Number format of whole numbers and amounts with so many decimals, thousands separated. */
export const amountFormat = (decimals: number): string => (decimals === 0 ? '#,##0;-#,##0' : `#,##0.${'0'.repeat(decimals)};-#,##0.${'0'.repeat(decimals)}`);
/** Number format of a share of a whole that is rounded to so many decimals (4 shows "1.08%"). */
export const percentFormat = (decimals: number): string => (decimals <= 2 ? '0%' : `0.${'0'.repeat(decimals - 2)}%`);
/** Number format of dates as the language has them. */
export const DATE_FORMATS: Record<Language, string> = { en: 'd mmmm yyyy', ja: 'yyyy"年"m"月"d"日"' };


/** Most decimals among texts that are plain numbers, at least `least`. */
export const mostDecimals = (texts: readonly (DecimalText | null | undefined)[], least: number): number =>
  texts.reduce((most, text) => (text !== null && text !== undefined && isDecimalText(text) ? Math.max(most, decimalsOf(text)) : most), least);

const MARGINS = { left: 0.5, right: 0.5, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 };

/** Page set-up of every sheet: A4 landscape, one page wide, as many high as it takes. */
export function pageSetup(more: Partial<PageSetup> = {}): Partial<PageSetup> {
  return {
    paperSize: 9,
    orientation: 'landscape',
    ...(more.fitToPage === false ? {} : { fitToPage: true, fitToWidth: 1, fitToHeight: 0 }),
    horizontalCentered: true,
    margins: MARGINS,
    ...more,
  };
}

/** Characters of the default font that an A4 page in landscape is wide. */
const PAGE_CHARACTERS = 108;

/** Page set-up of a table that is printed in parts beside each other, all at the scale that lets the widest fit (see `columnBreaks`). */
export function wideTableSetup(partWidths: readonly number[], more: Partial<PageSetup> = {}): Partial<PageSetup> {
  const widest = Math.max(...partWidths, 1);
  return pageSetup({ fitToPage: false, scale: Math.max(40, Math.min(100, Math.floor((100 * PAGE_CHARACTERS) / widest))), horizontalCentered: false, margins: { ...MARGINS, left: 0.3, right: 0.3 }, ...more });
}

/** Column widths in characters, from column A on. */
export function setWidths(sheet: Worksheet, widths: readonly number[]): void {
  widths.forEach((width, index) => {
    sheet.getColumn(index + 1).width = width;
  });
}

/** Folds columns, counted from 1, away: they are hidden, and the outline above the sheet opens them. */
export function foldColumns(sheet: Worksheet, columns: readonly number[]): void {
  if (columns.length === 0) return;
  sheet.properties.outlineLevelCol = 1;
  for (const number of columns) {
    const column = sheet.getColumn(number);
    column.outlineLevel = 1;
    column.hidden = true;
  }
}

/** Width of a text in characters of the default font: a full-width character counts as two. */
export function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|[\u{20000}-\u{3ffff}]/u.test(character) ? 2 : 1;
  return width;
}

/** Width that a heading needs when it may stand on two lines: its longest word, or half of a text without spaces. */
export function headingWidth(text: string): number {
  const words = text.split(' ');
  const longest = Math.max(...words.map(textWidth));
  return words.length === 1 && longest > 9 && textWidth(text) === 2 * text.length ? Math.ceil(text.length / 2) * 2 : longest;
}

/** Height in points of a row whose text is wrapped in a column: programs do not work it out for a workbook they open. */
export function wrappedHeight(text: string, columnWidth: number, lineHeight = 13): number {
  const lines = text.split('\n').reduce((sum, part) => sum + Math.max(1, Math.ceil((0.95 * textWidth(part)) / Math.max(columnWidth - 1, 1))), 0);
  return Math.min(409, lines * lineHeight + 4);
}
