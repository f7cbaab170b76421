import type { DecimalText } from '../../calc/decimal.ts';
import { evaluate } from '../../calc/evaluate.ts';
import { choose, compare, constant, divide, figure, input, multiply, subtract, type ComparisonOperator, type Expression, type Inputs } from '../../calc/expression.ts';
import type { GrantDocument } from '../../grant/schema.ts';
import { capitalMethodOf } from '../../metrics/capital-method.ts';
import { newVotes, outstandingShares, votesOf } from '../../metrics/dilution.ts';
import { PLAIN_DILUTION } from '../../metrics/dilution-method.ts';
import { ofHolder, sharesAfter, votesAfter } from '../../metrics/holders.ts';
import { ofSecurity } from '../../metrics/securities.ts';
import { shares } from '../../metrics/shares-and-amounts.ts';

/** What stands in the table of holders for each of its rows: shares and votes before and after, and their shares of the whole. */
export const HOLDER_COLUMNS = ['stakeBefore', 'sharesAfter', 'stakeAfter', 'voteShareBefore', 'votesAfter', 'voteShareAfter'] as const;
/** One of {@link HOLDER_COLUMNS}, or what a holder has before. */
export type HolderColumn = (typeof HOLDER_COLUMNS)[number] | 'sharesBefore' | 'votesBefore';

/** A row of the table: a group of holders, all other shareholders, those who exercise, or all of them together. */
export interface HolderRow {
  readonly kind: 'total' | 'grant' | 'security' | 'others' | 'holder';
  /** The id of the holder or the security; the kind for the rows there is one of. */
  readonly id: string;
  readonly cells: Readonly<Record<HolderColumn, Expression>>;
}

const ZERO = constant('0');
const granted = figure('shares', shares.expression);
const votesOfGrant = figure('newVotes', newVotes.expression);

/**
 * The table of holders before and after this grant and each included security is exercised. The shares of its rows add
 * up to the outstanding shares exactly: what no group holds stands with the other shareholders.
 */
export function holderRows(document: GrantDocument): readonly HolderRow[] {
  const method = capitalMethodOf(document).dilution ?? PLAIN_DILUTION;
  const [allAfter, allVotesAfter] = [sharesAfter(method), votesAfter(method)];
  const row = (kind: HolderRow['kind'], id: string, held: Pick<HolderRow['cells'], 'sharesBefore' | 'sharesAfter' | 'votesBefore' | 'votesAfter'>): HolderRow => ({
    kind,
    id,
    cells: {
      ...held,
      stakeBefore: divide(held.sharesBefore, outstandingShares),
      stakeAfter: divide(held.sharesAfter, allAfter),
      voteShareBefore: divide(held.votesBefore, input('totalVotes')),
      voteShareAfter: divide(held.votesAfter, allVotesAfter),
    },
  });
  const unchanged = (kind: HolderRow['kind'], id: string, ofShares: Expression, ofVotes: Expression): HolderRow =>
    row(kind, id, { sharesBefore: ofShares, sharesAfter: ofShares, votesBefore: ofVotes, votesAfter: ofVotes });
  const added = (kind: HolderRow['kind'], id: string, newShares: Expression, votes: Expression): HolderRow =>
    row(kind, id, { sharesBefore: ZERO, sharesAfter: newShares, votesBefore: ZERO, votesAfter: votes });
  const ids = [...new Set(document.holders.map(({ id }) => id))];
  const rest = (whole: Expression, field: 'shares' | 'votes'): Expression => ids.reduce<Expression>((left, id) => subtract(left, ofHolder(id, field)), whole);
  return [
    row('total', 'total', { sharesBefore: outstandingShares, sharesAfter: allAfter, votesBefore: input('totalVotes'), votesAfter: allVotesAfter }),
    added('grant', 'grant', granted, votesOfGrant),
    ...method.included.map((id) => added('security', id, ofSecurity(id, 'shares'), votesOf(ofSecurity(id, 'shares')))),
    ...ids.map((id) => unchanged('holder', id, ofHolder(id, 'shares'), ofHolder(id, 'votes'))),
    unchanged('others', 'others', rest(outstandingShares, 'shares'), rest(input('totalVotes'), 'votes')),
  ];
}

/** Shares of the votes from which on shareholders can do more: to block or pass a special resolution, or to pass an ordinary one. */
export const VOTE_THRESHOLDS = ['oneThird', 'half', 'twoThirds'] as const;
/** One of {@link VOTE_THRESHOLDS}. */
export type VoteThreshold = (typeof VOTE_THRESHOLDS)[number];

/** More than a third and more than a half of the votes; two thirds are enough as they are (Companies Act Art. 309). */
const FRACTIONS: Readonly<Record<VoteThreshold, { readonly part: DecimalText; readonly of: DecimalText; readonly comparison: ComparisonOperator }>> = {
  oneThird: { part: '1', of: '3', comparison: '>' },
  half: { part: '1', of: '2', comparison: '>' },
  twoThirds: { part: '2', of: '3', comparison: '>=' },
};

/** A threshold that a holder passes by the exercise, upwards or downwards. */
export interface Crossing {
  readonly threshold: VoteThreshold;
  readonly direction: 'up' | 'down';
}

/** The thresholds that a row passes, compared without dividing; none where its votes or those of all are not known. */
export function crossingsOf(row: HolderRow, total: HolderRow, inputs: Inputs): readonly Crossing[] {
  return VOTE_THRESHOLDS.flatMap((threshold): readonly Crossing[] => {
    const [before, after] = (['votesBefore', 'votesAfter'] as const).map((column) => isOver(row.cells[column], total.cells[column], threshold, inputs));
    if (before === undefined || after === undefined || before === after || before === null || after === null) return [];
    return [{ threshold, direction: after ? 'up' : 'down' }];
  });
}

function isOver(votes: Expression, all: Expression, threshold: VoteThreshold, inputs: Inputs): boolean | null {
  const { part, of, comparison } = FRACTIONS[threshold];
  const found = evaluate(choose(compare(comparison, multiply(votes, constant(of)), multiply(all, constant(part))), constant('1'), ZERO), inputs);
  return found.status === 'value' ? found.value === '1' : null;
}

/** The value of an expression of the table; null where something is missing. */
export function valueIn(expression: Expression, inputs: Inputs): DecimalText | null {
  const found = evaluate(expression, inputs);
  return found.status === 'value' ? found.value : null;
}
