import type { Language } from './language.ts';

/** Texts of the search in a sheet. */
export interface FindText {
  readonly label: string;
  readonly field: string;
  readonly whole: string;
  readonly next: string;
  readonly previous: string;
  readonly close: string;
  readonly none: string;
  /** So many cells match; "12+" while cells are still looked at. */
  readonly count: (count: string, complete: boolean) => string;
  readonly position: (at: string, count: string, complete: boolean) => string;
}

/** See {@link FindText}. */
export const findText: Record<Language, FindText> = {
  en: {
    label: 'Find in this sheet',
    field: 'Find',
    whole: 'Whole cell',
    next: 'Next match',
    previous: 'Previous match',
    close: 'Close',
    none: 'Nothing found',
    count: (count, complete) => `${count}${complete ? '' : '+'} found`,
    position: (at, count, complete) => `${at} of ${count}${complete ? '' : '+'}`,
  },
  ja: {
    label: 'このシートを検索',
    field: '検索',
    whole: 'セル全体が一致',
    next: '次を検索',
    previous: '前を検索',
    close: '閉じる',
    none: '見つかりません',
    count: (count, complete) => `${count}件${complete ? '' : '以上'}`,
    position: (at, count, complete) => `${count}件${complete ? '' : '以上'}中${at}件目`,
  },
};
