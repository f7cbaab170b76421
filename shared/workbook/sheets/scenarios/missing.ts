import type { CellValue } from 'exceljs';
import { LONGEST_CELL_FORMULA, missingText } from '../../../calc/excel/excel-cell.ts';
import type { ExcelPlaces } from '../../../calc/excel/term-text.ts';
import { inputsNeeded } from '../../../calc/expression-needs.ts';
import { isNameAsked } from '../../../metrics/asked-figures.ts';
import { labelIn } from '../../../text/figures.ts';
import { formulaCell, textCell, textInFormula } from '../../cell-values.ts';
import type { WorkedColumn } from '../../figure-columns.ts';
import { address } from '../../names.ts';
import type { PackRow } from '../../pack-rows.ts';
import type { Pack } from '../../pack.ts';
import { scenariosSheetText } from './text.ts';

/** What stands in the cell for something: its words, and the same as a formula writes them behind others. */
interface Named {
  readonly words: string;
  readonly inFormula: string;
}

/**
 * Writes the cells behind the figures: each names, live, every input without which figures of its row are blank, and
 * every figure that has no value although nothing is missing, such as one that would divide by zero.
 */
export class MissingCells {
  readonly #pack: Pack;
  readonly #inputs: readonly (Named & { readonly name: string })[];
  readonly #failing: readonly (Named & { readonly column: number; readonly worked: WorkedColumn })[];

  constructor(pack: Pack) {
    this.#pack = pack;
    // What is folded away is not missed.
    const worked = pack.columns.flatMap((column) => (column.worked === null || column.isFolded ? [] : [{ ...column, worked: column.worked }]));
    const names = new Set(worked.flatMap((column) => inputsNeeded(column.worked.figure.expression)).filter((name) => isNameAsked(pack.document, name)));
    const { separator, dividesByZero, hasNoValue } = scenariosSheetText[pack.language];
    const named = (words: string): Named => ({ words, inFormula: textInFormula(`${separator}${words}`) });
    this.#inputs = [...names].map((name) => ({ name, ...named(labelIn(pack.document, name, pack.language)?.name ?? name) }));
    this.#failing = worked
      .filter((column) => column.worked.isLive && column.worked.cell.failures.length > 0)
      .map(({ column, label, worked: own }) => {
        const dividesAlone = own.cell.failures.every((code) => code === 'divisionByZero');
        return { column, worked: own, ...named((dividesAlone ? dividesByZero : hasNoValue)(label.name)) };
      });
  }

  /** The cell of a row. */
  of(row: PackRow): CellValue {
    const { separator } = scenariosSheetText[this.#pack.language];
    const words = [...this.#missing(row), ...this.#failures(row)].join(separator);
    const places = this.#pack.places(row.row);
    const formula = `MID(${[...this.#inputParts(places), ...this.#failureParts(places, row.row)].join('&')},${separator.length + 1},500)`;
    return formula.length > LONGEST_CELL_FORMULA ? textCell(words) : formulaCell(formula, words);
  }

  #inputParts(places: ExcelPlaces): readonly string[] {
    return this.#inputs.map(({ name, inFormula }) =>
      (name === 'exercises' ? `IF(${places.list(name).condition ?? 'TRUE'},"",${inFormula})` : `IF(COUNT(${places.input(name)})=0,${inFormula},"")`));
  }

  /** A figure that is blank although nothing is missing could not be worked out. */
  #failureParts(places: ExcelPlaces, row: number): readonly string[] {
    return this.#failing.map(({ column, worked, inFormula }) => {
      const blank = `IF(${address(column, row)}="",${inFormula},"")`;
      const missing = missingText(worked.cell, places);
      return missing === null ? blank : `IF(${missing},"",${blank})`;
    });
  }

  #missing({ inputs }: PackRow): readonly string[] {
    return this.#inputs.flatMap(({ name, words }) => ((name === 'exercises' ? inputs.lists[name] : inputs.values[name]) == null ? [words] : []));
  }

  #failures({ byColumn }: PackRow): readonly string[] {
    return this.#failing.flatMap(({ column, words }) => {
      const evaluation = byColumn.get(column)?.evaluation;
      return evaluation?.status === 'error' && evaluation.code !== 'tooManyDigits' ? [words] : [];
    });
  }
}
