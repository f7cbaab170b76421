import type { Language } from './language.ts';

const en = {
  /** The bar itself, for screen readers. */
  bar: 'Find in this sheet',
  field: 'Find',
  next: 'Next match (Enter)',
  previous: 'Previous match (Shift+Enter)',
  close: 'Close (Esc)',
  wholeCell: 'Whole cell',
  wholeCellHint: 'Finds only cells that show this and nothing else.',
  /** Which of the matches the active cell is. */
  position: (place: string, total: string) => `${place} of ${total}`,
  /** How many matches there are, where the active cell is none of them. */
  found: (total: string) => `${total} found`,
  /** How many were found while the search still goes on. */
  counting: (total: string) => `${total}+…`,
  nothing: 'Nothing found',
};

type FindText = typeof en;

const ja: FindText = {
  bar: 'このシート内を検索',
  field: '検索',
  next: '次へ（Enter）',
  previous: '前へ（Shift+Enter）',
  close: '閉じる（Esc）',
  wholeCell: 'セル全体',
  wholeCellHint: 'セルの内容全体が一致するものだけを探します。',
  position: (place, total) => `${total}件中 ${place}件目`,
  found: (total) => `${total}件`,
  counting: (total) => `${total}件以上…`,
  nothing: '見つかりません',
};

/** Texts of the bar that finds cells of a sheet. Numbers come with their separators. */
export const findText: Record<Language, FindText> = { en, ja };
