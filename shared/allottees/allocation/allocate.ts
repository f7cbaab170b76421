import type { DecimalText } from '../../calc/decimal.ts';
import { divideDecimals } from '../../calc/decimal-arithmetic.ts';
import { readNumber } from '../../calc/number-text.ts';
import { canonicalNumberOrNull } from '../../grant/canonical-number.ts';
import { isCount } from '../../grant/number-rules.ts';
import type { Allottee } from '../../grant/schema.ts';
import { totalsOf } from '../totals.ts';
import type { AllocatedRow, Allocation, AllocationIssue, AllocationPlan, AllocationResult, AllocationWarning } from './allocation.ts';
import { deal, mostDealable, type DealtLots, type Fraction } from './deal.ts';
import { tieComparison } from './tie-order.ts';
import { numbersOf, wholeWeights, type PlacedAllottee } from './weigh.ts';

/** The numbers of a plan, read: rights as whole numbers. */
interface PlanNumbers {
  readonly pool: bigint;
  readonly minimum: bigint;
  readonly maximum: bigint | null;
  readonly lot: bigint;
}

/** What the rows of a list that are not locked get, in rights. */
interface OpenShares {
  readonly rights: readonly bigint[];
  readonly exact: readonly DecimalText[];
  readonly warnings: readonly AllocationWarning[];
}

type Step<T> = ({ readonly ok: true } & T) | { readonly ok: false; readonly issue: AllocationIssue };

/**
 * Allocates a pool of rights among the rows of a list. Locked rows keep their rights, which count against the pool; the
 * rest is dealt in whole lots by the rule, with the minimum and the maximum of each row: see {@link deal}. The rights of
 * all rows add up to the pool, or the plan is refused with its first issue. Limits that are no multiples of the lot are taken to
 * the next ones inside. A row of weight 0 gets the minimum.
 */
export function allocate(allottees: readonly Allottee[], plan: AllocationPlan): AllocationResult {
  const numbers = readPlan(plan);
  if (!numbers.ok) return numbers;
  const { pool } = numbers;
  const listIssue = issueOfList(allottees);
  if (listIssue !== null) return refused(listIssue);
  const locks = readLocks(allottees, plan.locked, pool);
  if (!locks.ok) return locks;
  const open = allottees.flatMap((allottee, position): readonly PlacedAllottee[] => (locks.rights.has(position) ? [] : [{ position, allottee }]));
  const rest = [...locks.rights.values()].reduce((left, rights) => left - rights, pool);
  const shares = sharesOf(open, rest, allottees, plan, numbers);
  if (!shares.ok) return shares;

  const places = new Map(open.map(({ position }, place) => [position, place] as const));
  const rows = allottees.map((allottee, position) => {
    const place = places.get(position);
    return place === undefined ? lockedRow(allottee, locks.rights.get(position) ?? 0n) : openRow(allottee, shares.rights[place] ?? 0n, shares.exact[place] ?? '0');
  });
  return { ok: true, allocation: allocationOf(allottees, pool, rows, shares.warnings) };
}

function allocationOf(allottees: readonly Allottee[], pool: bigint, rows: readonly AllocatedRow[], warnings: readonly AllocationWarning[]): Allocation {
  const none = rows.filter(({ rights, locked }) => rights === '0' && !locked).length;
  return {
    pool: String(pool),
    allocated: String(rows.reduce((sum, { rights }) => sum + BigInt(rights), 0n)),
    persons: totalsOf(allottees).persons,
    rows,
    warnings: none === 0 ? warnings : [...warnings, { code: 'rowsWithoutRights', path: 'pool', value: String(none) }],
  };
}

function lockedRow({ id, rights: before }: Allottee, rights: bigint): AllocatedRow {
  return { id, rights: String(rights), exact: String(rights), locked: true, before, after: before, changed: false };
}

function openRow({ id, rights: before }: Allottee, rights: bigint, exact: DecimalText): AllocatedRow {
  const after = rights === 0n ? null : String(rights);
  return { id, rights: String(rights), exact, locked: false, before, after, changed: canonicalNumberOrNull(before) !== after };
}

function readPlan({ pool, minimum, maximum, lot }: AllocationPlan): Step<PlanNumbers> {
  const wholePool = readCount(pool);
  if (wholePool === null || wholePool === 0n) return refused({ code: 'poolUnreadable', path: 'pool', value: pool });
  const wholeLot = readCount(lot ?? '1');
  if (wholeLot === null || wholeLot === 0n) return refused({ code: 'lotUnreadable', path: 'lot', value: lot ?? '' });
  const least = readCount(minimum ?? '0');
  if (least === null) return refused({ code: 'limitUnreadable', path: 'minimum', value: minimum ?? '' });
  const most = maximum === null ? null : readCount(maximum);
  if (maximum !== null && most === null) return refused({ code: 'limitUnreadable', path: 'maximum', value: maximum });
  const numbers = { pool: wholePool, minimum: least, maximum: most, lot: wholeLot };
  const { leastLots, mostLots } = limitsInLots(numbers);
  if (mostLots !== null && leastLots > mostLots) return refused({ code: 'limitsCross', path: 'minimum', value: String(least), details: { maximum: String(most), lot: String(wholeLot) } });
  return { ok: true, ...numbers };
}

function limitsInLots({ minimum, maximum, lot }: PlanNumbers): { readonly leastLots: bigint; readonly mostLots: bigint | null } {
  return { leastLots: (minimum + lot - 1n) / lot, mostLots: maximum === null ? null : maximum / lot };
}

