import type { Language } from './language.ts';

/** Texts of the bar that finds cells of a sheet. Numbers come with their separators. */
export interface FindText {
  /** The bar itself, for screen readers. */
  readonly bar: string;
  readonly field: string;
  readonly next: string;
  readonly previous: string;
  readonly close: string;
  readonly wholeCell: string;
  readonly wholeCellHint: string;
  /** Which of the matches the active cell is. */
  readonly position: (place: string, total: string) => string;
  /** How many matches there are, where the active cell is none of them. */
  readonly found: (total: string) => string;
  /** How many were found while the search still goes on. */
  readonly counting: (total: string) => string;
  readonly nothing: string;
}

/** See {@link FindText}. */
export const findText: Record<Language, FindText> = {
  en: {
    bar: 'Find in this sheet',
    field: 'Find',
    next: 'Next match (Enter)',
    previous: 'Previous match (Shift+Enter)',
    close: 'Close (Esc)',
    wholeCell: 'Whole cell',
    wholeCellHint: 'Finds only cells that show this and nothing else.',
    position: (place, total) => `${place} of ${total}`,
    found: (total) => `${total} found`,
    counting: (total) => `${total}+…`,
    nothing: 'Nothing found',
  },
  ja: {
    bar: 'このシート内を検索',
    field: '検索',
    next: '次へ (Enter)',
    previous: '前へ (Shift+Enter)',
    close: '閉じる (Esc)',
    wholeCell: 'セル全体',
    wholeCellHint: 'セルの内容全体が一致するものだけを探します。',
    position: (place, total) => `${total}件中 ${place}件目`,
    found: (total) => `${total}件`,
    counting: (total) => `${total}件以上…`,
    nothing: '見つかりません',
  },
};
