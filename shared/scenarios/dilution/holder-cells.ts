import type { DecimalText } from '../../calc/decimal.ts';
import { evaluate } from '../../calc/evaluate.ts';
import { constant, divide, figure, input, subtract, type Expression, type Inputs } from '../../calc/expression.ts';
import type { GrantDocument, Holder } from '../../grant/schema.ts';
import { figureMethodOf } from '../../metrics/figure-method.ts';
import { newVotes, outstandingShares, votesOf } from '../../metrics/dilution.ts';
import { PLAIN_DILUTION } from '../../metrics/dilution-method.ts';
import { sharesAfter, sharesOfHolder, votesAfter, votesOfHolder } from '../../metrics/holders.ts';
import { ofSecurity } from '../../metrics/securities.ts';
import { shares } from '../../metrics/shares-and-amounts.ts';

/** What stands in the table of holders for each of its rows: shares and votes before and after, and their shares of the whole. */
export const HOLDER_COLUMNS = ['stakeBefore', 'sharesAfter', 'stakeAfter', 'voteShareBefore', 'votesAfter', 'voteShareAfter'] as const;
/** One of {@link HOLDER_COLUMNS}, or what a holder has before. */
export type HolderColumn = (typeof HOLDER_COLUMNS)[number] | 'sharesBefore' | 'votesBefore';

/** How the numbers of a row are worked out: of a group of holders, all other shareholders, those who exercise, or all of them together. */
export interface HolderCells {
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
export function holderCells(document: GrantDocument): readonly HolderCells[] {
  const method = figureMethodOf(document).dilution ?? PLAIN_DILUTION;
  const [allAfter, allVotesAfter] = [sharesAfter(method), votesAfter(method)];
  const row = (kind: HolderCells['kind'], id: string, held: Pick<HolderCells['cells'], 'sharesBefore' | 'sharesAfter' | 'votesBefore' | 'votesAfter'>): HolderCells => ({
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
  const unchanged = (kind: HolderCells['kind'], id: string, ofShares: Expression, ofVotes: Expression): HolderCells =>
    row(kind, id, { sharesBefore: ofShares, sharesAfter: ofShares, votesBefore: ofVotes, votesAfter: ofVotes });
  const added = (kind: HolderCells['kind'], id: string, newShares: Expression, votes: Expression): HolderCells =>
    row(kind, id, { sharesBefore: ZERO, sharesAfter: newShares, votesBefore: ZERO, votesAfter: votes });
  const holders = document.holders.filter(({ id }, index) => document.holders.findIndex((other) => other.id === id) === index);
  const rest = (whole: Expression, held: (holder: Holder) => Expression): Expression => holders.reduce((left, holder) => subtract(left, held(holder)), whole);
  return [
    row('total', 'total', { sharesBefore: outstandingShares, sharesAfter: allAfter, votesBefore: input('totalVotes'), votesAfter: allVotesAfter }),
    added('grant', 'grant', granted, votesOfGrant),
    ...method.included.map((id) => added('security', id, ofSecurity(id, 'shares'), votesOf(ofSecurity(id, 'shares')))),
    ...holders.map((holder) => unchanged('holder', holder.id, sharesOfHolder(holder), votesOfHolder(holder))),
    unchanged('others', 'others', rest(outstandingShares, sharesOfHolder), rest(input('totalVotes'), votesOfHolder)),
  ];
}

/** The value of an expression of the table; null where something is missing. */
export function valueIn(expression: Expression, inputs: Inputs): DecimalText | null {
  const found = evaluate(expression, inputs);
  return found.status === 'value' ? found.value : null;
}
