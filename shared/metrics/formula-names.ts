import { expandedSize, figure, input, type Expression } from '../calc/expression.ts';
import type { FormulaProblem } from '../calc/formula/formula-problem.ts';
import { parseFormula, type FormulaReading, type ResolvedName } from '../calc/formula/parse-formula.ts';
import type { OwnColumn } from '../grant/schema.ts';
import { INPUT_NAMES } from './input-names.ts';
import type { Metric } from './metric.ts';

/** Most parts a formula may have once all it refers to is written out. */
export const LARGEST_FORMULA = 5_000;

/**
 * The names that formulas of a document can use: inputs, built-in figures and columns of one's own, by their ids,
 * whatever the case of their letters.
 */
export class FormulaNames {
  readonly #metrics: ReadonlyMap<string, Metric>;
  readonly #columns: ReadonlyMap<string, OwnColumn>;
  readonly #read = new Map<string, FormulaReading & { readonly ok: true }>();
  readonly #figures = new Map<string, Expression>();

  constructor(metrics: readonly Metric[], columns: readonly OwnColumn[]) {
    this.#metrics = new Map(metrics.map((metric) => [metric.id.toLowerCase(), metric]));
    // Of two columns with one id in a damaged file the first is meant.
    this.#columns = new Map(columns.toReversed().map((column) => [column.id.toLowerCase(), column]));
  }

  /**
   * The formula as an expression, or what is wrong with it.
   * @param spelling the id that a name as it was typed stands for, or null; by default a name is an id.
   */
  read(formula: string, spelling: (name: string) => string | null = (name) => name): FormulaReading {
    return this.#readWithin(formula, [], spelling);
  }

  /** The formula of a column of one's own; a column that comes round to itself is a circle. */
  readColumn({ id, formula }: Pick<OwnColumn, 'id' | 'formula'>, spelling?: (name: string) => string | null): FormulaReading {
    return this.#readWithin(formula, [id], spelling);
  }

  /** The id in the spelling of the document: "SHARES" is "shares". */
  idOf(name: string): string {
    const key = name.toLowerCase();
    return INPUT_NAMES.find((known) => known.toLowerCase() === key) ?? this.#metrics.get(key)?.id ?? this.#columns.get(key)?.id ?? name;
  }

  #readWithin(formula: string, trail: readonly string[], spelling: (name: string) => string | null = (name) => name): FormulaReading {
    const reading = parseFormula(formula, (name) => {
      const id = spelling(name);
      return id === null ? null : this.#resolve(id, trail);
    });
    return reading.ok && expandedSize(reading.expression) > LARGEST_FORMULA ? { ok: false, problem: tooLarge(formula) } : reading;
  }

  #resolve(id: string, trail: readonly string[]): ResolvedName {
    const key = id.toLowerCase();
    const inputName = INPUT_NAMES.find((name) => name.toLowerCase() === key);
    if (inputName !== undefined) return { expression: input(inputName) };
    const metric = this.#metrics.get(key);
    if (metric !== undefined) return { expression: figure(metric.id, metric.expression) };
    const column = this.#columns.get(key);
    return column === undefined ? null : this.#resolveColumn(column, trail);
  }

  #resolveColumn(column: OwnColumn, trail: readonly string[]): ResolvedName {
    const from = trail.indexOf(column.id);
    if (from >= 0) return { circle: [...trail.slice(from), column.id] };
    const reading = this.#read.get(column.id) ?? this.#readWithin(column.formula, [...trail, column.id]);
    if (reading.ok) {
      this.#read.set(column.id, reading);
      return { expression: this.#figureOf(column.id, reading.expression) };
    }
    const { names = [], code } = reading.problem;
    return code === 'circle' && names.some((name) => trail.includes(name)) ? { circle: around(names, trail) } : { broken: true };
  }

  /** One object for each figure, so that what is known of it is known once. */
  #figureOf(id: string, definition: Expression): Expression {
    const known = this.#figures.get(id) ?? figure(id, definition);
    this.#figures.set(id, known);
    return known;
  }
}

/** The same circle, begun at the name that comes first on the way. */
function around(circle: readonly string[], trail: readonly string[]): readonly string[] {
  const start = trail.find((name) => circle.includes(name)) ?? circle[0] ?? '';
  const ring = circle.slice(0, -1);
  const at = ring.indexOf(start);
  return [...ring.slice(at), ...ring.slice(0, at), start];
}

const tooLarge = (formula: string): FormulaProblem => ({ code: 'tooLarge', at: 0, length: Math.max(1, formula.length), text: formula });
