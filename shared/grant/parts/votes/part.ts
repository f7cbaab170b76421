import { z } from '../../zod.ts';
import { nullableDecimal } from '../fields.ts';
import { addedWith, documentPart } from '../part.ts';

const votesSchema = z.strictObject({
  /** Shares that make one vote. */
  unitShares: nullableDecimal,
  /** Votes of all shareholders before any right is exercised. */
  total: nullableDecimal,
  /** Votes of shares that third parties were allotted in the six months before. */
  allottedSixMonths: nullableDecimal,
  /** Whether the grant is an allotment to third parties; null where it follows from who is allotted rights. */
  thirdParty: z.boolean().nullable().default(null),
});

const NOT_KNOWN = { unitShares: null, total: null, allottedSixMonths: null };

/** The votes of the shareholders. Whether it is a third-party allotment stands in a file only where somebody says so. */
export const votes = documentPart({
  schema: votesSchema,
  initial: NOT_KNOWN,
  migrations: { 6: addedWith(NOT_KNOWN) },
  inFile: ({ thirdParty, ...counts }) => (thirdParty === null ? counts : { ...counts, thirdParty }),
});
