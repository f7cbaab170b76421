import { canonicalNumberText } from './canonical-number.ts';
import { AXIS_INPUTS } from './input-names.ts';
import {
  LONGEST_ID, LONGEST_NAME, LONGEST_NUMBER_TEXT, LONGEST_TEXT, MOST_ALLOTTEES, MOST_AXIS_VALUES, MOST_COLUMNS, MOST_FILTER_VALUES, MOST_LAYOUT_COLUMNS,
  MOST_MATRIX_FIGURES, MOST_MATRIX_LIMITS, MOST_SCENARIOS, MOST_SENSITIVITIES,
} from './limits.ts';
import { longestText } from './over-limit.ts';
import { z } from './zod.ts';

/** The version of the document format this program writes. */
export const DOCUMENT_VERSION = 4;

/** Decimals and counts are strings in a document; whether they are good numbers is a located issue, not a refusal to open. */
const decimalField = z.string().max(LONGEST_NUMBER_TEXT).overwrite(canonicalNumberText);
const nullableDecimal = decimalField.nullable();

/** A number of a scenario, or a formula, which may be longer than a number. */
const scenarioInput = z.string().refine((text) => text.length <= longestText('', text)).overwrite(canonicalNumberText).nullable();

const id = z.string().min(1).max(LONGEST_ID);
const name = z.string().max(LONGEST_NAME);
const longText = z.string().max(LONGEST_TEXT);

/** Dates are ISO calendar dates (2006-10-31); a bad one is a located issue. */
const nullableDate = z.string().max(LONGEST_ID).nullable();

const exercisePriceSchema = z.discriminatedUnion('status', [
  z.strictObject({ status: z.literal('pending'), decisionDate: nullableDate }),
  z.strictObject({ status: z.literal('decided'), amount: decimalField, decisionDate: nullableDate }),
]);

/** What half is taken of: the exercise price alone, or with the book value of the right (Company Accounting Regulations Art. 17). */
export const CAPITAL_BASES = ['exercisePrice', 'exercisePriceAndBookValue'] as const;

/** Where the book value of a right is taken from: its issue price, a valuation, or an amount that is given otherwise. */
export const BOOK_VALUE_SOURCES = ['issuePrice', 'valuation', 'amount'] as const;

/** At which amount the fraction is rounded up to the unit. */
export const ROUNDING_BASES = ['perShare', 'perRight', 'perExercise', 'aggregate'] as const;

const grantSchema = z.strictObject({
  resolutionDate: nullableDate,
  issueDate: nullableDate,
  rights: nullableDecimal,
  sharesPerRight: nullableDecimal,
  shareClass: name,
  issuePrice: nullableDecimal,
  /** `perRight` counts where the source is not the issue price. */
  bookValue: z.strictObject({ source: z.enum(BOOK_VALUE_SOURCES), perRight: nullableDecimal }),
  exercisePrice: exercisePriceSchema,
  exercisePeriod: z.strictObject({ from: nullableDate, to: nullableDate }),
  statedCapital: z.strictObject({
    base: z.enum(CAPITAL_BASES),
    ratio: decimalField,
    unit: decimalField,
    basis: z.enum(ROUNDING_BASES),
  }),
  allotteesAnnounced: z.strictObject({ persons: z.number().int().nonnegative().nullable(), description: longText }),
});

const marketSchema = z.strictObject({
  sharesIssued: nullableDecimal,
  treasuryShares: nullableDecimal,
  otherDilutiveShares: nullableDecimal,
  sharePrice: nullableDecimal,
  /** The average of the period, as disclosures of dilution take it. */
  averageSharePrice: nullableDecimal,
  /** Shares that the articles allow to be issued. */
  authorised: nullableDecimal,
});

const scenarioSchema = z.strictObject({
  id,
  name,
  exercisePrice: scenarioInput,
  rights: scenarioInput,
  sharesPerRight: scenarioInput,
});

const allotteeSchema = z.strictObject({
  id,
  employeeNumber: name,
  name,
  company: name,
  category: name,
  grade: name,
  rights: nullableDecimal,
  note: longText,
});

/** What a column of one's own counts: as figures do, a plain number, or a condition (1 where it holds, 0 where it does not). */
export const COLUMN_UNITS = ['money', 'shares', 'ratio', 'number', 'condition'] as const;

/** Most decimals that a column of one's own can show. */
export const MOST_COLUMN_DECIMALS = 10;

/** The formula names inputs, figures and other columns by their ids; a formula that cannot be read is a located issue. */
const ownColumnSchema = z.strictObject({
  id,
  name,
  formula: longText,
  unit: z.enum(COLUMN_UNITS),
  decimals: z.number().int().min(0).max(MOST_COLUMN_DECIMALS).nullable(),
});

const columnLayoutSchema = z.strictObject({
  id,
  width: z.number().int().min(1).max(2000).nullable(),
  hidden: z.boolean(),
  pinned: z.boolean(),
});

