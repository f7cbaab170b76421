import { addDecimals, compareDecimals, divideDecimals, multiplyDecimals, subtractDecimals } from '../../calc/decimal-arithmetic.ts';
import type { DecimalText } from '../../calc/decimal.ts';
import { evaluate } from '../../calc/evaluate.ts';
import { figure, type Expression, type Inputs } from '../../calc/expression.ts';
import type { GrantDocument } from '../../grant/schema.ts';
import { newVotes, outstandingShares, votesOf } from '../../metrics/dilution.ts';
import { dilutionMethodOf } from '../../metrics/dilution-method.ts';
import { sharesAfter, sharesOfHolder, votesAfter, votesOfHolder } from '../../metrics/holders.ts';
import { ofSecurity } from '../../metrics/securities.ts';
import { shares } from '../../metrics/shares-and-amounts.ts';

/** Who a row is about: a group of the table, all other shareholders, the allottees of this grant, or the holders of another security. */
export type HolderKind = 'holder' | 'others' | 'allottees' | 'security';

/** Votes above which a holder has more to say; each is a part of all votes. */
export const VOTE_THRESHOLDS = ['1/3', '1/2', '2/3'] as const;
/** One of {@link VOTE_THRESHOLDS}. */
export type VoteThreshold = (typeof VOTE_THRESHOLDS)[number];

/** A group before and after this grant and each included security is exercised. Null: not known. */
export interface HolderRow {
  readonly kind: HolderKind;
  /** The id of the holder or security; that of the kind where there is one row of it. */
  readonly id: string;
  readonly sharesBefore: DecimalText | null;
  readonly sharesAfter: DecimalText | null;
  /** Parts of all shares. Where all are known, those of the table add up to exactly 1. */
  readonly stakeBefore: DecimalText | null;
  readonly stakeAfter: DecimalText | null;
  readonly votesBefore: DecimalText | null;
  readonly votesAfter: DecimalText | null;
  /** Thresholds that its votes are above before and not after, or the other way round. */
  readonly crossed: readonly { readonly threshold: VoteThreshold; readonly isAbove: boolean }[];
}

type Numbers = Pick<HolderRow, 'kind' | 'id' | 'sharesBefore' | 'sharesAfter' | 'votesBefore' | 'votesAfter'>;

/**
 * Who holds what before and after: the groups of the table, all others where the table leaves some of the outstanding
 * shares, the allottees of this grant, and the holders of each included security. Empty without a table.
 */
export function holdersTable(document: GrantDocument, inputs: Inputs): readonly HolderRow[] {
  const { holders } = document;
  if (holders.length === 0) return [];
  const method = dilutionMethodOf(document);
  const value = (expression: Expression): DecimalText | null => {
    const evaluation = evaluate(expression, inputs);
    return evaluation.status === 'value' ? evaluation.value : null;
  };
  const [outstanding, allShares] = [value(outstandingShares), value(sharesAfter(method))];
  const [totalVotes, allVotes] = [inputs.values['totalVotes'] ?? null, value(votesAfter(method))];
  const groups = holders.map((holder): Numbers => ({ kind: 'holder', id: holder.id, ...unchanged(value(sharesOfHolder(holder)), value(votesOfHolder(holder))) }));
  const added = (kind: HolderKind, id: string, newShares: Expression, votes: Expression): Numbers =>
    ({ kind, id, sharesBefore: '0', sharesAfter: value(newShares), votesBefore: '0', votesAfter: value(votes) });
  const rows = [
    ...groups,
    ...others(groups, outstanding, totalVotes),
    added('allottees', 'allottees', shares.expression, figure('newVotes', newVotes.expression)),
    ...method.included.map((id) => added('security', id, ofSecurity(id, 'shares'), votesOf(ofSecurity(id, 'shares')))),
  ];
  const before = partsOf(rows.map(({ sharesBefore }) => sharesBefore), outstanding);
  const after = partsOf(rows.map(({ sharesAfter: some }) => some), allShares);
  return rows.map((row, index) => ({ ...row, stakeBefore: before[index] ?? null, stakeAfter: after[index] ?? null, crossed: crossedBy(row, totalVotes, allVotes) }));
}

const unchanged = (ownShares: DecimalText | null, votes: DecimalText | null): Omit<Numbers, 'kind' | 'id'> =>
  ({ sharesBefore: ownShares, sharesAfter: ownShares, votesBefore: votes, votesAfter: votes });

/** All other shareholders: what the table leaves of the outstanding shares, not known while a group is not. */
function others(groups: readonly Numbers[], outstanding: DecimalText | null, totalVotes: DecimalText | null): readonly Numbers[] {
  const rest = restOf(outstanding, groups.map(({ sharesBefore }) => sharesBefore));
  if (rest !== null && compareDecimals(rest, '0') <= 0) return [];
  const votes = restOf(totalVotes, groups.map(({ votesBefore }) => votesBefore));
  return [{ kind: 'others', id: 'others', ...unchanged(rest, votes !== null && compareDecimals(votes, '0') >= 0 ? votes : null) }];
}

function restOf(all: DecimalText | null, parts: readonly (DecimalText | null)[]): DecimalText | null {
  return parts.reduce((rest, part) => (rest === null || part === null ? null : subtractDecimals(rest, part)), all);
}

/**
 * Each number as a part of the whole, to 20 digits. Where the numbers make up the whole, what rounding leaves goes to the
 * largest, so that the parts add up to exactly 1.
 */
function partsOf(numbers: readonly (DecimalText | null)[], whole: DecimalText | null): readonly (DecimalText | null)[] {
  if (whole === null || compareDecimals(whole, '0') <= 0) return numbers.map(() => null);
  const parts = numbers.map((number) => (number === null ? null : divideDecimals(number, whole)));
  const rest = restOf(whole, numbers);
  const left = restOf('1', parts);
  if (rest === null || left === null || compareDecimals(rest, '0') !== 0) return parts;
  const largest = numbers.reduce((at, number, index) => (number !== null && compareDecimals(number, numbers[at] ?? '0') > 0 ? index : at), 0);
  return parts.map((part, index) => (index === largest && part !== null ? addDecimals(part, left) : part));
}

function crossedBy({ votesBefore, votesAfter: after }: Numbers, totalVotes: DecimalText | null, allVotes: DecimalText | null): HolderRow['crossed'] {
  if (votesBefore === null || after === null || totalVotes === null || allVotes === null) return [];
  return VOTE_THRESHOLDS.flatMap((threshold) => {
    const [was, is] = [isAbove(votesBefore, totalVotes, threshold), isAbove(after, allVotes, threshold)];
    return was === is ? [] : [{ threshold, isAbove: is }];
  });
}

/** Whether votes are more than a part of all votes, compared without dividing. */
function isAbove(votes: DecimalText, all: DecimalText, threshold: VoteThreshold): boolean {
  const [numerator = '1', denominator = '1'] = threshold.split('/');
  return compareDecimals(multiplyDecimals(votes, denominator), multiplyDecimals(all, numerator)) > 0;
}
