import { z } from '../../zod.ts';
import { nullableDecimal } from '../fields.ts';
import { documentPart, withMoreKeys } from '../part.ts';

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

const SINCE_VERSION_4 = { averageSharePrice: null, authorised: null };

/** What a grant is measured against. */
export const market = documentPart({
  schema: marketSchema,
  initial: { sharesIssued: null, treasuryShares: null, otherDilutiveShares: null, sharePrice: null, ...SINCE_VERSION_4 },
  migrations: { 3: withMoreKeys(SINCE_VERSION_4) },
});
