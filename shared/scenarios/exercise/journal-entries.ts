import { addDecimals, compareDecimals, subtractDecimals } from '../../calc/decimal-arithmetic.ts';
import type { DecimalText } from '../../calc/decimal.ts';
import { evaluate } from '../../calc/evaluate.ts';
import { constant, input, multiply, type Expression } from '../../calc/expression.ts';
import { bookValueOfAllRights } from '../../metrics/capital.ts';
import { figureMethodOf } from '../../metrics/figure-method.ts';
import { inputsOf } from '../../metrics/inputs.ts';
import { metricById, type MetricId } from '../../metrics/registry.ts';
import type { Case } from '../with-inputs.ts';

/** The accounts of the entries, in the order in which they stand on a side. */
export const ACCOUNTS = [
  'cash', 'rights', 'statedCapital', 'capitalReserve', 'otherCapitalSurplus', 'treasuryShares', 'accruedPay', 'compensationCost', 'gainOnReversal', 'lossOnRepurchase', 'gainOnRepurchase',
] as const;

/** One of {@link ACCOUNTS}. */
export type Account = (typeof ACCOUNTS)[number];

/** What is booked for rights: when they are granted, exercised, lapse, or are bought back and cancelled. */
export const ENTRY_KINDS = ['exercise', 'grant', 'lapse', 'repurchase'] as const;

/** One of {@link ENTRY_KINDS}. */
export type EntryKind = (typeof ENTRY_KINDS)[number];

/** A line of an entry: an amount above 0 on one side, in the currency of the document, with every digit. */
export interface EntryLine {
  readonly side: 'debit' | 'credit';
  readonly account: Account;
  readonly amount: DecimalText;
}

/** An entry, debits first; or the names of what it lacks. */
export type EntryReading = { readonly ok: true; readonly lines: readonly EntryLine[] } | { readonly ok: false; readonly missing: readonly string[] };

/**
 * What is booked for all rights of a case at once.
 * - exercise (Company Accounting Regulations Art. 17): what is paid and the book value of the rights go to capital, to the
 *   treasury shares that are delivered at their book value, and to other capital surplus, which may also give.
 * - grant: what is paid for the rights, in cash or set off against pay; what they are carried at above that is a cost of pay
 *   (ASBJ Statement 8), shown here in one entry though it is booked over the service period.
 * - lapse: their book value becomes a gain on reversal.
 * - repurchase: their book value against the price that is paid for each right; the difference is a gain or a loss.
 */
export function journalEntry(kind: EntryKind, place: Case, pricePerRight: DecimalText | null): EntryReading {
  const gathered = new Gathered(place);
  const lines = linesOf(kind, place, gathered, pricePerRight);
  return gathered.missing.size > 0 ? { ok: false, missing: [...gathered.missing] } : { ok: true, lines: inOrder(lines) };
}

/** What each side of an entry adds up to. Both are the same, or the entry must not be booked. */
export function entryTotals(lines: readonly EntryLine[]): Readonly<Record<EntryLine['side'], DecimalText>> {
  const total = (side: EntryLine['side']): DecimalText => lines.reduce((sum, line) => (line.side === side ? addDecimals(sum, line.amount) : sum), '0');
  return { debit: total('debit'), credit: total('credit') };
}

type SignedAmount = readonly [account: Account, debit: DecimalText];

function linesOf(kind: EntryKind, { document }: Case, amounts: Gathered, price: DecimalText | null): readonly SignedAmount[] {
  switch (kind) {
    case 'exercise':
      return [
        ['cash', amounts.figure('aggregateExerciseAmount')], ['rights', amounts.bookValue()], ['statedCapital', negative(amounts.figure('statedCapitalOnExercise'))],
        ['capitalReserve', negative(amounts.figure('capitalReserveOnExercise'))], ['otherCapitalSurplus', negative(amounts.figure('otherCapitalSurplusChange'))],
        ['treasuryShares', negative(amounts.figure('treasuryBook'))],
      ];
    case 'grant': {
      const [paid, carried] = [amounts.figure('issueProceeds'), amounts.bookValue()];
      // A right is carried at no less than what was paid for it.
      const rights = compareDecimals(carried, paid) < 0 ? paid : carried;
      return [[document.grant.issuePrice.settlement === 'cash' ? 'cash' : 'accruedPay', paid], ['compensationCost', subtractDecimals(rights, paid)], ['rights', negative(rights)]];
    }
    case 'lapse': {
      const carried = amounts.bookValue();
      return [['rights', carried], ['gainOnReversal', negative(carried)]];
    }
    case 'repurchase': {
      const [carried, paid] = [amounts.bookValue(), amounts.paidFor(price)];
      const loss = subtractDecimals(paid, carried);
      return [['rights', carried], ['cash', negative(paid)], [compareDecimals(loss, '0') > 0 ? 'lossOnRepurchase' : 'gainOnRepurchase', loss]];
    }
  }
}

const negative = (amount: DecimalText): DecimalText => subtractDecimals('0', amount);

/** Debits first, each side in the order of the accounts; an amount of 0 is no line. */
function inOrder(amounts: readonly SignedAmount[]): readonly EntryLine[] {
  const lines = ACCOUNTS.flatMap((account) => amounts.filter(([one, debit]) => one === account && debit !== '0').map(([, debit]): EntryLine =>
    (compareDecimals(debit, '0') > 0 ? { side: 'debit', account, amount: debit } : { side: 'credit', account, amount: negative(debit) })));
  return [...lines.filter(({ side }) => side === 'debit'), ...lines.filter(({ side }) => side === 'credit')];
}

/** The amounts of a case, and the names of what they lack. */
class Gathered {
  readonly missing = new Set<string>();
  private readonly place: Case;

  constructor(place: Case) {
    this.place = place;
  }

  figure(id: MetricId): DecimalText {
    return this.valueOf(metricById(figureMethodOf(this.place.document), id).expression);
  }

  /** What all rights are carried at. */
  bookValue(): DecimalText {
    return this.valueOf(bookValueOfAllRights(figureMethodOf(this.place.document)));
  }

  paidFor(pricePerRight: DecimalText | null): DecimalText {
    if (pricePerRight !== null) return this.valueOf(multiply(constant(pricePerRight), input('rights')));
    this.missing.add('repurchasePrice');
    return '0';
  }

  /** A stand-in where something is missing: the entry is then not given at all. */
  private valueOf(expression: Expression): DecimalText {
    const { document, scenario } = this.place;
    const evaluation = evaluate(expression, inputsOf(document, scenario));
    if (evaluation.status === 'value') return evaluation.value;
    for (const name of evaluation.status === 'missing' ? evaluation.missing : [evaluation.code]) this.missing.add(name);
    return '0';
  }
}
