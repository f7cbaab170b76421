import { formulaCell } from '../../cell-values.ts';
import { columnLetter } from '../../names.ts';
import type { CellBlock } from '../../written-cells.ts';
import { amountFormat } from '../../style.ts';
import type { CheckLines } from './check-lines.ts';
import { checksSheetText } from './text.ts';

/** Most signs of a formula that counts the formulas of a sheet; more of them stand on further lines. */
const LONGEST_FORMULA = 4_000;

/**
 * Writes a line for each sheet: every cell that was written with a formula still has one. A number that is typed over a
 * formula looks right as long as nothing changes, and is told here.
 */
export function writeFormulaChecks(lines: CheckLines): void {
  const { pack } = lines;
  const { ok, differs, shouldBe, difference, result, formulas } = checksSheetText[pack.language];
  const written = pack.written.formulas();
  if (written.size === 0) return;
  lines.section(formulas.title);
  lines.head([result, formulas.found, shouldBe, difference]);
  const count = { format: amountFormat(0), align: 'right' } as const;
  for (const [sheet, blocks] of written) {
    const parts = partsOf(sheet, blocks);
    parts.forEach(({ formula, cells }, index) => {
      const [is, expected] = ['D', 'E'].map((column) => `${column}${lines.row}`);
      lines.line({
        label: formulas.of(sheet, parts.length === 1 ? '' : formulas.part(index + 1)), state: 'passes',
        result: formulaCell(`IF(${is}=${expected},"${ok}","${differs}")`, ok),
        beside: [{ value: formulaCell(formula, cells), look: count }, { value: cells, look: count }, { value: formulaCell(`${is}-${expected}`, 0), look: count }],
      });
    });
  }
  lines.gap();
}

interface Part {
  readonly formula: string;
  readonly cells: number;
}

/** The formulas that count, each over as many rectangles as it has room for. */
function partsOf(sheet: string, blocks: readonly CellBlock[]): readonly Part[] {
  const parts: Part[] = [];
  for (const { left, right, top, bottom } of blocks) {
    const range = `'${sheet}'!$${columnLetter(left)}$${top}:$${columnLetter(right)}$${bottom}`;
    // Newer than the file format: programs know the function by this prefix in a file.
    const counted = `SUMPRODUCT(--_xlfn.ISFORMULA(${range}))`;
    const cells = (right - left + 1) * (bottom - top + 1);
    const last = parts.at(-1);
    if (last === undefined || last.formula.length + counted.length >= LONGEST_FORMULA) parts.push({ formula: counted, cells });
    else parts[parts.length - 1] = { formula: `${last.formula}+${counted}`, cells: last.cells + cells };
  }
  return parts;
}
