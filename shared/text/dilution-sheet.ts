import type { SecurityKind } from '../grant/schema.ts';
import type { Language } from './language.ts';

const en = {
  tab: 'Dilution',
  view: 'View',
  views: { figures: 'Figures', securities: 'Other securities', holders: 'Holders', eps: 'Earnings per share' },
  row: 'No.',
  rowMenu: 'Selected rows',
  cellMenu: 'Cells',
  tables: {
    securities: {
      sheet: 'Other securities',
      fields: { name: 'Name', kind: 'Kind', shares: 'Shares', exercisePrice: 'Exercise price', addBack: 'Add-back to profit', included: 'Included' },
      typeHere: 'Type here to add a security',
      newRow: 'New security',
      unnamed: (number: string) => `Security ${number}`,
      empty: {
        title: 'What else can become shares',
        body: 'Options, convertibles, RSUs, preferred shares: one row each, with a switch for the fully diluted figures. Type, paste, or load a file whose columns have headings such as name, kind, shares, exercise price.',
        first: 'Add a first security',
      },
    },
    holders: {
      sheet: 'Holders before and after exercise',
      fields: { name: 'Holder', shares: 'Shares', votes: 'Votes' },
      typeHere: 'Type here to add a holder',
      newRow: 'New holder',
      unnamed: (number: string) => `Holder ${number}`,
      empty: {
        title: 'Who holds what before and after',
        body: 'Founders, institutions, employees: one row each, with shares and votes. Type, paste, or load a file whose columns have headings such as holder, shares, votes.',
        first: 'Add a first holder',
      },
    },
  },
  kinds: { option: 'Option', convertible: 'Convertible', rsu: 'RSU', preferred: 'Preferred', other: 'Other' } satisfies Record<SecurityKind, string>,
  flags: { yes: 'yes', no: 'no' },
  notAKind: (kinds: string) => `This is no kind of security. Choose one of: ${kinds}.`,
  notAFlag: 'This cell takes yes or no.',
  load: 'Load a file…',
  paste: 'Paste a table…',
  reading: { title: 'Reading the file', text: (name: string) => `Reading ${name}…` },
  pasted: {
    title: 'Paste a table',
    body: 'Paste rows copied from a spreadsheet. The first row has the headings.',
    label: 'Rows with headings',
    read: 'Read rows',
  },
  importing: {
    title: { securities: 'Other securities from a file', holders: 'Holders from a file' },
    found: (rows: string, place: string) => `${rows} rows were read from ${place}.`,
    clipboard: 'the pasted rows',
    leftEmpty: 'These cells could not be read and stay empty:',
    cell: (row: string, column: string, text: string, reason: string) => `Row ${row}, ${column} “${text}”: ${reason}`,
    shownOtherwise: (stored: string) => `the file holds ${stored} and shows it in another way`,
    leftOut: 'These rows are not holders or securities and are left out:',
    total: (row: string, name: string) => `Row ${row} “${name}” is a total.`,
    otherColumns: (headings: string) => `Columns without a place here: ${headings}.`,
    otherSheets: (sheets: string) => `Other sheets were not read: ${sheets}.`,
    replace: (rows: string) => `Replace all by ${rows}`,
    add: (rows: string) => `Add ${rows}`,
    failures: {
      noHeadings: (headings: string) => `No row with headings was found. At least these two are needed: ${headings}.`,
      headingTwice: (field: string, headings: string) => `Two columns are ${field}: ${headings}. Rename or remove one of them.`,
      noRows: 'There are no rows below the headings.',
      encoding: (encodings: string) => `The letters of this file could be read in several ways (${encodings}). Save it as UTF-8, or paste its rows.`,
    },
  },
};

type DilutionSheetText = typeof en;

const ja: DilutionSheetText = {
  tab: '希薄化',
  view: '表示',
  views: { figures: '計算結果', securities: '他の潜在株式', holders: '株主', eps: '1株当たり利益' },
  row: '番号',
  rowMenu: '選択した行',
  cellMenu: 'セル',
  tables: {
    securities: {
      sheet: '他の潜在株式',
      fields: { name: '名称', kind: '種類', shares: '株式数', exercisePrice: '行使価額', addBack: '当期純利益調整額', included: '算入' },
      typeHere: 'ここに入力すると潜在株式が追加されます。',
      newRow: '新しい潜在株式',
      unnamed: (number) => `潜在株式${number}`,
      empty: {
        title: 'この付与のほかに株式となるもの',
        body: '新株予約権、転換社債型、RSU、優先株式などを1行ずつ記入し、完全希薄化に算入するかどうかを行ごとに切り替えます。入力、貼付けのほか、名称・種類・株式数・行使価額などの見出しのあるファイルを読み込めます。',
        first: '最初の潜在株式を追加',
      },
    },
    holders: {
      sheet: '行使前後の株主',
      fields: { name: '株主', shares: '株式数', votes: '議決権の数' },
      typeHere: 'ここに入力すると株主が追加されます。',
      newRow: '新しい株主',
      unnamed: (number) => `株主${number}`,
      empty: {
        title: '行使の前後に誰が何株を持つか',
        body: '創業者、機関投資家、従業員などを1行ずつ、株式数と議決権の数とともに記入します。入力、貼付けのほか、株主・株式数・議決権の数などの見出しのあるファイルを読み込めます。',
        first: '最初の株主を追加',
      },
    },
  },
  kinds: { option: '新株予約権', convertible: '転換社債型', rsu: 'RSU', preferred: '優先株式', other: 'その他' },
  flags: { yes: 'はい', no: 'いいえ' },
  notAKind: (kinds) => `種類として認識できません。次のいずれかにしてください：${kinds}。`,
  notAFlag: '「はい」または「いいえ」を入力してください。',
  load: 'ファイルを読み込む…',
  paste: '表を貼り付ける…',
  reading: { title: 'ファイルの読込', text: (name) => `${name}を読み込んでいます…` },
  pasted: {
    title: '表の貼付け',
    body: '表計算ソフトでコピーした行を貼り付けてください。先頭の行に見出しが必要です。',
    label: '見出しのある行',
    read: '読み込む',
  },
  importing: {
    title: { securities: '他の潜在株式の読込', holders: '株主の読込' },
    found: (rows, place) => `${place}から${rows}行を読み込みました。`,
    clipboard: '貼り付けた行',
    leftEmpty: '次のセルは読み取れないため空欄になります。',
    cell: (row, column, text, reason) => `${row}行目の${column}「${text}」：${reason}`,
    shownOtherwise: (stored) => `ファイルの値は${stored}で、表示が異なります`,
    leftOut: '次の行は株主・潜在株式ではないため除きます。',
    total: (row, name) => `${row}行目「${name}」は合計です。`,
    otherColumns: (headings) => `対応する項目のない列：${headings}。`,
    otherSheets: (sheets) => `読み込んでいない他のシート：${sheets}。`,
    replace: (rows) => `${rows}行で置き換える`,
    add: (rows) => `${rows}行を追加`,
    failures: {
      noHeadings: (headings) => `見出しの行が見つかりません。少なくとも次の2つが必要です：${headings}。`,
      headingTwice: (field, headings) => `${field}に当たる列が2つあります：${headings}。どちらかの見出しを変えるか、列を除いてください。`,
      noRows: '見出しの下に行がありません。',
      encoding: (encodings) => `このファイルの文字は複数の読み方ができます（${encodings}）。UTF-8で保存し直すか、行を貼り付けてください。`,
    },
  },
};

/** Texts of the Dilution sheet of the window. Numbers come grouped. */
export const dilutionSheetText: Record<Language, DilutionSheetText> = { en, ja };
