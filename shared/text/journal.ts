import { formatDecimal } from '../calc/format-decimal.ts';
import type { Account, JournalLine } from '../metrics/journal-entries.ts';
import type { Language } from './language.ts';

const en = {
  sides: { debit: 'Dr', credit: 'Cr' } satisfies Record<JournalLine['side'], string>,
  accounts: {
    cash: 'Cash and deposits',
    rights: 'Stock acquisition rights',
    statedCapital: 'Stated capital',
    capitalReserve: 'Legal capital surplus',
    otherCapitalSurplus: 'Other capital surplus',
    treasuryShares: 'Treasury shares',
    payPayable: 'Accrued pay',
    gainOnReversal: 'Gain on reversal of stock acquisition rights',
    gainOnOwnRights: 'Gain on own stock acquisition rights',
    lossOnOwnRights: 'Loss on own stock acquisition rights',
  } satisfies Record<Account, string>,
};

type JournalText = typeof en;

const ja: JournalText = {
  sides: { debit: '（借）', credit: '（貸）' },
  accounts: {
    cash: '現金及び預金',
    rights: '新株予約権',
    statedCapital: '資本金',
    capitalReserve: '資本準備金',
    otherCapitalSurplus: 'その他資本剰余金',
    treasuryShares: '自己株式',
    payPayable: '未払報酬',
    gainOnReversal: '新株予約権戻入益',
    gainOnOwnRights: '自己新株予約権消却益',
    lossOnOwnRights: '自己新株予約権消却損',
  },
};

/** How sides and accounts of journal entries are called. */
export const journalText: Readonly<Record<Language, JournalText>> = { en, ja };

/** A journal entry as text to copy: side, account and amount of each line, by tabs. */
export const journalLines = (lines: readonly JournalLine[], language: Language): readonly string[] =>
  lines.map(({ side, account, amount }) => [journalText[language].sides[side], journalText[language].accounts[account], formatDecimal(amount)].join('\t'));
