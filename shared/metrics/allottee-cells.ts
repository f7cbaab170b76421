import { evaluateColumns, readCells, type Axes, type ColumnInputs, type FigureCells } from '../calc/evaluate-columns.ts';
import type { DecimalText } from '../calc/decimal.ts';
import { evaluate, type Evaluation } from '../calc/evaluate.ts';
import type { Expression, Inputs, ListEntry } from '../calc/expression.ts';
import { inputsNeeded } from '../calc/expression-needs.ts';
import { summarise } from '../calc/summarise.ts';
import type { Allottee } from '../grant/schema.ts';
import { allotteeNumber, isOfAllottee, type AllotteeNumbers } from './allottee-figures.ts';

/**
 * Rows that are worked out together: what a scenario has is the same for all of them, so that its figures are worked out
 * once for each block. What a row came to is kept with the row, so that an edit costs that row alone, wherever it stands.
 */
const ROWS_IN_BLOCK = 256;

/** What the figures of persons are worked out with, beside their rows: the inputs of the grant or of a scenario, and the currency of amounts in texts. */
export interface AllotteeSetting {
  readonly inputs: Inputs;
  readonly currency: string;
}

/** The values of a figure over a list, added up exactly; how many rows have none. */
export interface AllotteeTotal {
  /** Null where no row has a value. */
  readonly sum: DecimalText | null;
  readonly absent: number;
}

/** Rows that were added up, by the block in which they stand. */
interface AddedRows {
  readonly rows: readonly Allottee[];
  readonly total: AllotteeTotal;
}

/** What is known of one figure in one setting. */
interface Kept {
  readonly setting: string;
  readonly values: WeakMap<Allottee, DecimalText | null>;
  readonly added: Map<number, AddedRows>;
}

const keptByExpression = new WeakMap<Expression, Kept>();

/** The exact value of a figure in a row of the list, counted from 0; null where it has none. */
export function allotteeValue(expression: Expression, allottees: readonly Allottee[], index: number, setting: AllotteeSetting): DecimalText | null {
  const row = allottees[index];
  if (row === undefined) return null;
  const { values } = keptFor(expression, setting);
  if (!values.has(row)) workOut(expression, blockAt(allottees, index), setting, values);
  return values.get(row) ?? null;
}

/** The value of a figure in a row of the list, or why it has none. Most rows without a value lack something: only the others are worked out for it. */
export function allotteeEvaluation(expression: Expression, allottees: readonly Allottee[], index: number, setting: AllotteeSetting): Evaluation {
  const [row, value] = [allottees[index], allotteeValue(expression, allottees, index, setting)];
  if (row === undefined) throw new RangeError(`The list has no row ${index}`);
  if (value !== null) return { status: 'value', value };
  const inputs = allotteeInputs(expression, row, setting);
  const missing = inputsNeeded(expression).filter((name) => (Object.hasOwn(inputs.lists, name) ? inputs.lists[name] : inputs.values[name]) == null);
  return missing.length > 0 ? { status: 'missing', missing } : evaluate(expression, inputs);
}

/** What a figure is worked out from in a row: what the row has of its own, and the inputs of the scenario. */
export function allotteeInputs(expression: Expression, row: AllotteeNumbers, { inputs, currency }: AllotteeSetting): Inputs {
  const own = inputsNeeded(expression).filter(isOfAllottee).map((name) => [name, allotteeNumber(row, name, currency)] as const);
  return { values: { ...inputs.values, ...Object.fromEntries(own) }, lists: inputs.lists };
}

/**
 * The sum of a figure over a list; null where more than so many of its rows are still to be worked out: those are worked
 * out by then, and who asks again comes further.
 */
