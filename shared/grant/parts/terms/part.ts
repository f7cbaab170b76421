import { MOST_ANNOUNCED_CATEGORIES } from '../../limits.ts';
import { z } from '../../zod.ts';
import { decimalField, longText, nameField, nullableDate, nullableDecimal } from '../fields.ts';
import { at, documentPart, withMoreKeys } from '../part.ts';

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

/** A line of the category table: what the notice says of one category. Null is not given. */
const categorySchema = z.strictObject({
  /** A code of `ALLOTTEE_CATEGORIES`, or a text as written. */
  category: nameField,
  persons: nullableDecimal,
  /** Rights of all persons of the category together. */
  rights: nullableDecimal,
  /** Rights of each person, where each gets the same. */
  rightsPerPerson: nullableDecimal,
  /** The most that one person can get. */
  mostPerPerson: nullableDecimal,
});

const grantSchema = z.strictObject({
  resolutionDate: nullableDate,
  issueDate: nullableDate,
  rights: nullableDecimal,
  sharesPerRight: nullableDecimal,
  shareClass: nameField,
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
  allotteesAnnounced: z.strictObject({ persons: z.number().int().nonnegative().nullable(), description: longText, categories: z.array(categorySchema).max(MOST_ANNOUNCED_CATEGORIES) }),
});

/** The right is carried at what was paid for it. */
const BOOK_VALUE_AS_PAID = { source: 'issuePrice', perRight: null } as const;

/**
 * The nine terms of the notice. In a new document nothing is decided: the price is pending, half of it stated capital,
 * fractions rounded up to a full yen for each share (Companies Act Art. 445(2)).
 */
export const terms = documentPart({
  schema: grantSchema,
  initial: {
    resolutionDate: null,
    issueDate: null,
    rights: null,
    sharesPerRight: null,
    shareClass: 'Common shares',
    issuePrice: null,
    bookValue: BOOK_VALUE_AS_PAID,
    exercisePrice: { status: 'pending', decisionDate: null },
    exercisePeriod: { from: null, to: null },
    statedCapital: { base: 'exercisePrice', ratio: '0.5', unit: '1', basis: 'perShare' },
    allotteesAnnounced: { persons: null, description: '', categories: [] },
  },
  migrations: {
    // Version 4 knows the book value of a right apart from its issue price.
    3: withMoreKeys({ bookValue: BOOK_VALUE_AS_PAID }),
    // Version 6 knows the table of categories that notices give where there is no list.
    5: at('allotteesAnnounced', withMoreKeys({ categories: [] })),
  },
});
