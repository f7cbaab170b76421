import { constant, figure, greatest, subtract, type Expression } from '../../../calc/expression.ts';
import { evaluate } from '../../../calc/evaluate.ts';
import { isFigureAsked } from '../../../metrics/asked-figures.ts';
import { bookValueOfAllRights } from '../../../metrics/capital.ts';
import { figureMethodOf } from '../../../metrics/figure-method.ts';
import { inputsOf } from '../../../metrics/inputs.ts';
import type { Account } from '../../../metrics/journal-entries.ts';
import { metricById, type MetricId } from '../../../metrics/registry.ts';
import type { EntryKind } from '../../../scenarios/exercise/entry-of-case.ts';
import type { GrantDocument } from '../../../grant/schema.ts';

/** A line of an entry as formulas: what stands on each side, null where nothing ever does. An amount that changes its sign changes its side. */
export interface EntryRow {
  readonly account: Account;
  readonly debit: Expression | null;
  readonly credit: Expression | null;
}

/** An entry that applies to a grant. */
export interface PackEntry {
  readonly kind: EntryKind;
  readonly rows: readonly EntryRow[];
}

const NOTHING = constant('0');
const debit = (account: Account, amount: Expression): EntryRow => ({ account, debit: amount, credit: null });
const credit = (account: Account, amount: Expression): EntryRow => ({ account, debit: null, credit: amount });

/**
 * The entries for all rights that a grant has numbers for: their exercise, what is paid for them at the grant, and their lapse
 * where they are carried at something. A repurchase has its price in no document, and no entry here.
 */
export function packEntries(document: GrantDocument): readonly PackEntry[] {
  const method = figureMethodOf(document);
  const of = (id: MetricId): Expression => figure(id, metricById(method, id).expression);
  const bookValue = bookValueOfAllRights(method);
  const carried = evaluate(bookValue, inputsOf(document, null));
  const isCarried = carried.status !== 'value' || carried.value !== '0';
  const surplus = of('otherCapitalSurplusChange');
  const exercise: readonly EntryRow[] = [
    debit('cash', of('aggregateExerciseAmount')), ...(isCarried ? [debit('rights', bookValue)] : []), credit('statedCapital', of('statedCapitalOnExercise')), credit('capitalReserve', of('capitalReserveOnExercise')),
    ...(method.delivery === 'new' ? [] : [
      credit('treasuryShares', of('treasuryBook')),
      { account: 'otherCapitalSurplus', debit: greatest([subtract(NOTHING, surplus), NOTHING]), credit: greatest([surplus, NOTHING]) } as const,
    ]),
  ];
  const isAsked = (['statedCapitalOnExercise', 'otherCapitalSurplusChange'] as const).every((id) => isFigureAsked(document, metricById(method, id)));
  return [
    ...(isAsked ? [{ kind: 'exercise', rows: exercise } as const] : []),
    ...(document.grant.issuePrice.status === 'none' ? [] : [{ kind: 'grant', rows: [debit(method.settlement === 'cash' ? 'cash' : 'payPayable', of('issueProceeds')), credit('rights', of('issueProceeds'))] } as const]),
    ...(isCarried && carried.status === 'value' ? [{ kind: 'lapse', rows: [debit('rights', bookValue), credit('gainOnReversal', bookValue)] } as const] : []),
  ];
}
