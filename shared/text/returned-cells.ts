import type { CellComparison, CellDifference, NotCompared } from '../workbook/imported-workbook.ts';
import type { Language } from './language.ts';

const en = {
  changed: (cell: string, before: string, after: string) => `${cell}: ${before} was replaced by ${after}, which is not read.`,
  cleared: (cell: string, before: string) => `${cell}: ${before} was deleted, which is not read.`,
  written: (cell: string, after: string) => `${cell}: ${after} was written there, and is not read.`,
  rowGone: (row: string, before: string) => `Row ${row} is no longer there: ${before}`,
  columnGone: (column: string, before: string) => `Column ${column} is no longer there: ${before}`,
  reordered: (sheet: string) => `The rows of “${sheet}” stand in another order, which is not read.`,
  sheetGone: (sheet: string) => `The sheet “${sheet}” is no longer there.`,
  sheetAdded: (sheet: string) => `The sheet “${sheet}” was added, and is not read.`,
  sheetRenamed: (before: string, after: string) => `The sheet “${before}” is called “${after}” now.`,
  quoted: (text: string) => `“${text}”`,
  notCompared: {
    otherVersion: 'Cells other than inputs were not compared: another version of Grantsheet exported the workbook.',
    notRecorded: 'Cells other than inputs were not compared: the workbook does not say how it was exported, as those of earlier versions.',
    tooLarge: 'Cells other than inputs were not compared: the workbook has more than 1,000,000 cells.',
  } satisfies Record<NotCompared, string>,
  rowsNotCompared: (rows: string) => `Rows that were not compared, because they depend on people who are not in the workbook, or were written by another build of Grantsheet: ${rows}.`,
  rowsOf: (sheet: string, rows: string) => `${sheet} ${rows}`,
  between: ', ',
  sheets: '; ',
  more: (count: string) => `${count} more cells are not as they were exported.`,
};

type ReturnedCellsText = typeof en;

const ja: ReturnedCellsText = {
  changed: (cell, before, after) => `${cell}：${before}が${after}に変更されていますが、読み込みません。`,
  cleared: (cell, before) => `${cell}：${before}が削除されていますが、読み込みません。`,
  written: (cell, after) => `${cell}：${after}が記入されていますが、読み込みません。`,
  rowGone: (row, before) => `行${row}がありません：${before}`,
  columnGone: (column, before) => `列${column}がありません：${before}`,
  reordered: (sheet) => `シート「${sheet}」の行の順序が変わっていますが、読み込みません。`,
  sheetGone: (sheet) => `シート「${sheet}」がありません。`,
  sheetAdded: (sheet) => `シート「${sheet}」が追加されていますが、読み込みません。`,
  sheetRenamed: (before, after) => `シート「${before}」の名前が「${after}」に変わっています。`,
  quoted: (text) => `「${text}」`,
  notCompared: {
    otherVersion: '入力欄以外のセルは照合していません（別のバージョンのGrantsheetで出力したワークブックのため）。',
    notRecorded: '入力欄以外のセルは照合していません（以前のバージョンなどで出力され、出力時の記録がないため）。',
    tooLarge: '入力欄以外のセルは照合していません（セルが1,000,000個を超えるため）。',
  },
  rowsNotCompared: (rows) => `次の行は照合していません（ワークブックにない割当対象者の情報によるもの、または別のビルドで出力されたもの）：${rows}。`,
  rowsOf: (sheet, rows) => `${sheet} ${rows}`,
  between: '、',
  sheets: '；',
  more: (count) => `ほか${count}か所が出力時と異なります。`,
};

const TEXT: Readonly<Record<Language, ReturnedCellsText>> = { en, ja };

/** Why the cells of a workbook were not compared with its export, in a sentence. */
export const notComparedText: Readonly<Record<Language, Readonly<Record<NotCompared, string>>>> = { en: en.notCompared, ja: ja.notCompared };

/** Most characters of a cell that are quoted. */
const MOST_QUOTED = 80;

/** A place of a workbook that is not as it was exported, in words: what was there and what is there now. */
export function cellDifferenceInWords({ kind, cell, before, after }: CellDifference, language: Language): string {
  const text = TEXT[language];
  const quoted = (content: string): string => text.quoted(shortened(content));
  switch (kind) {
    case 'cell':
      return after === '' ? text.cleared(cell, quoted(before)) : before === '' ? text.written(cell, quoted(after)) : text.changed(cell, quoted(before), quoted(after));
    case 'rowGone':
      return text.rowGone(cell, shortened(before));
    case 'columnGone':
      return text.columnGone(cell, shortened(before));
    case 'reordered':
      return text.reordered(cell);
    case 'sheetGone':
      return text.sheetGone(cell);
    case 'sheetAdded':
      return text.sheetAdded(cell);
    case 'sheetRenamed':
      return text.sheetRenamed(before, after);
  }
}

function shortened(content: string): string {
  const characters = [...content];
  return characters.length > MOST_QUOTED ? `${characters.slice(0, MOST_QUOTED - 1).join('')}…` : content;
}

/** Everything that is to be said of the cells of a workbook beside its inputs, a line each; of more differences than `most` their number. */
export function returnedCellLines({ differences, notCompared, rowsNotCompared }: CellComparison, language: Language, most: number): readonly string[] {
  const text = TEXT[language];
  const rows = rowsNotCompared.map(({ sheet, rows: ofSheet }) => text.rowsOf(sheet, rangesOf(ofSheet).join(text.between)));
  return [
    ...differences.slice(0, most).map((difference) => cellDifferenceInWords(difference, language)),
    ...(differences.length > most ? [text.more((differences.length - most).toLocaleString('en'))] : []),
    ...(notCompared === null ? [] : [text.notCompared[notCompared]]),
    ...(rows.length === 0 ? [] : [text.rowsNotCompared(rows.join(text.sheets))]),
  ];
}

/** Rows as people write them: "3–9". */
function rangesOf(rows: readonly number[]): readonly string[] {
  const ranges: { readonly from: number; to: number }[] = [];
  for (const row of rows) {
    const last = ranges.at(-1);
    if (last !== undefined && row === last.to + 1) last.to = row;
    else ranges.push({ from: row, to: row });
  }
  return ranges.map(({ from, to }) => (from === to ? String(from) : `${from}–${to}`));
}
