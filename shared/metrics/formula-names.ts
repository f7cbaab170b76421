import { expandReferences, type Renaming } from '../calc/expand-references.ts';
import { expandedSize, ownSize } from '../calc/expression-needs.ts';
import { figure, input, type Expression } from '../calc/expression.ts';
import type { FormulaProblem } from '../calc/formula/formula-problem.ts';
import { namesInFormula, type FormulaPhrases } from '../calc/formula/formula-tokens.ts';
import { parseFormula, type FormulaReading, type ResolvedName } from '../calc/formula/parse-formula.ts';
import { LARGEST_EXPANSION, LARGEST_FORMULA } from '../grant/limits.ts';
import type { CustomColumn } from '../grant/schema.ts';
import { CircularReferences, OMITTED_NAMES } from './circular-references.ts';
import { INPUT_NAMES, isScenarioInput, SCENARIO_INPUTS } from '../grant/input-names.ts';
import { rowReferenceOf, type RowReference } from '../grant/row-reference.ts';
import type { Figure } from './metric.ts';
import { topologicalOrder, type References } from './reference-graph.ts';

/** How names are typed: the id that one stands for, or null, and those of several words that need no brackets. */
export interface FormulaSpelling {
  readonly idOf: (name: string) => string | null;
  readonly phrases: FormulaPhrases;
}

/** The circle that a reference to a column closes, by the column's key; null where it closes none. */
type CircleTo = (key: string) => readonly string[] | null;

const AS_WRITTEN: FormulaSpelling = { idOf: (name) => name, phrases: new Map() };
const NO_CIRCLE: CircleTo = () => null;
/** A formula of a scenario sees the cells of all rows, as references or written out over the inputs of their rows; that of a column sees those of its own row. */
type RowsInView = 'anyRow' | 'anyRowWrittenOut' | 'ownRow';

const keyOf = (id: string): string => id.toLowerCase();

/** Formulas that are kept as they were read: rows of a long table repeat their own. */
const MOST_KEPT = 10_000;

/**
 * The names that formulas of a document can use: inputs, built-in figures and custom columns, by their ids, whatever
 * the case of their letters. The columns are read once, each after those it refers to.
 */
export class FormulaNames {
  readonly #metrics: ReadonlyMap<string, Pick<Figure, 'id' | 'expression'>>;
  readonly #columns: ReadonlyMap<string, CustomColumn>;
  readonly #circles: CircularReferences;
  readonly #read = new Map<string, FormulaReading>();
  readonly #figures = new Map<string, Expression>();
  readonly #formulas = new Map<string, FormulaReading>();

  constructor(metrics: readonly Pick<Figure, 'id' | 'expression'>[], columns: readonly CustomColumn[]) {
    this.#metrics = new Map(metrics.map((metric) => [keyOf(metric.id), metric]));
    // Of two columns with one id in a damaged file the first is meant.
    this.#columns = new Map(columns.toReversed().map((column) => [keyOf(column.id), column]));
    const references = this.#references(columns);
    const order = topologicalOrder(references);
    this.#circles = new CircularReferences(references, order);
    for (const key of order.keys) {
      const column = this.#columns.get(key);
      if (column !== undefined) this.#read.set(key, this.#readWithin(column.formula, (to) => this.#circles.closedBy(key, to)));
    }
  }

  /**
   * The formula as an expression, or what is wrong with it.
   * @param spelling what names as they were typed stand for; by default a name is an id.
   */
  read(formula: string, spelling: FormulaSpelling = AS_WRITTEN): FormulaReading {
    const known = spelling === AS_WRITTEN ? this.#formulas.get(formula) : undefined;
    if (known !== undefined) return known;
    const reading = this.#readWithin(formula, NO_CIRCLE, spelling, 'anyRow');
    if (spelling === AS_WRITTEN && this.#formulas.size < MOST_KEPT) this.#formulas.set(formula, reading);
    return reading;
  }

  /**
   * The formula of a scenario with figures of other rows written out over the inputs of those rows, so that a quotient
   * among them is divided last as one of the own row is. What is too large for that keeps its references.
   */
  readWrittenOut(formula: string, spelling: FormulaSpelling = AS_WRITTEN): FormulaReading {
    const reading = this.#readWithin(formula, NO_CIRCLE, spelling, 'anyRowWrittenOut');
    return reading.ok ? reading : this.read(formula, spelling);
  }

  /** The formula of a custom column, of one that is still typed too; a column that comes back to itself is a circle. */
  readColumn({ id, formula }: Pick<CustomColumn, 'id' | 'formula'>, spelling: FormulaSpelling = AS_WRITTEN): FormulaReading {
    const key = keyOf(id);
    const known = this.#columns.get(key)?.formula === formula && spelling === AS_WRITTEN ? this.#read.get(key) : undefined;
    return known ?? this.#readWithin(formula, this.#circles.closedOver(key), spelling);
  }

  /** The id in the spelling of the document: "SHARES" is "shares". */
  idOf(name: string): string {
    const key = keyOf(name);
    return INPUTS.get(key) ?? this.#metrics.get(key)?.id ?? this.#columns.get(key)?.id ?? name;
  }

  /** Which names each column uses that a column could have: one that is not there may come later. */
  #references(columns: readonly CustomColumn[]): References {
    const isBuiltIn = (key: string): boolean => INPUTS.has(key) || this.#metrics.has(key);
    const known = new Map<string, readonly string[]>();
    for (const { id } of columns) {
      const column = this.#columns.get(keyOf(id));
      if (column !== undefined && !known.has(keyOf(id))) known.set(keyOf(id), namesInFormula(column.formula).map(keyOf).filter((key) => !isBuiltIn(key)));
    }
    return known;
  }

