import { evaluateColumns, readCells, type Axes, type ColumnInputs, type FigureCells } from '../calc/evaluate-columns.ts';
import type { DecimalText } from '../calc/decimal.ts';
import type { Evaluation } from '../calc/evaluate.ts';
import type { Expression, Inputs, ListEntry } from '../calc/expression.ts';
import { inputsNeeded } from '../calc/expression-needs.ts';
import { summarise } from '../calc/summarise.ts';
import type { Allottee } from '../grant/schema.ts';
import { allotteeNumber, isOfAllottee, type AllotteeNumbers } from './allottee-figures.ts';

/**
 * Rows that are worked out together. What a scenario has is the same for all of them, so that its figures are worked out
 * once for each block; and an edit of a row costs its block and no other, however long the list is.
 */
const ROWS_IN_BLOCK = 256;

/** What the figures of persons are worked out with, beside their rows: the inputs of the grant or of a scenario, and the currency of amounts in texts. */
export interface AllotteeSetting {
  readonly inputs: Inputs;
  readonly currency: string;
}

interface Block {
  readonly rows: readonly Allottee[];
  readonly cells: FigureCells;
  /** What its values come to, once somebody has asked. */
  total: AllotteeTotal | null;
}

/** The values of a figure over a list, added up exactly; how many rows have none. */
export interface AllotteeTotal {
  /** Null where no row has a value. */
  readonly sum: DecimalText | null;
  readonly absent: number;
}

/** The blocks of one figure, as they were asked for last. */
interface Kept {
  readonly setting: string;
  readonly blocks: Map<number, Block>;
}

const keptByExpression = new WeakMap<Expression, Kept>();

/** The exact value of a figure in a row of the list, counted from 0; null where it has none. */
export const allotteeValue = (expression: Expression, allottees: readonly Allottee[], index: number, setting: AllotteeSetting): DecimalText | null =>
  blockOf(expression, allottees, index, setting).cells.valueAt(index % ROWS_IN_BLOCK);

/** The value of a figure in a row of the list, or why it has none. */
export const allotteeEvaluation = (expression: Expression, allottees: readonly Allottee[], index: number, setting: AllotteeSetting): Evaluation =>
  blockOf(expression, allottees, index, setting).cells.evaluationAt(index % ROWS_IN_BLOCK);

/** The sum of a figure over a list: after an edit only the block of the row is added up again. */
export function allotteeTotal(expression: Expression, allottees: readonly Allottee[], setting: AllotteeSetting): AllotteeTotal {
  const totals: AllotteeTotal[] = [];
  for (let start = 0; start < allottees.length; start += ROWS_IN_BLOCK) {
    const block = blockOf(expression, allottees, start, setting);
    totals.push((block.total ??= totalOf(block)));
  }
  return { sum: sumOf(totals.flatMap(({ sum }) => sum ?? [])), absent: totals.reduce((count, { absent }) => count + absent, 0) };
}

function totalOf({ rows, cells }: Block): AllotteeTotal {
  const values = rows.flatMap((_, index) => cells.valueAt(index) ?? []);
  return { sum: sumOf(values), absent: rows.length - values.length };
}

const sumOf = (values: readonly DecimalText[]): DecimalText | null => summarise(values)?.sum ?? null;

/** What a figure is worked out from in a row: what the row has of its own, and the inputs of the scenario. */
export function allotteeInputs(expression: Expression, row: AllotteeNumbers, { inputs, currency }: AllotteeSetting): Inputs {
  const own = inputsNeeded(expression).filter(isOfAllottee).map((name) => [name, allotteeNumber(row, name, currency)] as const);
  return { values: { ...inputs.values, ...Object.fromEntries(own) }, lists: inputs.lists };
}

function blockOf(expression: Expression, allottees: readonly Allottee[], index: number, setting: AllotteeSetting): Block {
  const { blocks } = keptFor(expression, setting);
  const number = Math.floor(index / ROWS_IN_BLOCK);
  const known = blocks.get(number);
  const start = number * ROWS_IN_BLOCK;
  if (known !== undefined && holds(known, allottees, start)) return known;
  const rows = allottees.slice(start, start + ROWS_IN_BLOCK);
  const block: Block = { rows, cells: cellsOf(expression, rows, setting), total: null };
  blocks.set(number, block);
  return block;
}

/** The list that was looked at last stands for its blocks: a cell that is painted asks once, and a sum once for each row. */
let latest: { readonly allottees: readonly Allottee[]; readonly checked: WeakSet<Block> } = { allottees: [], checked: new WeakSet() };

/** Whether a block is of the very rows that stand there now. */
function holds(block: Block, allottees: readonly Allottee[], start: number): boolean {
  if (latest.allottees !== allottees) latest = { allottees, checked: new WeakSet() };
  if (latest.checked.has(block)) return true;
  const { rows } = block;
  if (rows.length !== Math.min(ROWS_IN_BLOCK, allottees.length - start)) return false;
  for (let at = 0; at < rows.length; at += 1) if (rows[at] !== allottees[start + at]) return false;
  latest.checked.add(block);
  return true;
}

function keptFor(expression: Expression, setting: AllotteeSetting): Kept {
  const key = keyOf(expression, setting);
  const known = keptByExpression.get(expression);
  if (known?.setting === key) return known;
  const kept = { setting: key, blocks: new Map<number, Block>() };
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
