import type { WorkbookFile } from '../../tables/workbook-cells.ts';
import { hasConstant, nestingOfIf, shapeOf } from './formulas.ts';
import type { FormulaNumbers } from './pack-report.ts';

/** The formulas of a workbook by the numbers that modelling standards ask for (FAST, ICAEW): one formula in each block, short, flat, without constants. */
export function formulaNumbers({ sheets }: WorkbookFile): FormulaNumbers {
  const numbers = { formulas: 0, blocks: 0, mixedBlocks: 0, longest: 0, deepestIf: 0, withConstants: 0 };
  for (const { rows } of sheets) {
    const above = new Map<number, { row: number; shape: string; isMixed: boolean }>();
    rows.forEach((cells, row) => cells?.forEach((cell, column) => {
      const formula = cell?.formula;
      if (formula === undefined) return;
      numbers.formulas += 1;
      numbers.longest = Math.max(numbers.longest, formula.length);
      numbers.deepestIf = Math.max(numbers.deepestIf, nestingOfIf(formula));
      if (hasConstant(formula)) numbers.withConstants += 1;
      const shape = shapeOf(formula, row + 1);
      const before = above.get(column);
      if (before?.row !== row - 1) {
        numbers.blocks += 1;
        above.set(column, { row, shape, isMixed: false });
        return;
      }
      if (before.shape !== shape && !before.isMixed) numbers.mixedBlocks += 1;
      above.set(column, { row, shape, isMixed: before.isMixed || before.shape !== shape });
    }));
  }
  return numbers;
}