  #readWithin(formula: string, circleTo: CircleTo, spelling: FormulaSpelling = AS_WRITTEN, rows: RowsInView = 'ownRow'): FormulaReading {
    const reading = parseFormula(formula, (name) => {
      const id = spelling.idOf(name);
      return id === null ? null : this.#resolve(id, circleTo, rows);
    }, spelling.phrases);
    if (!reading.ok) return reading;
    const isTooLarge = ownSize(reading.expression) > LARGEST_FORMULA || expandedSize(reading.expression) > LARGEST_EXPANSION;
    return isTooLarge ? { ok: false, problem: tooLarge(formula) } : reading;
  }

  /** A cell of another row by the input or figure of its column; that the row is there is found out where rows are known. */
  #resolveCell({ rowId, columnId }: RowReference, rows: RowsInView): ResolvedName {
    const id = this.idOf(columnId);
    const key = keyOf(columnId);
    const definition = this.#definitionOf(key);
    if (definition !== null && rows === 'anyRowWrittenOut') return { expression: expandReferences(definition, ofRow(rowId)) };
    if (isScenarioInput(id) || definition !== null) return { expression: input(`${rowId}!${id}`) };
    return this.#columns.has(key) ? { broken: true } : null;
  }

  /** The definition of a figure, or null where there is none that can be read. */
  #definitionOf(key: string): Expression | null {
    const reading = this.#read.get(key);
    return this.#metrics.get(key)?.expression ?? (reading?.ok === true ? reading.expression : null);
  }

  #resolve(id: string, circleTo: CircleTo, rows: RowsInView): ResolvedName {
    const key = keyOf(id);
    const inputName = INPUTS.get(key);
    if (inputName !== undefined) return { expression: input(inputName) };
    const reference = rows === 'ownRow' ? null : rowReferenceOf(id);
    if (reference !== null) return this.#resolveCell(reference, rows);
    const metric = this.#metrics.get(key);
    if (metric !== undefined) return { expression: figure(metric.id, metric.expression) };
    const circle = circleTo(key);
    if (circle !== null) return { circle: circle.map((one) => this.#nameInCircle(one, id)) };
    const column = this.#columns.get(key);
    if (column === undefined) return null;
    const reading = this.#read.get(key);
    return reading?.ok === true ? { expression: this.#figureOf(column.id, reading.expression) } : { broken: true };
  }

  /** A column that is still typed is not there yet: it is called as its formula calls it. */
  #nameInCircle(key: string, id: string): string {
    return key === OMITTED_NAMES ? key : (this.#columns.get(key)?.id ?? (key === keyOf(id) ? id : key));
  }

  /** One object for each figure, so that what is known of it is known once. */
  #figureOf(id: string, definition: Expression): Expression {
    const known = this.#figures.get(id) ?? figure(id, definition);
    this.#figures.set(id, known);
    return known;
  }
}

/** What of the inputs of a figure each row has of its own; the exercises follow from its rights. */
const OF_EACH_ROW: ReadonlySet<string> = new Set([...SCENARIO_INPUTS, 'exercises']);

/** Inputs as those of a row. */
const ofRow = (rowId: string): Renaming => (name) => (OF_EACH_ROW.has(name) ? `${rowId}!${name}` : name);

const INPUTS: ReadonlyMap<string, string> = new Map(INPUT_NAMES.map((name) => [keyOf(name), name]));

const tooLarge = (formula: string): FormulaProblem => ({ code: 'tooLarge', at: 0, length: Math.max(1, formula.length), text: formula });
