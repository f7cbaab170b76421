import type { DecimalText } from '../decimal.ts';
import { assertNever, childrenOf, type ChooseExpression, type Condition, type Expression, type SumOverExpression } from '../expression.ts';
import { inputsNeeded } from '../expression-needs.ts';
import { foldParts } from '../fold-parts.ts';
import type { Axes } from './axes.ts';
import { variesOfInput, type ColumnInputs, type Varying } from './column-inputs.ts';
import { addColumns, subtractColumns } from './combine.ts';
import { operandColumn, quotientColumn, selectFigure, undividedColumn, type FigureColumn } from './figure-column.ts';
import { multiplyColumns } from './multiply.ts';
import { roundColumn } from './round.ts';
import { missingColumn, nonZero, single, unknownColumn, type ScaledColumn } from './scaled-column.ts';
import { columnOfTexts } from './scaled-text.ts';
import { absoluteColumn, allOf, choiceColumn, extremeColumn, noneOf } from './select.ts';

/** Where names are looked up and results are kept: the whole run, or one entry of a list inside it. */
interface Scope {
  readonly outer: Scope | null;
  readonly element: string;
  readonly value: ScaledColumn;
  readonly known: KnownColumns;
}

/** Results of a run: figures and inputs by name, since a name has one meaning within a run; other parts by identity. */
class KnownColumns {
  readonly #columns = new Map<Expression | string, FigureColumn>();

  get = (expression: Expression): FigureColumn | undefined => this.#columns.get(keyOf(expression));
  set = (expression: Expression, column: FigureColumn): unknown => this.#columns.set(keyOf(expression), column);
}

/**
 * One run over many cells, a column at a time; every part of the expressions is calculated once. A part inside a sum
 * that needs the list element is calculated for each entry, in a scope of its own.
 */
export class ColumnCalculation {
  readonly #axes: Axes;
  readonly #inputs: ColumnInputs;
  readonly #run: Scope = { outer: null, element: '', value: missingColumn(), known: new KnownColumns() };

  constructor(axes: Axes, inputs: ColumnInputs) {
    this.#axes = axes;
    this.#inputs = inputs;
  }

  /** The values of a figure. Within a run an id always has the same definition. */
  figure(id: string, definition: Expression): FigureColumn {
    return this.#figureColumn({ kind: 'figure', id, definition }, this.#run);
  }

  #figureColumn(expression: Expression, innermost: Scope): FigureColumn {
    const scope = scopeOf(expression, innermost);
    return foldParts(expression, (node) => partsIn(node, scope), scope.known, (node, columnOf) => this.#calculate(node, scope, columnOf));
  }

