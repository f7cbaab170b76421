import { COUNTED_PREFIX } from '../grant/counted-securities.ts';
import type { TableNumber } from '../grant/table-numbers.ts';
import { FIGURES, METRIC_IDS, type MetricId } from '../metrics/registry.ts';

/** Letter of a column counted from 1: 1 is A, 27 is AA. */
export function columnLetter(column: number): string {
  const rest = (column - 1) % 26;
  const before = Math.floor((column - 1) / 26);
  return (before === 0 ? '' : columnLetter(before)) + String.fromCharCode(65 + rest);
}

/** Address of a cell inside its sheet: "C7". */
export const address = (column: number, row: number): string => `${columnLetter(column)}${row}`;

/** The address a defined name needs: "'Terms'!$C$7". Sheet names hold no apostrophe. */
export const absoluteAddress = (sheet: string, column: number, row: number): string => `'${sheet}'!$${columnLetter(column)}$${row}`;

/** A cell as a formula of another sheet writes it: "'Terms'!C7". */
export const sheetAddress = (sheet: string, column: number, row: number): string => `'${sheet}'!${address(column, row)}`;

/** A range inside a column as a formula of any sheet writes it: "'Allottees'!$G$6:$G$20". */
export const columnRange = (sheet: string, column: number, from: number, to: number): string =>
  `'${sheet}'!$${columnLetter(column)}$${from}:$${columnLetter(column)}$${to}`;

/** A range inside a row as a formula of any sheet writes it: "'Dilution'!$B$20:$C$20". */
export const rowRange = (sheet: string, row: number, from: number, to: number): string =>
  `'${sheet}'!$${columnLetter(from)}$${row}:$${columnLetter(to)}$${row}`;

/** Columns of the scenario table, from A: its key, what a person puts in, the figures, and what is missing. */
export const SCENARIO_COLUMNS = { id: 1, name: 2, exercisePrice: 3, rights: 4, sharesPerRight: 5, firstFigure: 6 } as const;

/** Column of a figure in the scenario table, and in the table of frozen figures. */
export const figureColumn = (id: MetricId): number => SCENARIO_COLUMNS.firstFigure + METRIC_IDS.indexOf(id);

/** Column of a custom column, counted from 0, in both tables: they stand behind the built-in figures. */
export const customColumn = (index: number): number => SCENARIO_COLUMNS.firstFigure + METRIC_IDS.length + index;

/** Column behind the last figure, where a document has so many columns of its own and figures of holders: what is missing, or a remark. */
export const columnBehindFigures = (customColumns: number): number => customColumn(customColumns);

/** The last figure of the first printed page: capital stands on one page, the groups behind it on the next. */
export const LAST_CAPITAL_COLUMN = SCENARIO_COLUMNS.firstFigure + FIGURES.findLastIndex(({ group }) => group === 'capital');

/** Row of the scenario table's headings; units stand under it, then "as in the grant", then the scenarios. */
export const SCENARIO_HEADER_ROW = 5;
/** Row of "as in the grant". */
export const GRANT_ROW_NUMBER = SCENARIO_HEADER_ROW + 2;

/** Column of a figure of a holder, counted from 0 over all of them: they stand behind the custom columns. */
export const holderColumn = (customColumns: number, index: number): number => customColumn(customColumns + index);

/**
 * Defined name of a number in a row of a table: "securities_shares_b1"; of a row that stands for another one,
 * "counted_securities_shares_b1". An id that a name cannot have, or that differs from another by its case
 * alone, is written out by its characters.
 */
export function tableNumberCellName({ table, field, rowId }: TableNumber): string {
  if (table === 'securities' && rowId.startsWith(COUNTED_PREFIX)) return `counted_${tableNumberCellName({ table, field, rowId: rowId.slice(COUNTED_PREFIX.length) })}`;
  return `${table}_${field}_${rowInName(rowId)}`;
}

/** Defined name of the switch that says whether a security is included: "securities_included_b1". */
export const switchCellName = (rowId: string): string => `securities_included_${rowInName(rowId)}`;

function rowInName(rowId: string): string {
  return /^[a-z0-9_]{1,60}$/.test(rowId) ? rowId : `x${[...rowId].map((sign) => (sign.codePointAt(0) ?? 0).toString(16)).join('_').slice(0, 180)}`;
}

/** Defined names of the headings by which an import finds the columns again, even after columns were moved. */
export const SCENARIO_COLUMN_NAMES = {
  id: 'scenarioIds',
  name: 'scenarioNames',
  exercisePrice: 'scenarioPrices',
  rights: 'scenarioRights',
  sharesPerRight: 'scenarioSharesPerRight',
} as const;

/** Sizes of exercises and how many allottees have each: what the per-exercise basis sums over. */
export const EXERCISE_SIZES = 'exerciseSizes';
/** See {@link EXERCISE_SIZES}. */
export const EXERCISE_COUNTS = 'exerciseCounts';
/** The issue price as figures count it: 0 where the rights are issued without payment. */
export const ISSUE_PRICE_COUNTED = 'issuePriceCounted';
/** The one sentence that says whether all checks hold. */
export const MASTER_CHECK = 'masterCheck';
/** Whether the workbook still calculates what was exported: sums, formulas, and figures whose inputs are unchanged. */
export const CHECKS_INTEGRITY = 'CHECKS_INTEGRITY';
/** What the checks of the document find in what the cells hold now: dates, rules of inputs, totals that do not tie out. */
export const CHECKS_ALERTS = 'CHECKS_ALERTS';
/** How many inputs were changed since the export, which is no failure. */
export const CHECKS_CHANGED = 'CHECKS_CHANGED';

/** The defined name of a sentence about the checks. */
export type CheckName = typeof MASTER_CHECK | typeof CHECKS_INTEGRITY | typeof CHECKS_ALERTS | typeof CHECKS_CHANGED;

/**
 * Defined name of a figure of the grant itself: "grant_shares". Null for an id that a spreadsheet program would refuse
 * in a name, as only a damaged file has.
 */
export const grantFigureName = (id: string): string | null => (/^[A-Za-z0-9_]{1,100}$/.test(id) ? `grant_${id}` : null);
