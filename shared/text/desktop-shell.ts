import type { Language } from './language.ts';

const menuEn = {
  file: 'File',
  openRecent: 'Open recent',
  noRecent: 'No recent files',
  quit: 'Quit Grantsheet',
  edit: 'Edit',
  cut: 'Cut',
  copy: 'Copy',
  paste: 'Paste',
  selectAll: 'Select all',
  scenarios: 'Scenarios',
  view: 'View',
  language: 'Language',
  actualSize: 'Actual size',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  fullScreen: 'Full screen',
  window: 'Window',
  closeWindow: 'Close window',
  minimize: 'Minimize',
  zoom: 'Zoom',
  bringToFront: 'Bring all to front',
  services: 'Services',
  hide: 'Hide Grantsheet',
  hideOthers: 'Hide others',
  showAll: 'Show all',
  help: 'Help',
  about: 'About Grantsheet',
};

/** See {@link menuText}. */
export type MenuText = typeof menuEn;

const menuJa: MenuText = {
  file: 'ファイル',
  openRecent: '最近使ったファイル',
  noRecent: '最近使ったファイルはありません',
  quit: 'Grantsheetを終了',
  edit: '編集',
  cut: '切り取り',
  copy: 'コピー',
  paste: '貼り付け',
  selectAll: 'すべて選択',
  scenarios: 'シナリオ',
  view: '表示',
  language: '言語',
  actualSize: '実際のサイズ',
  zoomIn: '拡大',
  zoomOut: '縮小',
  fullScreen: '全画面表示',
  window: 'ウインドウ',
  closeWindow: 'ウインドウを閉じる',
  minimize: 'しまう',
  zoom: '拡大／縮小',
  bringToFront: 'すべてを手前に移動',
  services: 'サービス',
  hide: 'Grantsheetを隠す',
  hideOthers: 'ほかを隠す',
  showAll: 'すべてを表示',
  help: 'ヘルプ',
  about: 'Grantsheetについて',
};

/** Labels of the desktop program's menu that the toolbar does not have already. */
export const menuText: Record<Language, MenuText> = { en: menuEn, ja: menuJa };

const dialogEn = {
  openTitle: 'Open a document or an exported workbook',
  saveTitle: 'Save the document',
  listTitle: 'Import an allottee list',
  templateTitle: 'Choose a template to fill in',
  workbookTitle: 'Export the workbook',
  pdfTitle: 'Save the PDF',
  pictureTitle: 'Save the chart as a picture',
  tableTitle: 'Save as CSV',
  noticeTitle: 'Save the notice',
  documentsAndWorkbooks: 'Grantsheet documents and workbooks',
  document: 'Grantsheet document',
  lists: 'Excel, OpenDocument and CSV lists',
  table: 'CSV table',
  workbook: 'Excel workbook',
  pdf: 'PDF document',
  png: 'PNG picture',
  svg: 'SVG picture',
  md: 'Markdown text',
  html: 'Web page',
  docx: 'Word document',
  unsaved: (title: string) => `Save the changes to “${title}”?`,
  unsavedDetail: 'Changes that are not saved are lost.',
  saveChanges: 'Save',
  discardChanges: 'Don’t save',
  cancel: 'Cancel',
  understood: 'OK',
  tryAgain: 'Try again',
  quit: 'Quit',
  wait: 'Wait',
  startAnew: 'Restart the window',
  hanging: {
    message: 'Grantsheet is not responding.',
    detail: 'You can wait, or restart the window. The unsaved work that was kept is offered when the window is back.',
  },
  notLoaded: {
    message: 'Grantsheet could not show its window.',
    detail: 'Your documents are untouched. If this happens again, reinstall Grantsheet.',
  },
  keepsCrashing: {
    message: 'Grantsheet keeps stopping unexpectedly.',
    detail: 'A copy of your unsaved work is kept and will be offered at the next start.',
  },
};

/** See {@link dialogText}. */
export type DialogText = typeof dialogEn;

const dialogJa: DialogText = {
  openTitle: '文書または出力したワークブックを開く',
  saveTitle: '文書を保存',
  listTitle: '割当対象者の名簿の読込',
  templateTitle: '記入するひな形を選ぶ',
  workbookTitle: 'ワークブックの出力',
  pdfTitle: 'PDFを保存',
  pictureTitle: 'グラフを画像として保存',
  tableTitle: 'CSVとして保存',
  noticeTitle: '公表文案を保存',
  documentsAndWorkbooks: 'Grantsheet文書とExcelワークブック',
  document: 'Grantsheet文書',
  lists: 'Excel・OpenDocument・CSVの名簿',
  table: 'CSV',
  workbook: 'Excelワークブック',
  pdf: 'PDF',
  png: 'PNG画像',
  svg: 'SVG画像',
  md: 'Markdownテキスト',
  html: 'Webページ',
  docx: 'Word文書',
  unsaved: (title) => `「${title}」への変更を保存しますか？`,
  unsavedDetail: '保存しない場合、変更は失われます。',
  saveChanges: '保存',
  discardChanges: '保存しない',
  cancel: 'キャンセル',
  understood: 'OK',
  tryAgain: '再試行',
  quit: '終了',
  wait: '待機',
  startAnew: 'ウインドウを再起動',
  hanging: {
    message: 'Grantsheetが応答していません。',
    detail: 'このまま待つか、ウインドウを再起動できます。控えてある未保存の作業は再起動後に復元できます。',
  },
  notLoaded: {
    message: 'Grantsheetの画面を表示できませんでした。',
    detail: '文書は変わっていません。繰り返し起きる場合は、Grantsheetをインストールし直してください。',
  },
  keepsCrashing: {
    message: 'Grantsheetが繰り返し停止しています。',
    detail: '未保存の作業は控えに残っています。次回の起動時に復元できます。',
  },
};

/** Texts of the desktop program's dialogs. */
export const dialogText: Record<Language, DialogText> = { en: dialogEn, ja: dialogJa };

const startFailureEn = {
  title: 'Grantsheet could not start',
  detail: (reason: string) => `Check that your disk is not full and that you may write to your own settings folder, then start it again.\n\n${reason}`,
};

type StartFailureText = typeof startFailureEn;

const startFailureJa: StartFailureText = {
  title: 'Grantsheetを起動できませんでした',
  detail: (reason) => `ディスクの空き容量と、設定フォルダーに書き込めることをご確認のうえ、もう一度起動してください。\n\n${reason}`,
};

/** Messages where the program cannot start, before any window exists. */
export const startFailureText: Record<Language, StartFailureText> = { en: startFailureEn, ja: startFailureJa };