export function allotteeTotal(expression: Expression, allottees: readonly Allottee[], setting: AllotteeSetting, mostRows = Infinity): AllotteeTotal | null {
  const kept = keptFor(expression, setting);
  const totals: AllotteeTotal[] = [];
  let rest = mostRows;
  for (let start = 0; start < allottees.length; start += ROWS_IN_BLOCK) {
    const known = kept.added.get(start);
    if (known !== undefined && isSameBlock(known.rows, allottees, start)) {
      totals.push(known.total);
      continue;
    }
    if (rest <= 0) return null;
    const rows = blockAt(allottees, start);
    rest -= workOut(expression, rows, setting, kept.values);
    const found = rows.flatMap((row) => kept.values.get(row) ?? []);
    const total = { sum: sumOf(found), absent: rows.length - found.length };
    kept.added.set(start, { rows, total });
    totals.push(total);
  }
  return { sum: sumOf(totals.flatMap(({ sum }) => sum ?? [])), absent: totals.reduce((count, { absent }) => count + absent, 0) };
}

const sumOf = (values: readonly DecimalText[]): DecimalText | null => summarise(values)?.sum ?? null;

function blockAt(allottees: readonly Allottee[], index: number): readonly Allottee[] {
  const start = index - (index % ROWS_IN_BLOCK);
  return allottees.slice(start, start + ROWS_IN_BLOCK);
}

function isSameBlock(rows: readonly Allottee[], allottees: readonly Allottee[], start: number): boolean {
  if (rows.length !== Math.min(ROWS_IN_BLOCK, allottees.length - start)) return false;
  for (let at = 0; at < rows.length; at += 1) if (rows[at] !== allottees[start + at]) return false;
  return true;
}

/** Works out the rows of which nothing is known yet; answers how many they were. */
function workOut(expression: Expression, block: readonly Allottee[], setting: AllotteeSetting, values: Kept['values']): number {
  const rows = block.filter((row) => !values.has(row));
  if (rows.length === 0) return 0;
  const cells = cellsOf(expression, rows, setting);
  for (const [index, row] of rows.entries()) values.set(row, cells.valueAt(index));
  return rows.length;
}

function keptFor(expression: Expression, setting: AllotteeSetting): Kept {
  const key = keyOf(expression, setting);
  const known = keptByExpression.get(expression);
  if (known?.setting === key) return known;
  const kept = { setting: key, values: new WeakMap<Allottee, DecimalText | null>(), added: new Map<number, AddedRows>() };
  keptByExpression.set(expression, kept);
  return kept;
}

/** Every cell asks. */
const keys = new WeakMap<AllotteeSetting, Map<Expression, string>>();

/** What of the setting a figure depends on: a change of a term that it does not name leaves its cells as they are. */
function keyOf(expression: Expression, setting: AllotteeSetting): string {
  const known = keys.get(setting) ?? new Map<Expression, string>();
  keys.set(setting, known);
  const key = known.get(expression) ?? settingOf(expression, setting);
  known.set(expression, key);
  return key;
}

function settingOf(expression: Expression, { inputs, currency }: AllotteeSetting): string {
  const given = inputsNeeded(expression).filter((name) => !isOfAllottee(name)).map((name) => (Object.hasOwn(inputs.lists, name) ? entriesText(inputs.lists[name] ?? null) : (inputs.values[name] ?? '')));
  return [currency, ...given].join('\n');
}

const entriesText = (entries: readonly ListEntry[] | null): string => entries?.map(({ value, count }) => `${value}×${count}`).join() ?? '';

function cellsOf(expression: Expression, rows: readonly Allottee[], { inputs, currency }: AllotteeSetting): FigureCells {
  const axes: Axes = { pages: 1, rows: rows.length, columns: 1 };
  const own = inputsNeeded(expression).filter(isOfAllottee).map((name) => [name, { along: 'rows' as const, values: rows.map((row) => allotteeNumber(row, name, currency)) }] as const);
  const lists = Object.entries(inputs.lists).map(([name, entries]) => [name, entries === null ? null : { entries, present: true }] as const);
  const given: ColumnInputs = { values: { ...inputs.values, ...Object.fromEntries(own) }, lists: Object.fromEntries(lists) };
  const [column] = evaluateColumns([{ id: '', expression }], axes, given);
  if (column === undefined) throw new Error('A column for each figure');
  return readCells(column, expression, axes, given);
}
