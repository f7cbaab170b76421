import type { CompareShow } from '#shared/scenarios/compare/compare.ts';
import { compareText } from '#shared/text/compare.ts';
import type { Language } from '#shared/text/language.ts';
import type { GrantDocument } from '#shared/grant/schema.ts';
import { rowName } from '#renderer/cases/row-name.ts';
import type { GridColumn } from '#renderer/grid/grid-source.ts';
import type { ComparedCases } from '#renderer/cases/compared-cases.ts';

/** The kinds of columns of a case. */
export type ComparePart = 'value' | 'units' | 'share';

/** The id of a column: its case and its kind. */
export const compareColumnId = (caseId: string, part: ComparePart): string => `${caseId}:${part}`;

/** The case and kind of a column; null for the heading columns. */
export function compareColumn(columnId: string): { readonly caseId: string; readonly part: ComparePart } | null {
  const [, caseId = '', part] = /^(.*):(value|units|share)$/s.exec(columnId) ?? [];
  // The pattern matches only these parts.
  return part === undefined ? null : { caseId, part: part as ComparePart };
}

/** Widths that fit a ten-digit amount. */
const WIDTHS = { value: 116, units: 116, share: 112 } as const;

/** The columns of the sheet: figure, unit, then the shown columns of each case. The base always has values. */
export function compareColumns(document: GrantDocument, { cases, base }: ComparedCases, show: CompareShow, language: Language): readonly GridColumn[] {
  const text = compareText[language];
  const column = (caseId: string, part: ComparePart): GridColumn => ({
    id: compareColumnId(caseId, part),
    heading: shortName(rowName(document, caseId, language)),
    unit: caseId === base ? text.base : text.parts[part],
    mixed: true,
    align: 'right',
    width: WIDTHS[part],
    role: 'figure',
  });
  return [
    { id: 'name', heading: text.figure, unit: text.unitLine, align: 'left', width: 152, role: 'figure', frozen: true },
    { id: 'unit', heading: text.unit, unit: '', align: 'left', width: 128, role: 'figure', frozen: true },
    ...cases.flatMap((caseId) => partsShown(show, caseId === base).map((part) => column(caseId, part))),
  ];
}

function partsShown(show: CompareShow, isBase: boolean): readonly ComparePart[] {
  if (isBase || show === 'values') return ['value'];
  return show === 'all' ? ['value', 'units', 'share'] : [show];
}

/** Most half-width characters of a heading: columns are sized for their figures, not for long names. */
const MOST_WIDTH = 20;
const WIDTH_OF_END = 8;

/** The beginning and end of a long name, where names mostly differ. */
export function shortName(name: string): string {
  const signs = Array.from(name);
  if (widthOf(signs) <= MOST_WIDTH) return name;
  const beginning = fitting(signs, MOST_WIDTH - WIDTH_OF_END - 1);
  const end = fitting(signs.toReversed(), WIDTH_OF_END).toReversed();
  return `${beginning.join('').trimEnd()}…${end.join('').trimStart()}`;
}

/** Japanese and other wide characters count twice. */
const widthOf = (signs: readonly string[]): number => signs.reduce((width, sign) => width + (sign > '\u02ff' ? 2 : 1), 0);

function fitting(signs: readonly string[], room: number): readonly string[] {
  let count = 0;
  while (count < signs.length && widthOf(signs.slice(0, count + 1)) <= room) count += 1;
  return signs.slice(0, count);
}
