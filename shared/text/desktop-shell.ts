import type { Language } from './language.ts';

/** Labels of the desktop program's menu that the tools of the window do not have already. */
export interface MenuText {
  readonly file: string;
  readonly openRecent: string;
  readonly noRecent: string;
  readonly quit: string;
  readonly edit: string;
  readonly cut: string;
  readonly copy: string;
  readonly paste: string;
  readonly selectAll: string;
  readonly find: string;
  readonly scenarios: string;
  readonly addScenario: string;
  readonly view: string;
  readonly toggleTerms: string;
  readonly language: string;
  readonly english: string;
  readonly japanese: string;
  readonly light: string;
  readonly dark: string;
  readonly actualSize: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly fullScreen: string;
  readonly window: string;
  readonly help: string;
  readonly about: string;
}

/** Words of the desktop program's dialogs. */
export interface DialogText {
  readonly openTitle: string;
  readonly saveTitle: string;
  readonly listTitle: string;
  readonly workbookTitle: string;
  readonly pictureTitle: string;
  readonly documentsAndWorkbooks: string;
  readonly document: string;
  readonly lists: string;
  readonly workbook: string;
  readonly png: string;
  readonly svg: string;
  readonly unsaved: (title: string) => string;
  readonly unsavedDetail: string;
  readonly saveChanges: string;
  readonly discardChanges: string;
  readonly cancel: string;
  readonly understood: string;
}

/** Labels of the menu in each language; the names of the languages are in themselves. */
export const menuText: Record<Language, MenuText> = {
  en: {
    file: 'File',
    openRecent: 'Open recent',
    noRecent: 'No recent files',
    quit: 'Quit Grantsheet',
    edit: 'Edit',
    cut: 'Cut',
    copy: 'Copy',
    paste: 'Paste',
    selectAll: 'Select all',
    find: 'Find…',
    scenarios: 'Scenarios',
    addScenario: 'Add scenario',
    view: 'View',
    toggleTerms: 'Terms panel',
    language: 'Language',
    english: 'English',
    japanese: '日本語',
    light: 'Light theme',
    dark: 'Dark theme',
    actualSize: 'Actual size',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    fullScreen: 'Full screen',
    window: 'Window',
    help: 'Help',
    about: 'About Grantsheet',
  },
  ja: {
    file: 'ファイル',
    openRecent: '最近使ったファイル',
    noRecent: '最近使ったファイルはありません',
    quit: 'Grantsheetを終了',
    edit: '編集',
    cut: '切り取り',
    copy: 'コピー',
    paste: '貼り付け',
    selectAll: 'すべて選択',
    find: '検索…',
    scenarios: 'シナリオ',
    addScenario: 'シナリオの追加',
    view: '表示',
    toggleTerms: '要項パネル',
    language: '言語',
    english: 'English',
    japanese: '日本語',
    light: 'ライトテーマ',
    dark: 'ダークテーマ',
    actualSize: '実際のサイズ',
    zoomIn: '拡大',
    zoomOut: '縮小',
    fullScreen: '全画面表示',
    window: 'ウインドウ',
    help: 'ヘルプ',
    about: 'Grantsheetについて',
  },
};

/** Words of the dialogs in each language. */
export const dialogText: Record<Language, DialogText> = {
  en: {
    openTitle: 'Open a document or an exported workbook',
    saveTitle: 'Save the document',
    listTitle: 'Import an allottee list',
    workbookTitle: 'Export the workbook',
    pictureTitle: 'Save the chart as a picture',
    documentsAndWorkbooks: 'Grantsheet documents and workbooks',
    document: 'Grantsheet document',
    lists: 'Excel and CSV lists',
    workbook: 'Excel workbook',
    png: 'PNG picture',
    svg: 'SVG picture',
    unsaved: (title) => `Save the changes to “${title}”?`,
    unsavedDetail: 'Changes that are not saved are lost.',
    saveChanges: 'Save',
    discardChanges: 'Don’t save',
    cancel: 'Cancel',
    understood: 'OK',
  },
  ja: {
    openTitle: '文書または書き出したブックを開く',
    saveTitle: '文書を保存',
    listTitle: '割当対象者一覧の取り込み',
    workbookTitle: 'ブックの書き出し',
    pictureTitle: 'グラフを画像として保存',
    documentsAndWorkbooks: 'Grantsheet文書とExcelブック',
    document: 'Grantsheet文書',
    lists: 'ExcelとCSVの一覧',
    workbook: 'Excelブック',
    png: 'PNG画像',
    svg: 'SVG画像',
    unsaved: (title) => `「${title}」への変更を保存しますか?`,
    unsavedDetail: '保存しない場合、変更は失われます。',
    saveChanges: '保存',
    discardChanges: '保存しない',
    cancel: 'キャンセル',
    understood: 'OK',
  },
};
