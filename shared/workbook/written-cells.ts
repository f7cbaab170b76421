import type { Cell } from 'exceljs';

/** Cells of a column that stand below each other; column and rows count from 1. */
export interface CellRun {
  readonly column: number;
  readonly from: number;
  readonly to: number;
}

/** A rectangle of cells, counted from 1. */
export interface CellBlock {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

type Runs = Map<number, { from: number; to: number }[]>;

/**
 * Which cells of the workbook were written with a formula, and which a colleague may change. Sheets that are written
 * later prove by it that the formulas are still there, and tell what was changed. A long list takes as little room as a short one.
 */
export class WrittenCells {
  readonly #formulas = new Map<string, Runs>();
  readonly #inputs = new Map<string, Runs>();

  /** Takes note of a cell with a formula that nobody is asked to change. */
  addFormula(sheet: string, row: number, column: number): void {
    add(this.#formulas, sheet, row, column);
  }

  /** Takes note of a cell that a colleague may change. */
  addInput(sheet: string, row: number, column: number): void {
    add(this.#inputs, sheet, row, column);
  }

  /** The formulas of each sheet, in as few rectangles as their columns make. */
  formulas(): ReadonlyMap<string, readonly CellBlock[]> {
    return new Map([...this.#formulas].map(([sheet, runs]) => [sheet, blocksOf(runsOf(runs))]));
  }

  /** The inputs of each sheet, column by column. */
  inputs(): ReadonlyMap<string, readonly CellRun[]> {
    return new Map([...this.#inputs].map(([sheet, runs]) => [sheet, runsOf(runs)]));
  }
}

function add(sheets: Map<string, Runs>, sheet: string, row: number, column: number): void {
  const runs = sheets.get(sheet) ?? new Map<number, { from: number; to: number }[]>();
  sheets.set(sheet, runs);
  const ofColumn = runs.get(column) ?? [];
  runs.set(column, ofColumn);
  const last = ofColumn.at(-1);
  if (last !== undefined && row >= last.from && row <= last.to + 1) last.to = Math.max(last.to, row);
  else ofColumn.push({ from: row, to: row });
}

/** The runs of a sheet from left to right and from top to bottom, joined where they touch. */
function runsOf(runs: Runs): readonly CellRun[] {
  return [...runs].toSorted(([one], [other]) => one - other).flatMap(([column, ofColumn]) => {
    const joined: { from: number; to: number }[] = [];
    for (const { from, to } of ofColumn.toSorted((one, other) => one.from - other.from)) {
      const last = joined.at(-1);
      if (last !== undefined && from <= last.to + 1) last.to = Math.max(last.to, to);
      else joined.push({ from, to });
    }
    return joined.map((run) => ({ column, ...run }));
  });
}

/** Runs of the same rows in columns beside each other, as rectangles. */
function blocksOf(runs: readonly CellRun[]): readonly CellBlock[] {
  const open = new Map<string, { left: number; right: number; top: number; bottom: number }>();
  const blocks: CellBlock[] = [];
  for (const { column, from, to } of runs) {
    const key = `${from}:${to}`;
    const beside = open.get(key);
    if (beside?.right === column - 1) beside.right = column;
    else {
      const block = { left: column, right: column, top: from, bottom: to };
      open.set(key, block);
      blocks.push(block);
    }
  }
  return blocks;
}

/** Cells that show what comes of the checks, which is known once all sheets are written. */
export class AwaitedResults<Name extends string> {
  readonly #cells: { readonly cell: Cell; readonly name: Name }[] = [];

  /** Takes note of a cell that refers to a result by its defined name. */
  await(cell: Cell, name: Name): void {
    this.#cells.push({ cell, name });
  }

  /** Every cell that waits, with the name of its result. */
  get cells(): readonly { readonly cell: Cell; readonly name: Name }[] {
    return this.#cells;
  }
}
