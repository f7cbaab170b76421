import { addDecimals } from '../calc/decimal-arithmetic.ts';
import type { DecimalText } from '../calc/decimal.ts';
import { formatDecimal } from '../calc/format-decimal.ts';
import type { EntryKind } from '../scenarios/exercise/entry-of-case.ts';
import type { JournalLine } from '../metrics/journal-entries.ts';
import { journalText } from './journal.ts';
import type { Language } from './language.ts';

const en = {
  title: 'Journal entries',
  which: 'Entry',
  kinds: { exercise: 'Exercise', grant: 'Grant', lapse: 'Lapse', repurchase: 'Repurchase' } satisfies Record<EntryKind, string>,
  sides: { debit: 'Debit', credit: 'Credit' } satisfies Record<JournalLine['side'], string>,
  amount: 'Amount',
  total: 'Total',
  balanced: 'Debit and credit are equal.',
  notBalanced: 'Debit and credit differ. Do not book this entry.',
  nothing: 'There is nothing to book.',
  copy: 'Copy',
  copied: 'The entry is copied.',
  notCopied: 'The entry could not be copied.',
  price: 'Price of a right',
  needsPrice: 'Give the price that is paid for a right.',
  negativePrice: 'A price is 0 or more.',
  missing: (names: string) => `Missing: ${names}.`,
  notes: {
    exercise: '',
    grant: 'What is paid for the rights. The cost of rights that are given for services is booked over the service period and is not part of this.',
    lapse: 'As if all of these rights lapsed.',
    repurchase: 'As if all of these rights were bought back at this price and cancelled.',
  } satisfies Record<EntryKind, string>,
};

type TwoSidedText = typeof en;

const ja: TwoSidedText = {
  title: '仕訳',
  which: '仕訳の種類',
  kinds: { exercise: '行使', grant: '付与', lapse: '失効', repurchase: '自己新株予約権' },
  sides: { debit: '借方', credit: '貸方' },
  amount: '金額',
  total: '合計',
  balanced: '借方と貸方は一致しています。',
  notBalanced: '借方と貸方が一致しません。この仕訳は計上しないでください。',
  nothing: '計上する金額はありません。',
  copy: 'コピー',
  copied: '仕訳をコピーしました。',
  notCopied: '仕訳をコピーできませんでした。',
  price: '1個の取得価額',
  needsPrice: '1個の取得価額を入力してください。',
  negativePrice: '取得価額は0以上です。',
  missing: (names) => `${names}が未入力です。`,
  notes: {
    exercise: '',
    grant: '付与の際に受け取る額の仕訳です。役務の対価として付与した場合の費用は対象勤務期間にわたって計上するため、含みません。',
    lapse: 'この個数がすべて失効した場合です。',
    repurchase: 'この個数をすべて取得し、消却した場合です。',
  },
};

/** Words around a journal entry that is shown in two sides. */
export const twoSidedText: Readonly<Record<Language, TwoSidedText>> = { en, ja };

/** The lines of both sides beside each other, as an accountant writes them: the shorter side ends in blanks. */
export function pairedLines(lines: readonly JournalLine[]): readonly (readonly [debit: JournalLine | null, credit: JournalLine | null])[] {
  const debits = lines.filter(({ side }) => side === 'debit');
  const credits = lines.filter(({ side }) => side === 'credit');
  return Array.from({ length: Math.max(debits.length, credits.length) }, (_, index) => [debits[index] ?? null, credits[index] ?? null] as const);
}

/** What a side of an entry adds up to. */
export const sideTotal = (lines: readonly JournalLine[], side: JournalLine['side']): DecimalText =>
  lines.reduce<DecimalText>((sum, line) => (line.side === side ? addDecimals(sum, line.amount) : sum), '0');

/** An entry as text with tabs, for a spreadsheet or a mail: debit, amount, credit, amount. */
export function entryAsText(lines: readonly JournalLine[], language: Language): string {
  const { sides, amount } = twoSidedText[language];
  const { accounts } = journalText[language];
  const cells = (line: JournalLine | null): readonly string[] => (line === null ? ['', ''] : [accounts[line.account], formatDecimal(line.amount)]);
  return [[sides.debit, amount, sides.credit, amount], ...pairedLines(lines).map(([debit, credit]) => [...cells(debit), ...cells(credit)])].map((row) => row.join('\t')).join('\n');
}
