import { z } from '../../zod.ts';
import { nullableDecimal } from '../fields.ts';
import { addedWith, documentPart } from '../part.ts';

const epsSchema = z.strictObject({
  /** Profit of the period; negative for a loss. */
  profit: nullableDecimal,
  /** Profit from continuing operations that belongs to ordinary holders, by which it is judged what dilutes; null where it is the profit. */
  control: nullableDecimal,
  /** Dividends of preferred shares and the like, which do not belong to ordinary holders. */
  preferred: nullableDecimal,
  /** Average of the outstanding ordinary shares over the period. */
  averageShares: nullableDecimal,
  /** Cost of the rights that is still to be recognised, for one share. */
  unrecognisedCost: nullableDecimal,
});

const NOT_KNOWN = { profit: null, control: null, preferred: null, averageShares: null, unrecognisedCost: null };

/** What earnings per share are worked out from. */
export const eps = documentPart({ schema: epsSchema, initial: NOT_KNOWN, migrations: { 6: addedWith(NOT_KNOWN) } });
