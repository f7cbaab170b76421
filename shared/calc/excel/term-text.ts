import { assertNever } from '../expression.ts';
import { foldParts } from '../fold-parts.ts';
import { isNegation, partsOf, type ExcelCondition, type ExcelTerm, type OperationTerm } from './excel-term.ts';

/** The cells of a workbook that a formula refers to. All answers are cell references or ranges, without a leading "=". */
export interface ExcelPlaces {
  input(name: string): string;
  figure(id: string): string;
  /** Two ranges of equal size, and optionally a condition that must hold for the list to be usable. */
  list(name: string): { readonly values: string; readonly counts: string; readonly condition?: string };
}

/** The text of a term in the syntax of spreadsheet programs, without "=". */
export function excelTermText(term: ExcelTerm, places: ExcelPlaces): string {
  const texts: string[] = [];
  const waiting: Piece[] = [part(term, new Map(), 0)];
  // Uses a stack of pending pieces, because terms may be nested deeper than the call stack; the last piece comes next.
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (typeof next === 'string') texts.push(next);
    else waiting.push(...pieces(next, places).toReversed());
  }
  return texts.join('');
}

type Bound = ReadonlyMap<string, string>;

/** A text, or a term still to be written. */
type Piece = string | Part;

interface Part {
  readonly term: ExcelTerm;
  readonly bound: Bound;
  /** Binding strength: 1 sums, 2 products, 3 anything that needs no brackets. A part weaker than `outer` is bracketed. */
  readonly outer: number;
}

const part = (term: ExcelTerm, bound: Bound, outer: number): Part => ({ term, bound, outer });

function pieces({ term, bound, outer }: Part, places: ExcelPlaces): readonly Piece[] {
  const inside = (inner: ExcelTerm): Part => part(inner, bound, 0);
  switch (term.kind) {
    case 'number':
      return [term.value.startsWith('-') ? `(${term.value})` : term.value];
    case 'reference':
      if (term.to === 'figure') return [places.figure(term.name)];
      return [bound.get(term.name) ?? places.input(term.name)];
    case 'operation':
      return operationPieces(term, bound, outer);
    case 'power':
      return ['POWER(', inside(term.base), `,${term.exponent})`];
    case 'failure':
      return ['NA()'];
    case 'round':
      return [`${term.by}(`, inside(term.value), `,${term.places})`];
    case 'call':
      return [`${term.name}(`, ...listed(term.parts.map((one) => [inside(one)])), ')'];
    case 'choose':
      return ['IF(', ...conditionPieces(term.condition, bound), ',', inside(term.then), ',', term.otherwise === null ? '""' : inside(term.otherwise), ')'];
    case 'sumProduct': {
      const { values, counts } = places.list(term.list);
      return ['SUMPRODUCT(', part(term.body, new Map([...bound, [term.element, values]]), 0), `,${counts})`];
    }
    default:
      return assertNever(term);
  }
}

const STRENGTHS: Readonly<Record<OperationTerm['sign'], readonly [own: number, right: number]>> = { '+': [1, 1], '-': [1, 2], '*': [2, 2], '/': [2, 3] };

function operationPieces(term: OperationTerm, bound: Bound, outer: number): readonly Piece[] {
  const [own, onTheRight] = STRENGTHS[term.sign];
  const inside: readonly Piece[] = [...(isNegation(term) ? [] : [part(term.left, bound, own)]), term.sign, part(term.right, bound, onTheRight)];
  return own < outer ? ['(', ...inside, ')'] : inside;
}

function conditionPieces(condition: ExcelCondition, bound: Bound): readonly Piece[] {
  switch (condition.kind) {
    case 'compare':
      return [part(condition.left, bound, 1), condition.comparison, part(condition.right, bound, 1)];
    case 'and':
    case 'or':
      return [`${condition.kind.toUpperCase()}(`, ...listed(condition.parts.map((one) => conditionPieces(one, bound))), ')'];
    case 'not':
      return ['NOT(', ...conditionPieces(condition.part, bound), ')'];
    default:
      return assertNever(condition);
  }
}

const listed = (parts: readonly (readonly Piece[])[]): readonly Piece[] => parts.flatMap((one, index) => (index === 0 ? one : [',', ...one]));

/** The size of a formula in text: its number of parts and the nesting depth of its functions. */
export interface TermSize {
  readonly parts: number;
  readonly depth: number;
}

/** The size of a term, counted without writing it; a part that occurs in several places counts each time. */
export function termSize(term: ExcelTerm): TermSize {
  return foldParts(term, partsOf, sizes, (node, sizeOf) => {
    const inside = partsOf(node).map(sizeOf);
    return {
      parts: inside.reduce((sum, { parts }) => sum + parts, 1),
      depth: inside.reduce((most, { depth }) => Math.max(most, depth), 0) + functionsIn(node),
    };
  });
}

/** Sizes can be kept because terms are immutable. */
const sizes = new WeakMap<ExcelTerm, TermSize>();

/** The number of functions that a term wraps around its parts. */
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
