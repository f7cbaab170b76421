import { FILE_LIMITS } from './limits.ts';
import { damaged, ReadingProblem, tooLarge } from './reading-problem.ts';
import type { MergedArea } from './table.ts';
import type { StoredCell } from './workbook-cells.ts';

/** The letters and the number of "AB12", from 0; null where it is no such place, or outside of a sheet. */
export function placeOf(reference: string): { readonly row: number; readonly column: number } | null {
  let column = 0;
  let at = 0;
  for (; at < reference.length && at < 4; at += 1) {
    const letter = reference.charCodeAt(at) - 64;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  const row = rowNumber(reference, at);
  return row === null || column < 1 || column > FILE_LIMITS.columns ? null : { row, column: column - 1 };
}

/**
 * A row number from 1, which a text ends with, as one from 0; null where it is none, or outside of a sheet.
 * @param from where the number begins. Every cell of a file has one: digit by digit takes a third of the time of a pattern.
 */
export function rowNumber(text: string, from = 0): number | null {
  const digits = text.length - from;
  if (digits < 1 || digits > MOST_ROW_DIGITS) return null;
  let row = 0;
  for (let at = from; at < text.length; at += 1) {
    const digit = text.charCodeAt(at) - ZERO;
    if (digit < 0 || digit > 9) return null;
    row = row * 10 + digit;
  }
  return row >= 1 && row <= FILE_LIMITS.rows ? row - 1 : null;
}

const MOST_ROW_DIGITS = 7;
const ZERO = 48;

/** An area such as "A1:C3" or "$A$1"; its corners may be exchanged. */
export function areaOf(reference: string): MergedArea | null {
  const [first = '', second = first] = reference.replaceAll('$', '').toUpperCase().split(':');
  const [one, other] = [placeOf(first), placeOf(second)];
  if (one === null || other === null) return null;
  return {
    top: Math.min(one.row, other.row),
    bottom: Math.max(one.row, other.row),
    left: Math.min(one.column, other.column),
    right: Math.max(one.column, other.column),
  };
}

/** The merged areas of a sheet as they are found. Throws where they cover more than a sheet's areas do. */
export class MergedAreas {
  readonly areas: MergedArea[] = [];
  private cells = 0;

  add(area: MergedArea, range: string): void {
    this.cells += (area.bottom - area.top + 1) * (area.right - area.left + 1);
    if (this.cells > FILE_LIMITS.mergedCells) throw new ReadingProblem('workbookMergeTooLarge', { range });
    if (area.bottom > area.top || area.right > area.left) this.areas.push(area);
  }
}

/** What a whole file has used up of {@link FILE_LIMITS}. */
export class CellBudget {
  private cells = 0;
  private places = 0;
  private formulas = 0;

  takeCell(): void {
    this.cells += 1;
    if (this.cells > FILE_LIMITS.cells) throw tooLarge(`${FILE_LIMITS.cells} cells`);
  }

  takeFormula(characters: number): void {
    this.formulas += characters;
    if (this.formulas > FILE_LIMITS.sharedFormulas) throw tooLarge(`${FILE_LIMITS.sharedFormulas} characters`);
  }

  takePlaces(count: number): void {
    this.places += count;
    if (this.places > FILE_LIMITS.places) throw tooLarge(`${FILE_LIMITS.places} cells`);
  }
}

/** The cells of a sheet as they are read, in whatever order the file has them. A cell that is given twice is damage. */
export class SheetRows {
  readonly rows: (StoredCell | undefined)[][] = [];
  private readonly budget: CellBudget;

  constructor(budget: CellBudget) {
    this.budget = budget;
  }

  put(row: number, column: number, cell: StoredCell): void {
    this.budget.takeCell();
    const cells = (this.rows[row] ??= []);
    if (cells[column] !== undefined) throw damaged();
    if (column >= cells.length) this.budget.takePlaces(column + 1 - cells.length);
    cells[column] = cell;
  }
}
