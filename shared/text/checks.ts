import type { Language } from './language.ts';

const en = {
  title: 'Checks',
  allHold: 'Everything that is checked holds. A line leads to its place.',
  found: (errors: number, warnings: number) => `${errors} ${errors === 1 ? 'problem' : 'problems'}, ${warnings} ${warnings === 1 ? 'thing' : 'things'} to look at. A line leads to its place.`,
  states: { holds: 'holds', warning: 'to be looked at', error: 'problem', idle: 'nothing to check yet' } satisfies Record<'holds' | 'warning' | 'error' | 'idle', string>,
  subjects: { document: 'Title, company and notes', market: 'Market figures', scenarios: 'Scenarios', allottees: 'List of allottees' } satisfies Record<'document' | 'market' | 'scenarios' | 'allottees', string>,
  nothingYet: 'none yet',
  rows: (count: string) => (count === '1' ? '1 row' : `${count} rows`),
  more: (count: string) => `and ${count} more`,
};

type ChecksText = typeof en;

const ja: ChecksText = {
  title: 'チェック',
  allHold: 'すべての項目が適合しています。行を選ぶと該当箇所に移ります。',
  found: (errors, warnings) => `問題${errors}件、確認事項${warnings}件。行を選ぶと該当箇所に移ります。`,
  states: { holds: '適合', warning: '要確認', error: '問題あり', idle: '対象なし' },
  subjects: { document: '表題・会社・備考', market: '株式の状況', scenarios: 'シナリオ', allottees: '割当対象者の名簿' },
  nothingYet: 'まだありません',
  rows: (count) => `${count}行`,
  more: (count) => `ほか${count}件`,
};

/** Texts of the sheet of checks. */
export const checksText: Record<Language, ChecksText> = { en, ja };
