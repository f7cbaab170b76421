import type { Language } from './language.ts';

/** Texts of the sheet of checks. */
export interface ChecksText {
  readonly title: string;
  readonly allHold: string;
  readonly found: (errors: number, warnings: number) => string;
  readonly states: Record<'holds' | 'warning' | 'error' | 'idle', string>;
  readonly subjects: Record<'document' | 'market' | 'scenarios' | 'allottees', string>;
  readonly nothingYet: string;
  readonly rows: (count: string) => string;
  readonly more: (count: string) => string;
}

/** See {@link ChecksText}. */
export const checksText: Record<Language, ChecksText> = {
  en: {
    title: 'Checks',
    allHold: 'Everything that is checked holds. A line leads to its place.',
    found: (errors, warnings) => `${errors} ${errors === 1 ? 'problem' : 'problems'}, ${warnings} ${warnings === 1 ? 'thing' : 'things'} to look at. A line leads to its place.`,
    states: { holds: 'holds', warning: 'to be looked at', error: 'problem', idle: 'nothing to check yet' },
    subjects: { document: 'Title, company and notes', market: 'Market figures', scenarios: 'Scenarios', allottees: 'List of allottees' },
    nothingYet: 'none yet',
    rows: (count) => (count === '1' ? '1 row' : `${count} rows`),
    more: (count) => `and ${count} more`,
  },
  ja: {
    title: 'チェック',
    allHold: 'すべての項目が適合しています。行を選ぶと該当箇所に移ります。',
    found: (errors, warnings) => `問題${errors}件、確認事項${warnings}件。行を選ぶと該当箇所に移ります。`,
    states: { holds: '適合', warning: '要確認', error: '問題あり', idle: '対象なし' },
    subjects: { document: '表題・会社・備考', market: '株式の状況', scenarios: 'シナリオ', allottees: '割当対象者の名簿' },
    nothingYet: 'まだありません',
    rows: (count) => `${count}行`,
    more: (count) => `ほか${count}件`,
  },
};
