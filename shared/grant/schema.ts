import { canonicalNumberText } from './canonical-number.ts';
import { z } from './zod.ts';

/** The version of the document format this program writes. */
export const DOCUMENT_VERSION = 1;

/** Decimals and counts are strings in a document; whether they are good numbers is a located issue, not a refusal to open. */
const decimalField = z.string().overwrite(canonicalNumberText);
const nullableDecimal = decimalField.nullable();

/** Dates are ISO calendar dates (2006-10-31); a bad one is a located issue. */
const nullableDate = z.string().nullable();

const exercisePriceSchema = z.discriminatedUnion('status', [
  z.strictObject({ status: z.literal('pending'), decisionDate: nullableDate }),
  z.strictObject({ status: z.literal('decided'), amount: decimalField, decisionDate: nullableDate }),
]);

/** What half is taken of: the exercise price alone, or with the book value of the right (Company Accounting Regulations Art. 17). */
export const CAPITAL_BASES = ['exercisePrice', 'exercisePriceAndBookValue'] as const;

/** At which amount the fraction is rounded up to the unit. */
export const ROUNDING_BASES = ['perShare', 'perRight', 'perExercise', 'aggregate'] as const;

const grantSchema = z.strictObject({
  resolutionDate: nullableDate,
  issueDate: nullableDate,
  rights: nullableDecimal,
  sharesPerRight: nullableDecimal,
  shareClass: z.string(),
  issuePrice: nullableDecimal,
  exercisePrice: exercisePriceSchema,
  exercisePeriod: z.strictObject({ from: nullableDate, to: nullableDate }),
  statedCapital: z.strictObject({
    base: z.enum(CAPITAL_BASES),
    ratio: decimalField,
    unit: decimalField,
    basis: z.enum(ROUNDING_BASES),
  }),
  allotteesAnnounced: z.strictObject({ persons: z.number().int().nonnegative().nullable(), description: z.string() }),
});

const marketSchema = z.strictObject({
  sharesIssued: nullableDecimal,
  treasuryShares: nullableDecimal,
  otherDilutiveShares: nullableDecimal,
  sharePrice: nullableDecimal,
});

const scenarioSchema = z.strictObject({
  id: z.string().min(1),
  name: z.string(),
  exercisePrice: nullableDecimal,
  rights: nullableDecimal,
  sharesPerRight: nullableDecimal,
});

const allotteeSchema = z.strictObject({
  id: z.string().min(1),
  employeeNumber: z.string(),
  name: z.string(),
  company: z.string(),
  category: z.string(),
  grade: z.string(),
  rights: nullableDecimal,
  note: z.string(),
});

/** The shape of a `*.grant` document. Strict: an unknown key is refused, because dropping it would lose somebody's data. */
export const documentSchema = z.strictObject({
  format: z.literal('grantsheet'),
  version: z.literal(DOCUMENT_VERSION),
  title: z.string(),
  currency: z.string().regex(/^[A-Z]{3}$/),
  company: z.strictObject({ name: z.string(), code: z.string() }),
  grant: grantSchema,
  market: marketSchema,
  scenarios: z.array(scenarioSchema),
  sensitivities: z.array(z.never()),
  allottees: z.array(allotteeSchema),
  notes: z.string(),
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
/** Shares issued, treasury shares, other dilutive shares and share price: what dilution is measured against. */
export type Market = GrantDocument['market'];
/** The exercise price: pending with its decision date, or decided with its amount per share. */
export type ExercisePrice = GrantTerms['exercisePrice'];
/** One row of the scenario grid; a null means "as in the grant". */
export type Scenario = GrantDocument['scenarios'][number];
/** One person (or line) of the allottee list. `rights` is null where the list gives none. */
export type Allottee = GrantDocument['allottees'][number];
/** See {@link CAPITAL_BASES}. */
export type CapitalBase = GrantTerms['statedCapital']['base'];
/** See {@link ROUNDING_BASES}. */
export type CapitalBasis = GrantTerms['statedCapital']['basis'];
