import type { GrantDocument } from '../../grant/schema.ts';
import { figureMethodOf } from '../../metrics/figure-method.ts';
import type { MetricId } from '../../metrics/registry.ts';

/** A line of the steps of an exercise: a figure, and the step of Art. 17 that it belongs to, where it does. */
export interface ExerciseRow {
  readonly id: MetricId;
  readonly step: string;
}

const row = (id: MetricId, step = ''): ExerciseRow => ({ id, step });

const PAID_IN = [row('shares'), row('aggregateExerciseAmount'), row('paidInTotal', '1')] as const;
const TREASURY = [row('issueRatio', '2'), row('issuePart', '2'), row('treasuryConsideration', '2'), row('treasuryBook', '3'), row('treasuryLoss', '3')] as const;
const CAPITAL = [row('maxCapitalIncrease', '4'), row('statedCapitalOnExercise', '5'), row('capitalReserveOnExercise', '5')] as const;
const BESIDE = [row('registrationTax'), row('offeringAmount')] as const;

/** The lines for a document, in the order of the law. Where all shares are new, steps that are about treasury shares alone change nothing and are left out; so is what is paid for rights that are not paid for. */
export function exerciseRows(document: GrantDocument): readonly ExerciseRow[] {
  const delivers = figureMethodOf(document).delivery === 'treasury';
  const isPaid = document.grant.issuePrice.status !== 'none';
  return [
    ...PAID_IN, ...(delivers ? TREASURY : []), ...CAPITAL, ...(delivers ? [row('otherCapitalSurplusChange', '6')] : []),
    ...(isPaid ? [row('cashForRights')] : []), ...BESIDE,
  ];
}
