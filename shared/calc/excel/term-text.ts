import { assertNever } from '../expression.ts';
import { isNegation, partsOf, type ExcelCondition, type ExcelTerm, type OperationTerm } from './excel-term.ts';

/** Where a workbook keeps what a formula refers to. All answers are cell references or ranges, without a leading "=". */
export interface ExcelPlaces {
  input(name: string): string;
  figure(id: string): string;
  /** Two ranges of equal size, and optionally a condition that must hold for the list to be usable. */
  list(name: string): { readonly values: string; readonly counts: string; readonly condition?: string };
}

/** The text of a term as a spreadsheet program reads it, without "=". */
export const termText = (term: ExcelTerm, places: ExcelPlaces): string => write(term, places, new Map(), 0);

type Bound = ReadonlyMap<string, string>;

/** Binding strength: 1 sums, 2 products, 3 anything that needs no brackets. A part weaker than `outer` is bracketed. */
function write(term: ExcelTerm, places: ExcelPlaces, bound: Bound, outer: number): string {
  switch (term.kind) {
    case 'number':
      return term.value.startsWith('-') ? `(${term.value})` : term.value;
    case 'reference':
      if (term.to === 'figure') return places.figure(term.name);
      return bound.get(term.name) ?? places.input(term.name);
    case 'operation':
      return writeOperation(term, places, bound, outer);
    case 'round':
      return `${term.by}(${write(term.value, places, bound, 0)},${term.places})`;
    case 'call':
      return `${term.name}(${term.parts.map((part) => write(part, places, bound, 0)).join(',')})`;
    case 'choose': {
      const otherwise = term.otherwise === null ? '""' : write(term.otherwise, places, bound, 0);
      return `IF(${writeCondition(term.condition, places, bound)},${write(term.then, places, bound, 0)},${otherwise})`;
    }
    case 'sumProduct': {
      const { values, counts } = places.list(term.list);
      return `SUMPRODUCT(${write(term.body, places, new Map([...bound, [term.element, values]]), 0)},${counts})`;
    }
    default:
      return assertNever(term);
  }
}

const STRENGTHS: Readonly<Record<OperationTerm['sign'], readonly [own: number, right: number]>> = { '+': [1, 1], '-': [1, 2], '*': [2, 2], '/': [2, 3] };

function writeOperation(term: OperationTerm, places: ExcelPlaces, bound: Bound, outer: number): string {
  const [own, onTheRight] = STRENGTHS[term.sign];
  const text = `${isNegation(term) ? '' : write(term.left, places, bound, own)}${term.sign}${write(term.right, places, bound, onTheRight)}`;
  return own < outer ? `(${text})` : text;
}

function writeCondition(condition: ExcelCondition, places: ExcelPlaces, bound: Bound): string {
  switch (condition.kind) {
    case 'compare':
      return `${write(condition.left, places, bound, 1)}${condition.comparison}${write(condition.right, places, bound, 1)}`;
    case 'and':
    case 'or':
      return `${condition.kind.toUpperCase()}(${condition.parts.map((part) => writeCondition(part, places, bound)).join(',')})`;
    case 'not':
      return `NOT(${writeCondition(condition.part, places, bound)})`;
    default:
      return assertNever(condition);
  }
}

/** How large a formula becomes when it is written: its parts, and how deep its functions are nested. */
export interface TermSize {
  readonly parts: number;
  readonly depth: number;
}

/** The size of a term, counted without writing it: parts that stand in several places count in each. */
export function termSize(term: ExcelTerm): TermSize {
  const known = sizes.get(term);
  if (known !== undefined) return known;
  const inside = partsOf(term).map(termSize);
  const size = {
    parts: inside.reduce((sum, { parts }) => sum + parts, 1),
    depth: inside.reduce((most, { depth }) => Math.max(most, depth), 0) + functionsIn(term),
  };
  sizes.set(term, size);
  return size;
}

/** Terms never change. */
const sizes = new WeakMap<ExcelTerm, TermSize>();

/** Functions that a term puts around its parts. */
function functionsIn(term: ExcelTerm): number {
  if (term.kind === 'operation') return 0;
  return term.kind === 'choose' ? 1 + joinsIn(term.condition) : 1;
}

function joinsIn(condition: ExcelCondition): number {
  switch (condition.kind) {
    case 'compare':
      return 0;
    case 'and':
    case 'or':
      return 1 + Math.max(...condition.parts.map(joinsIn));
    case 'not':
      return 1 + joinsIn(condition.part);
    default:
      return assertNever(condition);
  }
}
