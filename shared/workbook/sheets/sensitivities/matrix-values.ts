import { inputsAt } from '../../../calc/columns/column-inputs.ts';
import type { DecimalText } from '../../../calc/decimal.ts';
import { doubleText } from '../../../calc/double-text.ts';
import type { FigureCells } from '../../../calc/evaluate-columns.ts';
import type { Evaluation } from '../../../calc/evaluate.ts';
import type { ReferenceTerm } from '../../../calc/excel/excel-term.ts';
import type { Inputs } from '../../../calc/expression.ts';
import { roundedText } from '../../../calc/format-decimal.ts';
import { isScenarioInput, type InputName } from '../../../grant/input-names.ts';
import { differenceOf } from '../../../scenarios/compare/compare.ts';
import { calculateMatrix, cellIndex, matrixCells } from '../../../scenarios/sensitivity/matrix.ts';
import { spreadsheetNumber } from '../../cell-values.ts';
import { verifyCell, type KnownCells } from '../../verify-cell.ts';
import type { PackRow } from '../../pack-rows.ts';
import { BASE_CELL, inputAtBase, SHARES_AXIS, VALUE_CELL } from './matrix-formulas.ts';
import type { MatrixFigure, MatrixSheetParts, MatrixPlace } from './matrix-parts.ts';

/** What a cell holds: the exact value with the cell's decimals, and whether its formula surely gives it. */
export interface MatrixValue {
  /** Null where there is none. */
  readonly value: DecimalText | null;
  /** False where the value stands there as it was at export, without a formula. */
  readonly isLive: boolean;
}

/** Whether a spreadsheet program holds a number just as it is: with 15 digits at most. */
export const isCellNumber = (value: DecimalText): boolean => doubleText(spreadsheetNumber(value)) === value;

/** Whether other formulas can count on a cell. */
const isSureValue = ({ value, isLive }: MatrixValue): boolean => isLive || value === null || isCellNumber(value);

/**
 * The exact values of a sensitivity's cells, each judged by the very formula that stands in its cell, after the cells
 * that it refers to.
 */
export class MatrixValues {
  readonly #parts: MatrixSheetParts;
  readonly #row: PackRow;
  readonly #cells: readonly FigureCells[];
  readonly #figures: MatrixValue[][];
  readonly #followed = new Map<string, MatrixValue>();
  readonly #inputs = new Map<number, Inputs>();

  /** @param row the row of the scenario table whose other inputs hold. */
  constructor(parts: MatrixSheetParts, row: PackRow) {
    this.#parts = parts;
    this.#row = row;
    this.#figures = parts.figures.map(() => []);
    const columns = calculateMatrix(parts.plan);
    this.#cells = parts.plan.figures.map((_, index) => matrixCells(parts.plan, index, columns));
  }

