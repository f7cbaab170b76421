import type { Worksheet } from 'exceljs';
import { exerciseSizes } from '../../../metrics/exercises.ts';
import { formulaCell, spreadsheetNumber } from '../../cell-values.ts';
import { address, columnRange, EXERCISE_COUNTS, EXERCISE_SIZES } from '../../names.ts';
import { writeCell, type Pack } from '../../pack.ts';
import { amountFormat } from '../../style.ts';
import { allotteesSheetText } from './text.ts';

/**
 * The list that the per-exercise basis sums over, from a row and a column on: every number of rights that is exercised at
 * once, and how often. Holders are counted live where the list is in the workbook, in its range of rights. Formulas need
 * the list in any case; where nobody exercises anything, its row is hidden.
 */
export function writeExerciseSizes(pack: Pack, sheet: Worksheet, { row: from, label, rights }: { readonly row: number; readonly label: number; readonly rights: string | null }): void {
  const { workbook, document } = pack;
  const times = label + 1;
  const text = allotteesSheetText[pack.language];
  const { entries } = exerciseSizes(document);
  const isPlanned = document.exercisePlan.length > 0;
  if (entries.length > 0) {
    writeCell(pack, sheet.getRow(from - 1), label, isPlanned ? text.plannedHint : text.exercisesHint, 'remark');
    writeCell(pack, sheet.getRow(from), label, text.sizes, 'head', { align: 'left' });
    writeCell(pack, sheet.getRow(from), times, isPlanned ? text.planned : text.holders, 'head', { align: 'right' });
  }
  const isLive = rights !== null && !isPlanned;
  const rows = entries.length === 0 ? [{ value: '0', count: '0' }] : entries;
  rows.forEach(({ value, count }, index) => {
    const row = sheet.getRow(from + 1 + index);
    row.hidden = entries.length === 0;
    writeCell(pack, row, label, spreadsheetNumber(value), 'figure', { align: 'left', format: amountFormat(0) });
    const counted = spreadsheetNumber(count);
    writeCell(pack, row, times, isLive ? formulaCell(`COUNTIF(${rights},${address(label, row.number)})`, counted) : counted, 'figure', { align: 'right', format: amountFormat(0) });
  });
  const last = from + rows.length;
  workbook.definedNames.add(columnRange(sheet.name, label, from + 1, last), EXERCISE_SIZES);
  workbook.definedNames.add(columnRange(sheet.name, times, from + 1, last), EXERCISE_COUNTS);
}
