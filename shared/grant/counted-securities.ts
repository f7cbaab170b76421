import type { DecimalText } from '../calc/decimal.ts';
import type { GrantDocument, Security } from './schema.ts';

/** A row that stands for another security in figures: with the numbers of that while it is included, with 0 while it is not. */
export interface CountedSecurity extends Security {
  /** The security that it stands for. */
  readonly counts: Security;
}

/** What the id of such a row has before that of its security. */
export const COUNTED_PREFIX = 'counted ';

/** Whether a row stands for another one. */
export const isCounted = (security: Security): security is CountedSecurity => 'counts' in security;

/** The securities of a document without the rows that stand for others. */
export const givenSecurities = ({ securities }: Pick<GrantDocument, 'securities'>): readonly Security[] => securities.filter((security) => !isCounted(security));

/**
 * A document with a row of this kind for each of its securities, for the workbook: figures are then defined over all
 * securities whatever their switches, so that formulas follow a switch that is changed in a cell. Every figure has the same
 * value as in the document itself: a security of 0 shares and no add-back changes none. The profit of diluted earnings per
 * share alone may lack what these need, where no security that is included adds to it.
 */
export function withCountedSecurities(document: GrantDocument): GrantDocument {
  const { securities } = document;
  if (securities.length === 0) return document;
  let prefix = COUNTED_PREFIX;
  while (securities.some(({ id }) => id.startsWith(prefix))) prefix += COUNTED_PREFIX;
  return { ...document, securities: [...securities, ...securities.map((security) => countedRow(security, `${prefix}${security.id}`))] };
}

function countedRow(counts: Security, id: string): CountedSecurity {
  const { included, shares, exercisePrice, addBack } = counts;
  const whereIncluded = (text: DecimalText | null): DecimalText | null => (included ? text : '0');
  return {
    ...counts, id, counts, included: true, shares: whereIncluded(shares),
    exercisePrice: hasCountedPrice(counts) ? whereIncluded(exercisePrice) : null,
    addBack: hasCountedAddBack(counts) ? whereIncluded(addBack) : null,
  };
}

/** Whether the price of a security counts: for other kinds than options, no price means that nothing is paid. */
export const hasCountedPrice = ({ kind, exercisePrice }: Security): boolean => kind === 'option' || exercisePrice !== null;

/** Interest and dividends are saved where a bond or a preferred share is converted; any other security says by its add-back that there is one. */
export const hasCountedAddBack = ({ kind, addBack }: Security): boolean => kind === 'convertible' || kind === 'preferred' || (kind === 'other' && addBack !== null);
