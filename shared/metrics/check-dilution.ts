import { addDecimals, compareDecimals, subtractDecimals } from '../calc/decimal-arithmetic.ts';
import type { DecimalText } from '../calc/decimal.ts';
import { evaluate } from '../calc/evaluate.ts';
import type { Expression } from '../calc/expression.ts';
import { INPUTS } from '../grant/input-registry.ts';
import type { Issue } from '../grant/issue.ts';
import { errorAt, warningAt } from '../grant/make-issues.ts';
import type { GrantDocument } from '../grant/schema.ts';
import { holderNumber } from '../grant/table-numbers.ts';
import { figureMethodOf } from './figure-method.ts';
import { outstandingShares } from './dilution.ts';
import { inputsOf } from './inputs.ts';
import { metricById, type MetricId } from './registry.ts';

/** Allottees who are neither of the company nor of its group: an allotment to them is one to third parties. */
const OUTSIDERS: readonly string[] = ['advisor', 'other'];

/**
 * Whether the grant is an allotment to third parties, for which large ones are flagged: as somebody said, else where an
 * advisor or another outsider is among the allottees. Stock options for one's own people are none.
 */
export function isThirdPartyAllotment({ votes, grant, allottees }: GrantDocument): boolean {
  if (votes.thirdParty !== null) return votes.thirdParty;
  return grant.allotteesAnnounced.categories.some(({ category }) => OUTSIDERS.includes(category)) || allottees.some(({ category }) => OUTSIDERS.includes(category));
}

/** From here on independent opinion or shareholders are asked; above the second the listing is looked at again. Flags, not verdicts. */
const LARGE = '0.25';
const VERY_LARGE = '3';

/** What is found in the dilution of the grant itself: more shares than may be issued, a large allotment, holders with more shares than there are. */
export const checkDilution = (document: GrantDocument): readonly Issue[] => [...checkAuthorised(document), ...checkLargeAllotment(document), ...checkHolders(document)];

function checkAuthorised(document: GrantDocument): readonly Issue[] {
  const headroom = document.market.authorised === null ? null : figureOf(document, 'authorisedHeadroom');
  return headroom === null ? [] : flagsOfFigure(document, 'authorisedHeadroom', headroom);
}

function checkLargeAllotment(document: GrantDocument): readonly Issue[] {
  const ratio = document.votes.total === null ? null : figureOf(document, 'largeAllotmentRatio');
  return ratio === null ? [] : flagsOfFigure(document, 'largeAllotmentRatio', ratio);
}

/** What is to be looked at where a figure has a value, in whichever case: flags, not verdicts. */
export function flagsOfFigure(document: GrantDocument, id: string, value: DecimalText): readonly Issue[] {
  if (id === 'authorisedHeadroom') {
    return compareDecimals(value, '0') >= 0 ? [] : warningAt('authorisedExceeded', INPUTS.authorisedShares.path, document.market.authorised, { short: subtractDecimals('0', value) });
  }
  if (id !== 'largeAllotmentRatio' || compareDecimals(value, LARGE) < 0 || !isThirdPartyAllotment(document)) return [];
  const flag = (code: 'largeAllotment25' | 'largeAllotment300') => warningAt(code, INPUTS.totalVotes.path, value);
  return compareDecimals(value, VERY_LARGE) > 0 ? [...flag('largeAllotment25'), ...flag('largeAllotment300')] : flag('largeAllotment25');
}

function checkHolders(document: GrantDocument): readonly Issue[] {
  if (document.holders.length === 0) return [];
  const held = document.holders.reduce((sum, holder) => addDecimals(sum, holderNumber(holder, 'shares') ?? '0'), '0');
  const outstanding = valueOf(document, outstandingShares);
  if (outstanding === null || compareDecimals(held, outstanding) <= 0) return [];
  return errorAt('holdersExceedOutstanding', 'holders', held, { outstanding });
}

const figureOf = (document: GrantDocument, id: MetricId): DecimalText | null => valueOf(document, metricById(figureMethodOf(document), id).expression);

function valueOf(document: GrantDocument, expression: Expression): DecimalText | null {
  const evaluation = evaluate(expression, inputsOf(document, null));
  return evaluation.status === 'value' ? evaluation.value : null;
}

/** Whether a figure of the grant itself can be worked out, so that a check of it says something. */
export const isWorkedOut = (document: GrantDocument, id: MetricId): boolean => figureOf(document, id) !== null;
