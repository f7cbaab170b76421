import { cellAt, type StoredValue, type WorkbookFile } from '../../tables/workbook-cells.ts';
import { address } from '../names.ts';
import type { Pack } from '../pack.ts';
import { checksSheetText } from '../sheets/checks/text.ts';
import { scenariosSheetText } from '../sheets/scenarios/text.ts';
import { normalFormula } from './formulas.ts';
import type { Deviation } from './pack-report.ts';

/** Formulas that show what comes of the checks: the sheet of checks is looked at by itself. */
const SHOWS_CHECK = /^(?:MASTERCHECK|CHECKS_[A-Z]+)$/;

/**
 * Compares the results of formulas that are the same in both workbooks. Figures that a spreadsheet cannot surely calculate to the last
 * digit are left out; where there are any, what may follow from them elsewhere is compared to nine digits.
 */
export function compareValues(found: WorkbookFile, expected: WorkbookFile, { rows, language }: Pick<Pack, 'rows' | 'language'>): { readonly deviations: readonly Deviation[]; readonly compared: number } {
  const unsure = new Set(rows.flatMap(({ row, figures }) => figures.flatMap(({ column, exactInSpreadsheet }) => (exactInSpreadsheet ? [] : [address(column, row)]))));
  const table = scenariosSheetText[language].sheet;
  const deviations: Deviation[] = [];
  let compared = 0;
  for (const sheet of expected.sheets) {
    const other = found.sheets.find(({ name }) => name === sheet.name);
    if (other === undefined || sheet.name === checksSheetText[language].sheet) continue;
    sheet.rows.forEach((cells, row) => cells?.forEach((cell, column) => {
      const now = cellAt(other, row, column);
      if (cell?.formula === undefined || now?.formula === undefined || now.value.kind === 'open') return;
      const formula = normalFormula(cell.formula);
      const at = address(column + 1, row + 1);
      if (SHOWS_CHECK.test(formula) || normalFormula(now.formula) !== formula || (sheet.name === table && unsure.has(at))) return;
      compared += 1;
      if (!sameResult(now.value, cell.value, unsure.size > 0 && sheet.name !== table ? 1e-9 : 1e-15)) deviations.push({ kind: 'value', sheet: sheet.name, cell: at, expected: shown(cell.value), found: shown(now.value) });
    }));
  }
  return { deviations, compared };
}

function sameResult(one: StoredValue, other: StoredValue, tolerance: number): boolean {
  if (one.kind === 'number' && other.kind === 'number') return Math.abs(one.number - other.number) <= tolerance * Math.max(Math.abs(one.number), Math.abs(other.number));
  return shown(one) === shown(other);
}

const shown = (value: StoredValue): string => (value.kind === 'number' ? String(value.number) : value.kind === 'open' ? '' : value.text);
