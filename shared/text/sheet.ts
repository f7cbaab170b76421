import type { Language } from './language.ts';

const en = {
  /** The text field that receives what is typed into cells. */
  field: 'Cell',
  /** The announcement of a cell: its column, the number of its row, its displayed text. */
  cell: (column: string, row: string, shown: string) => `${column}, row ${row}: ${shown}`,
  pinnedCell: (column: string, shown: string) => `${column}, top row: ${shown}`,
  emptyCell: 'empty',
  /** Announced after the text of a cell that can be edited. */
  editable: 'editable',
  readOnly: 'read only',
  /** An editable cell that contains a formula. */
  formula: 'editable formula',
  /** The problem or warning of a cell. */
  problem: (reason: string) => `problem: ${reason}`,
  remark: (reason: string) => `warning: ${reason}`,
  /** The size of the selection. */
  chosen: (rows: string, columns: string) => `${rows} × ${columns} cells selected`,
  severalRanges: (cells: string) => `${cells} cells selected in several ranges`,
  cellRefused: (cell: string, reason: string) => `${cell}: ${reason}`,
  /** Follows the reason why a text was refused. */
  refusalWayOut: 'Change it, or press Esc to go back to the value before.',
  readOnlyCell: 'Calculated: can’t be edited.',
  formulaNeedsNumbers: 'A formula refers to cells with numbers: point at one of them, or at a heading.',
  /** The list of names that can complete a formula. */
  formulaNames: 'Names for the formula',
  /** The results of a paste or fill, sentence by sentence. */
  readOnlySkipped: (count: string) => (count === '1' ? '1 calculated cell was left as it is.' : `${count} calculated cells were left as they are.`),
  outside: (count: string) => (count === '1' ? '1 value lies outside the sheet and was not pasted.' : `${count} values lie outside the sheet and were not pasted.`),
  hiddenRows: (count: string) => `${count} of the pasted rows ${count === '1' ? 'is' : 'are'} hidden where ${count === '1' ? 'it was' : 'they were'} copied.`,
  refusedCells: (count: string, first: string) => (count === '1' ? `1 cell was not changed: ${first}` : `${count} cells were not changed, the first: ${first}`),
  notOneBlock: 'Ranges that do not line up cannot be copied together.',
  severalCut: 'Only one range can be cut at a time.',
  pasteByKey: 'Press Ctrl+V to paste: what other programs copied is read by its key alone.',
  /** The list of usual values of a cell. */
  choices: 'Choices for the cell',
  tooManyRows: (rows: string, room: string) => `${rows} more rows do not fit: this sheet takes ${room}. Paste fewer rows.`,
  textTooLong: (length: string, limit: string) => `The text has ${length} characters. The limit is ${limit}. Shorten it.`,
  sum: (value: string) => `Sum ${value}`,
  /** The sum of one of several kinds of numbers in a selection. */
  sumOf: (unit: string, value: string) => (unit === '' ? `Sum ${value}` : `Sum (${unit}) ${value}`),
  unlike: 'different units: no sum',
  average: (value: string) => `Average ${value}`,
  least: (value: string) => `Min ${value}`,
  most: (value: string) => `Max ${value}`,
  count: (value: string) => `Count ${value}`,
  selection: 'Selection',
};

/** See {@link sheetText}. */
export type SheetText = typeof en;

const ja: SheetText = {
  field: 'セル',
  cell: (column, row, shown) => `${column}、${row}行目：${shown}`,
  pinnedCell: (column, shown) => `${column}、固定行：${shown}`,
  emptyCell: '空白',
  editable: '入力可',
  readOnly: '読み取り専用',
  formula: '入力可、数式',
  problem: (reason) => `問題：${reason}`,
  remark: (reason) => `要確認：${reason}`,
  chosen: (rows, columns) => `${rows}行 × ${columns}列を選択中`,
  severalRanges: (cells) => `複数の範囲で${cells}セルを選択中`,
  cellRefused: (cell, reason) => `${cell}：${reason}`,
  refusalWayOut: '修正するか、Escキーで元の値に戻してください。',
  readOnlyCell: '計算結果のセルのため、編集できません。',
  formulaNeedsNumbers: '数式で参照できるのは数値のセルです。そのセルか列の見出しを選んでください。',
  formulaNames: '数式に使える名前',
  readOnlySkipped: (count) => `計算結果の${count}セルはそのままにしました。`,
  outside: (count) => `シートの範囲外の値${count}件は貼り付けませんでした。`,
  hiddenRows: (count) => `貼り付けた行のうち${count}行は、コピー元で非表示の行です。`,
  refusedCells: (count, first) => (count === '1' ? `1セルは変更できませんでした。${first}` : `${count}セルは変更できませんでした。最初のもの：${first}`),
  notOneBlock: '行や列のそろわない複数の範囲は、まとめてコピーできません。',
  severalCut: '切り取れる範囲は1つだけです。',
  pasteByKey: '貼り付けるにはCtrl+Vキーを押してください。ほかのプログラムでコピーした内容は、キー操作でのみ読み取れます。',
  choices: 'セルの選択肢',
  tooManyRows: (rows, room) => `${rows}行の追加はできません。このシートに追加できるのは${room}行までです。行を減らして貼り付けてください。`,
  textTooLong: (length, limit) => `${length}文字あります。${limit}文字以内にしてください。`,
  sum: (value) => `合計 ${value}`,
  sumOf: (unit, value) => (unit === '' ? `合計 ${value}` : `合計（${unit}） ${value}`),
  unlike: '単位が異なるため合計なし',
  average: (value) => `平均 ${value}`,
  least: (value) => `最小 ${value}`,
  most: (value) => `最大 ${value}`,
  count: (value) => `データの個数 ${value}`,
  selection: '選択範囲',
};

/** Texts of the spreadsheet itself, on any sheet: announcements for screen readers, and the results of gestures. */
export const sheetText: Record<Language, SheetText> = { en, ja };
