import type { Cell, Worksheet } from 'exceljs';
import { formulaCell } from '../../cell-values.ts';
import type { CheckName } from '../../names.ts';
import { writeCell, type Pack } from '../../pack.ts';
import { resultRules } from './results.ts';

/** Shows, on any sheet, what one of the lines of the sheet of checks says. The sheet of checks, which is written later, gives the words. */
export function writeCheckResult(pack: Pack, sheet: Worksheet, place: { readonly row: number; readonly column: number }, name: CheckName, priority: number): Cell {
  const cell = writeCell(pack, sheet.getRow(place.row), place.column, formulaCell(name, ''), 'strong', { align: 'left' });
  sheet.addConditionalFormatting({ ref: cell.address, rules: resultRules(pack.language, name, cell.address, priority) });
  pack.results.await(cell, name);
  return cell;
}
