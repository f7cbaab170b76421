import { compareDecimals, multiplyDecimals } from '../calc/decimal-arithmetic.ts';
import { hasCountedAddBack, hasCountedPrice, isCounted } from '../grant/counted-securities.ts';
import { memoizeFor } from '../grant/memoize.ts';
import type { GrantDocument, Security } from '../grant/schema.ts';
import { securityNumber } from '../grant/table-numbers.ts';

/** What about the other securities and the terms decides how dilution and earnings per share are worked out; the rest are inputs. */
export interface DilutionMethod extends SecuritiesMethod {
  /** Whether shares of other securities are given as one number; where there is a table of them, it may do without. */
  readonly countsOtherShares: boolean;
  /** Whether a control figure is given beside the profit. */
  readonly hasControl: boolean;
  readonly hasPreferred: boolean;
  readonly hasUnrecognisedCost: boolean;
}

/** The securities by their ids, as figures take them. */
interface SecuritiesMethod {
  readonly all: readonly string[];
  /** Those that count when the company is fully diluted, in the order of the document. */
  readonly included: readonly string[];
  /** Options and restricted stock units: what is granted for services. */
  readonly forServices: readonly string[];
  /** Of the included ones, those that add nothing to profit, in the order of the document. */
  readonly withoutAddBack: readonly SecurityWithoutAddBack[];
  /** Of the included ones, those without which profit would be less, least for each of their shares first: they stand before those without an add-back. */
  readonly withNegativeAddBack: readonly string[];
  /** Of the included ones, all others with an add-back, least for each of their shares first. */
  readonly withAddBack: readonly string[];
  /** What tells one method from another. */
  readonly key: string;
}

/** A security that adds nothing to profit; where its holders pay, the company can buy back shares with it. */
export interface SecurityWithoutAddBack {
  readonly id: string;
  readonly isPaid: boolean;
}

const NO_SECURITIES: SecuritiesMethod = { all: [], included: [], forServices: [], withoutAddBack: [], withNegativeAddBack: [], withAddBack: [], key: '' };

/** The method where nothing is given beside the market figures. */
export const PLAIN_DILUTION: DilutionMethod = { ...NO_SECURITIES, countsOtherShares: true, hasControl: false, hasPreferred: false, hasUnrecognisedCost: false };

/** How dilution and earnings per share are worked out in a document. What is not given is left out here, so that it is not asked for. */
export function dilutionMethodOf({ securities, market, eps }: GrantDocument): DilutionMethod {
  return {
    ...(securities.length === 0 ? NO_SECURITIES : securitiesMethod(securities, null)),
    countsOtherShares: securities.length === 0 || market.otherDilutiveShares !== null,
    hasControl: eps.control !== null,
    hasPreferred: eps.preferred !== null,
    hasUnrecognisedCost: eps.unrecognisedCost !== null,
  };
}

/** One text for each method, to keep by it what was made for it. */
export const dilutionKey = ({ key, countsOtherShares, hasControl, hasPreferred, hasUnrecognisedCost }: DilutionMethod): string =>
  `${[countsOtherShares, hasControl, hasPreferred, hasUnrecognisedCost].map(Number).join('')} ${key}`;

const securitiesMethod = memoizeFor((securities: readonly Security[], _setting: null): SecuritiesMethod => {
  // Of two rows with one id in a damaged file the first is meant.
  const rows = securities.filter(({ id }, index) => securities.findIndex((other) => other.id === id) === index);
  const given = rows.filter((security) => !isCounted(security));
  const included = given.length < rows.length ? rows.filter(isCounted) : given.filter((security) => security.included);
  const withAddBack = included.filter(hasCountedAddBack).toSorted(byAddBackOfShare);
  const withoutAddBack = included.filter((security) => !hasCountedAddBack(security)).map((security) => ({ id: security.id, isPaid: hasCountedPrice(security) }));
  const method = {
    all: idsOf(given),
    included: idsOf(included),
    forServices: idsOf(given.filter(({ kind }) => kind === 'option' || kind === 'rsu')),
    withoutAddBack,
    withNegativeAddBack: idsOf(withAddBack.filter(isNegative)),
    withAddBack: idsOf(withAddBack.filter((security) => !isNegative(security))),
  };
  return { ...method, key: JSON.stringify(Object.values(method)) };
});

const idsOf = (rows: readonly Security[]): readonly string[] => rows.map(({ id }) => id);

/** Least add-back for each share first, compared without dividing; what lacks a number stands last: the figures are missing with it. */
function byAddBackOfShare(one: Security, other: Security): number {
  const [ofOne, ofOther] = [numbersOf(one), numbersOf(other)];
  if (ofOne === null || ofOther === null) return ofOne === ofOther ? 0 : ofOne === null ? 1 : -1;
  return compareDecimals(multiplyDecimals(ofOne.addBack, ofOther.shares), multiplyDecimals(ofOther.addBack, ofOne.shares));
}

/** Whether profit would be less without a security. */
const isNegative = (security: Security): boolean => compareDecimals(numbersOf(security)?.addBack ?? '0', '0') < 0;

/** A row that stands for another one keeps the place of that, whether or not it is included. */
function numbersOf(row: Security): { readonly addBack: string; readonly shares: string } | null {
  const security = isCounted(row) ? row.counts : row;
  const [addBack, shares] = [securityNumber(security, 'addBack'), securityNumber(security, 'shares')];
  return addBack === null || shares === null ? null : { addBack, shares };
}
