import type { DecimalText } from '../decimal.ts';
import { assertNever, type ListEntry } from '../expression.ts';
import { roundedText } from '../format-decimal.ts';
import type { ExcelCell } from './excel-cell.ts';
import { foldParts } from '../fold-parts.ts';
import { partsOf, type ExcelCondition, type ExcelTerm, type ReferenceTerm } from './excel-term.ts';
import { absoluteDouble, applyOperation, CELL_ERROR, compareDoubles, doubleOfText, extremeDouble, raiseDouble, roundDouble, signOfDouble, UNSURE, type DoubleWithError } from './double-error.ts';

/** The values of the cells that a formula refers to. */
export interface CellValues {
  /** The exact value of a cell, or null where a spreadsheet program does not have it, so that the formula cannot be checked. */
  valueOf(reference: ReferenceTerm): DecimalText | null;
  list(name: string): readonly ListEntry[] | null;
}

/**
 * Whether a spreadsheet program, which calculates in doubles, is sure to give the exact figure: no step can fall on the
 * wrong side of a rounding or a comparison, and the figure needs at most 15 digits. A figure that fails this is still
 * right here; the workbook shows it as text and compares nothing.
 * @param expected the exact figure; null where it has none although all its inputs are present.
 */
export function isExactInSpreadsheet({ term, decimals }: ExcelCell, cells: CellValues, expected: DecimalText | null): boolean {
  const outcome = outcomeOf(term, { cells, bound: new Map() });
  if (typeof outcome === 'string') return expected === null && outcome !== UNSURE;
  return expected !== null && outcome.clean && outcome.value.eq(roundedText(expected, decimals));
}

/** The formula leaves its cell blank. */
const BLANK = 'blank';

type Outcome = DoubleWithError | typeof UNSURE | typeof CELL_ERROR | typeof BLANK;

interface Context {
  readonly cells: CellValues;
  readonly bound: ReadonlyMap<string, DoubleWithError>;
}

type OutcomeOf = (part: ExcelTerm) => Outcome;

/** Evaluates a term that occurs in several places once. */
function outcomeOf(term: ExcelTerm, context: Context): Outcome {
  return foldParts<ExcelTerm, Outcome>(term, workedOutBefore, new Map(), (node, of) => workedOut(node, of, context));
}

/** The body of a sum is excluded: it is evaluated for each entry of the list. */
const workedOutBefore = (term: ExcelTerm): readonly ExcelTerm[] => (term.kind === 'sumProduct' ? [] : partsOf(term));

function workedOut(term: ExcelTerm, of: OutcomeOf, context: Context): Outcome {
  switch (term.kind) {
    case 'number':
      return doubleOfText(term.value);
    case 'reference':
      return referred(term, context);
    case 'operation':
      return withDoubles([term.left, term.right], of, ([left, right]) => applyOperation(term.sign, left!, right!));
    case 'power':
      return withDoubles([term.base], of, ([base]) => raiseDouble(base!, term.exponent));
    case 'failure':
      return CELL_ERROR;
    case 'round':
      return withDoubles([term.value], of, ([value]) => roundDouble(term.by, value!, term.places));
    case 'call':
      return withDoubles(term.parts, of, (parts) => {
        const [first] = parts;
        switch (term.name) {
          case 'INT':
          case 'TRUNC':
            return roundDouble(term.name, first!, 0);
          case 'ABS':
            return absoluteDouble(first!);
          case 'SIGN':
            return signOfDouble(first!);
          case 'MIN':
          case 'MAX':
            return extremeDouble(term.name, parts);
        }
      });
    case 'choose': {
      const holds = truthOf(term.condition, of);
      if (typeof holds === 'string') return holds;
      const taken = holds ? term.then : term.otherwise;
      return taken === null ? BLANK : of(taken);
    }
    case 'sumProduct':
      return sum(term, context);
    default:
      return assertNever(term);
  }
}

function referred(reference: ReferenceTerm, { cells, bound }: Context): Outcome {
  const element = reference.to === 'input' ? bound.get(reference.name) : undefined;
  if (element !== undefined) return element;
  const value = cells.valueOf(reference);
  return value === null ? UNSURE : doubleOfText(value);
}

function withDoubles(parts: readonly ExcelTerm[], of: OutcomeOf, combine: (doubles: readonly DoubleWithError[]) => Outcome): Outcome {
  const doubles: DoubleWithError[] = [];
  let failed: Outcome | null = null;
  for (const part of parts) {
    const outcome = of(part);
    if (outcome === UNSURE) return UNSURE;
    if (typeof outcome === 'string') failed ??= outcome;
    else doubles.push(outcome);
  }
  return failed ?? combine(doubles);
}

/** Evaluates all parts of a condition, as programs do; an error in any part is an error of the condition. */
function truthOf(condition: ExcelCondition, of: OutcomeOf): boolean | typeof UNSURE | typeof CELL_ERROR {
  switch (condition.kind) {
    case 'compare': {
      const [left, right] = [of(condition.left), of(condition.right)];
      if (left === UNSURE || right === UNSURE) return UNSURE;
      return typeof left === 'string' || typeof right === 'string' ? CELL_ERROR : compareDoubles(condition.comparison, left, right);
    }
    case 'and':
    case 'or': {
      const parts = condition.parts.map((part) => truthOf(part, of));
      const odd = parts.find((part) => part === UNSURE) ?? parts.find((part) => part === CELL_ERROR);
      return odd ?? (condition.kind === 'and' ? parts.every((part) => part === true) : parts.includes(true));
    }
    case 'not': {
      const part = truthOf(condition.part, of);
      return typeof part === 'string' ? part : !part;
    }
    default:
      return assertNever(condition);
  }
}

function sum(term: ExcelTerm & { readonly kind: 'sumProduct' }, { cells, bound }: Context): Outcome {
  let total: Outcome = doubleOfText('0');
  for (const { value, count } of cells.list(term.list) ?? []) {
    const body = outcomeOf(term.body, { cells, bound: new Map([...bound, [term.element, doubleOfText(value)]]) });
    if (typeof body === 'string') return body;
    const product = applyOperation('*', body, doubleOfText(count));
    const next: Outcome = typeof product === 'string' ? product : applyOperation('+', total, product);
    if (typeof next === 'string') return next;
    total = next;
  }
  return total;
}
