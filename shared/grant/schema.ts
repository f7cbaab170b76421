import { DOCUMENT_PARTS } from './parts/all.ts';
import { z } from './zod.ts';

export { COLUMN_UNITS, MOST_COLUMN_DECIMALS } from './parts/columns/part.ts';
export { FILTER_COMPARISONS } from './parts/layouts/part.ts';
export { MATRIX_VIEWS } from './parts/sensitivities/part.ts';
export { SECURITY_KINDS } from './parts/securities/part.ts';
export { BOOK_VALUE_SOURCES, CAPITAL_BASES, DELIVERY_ORDERS, GRANT_LAWS, ISSUE_PRICE_STATES, ROUNDING_BASES, SETTLEMENTS, SHARE_ISSUE_PRICES } from './parts/terms/part.ts';

/** The version of the document format this program writes. */
export const DOCUMENT_VERSION = 8;

type Parts = typeof DOCUMENT_PARTS;

/** The schemas of the parts by their keys. Object.entries loses which key has which schema. */
const SCHEMAS = Object.fromEntries(Object.entries(DOCUMENT_PARTS).map(([key, { schema }]) => [key, schema])) as { [Key in keyof Parts]: Parts[Key]['schema'] };

/** The shape of a `*.grant` document. Strict: an unknown key is refused, because dropping it would lose somebody's data. */
export const documentSchema = z.strictObject({ format: z.literal('grantsheet'), version: z.literal(DOCUMENT_VERSION), ...SCHEMAS });

/** Deeply read-only: a document is never changed in place, only replaced by the next one. */
export type Frozen<T> = T extends readonly (infer Item)[]
  ? readonly Frozen<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]: Frozen<T[Key]> }
    : T;

/** The content of a `*.grant` file: a grant with its scenarios and allottees. Frozen plain data. */
export type GrantDocument = Frozen<z.infer<typeof documentSchema>>;
/** The nine terms of the notice. */
export type GrantTerms = GrantDocument['grant'];
/** What papers about the grant say beside the terms. */
export type NoticeDetails = GrantDocument['notice'];
/** Market data for a grant: shares issued, treasury shares, share prices and the like. */
export type Market = GrantDocument['market'];
/** How many shares make a vote, and how many votes there are. */
export type Votes = GrantDocument['votes'];
/** Another security of the company that may become shares. */
export type Security = GrantDocument['securities'][number];
/** See {@link SECURITY_KINDS}. */
export type SecurityKind = Security['kind'];
/** A group of holders of the outstanding shares. */
export type Holder = GrantDocument['holders'][number];
/** What earnings per share are worked out from. */
export type EpsFigures = GrantDocument['eps'];
/** The exercise price: pending with its decision date, or decided with its amount per share. */
export type ExercisePrice = GrantTerms['exercisePrice'];
/** One row of the scenario grid; null means "as in the grant", a text that begins with "=" is a formula. */
export type Scenario = GrantDocument['scenarios'][number];
/** A column that a person added to the scenario sheet: a formula over inputs, figures and other columns, by their ids. */
export type CustomColumn = GrantDocument['columns'][number];
/** See {@link COLUMN_UNITS}. */
export type ColumnUnit = CustomColumn['unit'];
/** The arrangement of a sheet's columns and the filters of its rows. */
export type SheetLayout = GrantDocument['layouts']['scenarios'];
/** A sheet whose layout is stored in the document. */
export type ArrangedSheet = keyof GrantDocument['layouts'];
/** One column of a {@link SheetLayout}: its width in pixels where a person chose one, whether it is hidden or stays in view at the left. */
export type ColumnLayout = SheetLayout['columns'][number];
/** A filter of a sheet's rows by the content of one column. */
export type ColumnFilter = SheetLayout['filters'][number];
/** A matrix of figures over two or three inputs. */
export type Sensitivity = GrantDocument['sensitivities'][number];
/** One axis of a {@link Sensitivity}: the input and its values. */
export type SensitivityAxis = Sensitivity['rows'];
/** One person (or line) of the allottee list. `rights` is null where the list gives none. */
export type Allottee = GrantDocument['allottees'][number];
/** A line of the category table in term 9: the numbers that the notice gives for one category. */
export type AnnouncedCategory = GrantTerms['allotteesAnnounced']['categories'][number];
/** See {@link CAPITAL_BASES}. */
export type CapitalBase = GrantTerms['statedCapital']['base'];
/** See {@link BOOK_VALUE_SOURCES}. */
export type BookValueSource = Extract<BookValue, { readonly source: unknown }>['source'];
/** What a right is carried at: one amount for all, or one for each tranche. */
export type BookValue = GrantTerms['bookValue'];
/** A part of the rights, such as 0.5, with its book value per share. */
export type Tranche = Extract<BookValue, { readonly tranches: unknown }>['tranches'][number];
/** What is paid for a right, and how. */
export type IssuePrice = GrantTerms['issuePrice'];
/** See {@link DELIVERY_ORDERS}. */
export type DeliveryOrder = GrantTerms['delivery']['order'];
/** See {@link GRANT_LAWS}. */
export type GrantLaw = NonNullable<GrantTerms['law']>;
/** See {@link SHARE_ISSUE_PRICES}. */
export type ShareIssuePrice = GrantTerms['statedCapital']['shareIssuePrice'];
/** A line of the plan of exercises: on a day, so many exercises of so many rights each. */
export type PlannedExercise = GrantDocument['exercisePlan'][number];
/** See {@link ROUNDING_BASES}. */
export type CapitalBasis = GrantTerms['statedCapital']['basis'];
