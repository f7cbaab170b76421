import type { Language } from './language.ts';

const en = {
  title: 'Help',
  pages: { figures: 'Figures', workbook: 'The workbook', files: 'Files', keys: 'Keys' },
  pageChoice: 'Pages of the help',
  search: 'Search terms, inputs and figures',
  nothingFound: 'No entry matches.',
  termGroup: 'The nine terms',
  inputGroup: 'Inputs',
  law: 'The sources are those in force from 1 May 2006. The rules are those of the terms of this document.',
  noSource: 'none: calculated from the terms alone',
  workbookIntro: 'Export board pack… writes a workbook in which every figure is a live formula. Its sheets, in order:',
  keysIntro: 'Every command has its keys beside it in the menus. The whole list:',
  showKeys: 'Show all keys',
  keysBasics: [
    'Arrows, Ctrl+arrows, Page Up and Page Down, Tab and Enter go through a sheet as in Excel; Shift selects a range.',
    'F6 goes to the next part of the window, Shift+F6 to the one before.',
    'Shift+F10 opens the menu of a row; with a column selected (Ctrl+Space), that of the column.',
    'Escape leaves a field, a menu or a dialog without a change.',
  ],
};

type HelpText = typeof en;

const ja: HelpText = {
  title: 'ヘルプ',
  pages: { figures: '項目', workbook: 'ワークブック', files: 'ファイル', keys: 'キー操作' },
  pageChoice: 'ヘルプのページ',
  search: '要項・入力値・項目を検索',
  nothingFound: '該当する項目はありません。',
  termGroup: '要項9項目',
  inputGroup: '入力値',
  law: '根拠は2006年5月1日以降の法令と会計基準です。計算方法は、この文書の要項によるものです。',
  noSource: 'なし（要項から計算）',
  workbookIntro: '「取締役会資料の出力…」は、各項目が数式のワークブックを作成します。シートの順に説明します。',
  keysIntro: 'メニューの各コマンドの横にキーが表示されます。すべてのキー：',
  showKeys: 'すべてのキーを表示',
  keysBasics: [
    '方向キー、Ctrl＋方向キー、Page Up／Page Down、Tab、Enterは、Excelと同じようにシート内を移動します。Shiftを押すと範囲を選択します。',
    'F6でウインドウの次の部分へ、Shift＋F6で前の部分へ移動します。',
    'Shift＋F10で行のメニュー、列を選択（Ctrl＋Space）しているときは列のメニューを開きます。',
    'Escで、変更せずに入力欄・メニュー・ダイアログを閉じます。',
  ],
};

/** Texts of the help. */
export const helpText: Record<Language, HelpText> = { en, ja };
