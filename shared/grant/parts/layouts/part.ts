import { LONGEST_NUMBER_TEXT, MOST_FILTER_VALUES, MOST_LAYOUT_COLUMNS } from '../../limits.ts';
import { z } from '../../zod.ts';
import { idField, longText, nameField } from '../fields.ts';
import { addedWith, documentPart } from '../part.ts';

const columnLayoutSchema = z.strictObject({
  id: idField,
  width: z.number().int().min(1).max(2000).nullable(),
  hidden: z.boolean(),
  pinned: z.boolean(),
});

/** How a filter compares the number of a cell with its own. */
export const FILTER_COMPARISONS = ['=', '<>', '>', '>=', '<', '<='] as const;

const columnFilterSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('values'), column: idField, values: z.array(longText).max(MOST_FILTER_VALUES) }),
  z.strictObject({ kind: z.literal('contains'), column: idField, text: nameField }),
  z.strictObject({ kind: z.literal('number'), column: idField, comparison: z.enum(FILTER_COMPARISONS), value: z.string().max(LONGEST_NUMBER_TEXT) }),
  z.strictObject({ kind: z.literal('between'), column: idField, from: z.string().max(LONGEST_NUMBER_TEXT), to: z.string().max(LONGEST_NUMBER_TEXT) }),
]);

/** Columns of a sheet from left to right (those it does not name follow in their usual order), and its filters, one a column. */
const sheetLayoutSchema = z.strictObject({ columns: z.array(columnLayoutSchema).max(MOST_LAYOUT_COLUMNS), filters: z.array(columnFilterSchema).max(MOST_LAYOUT_COLUMNS) });

/** A sheet as it comes: all columns in their usual order, every row. */
export const USUAL_LAYOUT: z.infer<typeof sheetLayoutSchema> = { columns: [], filters: [] };

const USUAL_LAYOUTS = { scenarios: USUAL_LAYOUT, allottees: USUAL_LAYOUT };

/** How the columns of the sheets stand, and what is filtered. */
export const layouts = documentPart({
  schema: z.strictObject({ scenarios: sheetLayoutSchema, allottees: sheetLayoutSchema }),
  initial: USUAL_LAYOUTS,
  migrations: { 1: addedWith(USUAL_LAYOUTS) },
});
