import type { InputChange, NotCompared } from '../imported-workbook.ts';
import type { FormulaChange } from './formulas.ts';

/**
 * What is not as it was written: a formula that is another one (`formula`), reads another range (`range`) or has another sign
 * (`sign`); a value over a formula (`overwritten`), a formula or a value where nothing or another one was (`added`, `constant`), a cell
 * that is empty (`missing`), another number format (`format`), rows that were inserted or removed, sheets that are gone,
 * new or in another order, names that are gone or stand elsewhere, a result that is not the calculated one (`value`), and a check
 * of the pack itself that fails (`check`).
 */
export type DeviationKind = FormulaChange | 'overwritten' | 'added' | 'constant' | 'missing' | 'format' | 'rowsInserted' | 'rowsRemoved' | 'sheetMissing' | 'sheetAdded' | 'sheetMoved' | 'name' | 'value' | 'check';

/** One deviation: its cell, and what is there and was there, as texts. */
export interface Deviation {
  readonly kind: DeviationKind;
  readonly sheet: string;
  /** The address of the cell, a row, or a defined name; '' of a whole sheet. */
  readonly cell: string;
  readonly expected: string;
  readonly found: string;
}

/** What could not be checked of a pack. */
export type NotChecked = 'recalculation' | 'list' | 'values' | NotCompared;

/** The formulas of a pack by the numbers of modelling standards. */
export interface FormulaNumbers {
  readonly formulas: number;
  /** Blocks of formulas in a column below each other, and those in which not all are the same formula. */
  readonly blocks: number;
  readonly mixedBlocks: number;
  readonly longest: number;
  readonly deepestIf: number;
  readonly withConstants: number;
}

/** What was found in a pack. */
export interface PackReport {
  readonly cells: number;
  /** Results of formulas that were compared with what the program calculates. */
  readonly values: number;
  readonly isRecalculated: boolean;
  readonly deviations: readonly Deviation[];
  /** Inputs that were changed since the export, which is no deviation. */
  readonly changes: readonly InputChange[];
  readonly notChecked: readonly NotChecked[];
  readonly numbers: FormulaNumbers;
  /** What the pack says of its own checks: integrity, alerts, changes. */
  readonly sentences: readonly string[];
}
