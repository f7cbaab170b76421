import { add, divide, figure, input, type Expression } from '../calc/expression.ts';
import type { GrantDocument, Holder } from '../grant/schema.ts';
import { tableNumberName, type HolderField } from '../grant/table-numbers.ts';
import { newVotes, outstandingShares, votesOf } from './dilution.ts';
import type { DilutionMethod } from './dilution-method.ts';
import type { Figure } from './metric.ts';
import { ofSecurity, withSharesOf } from './securities.ts';
import { shares } from './shares-and-amounts.ts';

/** What each group of holders has a figure for: its stake before and after, and its share of the votes after. */
export const HOLDER_FIGURES = ['stakeBefore', 'stakeAfter', 'votesAfter'] as const;
/** One of {@link HOLDER_FIGURES}. */
export type HolderFigure = (typeof HOLDER_FIGURES)[number];

/** Decimals of a ratio that are shown: 0.334 is 33.40 %. */
const PERCENT_DECIMALS = 4;

/** The id of a figure of a holder: "stakeAfter_h1". */
export const holderFigureId = (kind: HolderFigure, holderId: string): string => `${kind}_${holderId}`;

/** The ids of the figures of all groups of holders, in order. */
export const holderFigureIds = (holders: GrantDocument['holders']): readonly string[] =>
  [...new Set(holders.map(({ id }) => id))].flatMap((id) => HOLDER_FIGURES.map((kind) => holderFigureId(kind, id)));

/** A number of a group of holders, as an input of figures. */
export const ofHolder = (id: string, field: HolderField): Expression => input(tableNumberName({ table: 'holders', rowId: id, field }));

/** All shares once this grant and each included security is exercised: outstanding + those of the securities + shares. */
export const sharesAfter = ({ included }: DilutionMethod): Expression => add(withSharesOf(outstandingShares, included), figure('shares', shares.expression));

/** All votes then: each security has the whole votes of its own shares. */
export const votesAfter = ({ included }: DilutionMethod): Expression =>
  add(included.reduce<Expression>((sum, id) => add(sum, votesOf(ofSecurity(id, 'shares'))), input('totalVotes')), figure('newVotes', newVotes.expression));

/** The figures of each group of holders, in the order of the table. Of two rows with one id in a damaged file the first is meant. */
export function holderFigures(holders: GrantDocument['holders'], method: DilutionMethod): readonly Figure[] {
  const rows = holders.filter(({ id }, index) => holders.findIndex((other) => other.id === id) === index);
  const [allShares, allVotes] = [sharesAfter(method), votesAfter(method)];
  return rows.flatMap((holder) => HOLDER_FIGURES.map((kind): Figure => ({
    id: holderFigureId(kind, holder.id), unit: 'ratio', group: 'dilution', shownDecimals: PERCENT_DECIMALS, expression: definitionOf(kind, holder, allShares, allVotes),
  })));
}

function definitionOf(kind: HolderFigure, holder: Holder, allShares: Expression, allVotes: Expression): Expression {
  switch (kind) {
    case 'stakeBefore':
      return divide(sharesOfHolder(holder), outstandingShares);
    case 'stakeAfter':
      return divide(sharesOfHolder(holder), allShares);
    case 'votesAfter':
      return divide(votesOfHolder(holder), allVotes);
  }
}

/** The shares of a group of holders. */
export const sharesOfHolder = ({ id }: Holder): Expression => ofHolder(id, 'shares');

/** The votes of a group of holders; where they are not given, those of its shares. */
export const votesOfHolder = ({ id, votes }: Holder): Expression => (votes === null ? votesOf(ofHolder(id, 'shares')) : ofHolder(id, 'votes'));
