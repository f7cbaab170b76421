import type { Language } from './language.ts';

const en = {
  untitled: 'Grant of stock acquisition rights',
  asInTheGrant: 'As in the grant',
  scenario: 'Scenario',
  page: 'Page &P of &N',
  subject: 'Stock acquisition rights: terms, scenarios, allottees and checks',
  validation: {
    title: 'Not a value for this cell', notNegative: 'A number, 0 or more.', number: 'A number.', whole: 'A whole number, 0 or more.',
    ratio: 'From 0.5 to 1: at most half of what is paid in may stay out of stated capital (Companies Act, Art. 445(2)).',
  },
};

/** See {@link workbookText}. */
export type WorkbookText = typeof en;

const ja: WorkbookText = {
  untitled: '新株予約権の発行',
  asInTheGrant: '発行要項のとおり',
  scenario: 'シナリオ',
  page: '&P / &Nページ',
  subject: '新株予約権：発行要項、シナリオ、割当対象者、チェック',
  validation: {
    title: 'このセルに入力できない値です', notNegative: '0以上の数値を入力してください。', number: '数値を入力してください。', whole: '0以上の整数を入力してください。',
    ratio: '0.5以上1以下で入力してください（会社法第445条第2項）。',
  },
};

/** The words that several sheets of the exported workbook share; those of one sheet are in its folder. */
export const workbookText: Record<Language, WorkbookText> = { en, ja };
