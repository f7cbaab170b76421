import type { Language } from './language.ts';

const en = {
  heading: 'Start',
  intro: 'Model a grant of stock acquisition rights: enter the terms, try exercise prices, export the board pack.',
  opening: 'Opening the document…',
  newGrant: 'New grant',
  newGrantNote: 'Start with empty terms',
  open: 'Open…',
  openNote: 'A Grantsheet document or an exported board pack',
  backTo: (title: string) => `Back to “${title}”`,
  recent: 'Recent files',
  noRecent: 'Files that you open or save are listed here.',
  changedAt: (time: string) => `Changed ${time}`,
  usedAt: (time: string) => `Opened ${time}`,
  gone: 'Not found: moved, renamed or deleted',
  samples: 'Samples',
  samplesNote: 'For trying things out. Nothing you do there is saved unless you save it to your own file.',
  help: 'Help',
};

type StartText = typeof en;

const ja: StartText = {
  heading: 'スタート',
  intro: '新株予約権の発行を試算します。発行要項を入力し、行使価額を比較して、取締役会資料を出力します。',
  opening: '文書を開いています…',
  newGrant: '新しい発行要項',
  newGrantNote: '空の要項から始めます',
  open: '開く…',
  openNote: 'Grantsheetの文書、または出力した取締役会資料',
  backTo: (title) => `「${title}」に戻る`,
  recent: '最近使ったファイル',
  noRecent: '開いたファイルや保存したファイルがここに表示されます。',
  changedAt: (time) => `更新：${time}`,
  usedAt: (time) => `使用：${time}`,
  gone: '見つかりません（移動・名前の変更・削除）',
  samples: 'サンプル',
  samplesNote: '自由に試せます。自分のファイルに保存しない限り、変更は残りません。',
  help: 'ヘルプ',
};

/** Texts of the start screen. */
export const startText: Record<Language, StartText> = { en, ja };

/** The name and content of each sample, in its own language, and the mark beside the title of an open one. */
export const sampleText = {
  en: { name: 'Sample in English', about: 'A notice of 31 October 2006, with made-up scenarios and 1,173 made-up allottees', mark: 'Sample', markMeaning: 'This is a sample. Save it to a file to keep your changes.' },
  ja: { name: '日本語のサンプル', about: '2006年10月31日の公表文に、架空のシナリオと架空の割当対象者1,173名を加えたもの', mark: 'サンプル', markMeaning: 'これはサンプルです。変更を残すには、ファイルに保存してください。' },
} as const satisfies Record<Language, { readonly name: string; readonly about: string; readonly mark: string; readonly markMeaning: string }>;