  /** The figure of a cell. */
  figureAt(index: number, place: MatrixPlace): MatrixValue {
    const { cell, withoutFormulas } = this.#figure(index);
    const known = this.#figures[index]?.[this.#index(place)];
    if (known !== undefined) return known;
    const exact = this.#exactAt(index, place);
    const isLive = withoutFormulas === null && verifyCell(cell, this.#known(place), exact);
    const found = { value: exact === null ? null : roundedText(exact, cell.decimals), isLive };
    this.#figures[index]![this.#index(place)] = found;
    return found;
  }

  /** How far a figure is from the base, in the sensitivity's view; no value where either has none. */
  differenceAt(index: number, place: MatrixPlace): MatrixValue {
    const { difference: cell, withoutFormulas } = this.#figure(index);
    const { base, sensitivity } = this.#parts;
    if (cell === null || base === null) throw new RangeError('The sensitivity shows no differences');
    const found = differenceOf(this.#exactAt(index, place), this.#exactAt(index, base));
    const exact = (sensitivity.view === 'percent' ? found?.share : found?.units) ?? null;
    const isLive = withoutFormulas === null && verifyCell(cell, this.#comparing(index, place, base), exact);
    return { value: exact === null ? null : roundedText(exact, cell.decimals), isLive };
  }

  /** The value of an input that follows an axis. */
  followedAt(name: InputName, place: MatrixPlace): MatrixValue {
    const role = this.#parts.roles.get(name);
    if (role?.kind !== 'followed') throw new RangeError(`No input that follows an axis: ${name}`);
    const { along, cell } = role;
    const at = along === 'cells' ? this.#index(place) : { pages: place.page, rows: place.row, columns: place.column }[along];
    const key = `${name} ${at}`;
    const known = this.#followed.get(key);
    if (known !== undefined) return known;
    const value = this.inputsAt(place).values[name] ?? null;
    const isLive = cell !== null && verifyCell(cell, this.#known(place, name), value);
    const found = { value, isLive };
    this.#followed.set(key, found);
    return found;
  }

  /** All inputs of a cell. */
  inputsAt(place: MatrixPlace): Inputs {
    const index = this.#index(place);
    const known = this.#inputs.get(index);
    if (known !== undefined) return known;
    const inputs = inputsAt(this.#parts.plan.axes, this.#parts.plan.inputs, index);
    // Only a few are kept: each cell asks for its own several times, and the base is asked for by all.
    if (this.#inputs.size > 64) this.#inputs.clear();
    this.#inputs.set(index, inputs);
    return inputs;
  }

  /** Why a cell has no figure, or its value. */
  evaluationAt(index: number, place: MatrixPlace): Evaluation {
    return this.#cellsOf(index).evaluationAt(this.#index(place));
  }

  #exactAt(index: number, place: MatrixPlace): DecimalText | null {
    return this.#cellsOf(index).valueAt(this.#index(place));
  }

  #index({ page, row, column }: MatrixPlace): number {
    return cellIndex(this.#parts.plan.axes, page, row, column);
  }

  #figure(index: number): MatrixFigure {
    const figure = this.#parts.figures[index];
    if (figure === undefined) throw new RangeError(`No figure ${index} in the matrix`);
    return figure;
  }

  #cellsOf(index: number): FigureCells {
    const cells = this.#cells[index];
    if (cells === undefined) throw new RangeError(`No figure ${index} in the matrix`);
    return cells;
  }

  /** What formulas find that refer to the inputs of a cell; `self` is the input that the formula is for. */
  #known(place: MatrixPlace, self: InputName | null = null): KnownCells {
    return {
      exactValueOf: ({ name }) => this.#inputAt(name, place, self),
      isSure: ({ name }) => this.#isSureInput(name, place, self),
      list: (name) => this.inputsAt(place).lists[name] ?? null,
    };
  }

  /** The same with the two cells of a difference, and the inputs at the base. */
  #comparing(index: number, place: MatrixPlace, base: MatrixPlace): KnownCells {
    const [here, there] = [this.#known(place), this.#known(base)];
    const cellAt = ({ name }: ReferenceTerm): MatrixValue | null => (name === VALUE_CELL ? this.figureAt(index, place) : name === BASE_CELL ? this.figureAt(index, base) : null);
    const split = (reference: ReferenceTerm): readonly [KnownCells, ReferenceTerm] => {
      const name = inputAtBase(reference.name);
      return name === null ? [here, reference] : [there, { ...reference, name }];
    };
    return {
      exactValueOf: (reference) => {
        const cell = cellAt(reference);
        const [known, own] = split(reference);
        return cell === null ? known.exactValueOf(own) : cell.value;
      },
      isSure: (reference) => {
        const cell = cellAt(reference);
        const [known, own] = split(reference);
        if (cell !== null) return isSureValue(cell);
        return known.isSure(own) && (own.name !== 'rights' || there.isSure(own));
      },
      list: (name) => {
        const own = inputAtBase(name);
        return own === null ? here.list(name) : there.list(own);
      },
    };
  }

  #inputAt(name: string, place: MatrixPlace, self: InputName | null): DecimalText | null {
    const axis = this.#axisValue(name, place, self);
    if (axis !== null) return axis;
    const { values } = this.#isHeldFor(name, self) ? this.#row.inputs : this.inputsAt(place);
    return values[name] ?? null;
  }

  #isSureInput(name: string, place: MatrixPlace, self: InputName | null): boolean {
    const axis = this.#axisValue(name, place, self);
    if (axis !== null) return isCellNumber(axis);
    const role = this.#roleOf(name);
    if (role?.kind === 'followed' && !this.#isHeldFor(name, self)) return isSureValue(this.followedAt(name as InputName, place));
    return !isScenarioInput(name) || (this.#row.formulas[name]?.exactInSpreadsheet ?? true);
  }

  #roleOf(name: string) {
    return this.#parts.roles.get(name as InputName);
  }

  /** The value of the axis that a name stands for; null where it stands for none. */
  #axisValue(name: string, { page, row, column }: MatrixPlace, self: InputName | null): DecimalText | null {
    const axis = axisOf(this.#parts, name, self);
    if (axis === null) return null;
    const { pages, rows, columns } = this.#parts.plan;
    return { pages: pages[page], rows: rows[row], columns: columns[column] }[axis] ?? null;
  }

  #isHeldFor(name: string, self: InputName | null): boolean {
    return isHeldFor(this.#parts, name, self);
  }
}

/** The axis whose cells a name refers to; null where it refers to none. `self` is the input that the formula is for. */
export function axisOf({ sensitivity, roles }: MatrixSheetParts, name: string, self: InputName | null): 'pages' | 'rows' | 'columns' | null {
  const role = roles.get(name as InputName);
  if (role?.kind === 'axis') return role.axis;
  if (name !== SHARES_AXIS && !(name === 'treasuryShares' && self === 'treasuryShares')) return null;
  return (['rows', 'columns', 'pages'] as const).find((axis) => sensitivity[axis]?.input === name) ?? null;
}

/** Whether a name refers to the terms or the scenario's row: shares are taken of the shares per right that hold there. */
export function isHeldFor({ sensitivity, roles }: MatrixSheetParts, name: string, self: InputName | null): boolean {
  const variesShares = [sensitivity.rows, sensitivity.columns, sensitivity.pages].some((axis) => axis?.input === SHARES_AXIS);
  return (roles.get(name as InputName)?.kind ?? 'held') === 'held' || (variesShares && self === 'rights' && name === 'sharesPerRight') || (name === self && name === 'treasuryShares');
}
