import type { ActionId } from '../host/actions.ts';
import type { Language } from './language.ts';

const en = {
  new: 'New',
  open: 'Open…',
  startScreen: 'Start screen',
  save: 'Save',
  saveAs: 'Save as…',
  earlierVersions: 'Earlier versions…',
  undo: 'Undo',
  redo: 'Redo',
  find: 'Find…',
  addScenario: 'Add scenario',
  priceLadder: 'Price ladder…',
  addColumn: 'Column…',
  solve: 'Solve…',
  importAllottees: 'Import allottees…',
  exportWorkbook: 'Export board pack…',
  help: 'Help',
  toggleTerms: 'Terms panel',
  languageEnglish: 'English',
  languageJapanese: '日本語',
  themeLight: 'Light theme',
  themeDark: 'Dark theme',
  duplicateRows: 'Duplicate',
  moveRowsUp: 'Move up',
  moveRowsDown: 'Move down',
  compareRows: 'Compare',
  removeRows: 'Delete',
} satisfies Record<ActionId, string>;

type ActionText = typeof en;

const ja: ActionText = {
  new: '新規',
  open: '開く…',
  startScreen: 'スタート画面',
  save: '保存',
  saveAs: '名前を付けて保存…',
  earlierVersions: '以前のバージョン…',
  undo: '元に戻す',
  redo: 'やり直し',
  find: '検索…',
  addScenario: 'シナリオの追加',
  priceLadder: '行使価額を一括追加…',
  addColumn: '列の追加…',
  solve: '目標値から逆算…（ゴールシーク）',
  importAllottees: '割当対象者の読込…',
  exportWorkbook: '取締役会資料の出力…',
  help: 'ヘルプ',
  toggleTerms: '要項パネル',
  languageEnglish: 'English',
  languageJapanese: '日本語',
  themeLight: 'ライトテーマ',
  themeDark: 'ダークテーマ',
  duplicateRows: '複製',
  moveRowsUp: '上へ移動',
  moveRowsDown: '下へ移動',
  compareRows: '比較',
  removeRows: '削除',
};

/** What each action is called. */
export const actionText: Record<Language, ActionText> = { en, ja };

/** Where the row of tools has a shorter name for it: a sign stands before. */
const SHORT: Record<Language, Partial<Record<ActionId, string>>> = { en: { addScenario: 'Scenario' }, ja: { addScenario: 'シナリオ' } };

/** What a tool is called in the row of tools. */
export const toolName = (id: ActionId, language: Language): string => SHORT[language][id] ?? actionText[language][id];
