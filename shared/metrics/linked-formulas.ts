import type { DecimalText } from '../calc/decimal.ts';
import { evaluate } from '../calc/evaluate.ts';
import type { Expression, ListEntry } from '../calc/expression.ts';
import { inputsNeeded } from '../calc/expression-needs.ts';
import { readableTokens } from '../calc/formula/formula-tokens.ts';
import type { FormulaReading } from '../calc/formula/parse-formula.ts';
import { isFormula } from '../grant/formula-text.ts';
import { isScenarioInput, SCENARIO_INPUTS, type ScenarioInput } from '../grant/input-names.ts';
import { memoizeRows } from '../grant/memoize.ts';
import { cellKey, GRANT_ROW_REFERENCE, mayReferToRows, partsOfCellKey, rowReferenceOf, rowsReferredTo } from '../grant/row-reference.ts';
import type { GrantDocument, Scenario } from '../grant/schema.ts';
import { CircularReferences } from './circular-references.ts';
import { customColumnsOf, figureById } from './custom-columns.ts';
import { exercisesOf } from './exercises.ts';
import { judgedFormula, type FormulaInput, type FormulaInputs } from './formula-input.ts';
import type { FormulaNames } from './formula-names.ts';
import { plainInputsOf } from './plain-inputs.ts';
import { topologicalOrder } from './reference-graph.ts';

/** Whether a formula of the scenario may refer to cells of other rows. */
export function refersToRows(scenario: Scenario): boolean {
  const known = linked.get(scenario) ?? SCENARIO_INPUTS.some((name) => isFormula(scenario[name] ?? '') && mayReferToRows(scenario[name] ?? ''));
  linked.set(scenario, known);
  return known;
}

const linked = new WeakMap<Scenario, boolean>();

const linkedFlags = memoizeRows((scenario: Scenario, _setting: null) => refersToRows(scenario));
const placesByFlags = new WeakMap<readonly boolean[], readonly number[]>();
const placesByList = new WeakMap<readonly Scenario[], readonly number[]>();

/** Where the scenarios stand whose formulas refer to other rows: few documents have any. */
export function linkedRows({ scenarios }: GrantDocument): readonly number[] {
  const known = placesByList.get(scenarios);
  if (known !== undefined) return known;
  const flags = linkedFlags(scenarios, null);
  const places = placesByFlags.get(flags) ?? flags.flatMap((isLinked, index) => (isLinked ? [index] : []));
  placesByFlags.set(flags, places);
  placesByList.set(scenarios, places);
  return places;
}

const byList = new WeakMap<readonly Scenario[], ReadonlyMap<string, Scenario>>();

/** The scenarios by their ids, the first where a damaged file gave two the same. */
export function scenariosById(scenarios: readonly Scenario[]): ReadonlyMap<string, Scenario> {
  const known = byList.get(scenarios) ?? new Map(scenarios.toReversed().map((scenario) => [scenario.id, scenario]));
  byList.set(scenarios, known);
  return known;
}

/** A formula in an input of a row. */
interface FormulaCell {
  readonly row: Scenario;
  readonly name: ScenarioInput;
  readonly reading: FormulaReading;
}

/** Whether all that rows share is the same in two documents. */
type SameSharedInputs = (one: GrantDocument, other: GrantDocument) => boolean;

type LocalInputs = (document: GrantDocument, scenario: Scenario) => FormulaInputs;

/**
 * The formulas of rows that refer to each other, each cell worked out after those it needs, wherever their rows stand.
 * What was worked out for one row is there for the next, however long the chain.
 */
export class LinkedFormulas {
  readonly #document: GrantDocument;
  readonly #own: Scenario | null;
  readonly #local: LocalInputs;
  readonly #hasSameSharedInputs: SameSharedInputs;
  readonly #names: FormulaNames;
  readonly #cells = new Map<string, FormulaCell>();
  readonly #found = new Map<string, FormulaInput>();
  readonly #inputs = new Map<Scenario, FormulaInputs>();
  readonly #sharing = new Map<GrantDocument, boolean>();

