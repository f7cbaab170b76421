import { AXIS_INPUTS } from '../../input-names.ts';
import { LONGEST_ID, MOST_AXIS_VALUES, MOST_MATRIX_FIGURES, MOST_MATRIX_LIMITS, MOST_SCENARIOS, MOST_SENSITIVITIES } from '../../limits.ts';
import { z } from '../../zod.ts';
import { decimalField, idField, nameField, nullableDecimal } from '../fields.ts';
import { documentPart, withMoreKeys } from '../part.ts';

/** The values of an axis: from start to end by steps, a list, per cent around a base (null: the value in the grant), or those of the scenarios. */
const axisValuesSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('steps'), start: decimalField, end: decimalField, step: decimalField }),
  z.strictObject({ kind: z.literal('list'), values: z.array(decimalField).max(MOST_AXIS_VALUES) }),
  z.strictObject({ kind: z.literal('percent'), base: nullableDecimal, from: decimalField, to: decimalField, step: decimalField }),
  z.strictObject({ kind: z.literal('scenarios') }),
]);

const axisSchema = z.strictObject({ input: z.enum(AXIS_INPUTS), values: axisValuesSchema });

/** What the cells of a sensitivity show: figures, or how far they are from the pinned base, in units or per cent. */
export const MATRIX_VIEWS = ['values', 'difference', 'percent'] as const;

/** A figure beyond which cells are shaded, such as a dilution over 3 %. */
const limitSchema = z.strictObject({ figure: idField, comparison: z.enum(['>', '>=', '<', '<=']), value: decimalField });

/** The base that differences are taken from: a value on each axis; `page` is null where there is no third axis. */
const matrixBaseSchema = z.strictObject({ row: decimalField, column: decimalField, page: nullableDecimal });

const sensitivitySchema = z.strictObject({
  id: idField,
  name: nameField,
  figures: z.array(idField).min(1).max(MOST_MATRIX_FIGURES),
  /** The scenario whose other inputs hold; null is the grant itself. */
  scenario: z.string().max(LONGEST_ID).nullable(),
  rows: axisSchema,
  columns: axisSchema,
  pages: axisSchema.nullable(),
  base: matrixBaseSchema.nullable(),
  view: z.enum(MATRIX_VIEWS),
  /** Colours around a midpoint, which is one of the first figure; the other figures have their own middle. */
  heat: z.strictObject({ shown: z.boolean(), midpoint: nullableDecimal }),
  limits: z.array(limitSchema).max(MOST_MATRIX_LIMITS),
  /** Which scenarios are marked where they stand on a cell, by their ids and "grant" for the grant itself; null marks them all. */
  marked: z.array(idField).max(MOST_SCENARIOS + 1).nullable(),
});

const markingAll = withMoreKeys({ marked: null });

/** The matrices of figures over inputs. */
export const sensitivities = documentPart({
  schema: z.array(sensitivitySchema).max(MOST_SENSITIVITIES),
  initial: [],
  migrations: {
    // Version 3 lets the scenarios that a sensitivity marks be chosen.
    2: (value) => (Array.isArray(value) ? value.map(markingAll) : value),
  },
});
