import { evaluateColumns, readCells, type Axes, type ColumnInput, type ColumnInputs, type ColumnList, type FigureCells } from '../calc/evaluate-columns.ts';
import type { Expression } from '../calc/expression.ts';
import { inputsNeeded } from '../calc/expression-needs.ts';
import type { Scenario } from '../grant/schema.ts';
import type { Figure } from '../metrics/metric.ts';

/** The inputs a figure was calculated from, as given, and its cells. */
interface KnownFigure {
  readonly given: readonly (ColumnInput | ColumnList)[];
  readonly cells: FigureCells;
}

const knownByScenarios = new WeakMap<readonly (Scenario | null)[], Map<Expression, KnownFigure>>();
const namesByExpression = new WeakMap<Expression, readonly string[]>();

/** Shorter lists are not cached: an edit makes one from the rows it changed, and it is not used again. */
const LONG_LIST = 100;

/**
 * The cells of figures over scenarios, one row each, by the ids of the figures. Kept per list of scenarios: after a
 * change of a term or market figure only the figures that need it are calculated again.
 */
export function figureCells(figures: readonly Figure[], scenarios: readonly (Scenario | null)[], inputs: ColumnInputs): ReadonlyMap<string, FigureCells> {
  const known = new Map(scenarios.length < LONG_LIST ? [] : knownByScenarios.get(scenarios));
  const missing = figures.filter(({ expression }) => !isKnown(known.get(expression), givenTo(expression, inputs)));
  const axes: Axes = { pages: 1, rows: scenarios.length, columns: 1 };
  for (const [index, column] of evaluateColumns(missing, axes, inputs).entries()) {
    const { expression } = missing[index]!;
    known.set(expression, { given: givenTo(expression, inputs), cells: readCells(column, expression, axes, inputs) });
  }
  const cells = new Map(figures.map(({ id, expression }) => [id, known.get(expression)!.cells]));
  if (scenarios.length >= LONG_LIST) knownByScenarios.set(scenarios, new Map(figures.map(({ expression }) => [expression, known.get(expression)!])));
  return cells;
}

function givenTo(expression: Expression, { values, lists }: ColumnInputs): KnownFigure['given'] {
  return namesIn(expression).map((name) => values[name] ?? lists[name] ?? null);
}

function namesIn(expression: Expression): readonly string[] {
  const names = namesByExpression.get(expression) ?? inputsNeeded(expression);
  namesByExpression.set(expression, names);
  return names;
}

const isKnown = (known: KnownFigure | undefined, given: KnownFigure['given']): boolean =>
  known !== undefined && given.every((input, index) => input === known.given[index]);
