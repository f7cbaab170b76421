import type { ActionId } from '../host/actions.ts';
import type { Language } from './language.ts';

const en = {
  new: 'New',
  open: 'Open…',
  startScreen: 'Start screen',
  save: 'Save',
  saveAs: 'Save as…',
  earlierVersions: 'Earlier versions…',
  compareWithFile: 'Compare with a file…',
  undo: 'Undo',
  redo: 'Redo',
  find: 'Find…',
  replace: 'Replace…',
  commands: 'All commands…',
  addScenario: 'Add scenario',
  priceLadder: 'Price ladder…',
  addColumn: 'Column…',
  solve: 'Solve…',
  importAllottees: 'Import allottees…',
  allocate: 'Allocate rights…',
  planAsAllotted: 'Set planned rights to those allotted',
  termsFromList: 'Update terms from the list…',
  exportWorkbook: 'Export board pack…',
  exportPdf: 'Board pack as PDF…',
  fillTemplate: 'Fill in a template…',
  notice: 'Notice…',
  tour: 'Tour',
  help: 'Help',
  toggleTerms: 'Terms panel',
  previousSheet: 'Previous sheet',
  nextSheet: 'Next sheet',
  shortcuts: 'Keyboard shortcuts',
  languageEnglish: 'English',
  languageJapanese: '日本語',
  themeLight: 'Light theme',
  themeDark: 'Dark theme',
  duplicateRows: 'Duplicate rows',
  insertRows: 'Insert rows above',
  moveRowsUp: 'Move rows up',
  moveRowsDown: 'Move rows down',
  compareRows: 'Compare rows',
  removeRows: 'Delete rows',
} satisfies Record<ActionId, string>;

type ActionText = typeof en;

const ja: ActionText = {
  new: '新規',
  open: '開く…',
  startScreen: 'スタート画面',
  save: '保存',
  saveAs: '名前を付けて保存…',
  earlierVersions: '以前のバージョン…',
  compareWithFile: 'ファイルと比較…',
  undo: '元に戻す',
  redo: 'やり直し',
  find: '検索…',
  replace: '置換…',
  commands: 'すべてのコマンド…',
  addScenario: 'シナリオの追加',
  priceLadder: '行使価額を一括追加…',
  addColumn: '列の追加…',
  solve: '目標値から逆算…（ゴールシーク）',
  importAllottees: '割当対象者名簿の読込…',
  allocate: '割当個数の配分…',
  planAsAllotted: '予定個数を割当個数に合わせる',
  termsFromList: '名簿で要項を更新…',
  exportWorkbook: '取締役会資料の出力…',
  exportPdf: '取締役会資料のPDF出力…',
  fillTemplate: 'ひな形への記入…',
  notice: '公表文案…',
  tour: 'ツアー',
  help: 'ヘルプ',
  toggleTerms: '要項パネル',
  previousSheet: '前のシート',
  nextSheet: '次のシート',
  shortcuts: 'キーボードショートカット',
  languageEnglish: 'English',
  languageJapanese: '日本語',
  themeLight: 'ライトテーマ',
  themeDark: 'ダークテーマ',
  duplicateRows: '行の複製',
  insertRows: '行の挿入（上）',
  moveRowsUp: '行を上へ移動',
  moveRowsDown: '行を下へ移動',
  compareRows: '行の比較',
  removeRows: '行の削除',
};

/** The name of each action. */
export const actionText: Record<Language, ActionText> = { en, ja };

/** Shorter names for the toolbar, where a sign stands before the name. */
const SHORT: Record<Language, Partial<Record<ActionId, string>>> = { en: { addScenario: 'Scenario' }, ja: { addScenario: 'シナリオ', solve: '目標値から逆算…' } };

/** The name of a tool in the toolbar. */
export const toolName = (id: ActionId, language: Language): string => SHORT[language][id] ?? actionText[language][id];