  /**
   * @param own a row as it is typed, which stands in the place of the document's of the same id; null where there is none.
   * @param local works out rows whose formulas refer to no other.
   */
  constructor(document: GrantDocument, own: Scenario | null, local: LocalInputs, hasSameSharedInputs: SameSharedInputs) {
    this.#hasSameSharedInputs = hasSameSharedInputs;
    this.#document = document;
    this.#own = own;
    this.#local = local;
    this.#names = customColumnsOf(document).names;
  }

  /**
   * The formulas of a row. The same object as in an earlier document where they come to the same; they are not worked out
   * again where the rows that they refer to are as they were.
   */
  of(row: Scenario): FormulaInputs {
    const waiting = [row];
    const open = new Set<Scenario>();
    for (let next = waiting.at(-1); next !== undefined; next = waiting.at(-1)) {
      const before = open.has(next) || this.#inputs.has(next) ? [] : this.#linkedBefore(next).filter((one) => !this.#inputs.has(one) && !open.has(one));
      open.add(next);
      if (before.length > 0) waiting.push(...before);
      else {
        waiting.pop();
        if (!this.#inputs.has(next)) this.#inputs.set(next, this.#unchanged(next) ?? this.#calculate(next));
      }
    }
    return this.#inputs.get(row) ?? this.#calculate(row);
  }

  /** The rows that a row refers to whose own formulas refer to others. */
  #linkedBefore(row: Scenario): readonly Scenario[] {
    return rowsNamedIn(row).flatMap((rowId) => {
      const other = this.#rowOf(rowId);
      return other !== null && refersToRows(other) ? [other] : [];
    });
  }

