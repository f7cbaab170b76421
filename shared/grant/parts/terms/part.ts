import { MOST_ANNOUNCED_CATEGORIES, MOST_TRANCHES } from '../../limits.ts';
import { z } from '../../zod.ts';
import { decimalField, longText, nameField, nullableDate, nullableDecimal } from '../fields.ts';
import { at, documentPart, inTurn, keyFromOthers, withMoreKeys } from '../part.ts';

const exercisePriceSchema = z.discriminatedUnion('status', [
  z.strictObject({ status: z.literal('pending'), decisionDate: nullableDate }),
  z.strictObject({ status: z.literal('decided'), amount: decimalField, decisionDate: nullableDate }),
]);

/** What half is taken of: the exercise price alone, or with the book value of the right (Company Accounting Regulations Art. 17). */
export const CAPITAL_BASES = ['exercisePrice', 'exercisePriceAndBookValue'] as const;

/** Where the book value of a right is taken from: its issue price, a valuation, or an amount that is given otherwise. */
export const BOOK_VALUE_SOURCES = ['issuePrice', 'valuation', 'amount'] as const;

/** What the annual report prints as the issue price of a share: the exercise price, or with the book value of the right. */
export const SHARE_ISSUE_PRICES = ['exercisePrice', 'withBookValue'] as const;

/** The law of a grant: the Commercial Code for what was resolved before 1 May 2006, the Companies Act since. */
export const GRANT_LAWS = ['commercialCode', 'companiesAct'] as const;

/** Whether something is paid for a right: nothing, an amount that is still to be decided, or one that is decided. */
export const ISSUE_PRICE_STATES = ['none', 'pending', 'decided'] as const;

/** How the issue price is paid: in cash, or set off against pay that is owed to the holder. */
export const SETTLEMENTS = ['cash', 'setOff'] as const;

/** Which shares are delivered first where treasury shares are only a part of them. */
export const DELIVERY_ORDERS = ['treasuryFirst', 'newFirst', 'proportional'] as const;

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

/** `perRight` counts where the price is decided. */
const issuePriceSchema = z.strictObject({ status: z.enum(ISSUE_PRICE_STATES), perRight: nullableDecimal, decisionDate: nullableDate, settlement: z.enum(SETTLEMENTS) });

/** One book value for all rights (`perRight` counts where the source is not the issue price), or one for each part of them that vests together. */
const bookValueSchema = z.union([
  z.strictObject({ source: z.enum(BOOK_VALUE_SOURCES), perRight: nullableDecimal }),
  z.strictObject({ tranches: z.array(z.strictObject({ share: nullableDecimal, perShare: nullableDecimal })).min(1).max(MOST_TRANCHES) }),
]);

/** How many of the shares are treasury shares, and what one of them is carried at. */
const deliverySchema = z.strictObject({ treasuryShares: nullableDecimal, order: z.enum(DELIVERY_ORDERS), bookValuePerShare: nullableDecimal });

const grantSchema = z.strictObject({
  /** Null: by the date of the resolution. */
  law: z.enum(GRANT_LAWS).nullable(),
  resolutionDate: nullableDate,
  issueDate: nullableDate,
  rights: nullableDecimal,
  sharesPerRight: nullableDecimal,
  shareClass: nameField,
  issuePrice: issuePriceSchema,
  bookValue: bookValueSchema,
  exercisePrice: exercisePriceSchema,
  exercisePeriod: z.strictObject({ from: nullableDate, to: nullableDate }),
  statedCapital: z.strictObject({
    base: z.enum(CAPITAL_BASES),
    shareIssuePrice: z.enum(SHARE_ISSUE_PRICES),
    ratio: decimalField,
    unit: decimalField,
    basis: z.enum(ROUNDING_BASES),
  }),
  delivery: deliverySchema,
  allotteesAnnounced: z.strictObject({ persons: z.number().int().nonnegative().nullable(), description: longText, categories: z.array(categorySchema).max(MOST_ANNOUNCED_CATEGORIES) }),
});

/** The right is carried at what was paid for it. */
const BOOK_VALUE_AS_PAID = { source: 'issuePrice', perRight: null } as const;

/** Nothing is paid for the right. */
const NOT_PAID = { status: 'none', perRight: null, decisionDate: null, settlement: 'cash' } as const;

/** All shares are new. */
const NEW_SHARES = { treasuryShares: null, order: 'newFirst', bookValuePerShare: null } as const;

/** Until version 6 the issue price was an amount, or null where nothing is paid. What is neither stays, for the schema to refuse. */
const issuePriceOfVersion6 = (price: unknown): unknown =>
  (price === null ? NOT_PAID : typeof price === 'string' ? { ...NOT_PAID, status: 'decided', perRight: price } : price);

/** The annual report shows what the books take half of, until somebody says otherwise. */
const shareIssuePriceOf = ({ base }: Readonly<Record<string, unknown>>): string => (base === 'exercisePriceAndBookValue' ? 'withBookValue' : 'exercisePrice');

/**
 * The nine terms of the notice. In a new document nothing is decided: the price is pending, half of it stated capital,
 * fractions rounded up to a full yen for each share (Companies Act Art. 445(2)).
 */
export const terms = documentPart({
  schema: grantSchema,
  initial: {
    law: null,
    resolutionDate: null,
    issueDate: null,
    rights: null,
    sharesPerRight: null,
    shareClass: 'Common shares',
    issuePrice: NOT_PAID,
    bookValue: BOOK_VALUE_AS_PAID,
    exercisePrice: { status: 'pending', decisionDate: null },
    exercisePeriod: { from: null, to: null },
    statedCapital: { base: 'exercisePrice', shareIssuePrice: 'exercisePrice', ratio: '0.5', unit: '1', basis: 'perShare' },
    delivery: NEW_SHARES,
    allotteesAnnounced: { persons: null, description: '', categories: [] },
  },
  migrations: {
    // Version 4 knows the book value of a right apart from its issue price.
    3: withMoreKeys({ bookValue: BOOK_VALUE_AS_PAID }),
    // Version 6 knows the table of categories that notices give where there is no list.
    5: at('allotteesAnnounced', withMoreKeys({ categories: [] })),
    // Version 7 knows the law, what is pending or set off, treasury shares that are delivered, and what the annual report prints.
    6: inTurn(
      withMoreKeys({ law: null, delivery: NEW_SHARES }),
      at('issuePrice', issuePriceOfVersion6),
      at('statedCapital', keyFromOthers('shareIssuePrice', shareIssuePriceOf)),
    ),
  },
});
