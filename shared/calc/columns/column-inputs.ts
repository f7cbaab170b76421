import type { DecimalText } from '../decimal.ts';
import type { Inputs, ListEntry } from '../expression.ts';
import { axisSet, positionOf, type Along, type Axes, type AxisSet } from './axes.ts';

/** Values along one axis, or one for every cell; null is missing. */
export interface Varying<T> {
  readonly along: Along;
  readonly values: readonly T[];
}

/** An input over many cells: the same text everywhere (null: missing everywhere), or texts along an axis. */
export type ColumnInput = DecimalText | null | Varying<DecimalText | null>;

/** A list input over many cells: the same entries everywhere, present or missing along an axis. */
export interface ColumnList {
  readonly entries: readonly ListEntry[];
  readonly present: boolean | Varying<boolean>;
}

/** The inputs of expressions over many cells; an absent or null input is missing everywhere. Plain data. */
export interface ColumnInputs {
  readonly values: Readonly<Record<string, ColumnInput>>;
  readonly lists: Readonly<Record<string, ColumnList | null>>;
}

/** The axes an input varies along. */
export function variesOfInput(input: DecimalText | null | boolean | Varying<unknown>): AxisSet {
  return typeof input === 'object' && input !== null ? axisSet(input.along) : 0;
}

/**
 * The inputs of one cell, as `evaluate` takes them. Repeated calls for the same cell return the same object, so that
 * `evaluate` calculates each of the figures a row shares only once.
 */
export function inputsAt(axes: Axes, inputs: ColumnInputs, cell: number): Inputs {
  const known = latestCells.get(inputs);
  if (known?.cell === cell && known.axes === axes) return known.found;
  const found = gatherInputs(axes, inputs, cell);
  latestCells.set(inputs, { axes, cell, found });
  return found;
}

const latestCells = new WeakMap<ColumnInputs, { readonly axes: Axes; readonly cell: number; readonly found: Inputs }>();

function gatherInputs(axes: Axes, inputs: ColumnInputs, cell: number): Inputs {
  const at = <T>(input: Varying<T>): T | undefined => input.values[positionOf(axes, axisSet(input.along), cell)];
  const values: Record<string, DecimalText | null> = {};
  for (const [name, input] of Object.entries(inputs.values)) {
    values[name] = typeof input === 'object' && input !== null ? (at(input) ?? null) : input;
  }
  const lists: Record<string, readonly ListEntry[] | null> = {};
  for (const [name, list] of Object.entries(inputs.lists)) {
    const present = list !== null && (typeof list.present === 'boolean' ? list.present : at(list.present) === true);
    lists[name] = present ? list.entries : null;
  }
  return { values, lists };
}
