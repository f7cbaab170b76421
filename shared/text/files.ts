import type { Language } from './language.ts';

const en = {
  unsavedTitle: 'Save the changes first?',
  unsavedBody: (title: string) => `“${title}” has changes that are not saved. They are lost if you go on without saving.`,
  save: 'Save',
  discard: 'Don’t save',
  recent: 'Recent files',
  openOther: 'Choose a file…',
  newTitle: 'New grant',
  newBody: 'Start with empty terms, or with a real notice of 31 October 2006 to try things on.',
  newEmpty: 'Empty terms',
  newReference: 'Reference notice',
  saved: (name: string) => `Saved as “${name}”.`,
  exportTitle: 'Board pack',
  exporting: 'Writing the workbook…',
  importing: (name: string) => `Reading “${name}”…`,
  exported: (name: string) => `The board pack was saved as “${name}”.`,
  restored: (name: string) => `The grant was restored from the workbook “${name}”.`,
  restoredUnchanged: 'Nothing was changed in it since it was exported.',
  restoredNoInput: 'No input was changed in it since it was exported.',
  restoredChanges: (count: number) => (count === 1 ? '1 input was changed in the spreadsheet program and imported:' : `${count} inputs were changed in the spreadsheet program and imported:`),
  change: (place: string, cell: string, before: string, after: string) => `${place} (${cell}): ${before} → ${after}`,
  unread: (cell: string, text: string) => `${cell}: “${text}” could not be read; the earlier value was kept.`,
  empty: 'empty',
};

type FilesText = typeof en;

const ja: FilesText = {
  unsavedTitle: '変更を保存しますか？',
  unsavedBody: (title) => `「${title}」には保存していない変更があります。保存せずに進むと失われます。`,
  save: '保存',
  discard: '保存しない',
  recent: '最近使ったファイル',
  openOther: 'ファイルを選ぶ…',
  newTitle: '新しい発行要項',
  newBody: '空の要項から始めるか、2006年10月31日の実際の公表文で試すことができます。',
  newEmpty: '空の要項',
  newReference: '参考の公表文',
  saved: (name) => `「${name}」として保存しました。`,
  exportTitle: '取締役会資料',
  exporting: 'ワークブックを作成しています…',
  importing: (name) => `「${name}」を読み込んでいます…`,
  exported: (name) => `取締役会資料を「${name}」として保存しました。`,
  restored: (name) => `ワークブック「${name}」から発行要項を復元しました。`,
  restoredUnchanged: '出力後に変更された入力値はありません。',
  restoredNoInput: '出力後に変更された入力欄はありません。',
  restoredChanges: (count) => `表計算ソフトで変更された入力値${count}件を反映しました：`,
  change: (place, cell, before, after) => `${place}（${cell}）：${before} → ${after}`,
  unread: (cell, text) => `${cell}：「${text}」は読み取れないため、元の値のままです。`,
  empty: '空欄',
};

/** Texts about documents, drafts and workbooks: questions, progress and results. */
export const filesText: Record<Language, FilesText> = { en, ja };
