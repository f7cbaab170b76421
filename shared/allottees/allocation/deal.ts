/** A fraction of whole numbers, exact; the denominator is above 0. */
export interface Fraction {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** What is dealt to whom. Rows are told apart by their positions in `weights`. */
export interface DealRequest {
  /** Whole lots to deal, 0 or more. */
  readonly lots: bigint;
  /** What each row weighs, 0 or more. */
  readonly weights: readonly bigint[];
  /** Least lots of each row, 0 or more. */
  readonly least: bigint;
  /** Most lots of each row, not below `least`; null is no limit. */
  readonly most: bigint | null;
  /** Which of two rows comes first where their remainders are equal: below 0 is the first of them, never 0. */
  readonly compareTied: (one: number, other: number) => number;
}

/** What one row gets. */
export interface DealtLots {
  readonly lots: bigint;
  /** Its exact share in lots, within the limits and before rounding. */
  readonly share: Fraction;
}

/** Rows of one weight: they have the same share. */
interface WeightGroup {
  readonly weight: bigint;
  readonly rows: readonly number[];
}

interface GroupShare {
  readonly rows: readonly number[];
  readonly share: Fraction;
}

/**
 * The most lots that rows of these weights can take within a limit: those of weight 0 take the least. Null where there
 * is no limit.
 */
export function mostDealable({ weights, least, most }: Pick<DealRequest, 'weights' | 'least' | 'most'>): bigint | null {
  const weighing = BigInt(weights.filter((weight) => weight > 0n).length);
  const others = BigInt(weights.length) - weighing;
  if (weighing === 0n) return others * least;
  return most === null ? null : weighing * most + others * least;
}

/**
 * Deals whole lots by weights, with the least and the most that a row can get, so that the sum is exact.
 *
 * 1. The exact shares are the fractions min(max(weight × t, least), most) with the one factor t that makes their sum
 *    the lots to deal. They are found by repeated clamping: what is left is shared by weight among the open rows; where
 *    the rows under `least` lack more than the rows over `most` have too much, the former are closed at `least`, else
 *    the latter at `most`. A row that is closed there is at that limit in the answer, too: where more is lacking, all
 *    clamped shares together are more than what is left, so the factor t is smaller than the one tried and whoever is
 *    under `least` by it stays so; otherwise t is not smaller, and whoever is over `most` stays so. The shares are found
 *    when no open row is past a limit. Each round before that closes at least one row, so there are no more rounds than
 *    different weights.
 * 2. Each row gets the whole part of its share. What is left goes in single lots to the rows of the largest remainders
 *    (Hamilton's method), equal remainders by `compareTied`. All shares that are not whole have one denominator, so
 *    whole numbers are compared and nothing is rounded. A remainder is only left under `most`, which is whole: no row
 *    gets past it.
 *
 * A larger weight never gets less. Rows of weight 0 get the least.
 * @throws RangeError when the limits do not allow the lots: less than the sum of `least`, or more than {@link mostDealable}.
 */
export function deal(request: DealRequest): readonly DealtLots[] {
  const { lots, weights, least } = request;
  const most = mostDealable(request);
  if (lots < least * BigInt(weights.length) || (most !== null && lots > most)) throw new RangeError('These lots cannot be dealt within the limits');
  const shares = exactShares(request);
  const extra = rowsRoundedUp(shares, lots, request.compareTied);
  const dealt: DealtLots[] = [];
  for (const { rows, share } of shares) {
    const whole = share.numerator / share.denominator;
    for (const row of rows) dealt[row] = { lots: extra.has(row) ? whole + 1n : whole, share };
  }
  return dealt;
}

function exactShares({ lots, weights, least, most }: DealRequest): readonly GroupShare[] {
  const groups = groupsOf(weights);
  const shares: GroupShare[] = [];
  let left = lots;
  let open = groups;
  const close = (closed: readonly WeightGroup[], at: bigint): void => {
    for (const { rows } of closed) {
      shares.push({ rows, share: { numerator: at, denominator: 1n } });
      left -= at * BigInt(rows.length);
    }
    const gone = new Set(closed);
    open = open.filter((group) => !gone.has(group));
  };

  close(groups.filter(({ weight }) => weight === 0n), least);
  while (open.length > 0) {
    const total = open.reduce((sum, { weight, rows }) => sum + weight * BigInt(rows.length), 0n);
    const under = open.filter(({ weight }) => left * weight < least * total);
    const over = most === null ? [] : open.filter(({ weight }) => left * weight > most * total);
    const lacking = under.reduce((sum, { weight, rows }) => sum + (least * total - left * weight) * BigInt(rows.length), 0n);
    const tooMuch = over.reduce((sum, { weight, rows }) => sum + (left * weight - (most ?? 0n) * total) * BigInt(rows.length), 0n);
    if (lacking === 0n && tooMuch === 0n) return [...shares, ...open.map(({ weight, rows }) => ({ rows, share: { numerator: left * weight, denominator: total } }))];
    if (lacking > tooMuch) close(under, least);
    else close(over, most ?? 0n);
  }
  return shares;
}

function groupsOf(weights: readonly bigint[]): readonly WeightGroup[] {
  const groups = new Map<bigint, number[]>();
  for (const [row, weight] of weights.entries()) {
    const rows = groups.get(weight);
    if (rows === undefined) groups.set(weight, [row]);
    else rows.push(row);
  }
  return [...groups].map(([weight, rows]) => ({ weight, rows }));
}

/** The rows that get one lot more than the whole part of their share. */
function rowsRoundedUp(shares: readonly GroupShare[], lots: bigint, compareTied: DealRequest['compareTied']): ReadonlySet<number> {
  const byRemainder = new Map<bigint, number[]>();
  let left = lots;
  for (const { rows, share: { numerator, denominator } } of shares) {
    left -= (numerator / denominator) * BigInt(rows.length);
    const remainder = numerator % denominator;
    const tied = byRemainder.get(remainder);
    if (remainder === 0n) continue;
    if (tied === undefined) byRemainder.set(remainder, [...rows]);
    else for (const row of rows) tied.push(row);
  }
  const extra = new Set<number>();
  for (const [, tied] of [...byRemainder].toSorted(([one], [other]) => (one < other ? 1 : -1))) {
    const served = BigInt(tied.length) <= left ? tied : tied.toSorted(compareTied).slice(0, countOf(left));
    for (const row of served) extra.add(row);
    left -= BigInt(served.length);
    if (left === 0n) break;
  }
  return extra;
}

// oxlint-disable-next-line grantsheet/exact-money -- rows of a list, fewer than the rows that are tied
const countOf = (rows: bigint): number => Number(rows);
