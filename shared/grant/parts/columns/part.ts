import { MOST_COLUMNS } from '../../limits.ts';
import { z } from '../../zod.ts';
import { idField, longText, nameField } from '../fields.ts';
import { addedWith, documentPart } from '../part.ts';

/** What a custom column counts: as figures do, a plain number, or a condition (1 where it holds, 0 where it does not). */
export const COLUMN_UNITS = ['money', 'shares', 'ratio', 'number', 'condition'] as const;

/** The keys of a document under which custom columns stand: those of the scenario sheet, and those of the allottee sheet. */
export type ColumnList = 'columns' | 'allotteeColumns';

/** Most decimals that a custom column can show: of what is shown, so that 1 of a ratio is 34.9%. */
export const MOST_COLUMN_DECIMALS = 10;

/** A column of any sheet. The formula names inputs, figures and other columns by their ids; one that cannot be read is a located issue. */
export const customColumnSchema = z.strictObject({
  id: idField,
  name: nameField,
  formula: longText,
  unit: z.enum(COLUMN_UNITS),
  decimals: z.number().int().min(0).max(MOST_COLUMN_DECIMALS).nullable(),
});

/** Places by which a percentage moves the point of its ratio. */
const PERCENT_PLACES = 2;

/** Version 5 counts the decimals of the percentage that is shown, not those of the ratio; what was shown stays. */
function withPercentDecimals(columns: unknown): unknown {
  if (!Array.isArray(columns)) return columns;
  return columns.map((column: unknown) => (isPercentColumn(column) ? { ...column, decimals: Math.max(0, column.decimals - PERCENT_PLACES) } : column));
}

function isPercentColumn(column: unknown): column is { readonly unit: 'ratio'; readonly decimals: number } {
  if (typeof column !== 'object' || column === null || !('unit' in column) || !('decimals' in column)) return false;
  return column.unit === 'ratio' && typeof column.decimals === 'number';
}

/** The columns that people added to the scenario sheet. */
export const columns = documentPart({
  schema: z.array(customColumnSchema).max(MOST_COLUMNS), initial: [], migrations: { 1: addedWith([]), 4: withPercentDecimals },
});
