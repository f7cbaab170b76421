import { addDecimals, compareDecimals, subtractDecimals } from '../calc/decimal-arithmetic.ts';
import type { DecimalText } from '../calc/decimal.ts';
import type { ExerciseOutcome } from './exercise-of-rights.ts';

/** The accounts of journal entries. How they are called in each language stands in `shared/text/journal.ts`. */
export const ACCOUNTS = [
  'cash', 'rights', 'statedCapital', 'capitalReserve', 'otherCapitalSurplus', 'treasuryShares', 'payPayable', 'gainOnReversal', 'gainOnOwnRights', 'lossOnOwnRights',
] as const;

/** One of {@link ACCOUNTS}. */
export type Account = (typeof ACCOUNTS)[number];

/** A line of a journal entry: an amount above 0 on one side of an account. */
export interface JournalLine {
  readonly side: 'debit' | 'credit';
  readonly account: Account;
  readonly amount: DecimalText;
}

/** The entry of an exercise: cash and rights against capital, reserve and treasury shares, other capital surplus on the side it falls on. Null where an amount is missing. */
export function exerciseEntry(outcome: ExerciseOutcome): readonly JournalLine[] | null {
  const amount = (name: keyof ExerciseOutcome): DecimalText | null => {
    const evaluation = outcome[name];
    return evaluation.status === 'value' ? evaluation.value : null;
  };
  const [payment, bookValue, capital, reserve, treasury, surplus] = (['payment', 'bookValue', 'statedCapitalOnExercise', 'capitalReserveOnExercise', 'treasuryBook', 'otherCapitalSurplusChange'] as const).map(amount);
  if (payment == null || bookValue == null || capital == null || reserve == null || treasury == null || surplus == null) return null;
  return entry([['cash', payment], ['rights', bookValue]], [['statedCapital', capital], ['capitalReserve', reserve], ['treasuryShares', treasury], ['otherCapitalSurplus', surplus]]);
}

/** The entry of a grant for which something is paid: cash, or pay that is owed and set off, against the rights. */
export const grantEntry = (proceeds: DecimalText, settlement: 'cash' | 'setOff'): readonly JournalLine[] => entry([[settlement === 'cash' ? 'cash' : 'payPayable', proceeds]], [['rights', proceeds]]);

/** The entry of rights that lapse: their book value becomes a gain. */
export const lapseEntry = (bookValue: DecimalText): readonly JournalLine[] => entry([['rights', bookValue]], [['gainOnReversal', bookValue]]);

/** The entry of own rights that are bought back and cancelled: what they are carried at less what is paid is a gain, or a loss where it is negative. */
export function repurchaseEntry(bookValue: DecimalText, price: DecimalText): readonly JournalLine[] {
  const gain = subtractDecimals(bookValue, price);
  return compareDecimals(gain, '0') >= 0
    ? entry([['rights', bookValue]], [['cash', price], ['gainOnOwnRights', gain]])
    : entry([['rights', bookValue], ['lossOnOwnRights', subtractDecimals('0', gain)]], [['cash', price]]);
}

/** Whether both sides of an entry come to the same. */
export function isBalanced(lines: readonly JournalLine[]): boolean {
  const total = (side: JournalLine['side']): DecimalText => lines.filter((line) => line.side === side).reduce<DecimalText>((sum, { amount }) => addDecimals(sum, amount), '0');
  return compareDecimals(total('debit'), total('credit')) === 0;
}

type Amounts = readonly (readonly [Account, DecimalText])[];

/** The lines of an entry, debits first: a negative amount stands on the other side, and nothing is left out but what is 0. */
function entry(debits: Amounts, credits: Amounts): readonly JournalLine[] {
  const line = ([account, amount]: Amounts[number], side: JournalLine['side']): JournalLine => {
    const isNegative = amount.startsWith('-');
    const other = side === 'debit' ? 'credit' : 'debit';
    return { side: isNegative ? other : side, account, amount: isNegative ? amount.slice(1) : amount };
  };
  const lines = [...debits.map((amount) => line(amount, 'debit')), ...credits.map((amount) => line(amount, 'credit'))].filter(({ amount }) => compareDecimals(amount, '0') !== 0);
  return [...lines.filter(({ side }) => side === 'debit'), ...lines.filter(({ side }) => side === 'credit')];
}
