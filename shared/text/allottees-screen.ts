import type { Language } from './language.ts';

/** Texts of the sheet of allottees: the empty sheet, the list before it is taken, the list itself. */
export interface AllotteesScreenText {
  readonly sheet: string;
  readonly emptyTitle: string;
  readonly emptyBody: string;
  readonly choose: string;
  readonly dropHere: string;
  readonly readingTitle: string;
  readonly reading: (name: string) => string;
  readonly review: string;
  readonly columns: string;
  readonly notInList: string;
  readonly sheetChoice: string;
  readonly encodingChoice: string;
  readonly rowsShown: string;
  readonly all: (count: string) => string;
  readonly problems: (count: string) => string;
  readonly changed: (count: string) => string;
  readonly noProblems: string;
  readonly noChanges: string;
  readonly accept: (count: string) => string;
  readonly replaces: (count: string) => string;
  readonly fileRow: string;
  readonly whatIsWrong: string;
  readonly tieOut: string;
  readonly category: string;
  readonly personsHeading: string;
  readonly rightsHeading: string;
  readonly total: string;
  readonly announced: string;
  readonly difference: string;
  readonly agrees: string;
  readonly missing: (count: string) => string;
  readonly tooMany: (count: string) => string;
  readonly notAnnounced: string;
  readonly understood: string;
  readonly fromSheet: (sheet: string) => string;
  readonly fromText: (encoding: string, delimiter: string) => string;
  readonly delimiters: Readonly<Record<string, string>>;
  readonly headerRow: (row: number) => string;
  readonly leftOut: Readonly<Record<'title' | 'total' | 'blank', (rows: string) => string>>;
  readonly normalised: (count: string) => string;
  readonly fromShares: (count: string) => string;
  readonly rejected: (count: string) => string;
  readonly unusedColumns: (headings: string) => string;
  readonly staysHere: string;
  readonly search: string;
  readonly rightsUnit: string;
  readonly persons: (count: number) => string;
  readonly typeHere: string;
  readonly removeRows: string;
  readonly rowMenu: string;
  readonly rowNumber: string;
  readonly replaceList: string;
}

const grouped = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, ',');

