import type { Cell, Workbook } from 'exceljs';
import { NOBODY } from '#shared/grant/parts/allottees/part.ts';
import { referenceDocument } from '#shared/grant/reference-document.ts';
import type { Allottee, CustomColumn, GrantDocument } from '#shared/grant/schema.ts';
import { ALLOTTEE_HEADER_ROW, allotteeLayout } from '#shared/workbook/sheets/allottees/allottee-columns.ts';
import { sheetOf } from './cells.ts';

const person = (id: number, change: Partial<Allottee>): Allottee => ({ ...NOBODY, id: `a${id}`, name: `社員${id}`, category: 'employee', ...change });
const column = (id: string, formula: string, change: Partial<CustomColumn> = {}): CustomColumn => ({ id, name: `Column ${id}`, formula, unit: 'number', decimals: null, ...change });

/** Rows with everything, without rights, with a number that a cell would not spell alike, with a negative one, and with a text. */
export const PERSONS: readonly Allottee[] = [
  person(1, { rights: '10', planned: '12', other: { Points: '2.5' } }), person(2, { planned: '3', other: { Points: '1,200' } }),
  person(3, { rights: '4', other: { Points: '-3' } }), person(4, { rights: '7', planned: '7', other: { Points: 'B+' } }),
];

/** A grant whose price is decided, with custom columns of every kind of name over four allottees. */
export const GRANT_WITH_ALLOTTEE_COLUMNS: GrantDocument = {
  ...referenceDocument(),
  grant: { ...referenceDocument().grant, exercisePrice: { status: 'decided', amount: '3951', decisionDate: null } },
  columns: [column('c1', 'shares / 3')],
  allottees: PERSONS,
  allotteeColumns: [
    column('p1', 'allotteeExerciseAmount / 2', { unit: 'money' }), column('p2', 'allotteeDifference'), column('p3', '[other:Points] * allotteeRights'),
    column('p4', 'IF([other:Points] >= 0, 1, 0)', { unit: 'condition' }), column('p5', 'allotteeRights / rights', { unit: 'ratio' }), column('p6', 'p3 + p1 - statedCapitalTotal'),
    column('p7', 'c1 * allotteeShareOfGrant'), column('p8', 'ghost'), column('p9', 'allotteeRights / (allotteePlannedRights - 12)'),
  ],
};

/** What the cells of its columns come to, row by row; null where there is nothing. */
export const VALUES: Readonly<Record<string, readonly (number | null)[]>> = {
  p1: [9_877_500, null, 3_951_000, 6_914_250], p2: [-2, -3, null, 0], p3: [25, null, -12, null], p4: [1, 1, 0, null], p5: [0.0034, null, 0.0014, 0.0024],
  p6: [-2_861_250_475, null, -2_867_177_012, null], p7: [1666.6667, null, 666.6667, 1166.6667], p8: [null, null, null, null], p9: [null, null, null, -1.4],
};

/** A cell of a custom column: row 1 is the first allottee. */
export function customCell(workbook: Workbook, document: GrantDocument, row: number, id: string): Cell {
  const index = document.allotteeColumns.findIndex((one) => one.id === id);
  const at = allotteeLayout(document, 'names').columns.findIndex((one) => one.kind === 'custom' && one.index === index) + 1;
  return sheetOf(workbook, 'allottees').getCell(ALLOTTEE_HEADER_ROW + row, at);
}
