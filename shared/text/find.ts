import type { Language } from './language.ts';

const en = {
  /** The name of the bar, for screen readers. */
  bar: 'Find in this sheet',
  field: 'Find',
  next: 'Next match (Enter)',
  previous: 'Previous match (Shift+Enter)',
  close: 'Close (Esc)',
  wholeCell: 'Whole cell',
  wholeCellHint: 'Finds only cells that show this and nothing else.',
  /** The position of the active cell among the matches. */
  position: (place: string, total: string) => `${place} of ${total}`,
  /** The number of matches where the active cell is not one of them. */
  found: (total: string) => `${total} found`,
  /** The number of matches found so far while the search continues. */
  counting: (total: string) => `${total}+…`,
  nothing: 'Nothing found',
  replaceField: 'Replace with',
  replace: 'Replace',
  replaceAll: 'Replace all',
  inChosen: 'In selection',
  inChosenHint: 'Replaces only in the cells that were selected when the bar was opened.',
  /** The result of replacing. */
  replaced: (cells: string) => (cells === '1' ? '1 cell replaced' : `${cells} cells replaced`),
  replacedBut: (done: string, refused: string) => `${done}, ${refused} refused`,
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
  replaceField: '置換後の文字列',
  replace: '置換',
  replaceAll: 'すべて置換',
  inChosen: '選択範囲内',
  inChosenHint: '検索バーを開いたときに選択していたセルだけを置換します。',
  replaced: (cells) => `${cells}セルを置換`,
  replacedBut: (done, refused) => `${done}、${refused}セルは入力できません`,
};

/** Texts of the search bar of a sheet. Numbers come with their separators. */
export const findText: Record<Language, FindText> = { en, ja };
