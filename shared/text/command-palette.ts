import type { Language } from './language.ts';

const en = {
  title: 'All commands',
  field: 'Type a command, in English or Japanese',
  list: 'Commands',
  nothing: 'No command matches.',
  /** The number of matching commands, for screen readers. */
  count: (commands: string) => (commands === '1' ? '1 command' : `${commands} commands`),
  groups: { window: 'Window', sheets: 'Sheets', scenarios: 'Rows', cells: 'Cells', columns: 'Column', lists: 'Allottee lists' },
  goToSheet: (sheet: string) => `Go to ${sheet}`,
  /** Why a command is not available at present. */
  nothingToUndo: 'Nothing to undo',
  nothingToRedo: 'Nothing to redo',
  noCells: 'This sheet has no cells',
  alreadyHere: 'Already there',
  notNow: 'Not available now',
};

type CommandPaletteText = typeof en;

const ja: CommandPaletteText = {
  title: 'すべてのコマンド',
  field: 'コマンドを入力（日本語・英語）',
  list: 'コマンド',
  nothing: '該当するコマンドはありません。',
  count: (commands) => `コマンド${commands}件`,
  groups: { window: 'ウィンドウ', sheets: 'シート', scenarios: '行', cells: 'セル', columns: '列', lists: '名簿' },
  goToSheet: (sheet) => `${sheet}へ移動`,
  nothingToUndo: '元に戻す操作はありません',
  nothingToRedo: 'やり直す操作はありません',
  noCells: 'このシートにはセルがありません',
  alreadyHere: '表示中です',
  notNow: '今は使えません',
};

/** Texts of the list of all commands. */
export const commandPaletteText: Record<Language, CommandPaletteText> = { en, ja };
