import { lookupKey } from '#shared/allottees/normalise.ts';

/** Lists with the same headings in the same order have one shape. */
export const listShapeKey = (headings: readonly string[]): string => headings.map(lookupKey).join('|').slice(0, 2_000);
