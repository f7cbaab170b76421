import type { Language } from './language.ts';

/** Texts of the spreadsheet itself, whichever sheet it shows: what screen readers hear, and what a gesture came to. */
export interface SheetText {
  /** The one text field that takes what is typed into cells. */
  readonly field: string;
  /** A cell as it is announced: its column, the number of its row, what it shows. */
  readonly cell: (column: string, row: string, shown: string) => string;
  /** A cell of the row that is pinned on top. */
  readonly pinnedCell: (column: string, shown: string) => string;
  readonly emptyCell: string;
  /** Whether a cell can be typed into; said after what it shows. */
  readonly editable: string;
  readonly readOnly: string;
  /** A cell that was filled in by a formula, and can be typed into. */
  readonly formula: string;
  /** What is wrong with a cell, or to be looked at. */
  readonly problem: (reason: string) => string;
  readonly remark: (reason: string) => string;
  /** How large what is chosen is. */
  readonly chosen: (rows: string, columns: string) => string;
  readonly severalRanges: (cells: string) => string;
  readonly cellRefused: (cell: string, reason: string) => string;
  readonly readOnlyCell: string;
  readonly formulaWithinRow: string;
  /** The list of names that a formula can go on with. */
  readonly formulaNames: string;
  /** What a paste or fill came to, sentence by sentence. */
  readonly readOnlySkipped: (count: string) => string;
  readonly outside: (count: string) => string;
  readonly refusedCells: (count: string, first: string) => string;
  readonly notOneBlock: string;
  /** A paste brings more rows than the document may have. */
  readonly tooManyRows: (rows: string, room: string) => string;
  readonly textTooLong: (length: string, limit: string) => string;
  readonly sum: (value: string) => string;
  readonly average: (value: string) => string;
  readonly least: (value: string) => string;
  readonly most: (value: string) => string;
  readonly count: (value: string) => string;
  readonly selection: string;
}

/** See {@link SheetText}. */
export const sheetText: Record<Language, SheetText> = {
  en: {
    field: 'Cell',
    cell: (column, row, shown) => `${column}, row ${row}: ${shown}`,
    pinnedCell: (column, shown) => `${column}, top row: ${shown}`,
    emptyCell: 'empty',
    editable: 'editable',
    readOnly: 'read only',
    formula: 'editable formula',
    problem: (reason) => `problem: ${reason}`,
    remark: (reason) => `to be looked at: ${reason}`,
    chosen: (rows, columns) => `${rows} × ${columns} cells chosen`,
    severalRanges: (cells) => `${cells} cells chosen in several ranges`,
    cellRefused: (cell, reason) => `${cell}: ${reason}`,
    readOnlyCell: 'Nothing can be typed into this cell.',
    formulaWithinRow: 'A formula works within its row: point at a cell of this row, or at a heading.',
    formulaNames: 'Names for the formula',
    readOnlySkipped: (count) => (count === '1' ? '1 cell is worked out and was left as it is.' : `${count} cells are worked out and were left as they are.`),
    outside: (count) => (count === '1' ? '1 value found no cell.' : `${count} values found no cell.`),
    refusedCells: (count, first) => (count === '1' ? `1 cell was not taken: ${first}` : `${count} cells were not taken, the first: ${first}`),
    notOneBlock: 'Ranges that do not line up cannot be copied together.',
    tooManyRows: (rows, room) => `${rows} more rows do not fit: this sheet takes ${room}. Paste fewer rows.`,
    textTooLong: (length, limit) => `The text has ${length} characters. At most ${limit} are taken. Shorten it.`,
    sum: (value) => `Sum ${value}`,
    average: (value) => `Average ${value}`,
    least: (value) => `Min ${value}`,
    most: (value) => `Max ${value}`,
    count: (value) => `Count ${value}`,
    selection: 'What is chosen',
  },
  ja: {
    field: 'セル',
    cell: (column, row, shown) => `${column}、${row}行目: ${shown}`,
    pinnedCell: (column, shown) => `${column}、固定行: ${shown}`,
    emptyCell: '空白',
    editable: '入力可',
    readOnly: '読み取り専用',
    formula: '入力可、数式',
    problem: (reason) => `問題: ${reason}`,
    remark: (reason) => `要確認: ${reason}`,
    chosen: (rows, columns) => `${rows}行 × ${columns}列を選択中`,
    severalRanges: (cells) => `複数の範囲で${cells}セルを選択中`,
    cellRefused: (cell, reason) => `${cell}: ${reason}`,
    readOnlyCell: 'このセルには入力できません。',
    formulaWithinRow: '数式は同じ行の中で計算します。この行のセルか列の見出しを選んでください。',
    formulaNames: '数式に使える名前',
    readOnlySkipped: (count) => `計算結果のセル${count}個はそのままにしました。`,
    outside: (count) => `${count}個の値は入るセルがありませんでした。`,
    refusedCells: (count, first) => (count === '1' ? `1個のセルは入力できませんでした。${first}` : `${count}個のセルは入力できませんでした。最初のもの: ${first}`),
    notOneBlock: '行や列のそろわない複数の範囲は、まとめてコピーできません。',
    tooManyRows: (rows, room) => `${rows}行の追加はできません。このシートに追加できるのは${room}行までです。行を減らして貼り付けてください。`,
    textTooLong: (length, limit) => `${length}文字あります。${limit}文字以内にしてください。`,
    sum: (value) => `合計 ${value}`,
    average: (value) => `平均 ${value}`,
    least: (value) => `最小 ${value}`,
    most: (value) => `最大 ${value}`,
    count: (value) => `個数 ${value}`,
    selection: '選択範囲',
  },
};
