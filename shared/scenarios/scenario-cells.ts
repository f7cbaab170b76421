import { columnsOnDemand, readCells, type Axes, type ColumnInput, type ColumnInputs, type ColumnList, type FigureCells } from '../calc/evaluate-columns.ts';
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

/** The cells of figures over scenarios, one row each. A figure is calculated when it is first asked for: a sheet shows some of them. */
export interface ScenarioCells {
  /** The cells of a figure; undefined where there is no such figure. */
  of(figureId: string): FigureCells | undefined;
}

/**
 * The cells of figures by their ids. Kept per list of scenarios: after a change of a term or market figure only the
 * figures that need it are calculated again.
 */
export function scenarioCells(figures: readonly Figure[], scenarios: readonly (Scenario | null)[], inputs: ColumnInputs): ScenarioCells {
  const axes: Axes = { pages: 1, rows: scenarios.length, columns: 1 };
  const columnOf = columnsOnDemand(axes, inputs);
  const expressions = expressionsOf(figures);
  const known = knownOf(scenarios);
  const calculated = new Map<string, FigureCells>();

  function cellsOf(id: string, expression: Expression): FigureCells {
    const before = known.get(expression);
    if (isKnown(before, expression, inputs)) return before.cells;
    const cells = readCells(columnOf({ id, expression }), expression, axes, inputs);
    known.set(expression, { given: givenTo(expression, inputs), cells });
    return cells;
  }

  return {
    of(figureId) {
      const found = calculated.get(figureId);
      if (found !== undefined) return found;
      const expression = expressions.get(figureId);
      if (expression === undefined) return undefined;
      const cells = cellsOf(figureId, expression);
      calculated.set(figureId, cells);
      return cells;
    },
  };
}

const expressionsByFigures = new WeakMap<readonly Figure[], ReadonlyMap<string, Expression>>();

function expressionsOf(figures: readonly Figure[]): ReadonlyMap<string, Expression> {
  const known = expressionsByFigures.get(figures) ?? new Map(figures.map(({ id, expression }) => [id, expression]));
  expressionsByFigures.set(figures, known);
  return known;
}

function knownOf(scenarios: readonly (Scenario | null)[]): Map<Expression, KnownFigure> {
  if (scenarios.length < LONG_LIST) return new Map();
  const known = knownByScenarios.get(scenarios) ?? new Map<Expression, KnownFigure>();
  knownByScenarios.set(scenarios, known);
  return known;
}

function givenTo(expression: Expression, { values, lists }: ColumnInputs): KnownFigure['given'] {
  return namesIn(expression).map((name) => values[name] ?? lists[name] ?? null);
}

function namesIn(expression: Expression): readonly string[] {
  const names = namesByExpression.get(expression) ?? inputsNeeded(expression);
  namesByExpression.set(expression, names);
  return names;
}

const isKnown = (known: KnownFigure | undefined, expression: Expression, { values, lists }: ColumnInputs): known is KnownFigure =>
  known !== undefined && namesIn(expression).every((name, index) => (values[name] ?? lists[name] ?? null) === known.given[index]);
