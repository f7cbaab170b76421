import type { Account, EntryKind, EntryLine } from '../scenarios/exercise/journal-entries.ts';
import { formatDecimal } from '../calc/format-decimal.ts';
import type { Language } from './language.ts';

const en = {
  title: 'Journal entries',
  which: 'Entry',
  kinds: { exercise: 'Exercise', grant: 'Grant', lapse: 'Lapse', repurchase: 'Repurchase' } satisfies Record<EntryKind, string>,
  accounts: {
    cash: 'Cash', rights: 'Stock acquisition rights', statedCapital: 'Stated capital', capitalReserve: 'Capital reserve', otherCapitalSurplus: 'Other capital surplus',
    treasuryShares: 'Treasury shares', accruedPay: 'Accrued pay', compensationCost: 'Share-based payment cost', gainOnReversal: 'Gain on reversal of rights',
    lossOnRepurchase: 'Loss on repurchase of rights', gainOnRepurchase: 'Gain on repurchase of rights',
  } satisfies Record<Account, string>,
  sides: { debit: 'Debit', credit: 'Credit' } satisfies Record<EntryLine['side'], string>,
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
    grant: 'The cost of pay is booked over the service period; here it stands in one entry.',
    lapse: 'As if all of these rights lapsed.',
    repurchase: 'As if all of these rights were bought back at this price and cancelled.',
  } satisfies Record<EntryKind, string>,
};

type JournalText = typeof en;

const ja: JournalText = {
  title: '仕訳',
  which: '仕訳の種類',
  kinds: { exercise: '行使', grant: '付与', lapse: '失効', repurchase: '自己新株予約権' },
  accounts: {
    cash: '現金及び預金', rights: '新株予約権', statedCapital: '資本金', capitalReserve: '資本準備金', otherCapitalSurplus: 'その他資本剰余金', treasuryShares: '自己株式', accruedPay: '未払金',
    compensationCost: '株式報酬費用', gainOnReversal: '新株予約権戻入益', lossOnRepurchase: '自己新株予約権消却損', gainOnRepurchase: '自己新株予約権消却益',
  },
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
    grant: '株式報酬費用は対象勤務期間にわたって計上します。ここでは1つの仕訳で示します。',
    lapse: 'この個数がすべて失効した場合です。',
    repurchase: 'この個数をすべて取得し、消却した場合です。',
  },
};

/** Words of the journal entries. */
export const journalText: Readonly<Record<Language, JournalText>> = { en, ja };

/** The lines of both sides beside each other, as an accountant writes them: a side that has fewer ends in blanks. */
export function pairedLines(lines: readonly EntryLine[]): readonly (readonly [debit: EntryLine | null, credit: EntryLine | null])[] {
  const [debits, credits] = (['debit', 'credit'] as const).map((side) => lines.filter((line) => line.side === side));
  return Array.from({ length: Math.max(debits?.length ?? 0, credits?.length ?? 0) }, (_, index) => [debits?.[index] ?? null, credits?.[index] ?? null] as const);
}

/** An entry as text with tabs, for a spreadsheet or a mail: debit, amount, credit, amount. */
export function entryAsText(lines: readonly EntryLine[], language: Language): string {
  const { accounts, sides, amount } = journalText[language];
  const cells = (line: EntryLine | null): readonly string[] => (line === null ? ['', ''] : [accounts[line.account], formatDecimal(line.amount)]);
  return [[sides.debit, amount, sides.credit, amount], ...pairedLines(lines).map(([debit, credit]) => [...cells(debit), ...cells(credit)])].map((row) => row.join('\t')).join('\n');
}