  /** @param columnOf the column of a part that belongs to `scope` itself. */
  #calculate(expression: Expression, scope: Scope, columnOf: (part: Expression) => FigureColumn): FigureColumn {
    const axes = this.#axes;
    const partOf = scope.outer === null ? columnOf : (part: Expression): FigureColumn => (scopeOf(part, scope) === scope ? columnOf(part) : this.#figureColumn(part, scope));
    const of = (part: Expression): ScaledColumn => operandColumn(partOf(part));
    switch (expression.kind) {
      case 'constant':
        return undividedColumn(columnOfTexts([expression.value], 0));
      case 'input':
        return undividedColumn(scope.outer === null ? this.#input(expression.name) : scope.value);
      case 'figure':
      case 'function':
        return partOf(expression.definition);
      case 'failure':
        return undividedColumn(unknownColumn());
      case 'power':
        return undividedColumn(this.#power(of(expression.base), expression.exponent));
      case 'add':
        return undividedColumn(addColumns(axes, of(expression.left), of(expression.right)));
      case 'subtract':
        return undividedColumn(subtractColumns(axes, of(expression.left), of(expression.right)));
      case 'multiply':
        return undividedColumn(multiplyColumns(axes, of(expression.left), of(expression.right)));
      case 'divide':
        return quotientColumn(of(expression.left), of(expression.right));
      case 'round':
        return undividedColumn(roundColumn(axes, expression.mode, of(expression.value), of(expression.unit)));
      case 'absolute':
        return undividedColumn(absoluteColumn(of(expression.value)));
      case 'least':
      case 'greatest':
        return undividedColumn(expression.parts.map(of).reduce((one, other) => extremeColumn(axes, expression.kind, one, other)));
      case 'choose':
        return this.#choose(expression, this.#choice(expression.condition, of), partOf);
      case 'sumOver':
        return undividedColumn(this.#sumOver(expression, scope));
      default:
        return assertNever(expression);
    }
  }

  /**
   * Skips a branch where possible: a failing branch that is not taken, or one that is taken nowhere and needs no input
   * the other does not need.
   */
  #choose(expression: ChooseExpression, choice: ScaledColumn, partOf: (part: Expression) => FigureColumn): FigureColumn {
    const axes = this.#axes;
    const { then, otherwise } = expression;
    if (otherwise.kind === 'failure') return selectFigure(axes, nonZero(choice), partOf(then), undividedColumn(single(0, 0)));
    const taken = choice.complete && choice.integers.length > 0 ? choice.integers[0] : NaN;
    if (taken === 0 || taken === 1) {
      const [branch, other] = taken === 1 ? [then, otherwise] : [otherwise, then];
      if (needsNoMore(other, branch) && choice.integers.every((weight) => weight === taken)) return partOf(branch);
    }
    return selectFigure(axes, choice, partOf(then), partOf(otherwise));
  }

  /** The column multiplied by itself, `exponent` times in all. */
  #power(base: ScaledColumn, exponent: number): ScaledColumn {
    let result = base;
    for (let times = 1; times < exponent; times += 1) result = multiplyColumns(this.#axes, result, base);
    return result;
  }

  /** 1 in the cells where the condition holds, 0 where it does not. */
  #choice(condition: Condition, of: (part: Expression) => ScaledColumn): ScaledColumn {
    const axes = this.#axes;
    switch (condition.kind) {
      case 'compare':
        return choiceColumn(condition.comparison, subtractColumns(axes, of(condition.left), of(condition.right)));
      case 'and':
        return allOf(axes, condition.parts.map((part) => this.#choice(part, of)));
      case 'or':
        return noneOf(axes, allOf(axes, condition.parts.map((part) => noneOf(axes, this.#choice(part, of)))));
      case 'not':
        return noneOf(axes, this.#choice(condition.part, of));
      default:
        return assertNever(condition);
    }
  }

  #sumOver({ list, element, body }: SumOverExpression, scope: Scope): ScaledColumn {
    const axes = this.#axes;
    const found = this.#inputs.lists[list] ?? null;
    if (found === null || found.present === false) return missingColumn();
    let total = single(0, 0);
    for (const entry of found.entries) {
      const inner: Scope = { outer: scope, element, value: columnOfTexts([entry.value], 0), known: new KnownColumns() };
      total = addColumns(axes, total, multiplyColumns(axes, operandColumn(this.#figureColumn(body, inner)), columnOfTexts([entry.count], 0)));
    }
    if (found.present === true) return total;
    // Adds 0 where the list is present and a missing value elsewhere, so that the sum is missing where the list is.
    const nothing = found.present.values.map((present) => (present ? '0' : null));
    return addColumns(axes, total, columnOfTexts(nothing, variesOfInput(found.present)));
  }

  #input(name: string): ScaledColumn {
    const found = this.#inputs.values[name] ?? null;
    return typeof found === 'object' && found !== null ? varyingColumn(found) : columnOfTexts([found], 0);
  }
}

/** Whether `one` needs no input that `other` does not need. */
function needsNoMore(one: Expression, other: Expression): boolean {
  const needed = inputsNeeded(other);
  return inputsNeeded(one).every((name) => needed.includes(name));
}

/** The outermost scope in which the expression means the same: nothing between it and `scope` binds a name it needs. */
function scopeOf(expression: Expression, scope: Scope): Scope {
  let found = scope;
  while (found.outer !== null && !inputsNeeded(expression).includes(found.element)) found = found.outer;
  return found;
}

/** The parts to calculate before an expression in the same scope: the body of a sum has scopes of its own. */
function partsIn(expression: Expression, scope: Scope): readonly Expression[] {
  if (expression.kind === 'sumOver') return [];
  const parts = childrenOf(expression);
  return scope.outer === null ? parts : parts.filter((part) => scopeOf(part, scope) === scope);
}

const readBefore = new WeakMap<Varying<DecimalText | null>, ScaledColumn>();

/** A varying input is read once for all runs. It is read again where its array was transferred to another thread since. */
function varyingColumn(input: Varying<DecimalText | null>): ScaledColumn {
  const known = readBefore.get(input);
  if (known?.integers.length === input.values.length) return known;
  const column = columnOfTexts(input.values, variesOfInput(input));
  readBefore.set(input, column);
  return column;
}

function keyOf(expression: Expression): Expression | string {
  if (expression.kind === 'figure') return `figure ${expression.id}`;
  return expression.kind === 'input' ? `input ${expression.name}` : expression;
}