/** See {@link AllotteesScreenText}. */
export const allotteesScreenText: Record<Language, AllotteesScreenText> = {
  en: {
    sheet: 'Allottees',
    emptyTitle: 'Who gets the rights',
    emptyBody: 'Load the list of allottees from Excel or CSV. Its columns are recognised by their headings, every row is checked, and the totals are held against terms 2 and 9 before anything is taken.',
    choose: 'Choose a list…',
    dropHere: 'You can also drop the file on this window.',
    readingTitle: 'Reading the list',
    reading: (name) => `Reading and checking ${name}…`,
    review: 'List before it is taken',
    columns: 'Columns of the list',
    notInList: '—',
    sheetChoice: 'Sheet',
    encodingChoice: 'Encoding',
    rowsShown: 'Rows shown',
    all: (count) => `All ${count}`,
    problems: (count) => `Problems ${count}`,
    changed: (count) => `Read otherwise ${count}`,
    noProblems: 'No row needs a look.',
    noChanges: 'Every cell was read as it is written.',
    accept: (count) => (count === '1' ? 'Accept 1 row' : `Accept ${count} rows`),
    replaces: (count) => `They take the place of the ${count} allottees of the document; one undo brings those back.`,
    fileRow: 'Row',
    whatIsWrong: 'What is wrong, or was read otherwise',
    tieOut: 'Tie-out',
    category: 'Category',
    personsHeading: 'Persons',
    rightsHeading: 'Rights',
    total: 'Total',
    announced: 'Announced (terms 9 and 2)',
    difference: 'Difference',
    agrees: 'agrees',
    missing: (count) => `${count} missing`,
    tooMany: (count) => `${count} too many`,
    notAnnounced: 'not given',
    understood: 'What was understood',
    fromSheet: (sheet) => `Sheet “${sheet}”.`,
    fromText: (encoding, delimiter) => `Decoded as ${encoding}, strictly: no character was lost. Separated by ${delimiter}.`,
    delimiters: { ',': 'commas', '\t': 'tabs', ';': 'semicolons' },
    headerRow: (row) => `Headings in row ${row}.`,
    leftOut: {
      title: (rows) => `Left out as title or remark: row ${rows}.`,
      total: (rows) => `Left out as total: row ${rows}.`,
      blank: (rows) => `Left out as blank: row ${rows}.`,
    },
    normalised: (count) => `Numbers and codes in full width or with a unit, read as plain digits: ${count}.`,
    fromShares: (count) => `Numbers of shares read as rights: ${count}.`,
    rejected: (count) => `Rows with errors, which will not be taken: ${count}.`,
    unusedColumns: (headings) => `Columns not used: ${headings}.`,
    staysHere: 'The list was read on this machine and stays on it.',
    search: 'Search the list',
    rightsUnit: '',
    persons: (count) => `${grouped(count)} persons`,
    typeHere: 'Type here to add an allottee',
    removeRows: 'Remove',
    rowMenu: 'Rows chosen',
    rowNumber: 'No.',
    replaceList: 'Load another list…',
  },
  ja: {
    sheet: '割当対象者',
    emptyTitle: '新株予約権を割り当てる方',
    emptyBody: '割当対象者の名簿をExcelまたはCSVから読み込みます。列は見出しで見分け、すべての行を確かめ、合計を第2項・第9項と突き合わせてから取り込みます。',
    choose: '名簿を選ぶ…',
    dropHere: 'ファイルをこの画面にドロップしても読み込めます。',
    readingTitle: '名簿の読込',
    reading: (name) => `${name}を読み込んで確認しています…`,
    review: '取込前の名簿',
    columns: '名簿の列',
    notInList: '―',
    sheetChoice: 'シート',
    encodingChoice: '文字コード',
    rowsShown: '表示する行',
    all: (count) => `すべて ${count}`,
    problems: (count) => `要確認 ${count}`,
    changed: (count) => `読替え ${count}`,
    noProblems: '確認が必要な行はありません。',
    noChanges: 'すべて記載のとおりに読みました。',
    accept: (count) => `${count}行を取り込む`,
    replaces: (count) => `現在の${count}名と置き換わります。「元に戻す」で戻せます。`,
    fileRow: '行',
    whatIsWrong: '確認事項',
    tieOut: '突合せ',
    category: '区分',
    personsHeading: '人数',
    rightsHeading: '個数',
    total: '合計',
    announced: '発表(第9項・第2項)',
    difference: '差異',
    agrees: '一致',
    missing: (count) => `${count} 不足`,
    tooMany: (count) => `${count} 超過`,
    notAnnounced: '記載なし',
    understood: '読み取った内容',
    fromSheet: (sheet) => `シート「${sheet}」。`,
    fromText: (encoding, delimiter) => `${encoding}として厳密に読みました(文字の欠落なし)。区切りは${delimiter}です。`,
    delimiters: { ',': 'コンマ', '\t': 'タブ', ';': 'セミコロン' },
    headerRow: (row) => `見出しは${row}行目です。`,
    leftOut: {
      title: (rows) => `表題・注記として除いた行: ${rows}`,
      total: (rows) => `合計として除いた行: ${rows}`,
      blank: (rows) => `空白として除いた行: ${rows}`,
    },
    normalised: (count) => `全角や単位付きの数字・番号${count}件を読み替えました。`,
    fromShares: (count) => `株数${count}件を個数に読み替えました。`,
    rejected: (count) => `誤りのある${count}行は取り込みません。`,
    unusedColumns: (headings) => `使わない列: ${headings}`,
    staysHere: '名簿はこのコンピューターの中だけで読み込みました。',
    search: '名簿を検索',
    rightsUnit: '個',
    persons: (count) => `${grouped(count)}名`,
    typeHere: 'ここに入力すると1名追加します',
    removeRows: '削除',
    rowMenu: '選択した行',
    rowNumber: '番号',
    replaceList: '別の名簿を読み込む…',
  },
};
