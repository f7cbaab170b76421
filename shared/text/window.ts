import type { Language } from './language.ts';

/** The row of tools. */
export type Tool = 'new' | 'open' | 'save' | 'saveAs' | 'undo' | 'redo' | 'addScenario' | 'priceLadder' | 'addColumn' | 'solve' | 'importAllottees' | 'exportWorkbook';

const en = {
  untitled: 'Untitled grant',
  edited: 'edited',
  languageChoice: 'Language',
  themeChoice: 'Theme',
  light: 'Light',
  dark: 'Dark',
  tools: {
    new: 'New',
    open: 'Open…',
    save: 'Save',
    saveAs: 'Save as…',
    undo: 'Undo',
    redo: 'Redo',
    addScenario: 'Scenario',
    priceLadder: 'Price ladder…',
    addColumn: 'Column…',
    solve: 'Solve…',
    importAllottees: 'Import allottees…',
    exportWorkbook: 'Export board pack…',
  } satisfies Record<Tool, string>,
  sheets: { scenarios: 'Scenarios', sensitivity: 'Sensitivity', compare: 'Compare', capital: 'Capital', charts: 'Charts', allottees: 'Allottees', checks: 'Checks' },
  sheetTabs: 'Sheets',
  toolRow: 'Tools',
  hideTerms: 'Hide the terms',
  showTerms: 'Show the terms',
  allChecksHold: (count: number) => `all ${count} checks hold`,
  problems: (errors: number) => (errors === 1 ? '1 problem' : `${errors} problems`),
  remarks: (warnings: number) => (warnings === 1 ? '1 thing to look at' : `${warnings} things to look at`),
  rowCount: (rows: string) => `Scenarios ${rows}`,
  allotteeCount: (rows: string) => `Allottees ${rows}`,
  rowsChosen: (rows: string) => `${rows} chosen`,
  /** What undo has taken back, and redo done again: a step as commands are called. */
  undone: (step: string) => `Undone: ${step}`,
  redone: (step: string) => `Redone: ${step}`,
  ok: 'OK',
  cancel: 'Cancel',
  close: 'Close',
  stop: 'Stop',
};

type WindowText = typeof en;

const ja: WindowText = {
  untitled: '無題の発行要項',
  edited: '編集済み',
  languageChoice: '言語',
  themeChoice: 'テーマ',
  light: 'ライト',
  dark: 'ダーク',
  tools: {
    new: '新規',
    open: '開く…',
    save: '保存',
    saveAs: '名前を付けて保存…',
    undo: '元に戻す',
    redo: 'やり直し',
    addScenario: 'シナリオ',
    priceLadder: '価額の段階…',
    addColumn: '列の追加…',
    solve: '求める値…',
    importAllottees: '割当対象者の読込…',
    exportWorkbook: '取締役会資料の出力…',
  },
  sheets: { scenarios: 'シナリオ', sensitivity: '感応度', compare: '比較', capital: '資本金', charts: 'グラフ', allottees: '割当対象者', checks: 'チェック' },
  sheetTabs: 'シート',
  toolRow: 'ツール',
  hideTerms: '要項を隠す',
  showTerms: '要項を表示',
  allChecksHold: (count) => `${count}項目のチェックすべて適合`,
  problems: (errors) => `問題 ${errors}件`,
  remarks: (warnings) => `確認事項 ${warnings}件`,
  rowCount: (rows) => `シナリオ ${rows}件`,
  allotteeCount: (rows) => `割当対象者 ${rows}件`,
  rowsChosen: (rows) => `${rows}行を選択`,
  undone: (step) => `元に戻しました: ${step}`,
  redone: (step) => `やり直しました: ${step}`,
  ok: 'OK',
  cancel: 'キャンセル',
  close: '閉じる',
  stop: '中止',
};

/** Texts of the window's frame: title line, tools, tabs, status line. */
export const windowText: Record<Language, WindowText> = { en, ja };
