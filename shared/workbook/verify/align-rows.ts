import type { CellRows, StoredCell } from '../../tables/workbook-cells.ts';
import { normalFormula } from './formulas.ts';

/** Rows of a sheet beside those that it had at export, from 0. */
export interface AlignedRows {
  /** The row at export of each row that is there; undefined where it was inserted. */
  readonly rowAtExport: ReadonlyMap<number, number>;
  readonly inserted: readonly number[];
  readonly removed: readonly number[];
}

/** Rows that are looked ahead for one that fits. */
const LOOK_AHEAD = 12;

/** Finds rows that were inserted or removed: by what rows say and the shape of their formulas, whatever their numbers. */
export function alignRows(found: CellRows, expected: CellRows, isInput: (row: number, column: number) => boolean): AlignedRows {
  const rowAtExport = new Map<number, number>();
  const [inserted, removed]: [number[], number[]] = [[], []];
  const here = (row: number): string => signature(found[row], () => false);
  const there = (row: number): string => signature(expected[row], () => false);
  const fits = (one: number, other: number): boolean => here(one) === there(other) || signature(found[one], (column) => isInput(other, column)) === signature(expected[other], (column) => isInput(other, column));
  let [one, other] = [0, 0];
  while (one < found.length && other < expected.length) {
    if (!fits(one, other)) {
      const shift = shiftAt(one, other);
      for (let row = 0; row < shift; row += 1) inserted.push(one + row);
      for (let row = 0; row < -shift; row += 1) removed.push(other + row);
      if (shift > 0) one += shift;
      if (shift < 0) other -= shift;
    }
    rowAtExport.set(one, other);
    one += 1;
    other += 1;
  }
  for (; one < found.length; one += 1) rowAtExport.set(one, one - (found.length - expected.length > 0 ? inserted.length - removed.length : 0));
  return { rowAtExport, inserted, removed };

  /** How many rows were put in (above 0) or taken out (below 0) here: so many that this row and the next that say something fit. */
  function shiftAt(row: number, was: number): number {
    for (let step = 1; step <= LOOK_AHEAD; step += 1) {
      if (areSame(row + step, was)) return step;
      if (areSame(row, was + step)) return -step;
    }
    return 0;
  }

  /** Three rows that are the same, of which some say something. */
  function areSame(row: number, was: number): boolean {
    let said = 0;
    for (let step = 0; step < 3; step += 1) {
      if (!fits(row + step, was + step)) return false;
      if (there(was + step) !== '') said += 1;
    }
    return said > 0;
  }
}

function signature(row: readonly (StoredCell | undefined)[] | undefined, isLeftOut: (column: number) => boolean): string {
  if (row === undefined) return '';
  let text = '';
  row.forEach((cell, column) => {
    if (cell === undefined || isLeftOut(column)) return;
    if (cell.formula !== undefined) text += `|${column}=${normalFormula(cell.formula).replaceAll(/\d+/g, '')}`;
    else if (cell.value.kind === 'text' && cell.value.text !== '') text += `|${column}"${cell.value.text}`;
    else if (cell.value.kind === 'number') text += `|${column}n`;
  });
  return text;
}