/** A count as the document takes it; null where a text is none. */
function readCount(text: string): bigint | null {
  const reading = readNumber(text);
  return reading.ok && isCount(reading.value) ? BigInt(reading.value) : null;
}

function issueOfList(allottees: readonly Allottee[]): AllocationIssue | null {
  if (allottees.length === 0) return { code: 'noAllottees', path: 'pool', value: '' };
  const seen = new Set<string>();
  for (const [position, { id, name }] of allottees.entries()) {
    if (seen.has(id)) return { code: 'idTwice', path: `allottees[${position}].id`, value: id, details: { name } };
    seen.add(id);
  }
  return null;
}

/** The rights of locked rows by their positions. */
function readLocks(allottees: readonly Allottee[], locked: readonly string[], pool: bigint): Step<{ readonly rights: ReadonlyMap<number, bigint> }> {
  const positions = new Map(allottees.map(({ id }, position) => [id, position] as const));
  const unknown = locked.find((id) => !positions.has(id));
  if (unknown !== undefined) return refused({ code: 'lockUnknown', path: 'locked', value: unknown });
  const wanted = new Set(locked);
  const rights = new Map<number, bigint>();
  let sum = 0n;
  for (const [position, { id, name, rights: text, locked: isLocked }] of allottees.entries()) {
    if (!isLocked && !wanted.has(id)) continue;
    const path = `allottees[${position}].rights`;
    const count = text === null ? 0n : isCount(text) ? BigInt(canonicalNumberOrNull(text) ?? '0') : null;
    if (count === null) return refused({ code: 'lockedUnreadable', path, value: text ?? '', details: { name } });
    sum += count;
    if (sum > pool) return refused({ code: 'lockedAbovePool', path, value: String(count), details: { name, locked: String(sum), pool: String(pool) } });
    rights.set(position, count);
  }
  return { ok: true, rights };
}

function sharesOf(open: readonly PlacedAllottee[], rest: bigint, all: readonly Allottee[], plan: AllocationPlan, numbers: PlanNumbers): Step<OpenShares> {
  if (open.length === 0) return rest === 0n ? { ok: true, rights: [], exact: [], warnings: [] } : refused({ code: 'allLocked', path: 'pool', value: String(rest) });
  const given = numbersOf(plan.rule, open, all);
  if (!given.ok) return given;
  const shares = plan.rule.kind === 'fixed' ? fixedShares(given.numbers, open, rest, numbers) : dealtShares(given.numbers, open, rest, tieComparison(all, plan.ties), numbers);
  return shares.ok ? { ...shares, warnings: given.warnings } : shares;
}

function fixedShares(rights: readonly DecimalText[], open: readonly PlacedAllottee[], rest: bigint, { minimum, maximum, lot }: PlanNumbers): Step<Omit<OpenShares, 'warnings'>> {
  const wholes = rights.map((text) => BigInt(text));
  const outside = wholes.findIndex((count) => count < minimum || (maximum !== null && count > maximum) || count % lot !== 0n);
  const row = open[outside];
  if (row !== undefined) return refused({ code: 'fixedOutsideLimits', path: `allottees[${row.position}].grade`, value: row.allottee.grade, details: { name: row.allottee.name, fixed: rights[outside] ?? '' } });
  const sum = wholes.reduce((total, count) => total + count, 0n);
  if (sum !== rest) return refused({ code: 'fixedNotPool', path: 'pool', value: String(rest), details: { sum: String(sum) } });
  return { ok: true, rights: wholes, exact: rights };
}

function dealtShares(numbers: readonly DecimalText[], open: readonly PlacedAllottee[], rest: bigint, compare: (one: number, other: number) => number, plan: PlanNumbers): Step<Omit<OpenShares, 'warnings'>> {
  const { lot } = plan;
  const { leastLots: least, mostLots: most } = limitsInLots(plan);
  const weights = wholeWeights(numbers);
  if (weights.every((weight) => weight === 0n)) return refused({ code: 'noWeights', path: 'rule', value: '' });
  if (rest % lot !== 0n) return refused({ code: 'poolNotInLots', path: 'pool', value: String(rest), details: { lot: String(lot) } });
  const lots = rest / lot;
  const fewest = least * BigInt(open.length);
  if (lots < fewest) return refused({ code: 'poolBelowMinimum', path: 'pool', value: String(rest), details: { sum: String(fewest * lot) } });
  const dealable = mostDealable({ weights, least, most });
  if (dealable !== null && lots > dealable) return refused({ code: 'poolAboveMaximum', path: 'pool', value: String(rest), details: { sum: String(dealable * lot) } });
  const position = (place: number): number => open[place]?.position ?? 0;
  const dealt = deal({ lots, weights, least, most, compareTied: (one, other) => compare(position(one), position(other)) });
  return { ok: true, rights: dealt.map((row) => row.lots * lot), exact: exactTexts(dealt, lot) };
}

/** Rows of one weight have one share: each is divided once. */
function exactTexts(dealt: readonly DealtLots[], lot: bigint): readonly DecimalText[] {
  const texts = new Map<Fraction, DecimalText>();
  return dealt.map(({ share }) => {
    const known = texts.get(share) ?? divideDecimals(String(share.numerator * lot), String(share.denominator));
    texts.set(share, known);
    return known;
  });
}

const refused = (issue: AllocationIssue): { readonly ok: false; readonly issue: AllocationIssue } => ({ ok: false, issue });
