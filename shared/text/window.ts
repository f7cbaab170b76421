import type { Language } from './language.ts';


const en = {
  untitled: 'Untitled grant',
  edited: 'edited',
  titleField: 'Title of this document',
  changeTitle: (title: string) => `${title} (click to change the title)`,
  notSavedYet: 'not saved to a file',
  saveUnderOtherName: 'File: save under another name…',
  languageChoice: 'Language',
  themeChoice: 'Theme',
  light: 'Light',
  dark: 'Dark',
  sheetTabs: 'Sheets',
  toolRow: 'Tools',
  moreTools: 'More tools',
  hideTerms: 'Hide the terms',
  showTerms: 'Show the terms',
  allChecksPass: (count: number) => `all ${count} checks pass`,
  problems: (errors: number) => (errors === 1 ? '1 problem' : `${errors} problems`),
  remarks: (warnings: number) => (warnings === 1 ? '1 warning' : `${warnings} warnings`),
  rowCount: (rows: string) => `Scenarios ${rows}`,
  allotteeCount: (rows: string) => `Allottees ${rows}`,
  rowsChosen: (rows: string) => `${rows === '1' ? '1 row' : `${rows} rows`} selected`,
  /** Announces an undone or redone step, by its command label. */
  undone: (step: string) => `Undone: ${step}`,
  redone: (step: string) => `Redone: ${step}`,
  /** Asked where cells in several rows are selected and rows are to be inserted or deleted. */
  rowsQuestion: { insert: (rows: string) => `Insert ${rows} rows?`, remove: (rows: string) => `Delete ${rows} rows?` },
  rowsExplanation: 'One for each row with selected cells. Undo takes it back.',
  rowsAnswer: { insert: 'Insert', remove: 'Delete' },
  ok: 'OK',
  cancel: 'Cancel',
  close: 'Close',
  stop: 'Stop',
};

type WindowText = typeof en;

const ja: WindowText = {
  untitled: '無題の発行要項',
  edited: '編集済み',
  titleField: '文書の表題',
  changeTitle: (title) => `${title}（クリックして表題を変更）`,
  notSavedYet: 'ファイル未保存',
  saveUnderOtherName: 'ファイル：別名で保存…',
  languageChoice: '言語',
  themeChoice: 'テーマ',
  light: 'ライト',
  dark: 'ダーク',
  sheetTabs: 'シート',
  toolRow: 'ツール',
  moreTools: 'その他のツール',
  hideTerms: '要項を隠す',
  showTerms: '要項を表示',
  allChecksPass: (count) => `チェック${count}項目すべて適合`,
  problems: (errors) => `問題 ${errors}件`,
  remarks: (warnings) => `確認事項 ${warnings}件`,
  rowCount: (rows) => `シナリオ ${rows}件`,
  allotteeCount: (rows) => `割当対象者 ${rows}名`,
  rowsChosen: (rows) => `${rows}行を選択`,
  undone: (step) => `元に戻しました：${step}`,
  redone: (step) => `やり直しました：${step}`,
  rowsQuestion: { insert: (rows) => `${rows}行を挿入しますか。`, remove: (rows) => `${rows}行を削除しますか。` },
  rowsExplanation: '選択したセルのある行の数だけ行います。元に戻すこともできます。',
  rowsAnswer: { insert: '挿入', remove: '削除' },
  ok: 'OK',
  cancel: 'キャンセル',
  close: '閉じる',
  stop: '中止',
};

/** Texts of the window's frame: title line, tools, tabs, status line. */
export const windowText: Record<Language, WindowText> = { en, ja };