/** How a filter compares the number of a cell with its own. */
export const FILTER_COMPARISONS = ['=', '<>', '>', '>=', '<', '<='] as const;

const columnFilterSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('values'), column: id, values: z.array(longText).max(MOST_FILTER_VALUES) }),
  z.strictObject({ kind: z.literal('contains'), column: id, text: name }),
  z.strictObject({ kind: z.literal('number'), column: id, comparison: z.enum(FILTER_COMPARISONS), value: z.string().max(LONGEST_NUMBER_TEXT) }),
  z.strictObject({ kind: z.literal('between'), column: id, from: z.string().max(LONGEST_NUMBER_TEXT), to: z.string().max(LONGEST_NUMBER_TEXT) }),
]);

/** Columns of a sheet from left to right (those it does not name follow in their usual order), and its filters, one a column. */
const sheetLayoutSchema = z.strictObject({ columns: z.array(columnLayoutSchema).max(MOST_LAYOUT_COLUMNS), filters: z.array(columnFilterSchema).max(MOST_LAYOUT_COLUMNS) });

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
const limitSchema = z.strictObject({ figure: id, comparison: z.enum(['>', '>=', '<', '<=']), value: decimalField });

/** The base that differences are taken from: a value on each axis; `page` is null where there is no third axis. */
const matrixBaseSchema = z.strictObject({ row: decimalField, column: decimalField, page: nullableDecimal });

const sensitivitySchema = z.strictObject({
  id,
  name,
  figures: z.array(id).min(1).max(MOST_MATRIX_FIGURES),
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
  marked: z.array(id).max(MOST_SCENARIOS + 1).nullable(),
});

/** The shape of a `*.grant` document. Strict: an unknown key is refused, because dropping it would lose somebody's data. */
export const documentSchema = z.strictObject({
  format: z.literal('grantsheet'),
  version: z.literal(DOCUMENT_VERSION),
  title: name,
  currency: z.string().regex(/^[A-Z]{3}$/),
  company: z.strictObject({ name, code: name }),
  grant: grantSchema,
  market: marketSchema,
  columns: z.array(ownColumnSchema).max(MOST_COLUMNS),
  scenarios: z.array(scenarioSchema).max(MOST_SCENARIOS),
  sensitivities: z.array(sensitivitySchema).max(MOST_SENSITIVITIES),
  allottees: z.array(allotteeSchema).max(MOST_ALLOTTEES),
  layouts: z.strictObject({ scenarios: sheetLayoutSchema, allottees: sheetLayoutSchema }),
  notes: longText,
});

/** Deeply read-only: a document is never changed in place, only replaced by the next one. */
export type Frozen<T> = T extends readonly (infer Item)[]
  ? readonly Frozen<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]: Frozen<T[Key]> }
    : T;

/** A grant with its scenarios and allottees: what a `*.grant` file holds. Frozen plain data. */
export type GrantDocument = Frozen<z.infer<typeof documentSchema>>;
/** The nine terms of the notice. */
export type GrantTerms = GrantDocument['grant'];
/** Shares issued, treasury shares, share prices and the like: what a grant is measured against. */
export type Market = GrantDocument['market'];
/** The exercise price: pending with its decision date, or decided with its amount per share. */
export type ExercisePrice = GrantTerms['exercisePrice'];
/** One row of the scenario grid; a null means "as in the grant", a text that begins with "=" is a formula. */
export type Scenario = GrantDocument['scenarios'][number];
/** A column that a person added to the scenario sheet: a formula over inputs, figures and other columns, by their ids. */
export type OwnColumn = GrantDocument['columns'][number];
/** See {@link COLUMN_UNITS}. */
export type ColumnUnit = OwnColumn['unit'];
/** How the columns of a sheet are arranged and which rows it shows. */
export type SheetLayout = GrantDocument['layouts']['scenarios'];
/** A sheet whose layout the document remembers. */
export type ArrangedSheet = keyof GrantDocument['layouts'];
/** One column of a {@link SheetLayout}: its width in pixels where a person chose one, whether it is hidden or stays in view at the left. */
export type ColumnLayout = SheetLayout['columns'][number];
/** Which rows a sheet shows by the content of one column. */
export type ColumnFilter = SheetLayout['filters'][number];
/** A matrix of figures over two or three inputs. */
export type Sensitivity = GrantDocument['sensitivities'][number];
/** One axis of a {@link Sensitivity}: the input and its values. */
export type SensitivityAxis = Sensitivity['rows'];
/** One person (or line) of the allottee list. `rights` is null where the list gives none. */
export type Allottee = GrantDocument['allottees'][number];
/** See {@link CAPITAL_BASES}. */
export type CapitalBase = GrantTerms['statedCapital']['base'];
/** See {@link BOOK_VALUE_SOURCES}. */
export type BookValueSource = GrantTerms['bookValue']['source'];
/** See {@link ROUNDING_BASES}. */
export type CapitalBasis = GrantTerms['statedCapital']['basis'];