  /** What the formulas of a row came to in an earlier document; null where anything that they see differs. */
  #unchanged(row: Scenario): FormulaInputs | null {
    const known = knownRows.get(row);
    if (known === undefined || !this.#sharesInputsWith(known.document)) return null;
    const isSame = known.seen.every(({ rowId, row: other, inputs }) => {
      const now = this.#rowOf(rowId);
      return now === other && (now === null || !refersToRows(now) || (inputs !== null && this.#inputs.get(now) === inputs));
    });
    return isSame ? known.inputs : null;
  }

  #sharesInputsWith(document: GrantDocument): boolean {
    const known = this.#sharing.get(document) ?? this.#hasSameSharedInputs(document, this.#document);
    this.#sharing.set(document, known);
    return known;
  }

  #calculate(row: Scenario): FormulaInputs {
    const keys = SCENARIO_INPUTS.filter((name) => isFormula(row[name] ?? '')).map((name) => [name, cellKey(row.id, name)] as const);
    this.#workOutAll(keys.map(([, key]) => key));
    const inputs: FormulaInputs = Object.fromEntries(keys.map(([name, key]) => [name, this.#found.get(key)]));
    const before = knownRows.get(row)?.inputs;
    const found = before !== undefined && isSameInputs(before, inputs) ? before : inputs;
    const seen = rowsNamedIn(row).map((rowId) => {
      const other = this.#rowOf(rowId);
      return { rowId, row: other, inputs: other === null ? null : (this.#inputs.get(other) ?? null) };
    });
    knownRows.set(row, { document: this.#document, seen, inputs: found });
    return found;
  }

  /** What a formula comes to, where that is known. */
  #outcomeOf(key: string): FormulaInput | undefined {
    const found = this.#found.get(key);
    if (found !== undefined) return found;
    const { rowId, columnId: name } = partsOfCellKey(key);
    const row = this.#rowOf(rowId);
    return row === null || !isScenarioInput(name) ? undefined : this.#inputs.get(row)?.[name];
  }

  #workOutAll(starts: readonly string[]): void {
    const references = new Map<string, readonly string[]>();
    const waiting = starts.filter((key) => this.#outcomeOf(key) === undefined);
    for (let key = waiting.pop(); key !== undefined; key = waiting.pop()) {
      if (references.has(key)) continue;
      const needed = this.#cellsNeeded(key).filter((one) => this.#outcomeOf(one) === undefined);
      references.set(key, needed);
      waiting.push(...needed);
    }
    const order = topologicalOrder(references);
    const circles = new CircularReferences(references, order);
    for (const key of order.keys) {
      const circle = order.circleOf(key) === null ? null : firstOf(references.get(key) ?? [], (to) => circles.closedBy(key, to));
      this.#found.set(key, circle === null ? this.#workOut(key) : this.#circle(key, circle));
    }
  }

  #rowOf = (rowId: string): Scenario | null => (this.#own?.id === rowId ? this.#own : (scenariosById(this.#document.scenarios).get(rowId) ?? null));

  #cell(key: string): FormulaCell | null {
    const known = this.#cells.get(key);
    if (known !== undefined) return known;
    const { rowId, columnId: name } = partsOfCellKey(key);
    const row = this.#rowOf(rowId);
    if (row === null || !isScenarioInput(name)) return null;
    const cell = { row, name, reading: readingOf(this.#names, row, name) };
    this.#cells.set(key, cell);
    return cell;
  }

  /** The formulas in rows that refer to others, among what a formula needs. */
  #cellsNeeded(key: string): readonly string[] {
    const cell = this.#cell(key);
    if (cell === null || !cell.reading.ok) return NOTHING;
    const keys = inputsNeeded(cell.reading.expression).flatMap((name) => {
      const reference = rowReferenceOf(name);
      if (reference === null) return this.#formulasIn(cell.row, [name]);
      const row = this.#rowOf(reference.rowId);
      return row === null ? NOTHING : this.#formulasIn(row, this.#inputsOfColumn(reference.columnId));
    });
    return [...new Set(keys)];
  }

  #formulasIn(row: Scenario, names: readonly string[]): readonly string[] {
    if (!refersToRows(row)) return NOTHING;
    const wanted = SCENARIO_INPUTS.filter((name) => names.includes(name) || (name === 'rights' && names.includes('exercises')));
    return wanted.filter((name) => isFormula(row[name] ?? '')).map((name) => cellKey(row.id, name));
  }

  #inputsOfColumn(columnId: string): readonly string[] {
    if (isScenarioInput(columnId)) return [columnId];
    const figure = figureById(this.#document, columnId);
    return figure === null ? NOTHING : inputsNeeded(figure.expression);
  }

  #workOut(key: string): FormulaInput {
    const cell = this.#cell(key);
    if (cell === null) throw new RangeError(`No formula "${key}"`);
    const { row, name, reading } = cell;
    if (!reading.ok) return { status: 'unreadable', problem: reading.problem };
    for (const needed of this.#cellsNeeded(key)) {
      const outcome = this.#outcomeOf(needed);
      // Each cell that leads into a circular reference reports the same circle.
      if (outcome?.status === 'unreadable' && outcome.problem.code === 'circle') return outcome;
    }
    const gone = inputsNeeded(reading.expression).find((one) => this.#isGone(one));
    if (gone !== undefined) return rowGone(row[name] ?? '', gone);
    const writtenOut = mayReferToRows(row[name] ?? '') ? this.#names.readWrittenOut(row[name] ?? '') : reading;
    const { expression } = writtenOut.ok ? writtenOut : reading;
    return judgedFormula(name, evaluate(expression, this.#inputsFor(row, expression)));
  }

  #isGone(name: string): boolean {
    const reference = rowReferenceOf(name);
    return reference !== null && reference.rowId !== GRANT_ROW_REFERENCE && this.#rowOf(reference.rowId) === null;
  }

  /** The inputs of a formula in a row: those of its row, and the cells of other rows by their names. */
  #inputsFor(row: Scenario | null, expression: Expression) {
    const values: Record<string, DecimalText | null> = { ...this.#valuesOf(row) };
    const lists: Record<string, readonly ListEntry[] | null> = { exercises: exercisesOf(this.#document, values['rights'] ?? null) };
    for (const name of inputsNeeded(expression)) {
      const reference = rowReferenceOf(name);
      if (reference?.columnId === 'exercises') lists[name] = exercisesOf(this.#document, this.#valueAt(reference.rowId, 'rights'));
      else if (reference !== null) values[name] = this.#valueAt(reference.rowId, reference.columnId);
    }
    return { values, lists };
  }

  #valueAt(rowId: string, columnId: string): DecimalText | null {
    const row = rowId === GRANT_ROW_REFERENCE ? null : this.#rowOf(rowId);
    if (isScenarioInput(columnId)) return this.#valuesOf(row)[columnId] ?? null;
    const figure = figureById(this.#document, columnId);
    if (figure === null) return null;
    const evaluation = evaluate(figure.expression, this.#inputsFor(row, figure.expression));
    return evaluation.status === 'value' ? evaluation.value : null;
  }

  /** The inputs of a row (null: the grant itself) with what is known of its formulas by now: all that the cell in hand needs. */
  #valuesOf(row: Scenario | null): Readonly<Record<string, DecimalText | null>> {
    const plain = plainInputsOf(this.#document, row);
    if (row === null) return plain;
    const formulas = refersToRows(row) ? null : this.#local(this.#document, row);
    const found = SCENARIO_INPUTS.flatMap((name) => {
      if (!isFormula(row[name] ?? '')) return [];
      const outcome = formulas === null ? this.#outcomeOf(cellKey(row.id, name)) : formulas[name];
      return [[name, outcome?.status === 'value' ? outcome.value : null] as const];
    });
    return { ...plain, ...Object.fromEntries(found) };
  }

  /** Within one row a circle is named as in formulas that refer to no other. */
  #circle(key: string, keys: readonly string[]): FormulaInput {
    const { row, name } = this.#cell(key) ?? {};
    const references = keys.map(rowReferenceOf);
    const isInRow = references.every((reference) => reference === null || reference.rowId === row?.id);
    const names = keys.map((one, index) => (isInRow ? (references[index]?.columnId ?? one) : one));
    const text = row === undefined || name === undefined ? '' : (row[name] ?? '');
    return { status: 'unreadable', problem: { code: 'circle', at: 0, length: text.length, text, names } };
  }
}

const NOTHING: readonly string[] = [];

/** What the formulas of a row came to, and the rows that they saw: each with its own formulas, where it has such that refer to others. */
interface KnownRow {
  readonly document: GrantDocument;
  readonly seen: readonly { readonly rowId: string; readonly row: Scenario | null; readonly inputs: FormulaInputs | null }[];
  readonly inputs: FormulaInputs;
}

const knownRows = new WeakMap<Scenario, KnownRow>();

const namedRows = new WeakMap<Scenario, readonly string[]>();

/** The ids of the rows that formulas of a row refer to; the grant itself is none. */
function rowsNamedIn(row: Scenario): readonly string[] {
  const known = namedRows.get(row) ?? [...new Set(SCENARIO_INPUTS.flatMap((name) => (isFormula(row[name] ?? '') ? rowsReferredTo(row[name] ?? '') : [])))].filter((rowId) => rowId !== GRANT_ROW_REFERENCE);
  namedRows.set(row, known);
  return known;
}

const isSameInputs = (one: FormulaInputs, other: FormulaInputs): boolean => JSON.stringify(one) === JSON.stringify(other);

const readings = new WeakMap<Scenario, { readonly names: FormulaNames; readonly byInput: Map<ScenarioInput, FormulaReading> }>();

/** Formulas that are filled down refer to a row each: there are too many texts to keep them by. */
function readingOf(names: FormulaNames, row: Scenario, name: ScenarioInput): FormulaReading {
  let known = readings.get(row);
  if (known?.names !== names) readings.set(row, (known = { names, byInput: new Map() }));
  const reading = known.byInput.get(name) ?? names.read(row[name] ?? '');
  known.byInput.set(name, reading);
  return reading;
}

function firstOf<Item, Found>(items: readonly Item[], find: (item: Item) => Found | null): Found | null {
  for (const item of items) {
    const found = find(item);
    if (found !== null) return found;
  }
  return null;
}

function rowGone(formula: string, name: string): FormulaInput {
  const token = readableTokens(formula).find((one) => one.kind === 'name' && one.name.replace(/^\$/, '') === name);
  const { at, text } = token ?? { at: 0, text: formula };
  return { status: 'unreadable', problem: { code: 'rowGone', at, length: text.length, text } };
}
