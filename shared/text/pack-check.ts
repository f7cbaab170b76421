import type { DeviationKind, FormulaNumbers, NotChecked } from '../workbook/verify/pack-report.ts';
import type { Language } from './language.ts';
import { notComparedText } from './returned-cells.ts';

const grouped = (count: number): string => count.toLocaleString('en');

const en = {
  kind: 'Finding', cell: 'Cell', atExport: 'At export', now: 'Now', changed: 'Changed input',
  kinds: {
    formula: 'Other formula', range: 'Other range', sign: 'Other sign', overwritten: 'Value over a formula', added: 'New content', constant: 'Other content', missing: 'Cell is empty', format: 'Other number format',
    rowsInserted: 'Row inserted', rowsRemoved: 'Row removed', sheetMissing: 'Sheet is gone', sheetAdded: 'New sheet', sheetMoved: 'Sheet moved', name: 'Name moved or gone', value: 'Other result', check: 'Check of the workbook fails',
  } satisfies Record<DeviationKind, string>,
  asWritten: 'Everything is as it was exported.', asFarAsCompared: 'No difference was found in what could be compared.',
  checked: (cells: number, values: number, isRecalculated: boolean) => `Checked: ${grouped(cells)} cells as they were exported, ${grouped(values)} results ${isRecalculated ? 'recalculated by LibreOffice' : 'as stored in the file'}.`,
  numbers: ({ formulas, blocks, mixedBlocks, longest, deepestIf, withConstants }: FormulaNumbers) =>
    `Formulas: ${grouped(formulas)} in ${grouped(blocks)} column blocks (${grouped(mixedBlocks)} with more than one formula), longest ${grouped(longest)} characters, IF nested ${deepestIf} deep, ${grouped(withConstants)} with a constant.`,
  notChecked: {
    ...notComparedText.en,
    recalculation: 'Not recalculated: LibreOffice (soffice) was not found or did not finish.',
    list: 'The list of allottees, and sheets that depend on its people, were not compared: they are not in the workbook.',
    values: 'Results were not compared: they follow from what could not be read or is not in the workbook.',
  } satisfies Record<NotChecked, string>,
  says: (sentence: string) => `The workbook says: ${sentence}.`,
  counts: (deviations: number, changes: number) => `${deviations} ${deviations === 1 ? 'deviation' : 'deviations'}, ${changes} changed ${changes === 1 ? 'input' : 'inputs'}.`,
};

/** See {@link packCheckText}. */
export type PackCheckText = typeof en;

const ja: PackCheckText = {
  kind: '内容', cell: 'セル', atExport: '出力時', now: '現在', changed: '入力値の変更',
  kinds: {
    formula: '数式の相違', range: '範囲の相違', sign: '符号の相違', overwritten: '数式への上書き', added: '追加された内容', constant: '内容の相違', missing: 'セルが空欄', format: '表示形式の相違',
    rowsInserted: '行の挿入', rowsRemoved: '行の削除', sheetMissing: 'シートの欠落', sheetAdded: 'シートの追加', sheetMoved: 'シートの移動', name: '名前の移動または欠落', value: '計算結果の相違', check: 'ワークブックのチェックが不適合',
  },
  asWritten: 'すべて出力時のままです。', asFarAsCompared: '照合できた範囲に相違はありません。',
  checked: (cells, values, isRecalculated) => `チェック：出力時と照合したセル ${grouped(cells)}個、${isRecalculated ? 'LibreOfficeで再計算した' : 'ファイルに保存された'}結果 ${grouped(values)}個。`,
  numbers: ({ formulas, blocks, mixedBlocks, longest, deepestIf, withConstants }) =>
    `数式 ${grouped(formulas)}個、列方向のブロック ${grouped(blocks)}個（うち数式が複数のもの ${grouped(mixedBlocks)}個）、最長 ${grouped(longest)}文字、IFの入れ子 ${deepestIf}段、定数を含む数式 ${grouped(withConstants)}個。`,
  notChecked: {
    ...notComparedText.ja,
    recalculation: '再計算なし：LibreOffice（soffice）がないか、完了しませんでした。',
    list: '割当対象者がワークブックにないため、名簿とそれによるシートは照合していません。',
    values: '読み取れない内容またはワークブックにない内容によるため、計算結果は照合していません。',
  },
  says: (sentence) => `ワークブックの表示：${sentence}。`,
  counts: (deviations, changes) => `相違${deviations}件、変更された入力値${changes}件。`,
};

/** What is said of an exported workbook that was checked. */
export const packCheckText: Record<Language, PackCheckText> = { en, ja };
