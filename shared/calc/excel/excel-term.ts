import type { DecimalText } from '../decimal.ts';
import type { ComparisonOperator } from '../expression.ts';

/**
 * A formula of a spreadsheet before it is written into a row: references have names, not addresses. It is read twice,
 * as the text of the formula (`excelTermText`) and as the result in doubles (`isExactInSpreadsheet`), so that a figure
 * is checked against the very formula in its cell.
 */
export type ExcelTerm = NumberTerm | ReferenceTerm | OperationTerm | PowerTerm | RoundTerm | CallTerm | ChooseTerm | FailureTerm | SumProductTerm;

/** A number written in the formula. */
export interface NumberTerm {
  readonly kind: 'number';
  readonly value: DecimalText;
}

/** A reference to the cell of an input or figure of the row; inside a {@link SumProductTerm} the list element is an input. */
export interface ReferenceTerm {
  readonly kind: 'reference';
  readonly to: 'input' | 'figure';
  readonly name: string;
}

/** One of the four operations. */
export interface OperationTerm {
  readonly kind: 'operation';
  readonly sign: '+' | '-' | '*' | '/';
  readonly left: ExcelTerm;
  readonly right: ExcelTerm;
}

/** A term to the power of a whole number. */
export interface PowerTerm {
  readonly kind: 'power';
  readonly base: ExcelTerm;
  readonly exponent: number;
}

/** An error of the spreadsheet, which makes the cell blank. */
export interface FailureTerm {
  readonly kind: 'failure';
}

/** A rounding to a number of decimals: to the nearest, away from zero or towards it. */
export interface RoundTerm {
  readonly kind: 'round';
  readonly by: 'ROUND' | 'ROUNDUP' | 'ROUNDDOWN';
  readonly value: ExcelTerm;
  readonly places: number;
}

/** Another numeric function. INT rounds down to a whole number, TRUNC towards zero. */
export interface CallTerm {
  readonly kind: 'call';
  readonly name: 'INT' | 'TRUNC' | 'ABS' | 'SIGN' | 'MIN' | 'MAX';
  readonly parts: readonly ExcelTerm[];
}

/** One of two values; `otherwise` null leaves the cell blank. */
export interface ChooseTerm {
  readonly kind: 'choose';
  readonly condition: ExcelCondition;
  readonly then: ExcelTerm;
  readonly otherwise: ExcelTerm | null;
}

/** The sum of `body` over the entries of a list, each multiplied by its count; `element` is the entry's value in it. */
export interface SumProductTerm {
  readonly kind: 'sumProduct';
  readonly list: string;
  readonly element: string;
  readonly body: ExcelTerm;
}

/** A condition in a formula. */
export type ExcelCondition =
  | { readonly kind: 'compare'; readonly comparison: ComparisonOperator; readonly left: ExcelTerm; readonly right: ExcelTerm }
  | { readonly kind: 'and' | 'or'; readonly parts: readonly ExcelCondition[] }
  | { readonly kind: 'not'; readonly part: ExcelCondition };

/** A number as a term. */
export const numberTerm = (value: DecimalText): NumberTerm => ({ kind: 'number', value });

/**
 * Two terms joined by an operator. Operations are grouped from left to right, as spreadsheets evaluate them, so that
 * the text needs no brackets (a + (b − c) is a + b − c).
 */
export function operation(sign: OperationTerm['sign'], left: ExcelTerm, right: ExcelTerm): OperationTerm {
  // Moves the operations of the right side behind the left side, one after the other, innermost first.
  const following: OperationTerm[] = [];
  let first = right;
  let joint = sign;
  while (first.kind === 'operation' && ((joint === '+' && isSum(first)) || (joint === '*' && !isSum(first)))) {
    if (isNegation(first)) {
      joint = '-';
      first = first.right;
    } else {
      following.push(first);
      first = first.left;
    }
  }
  let joined: OperationTerm = { kind: 'operation', sign: joint, left, right: first };
  for (const { sign: next, right: operand } of following.toReversed()) joined = operation(next, joined, operand);
  return joined;
}

const isSum = ({ sign }: OperationTerm): boolean => sign === '+' || sign === '-';

/** 0 − x, which is written −x. */
export const isNegation = ({ sign, left }: OperationTerm): boolean => sign === '-' && left.kind === 'number' && left.value === '0';

/** A term rounded to `places` decimals, to the nearest unless `by` says otherwise. */
export const rounded = (value: ExcelTerm, places: number, by: RoundTerm['by'] = 'ROUND'): RoundTerm => ({ kind: 'round', by, value, places });

/** A function call with terms as its arguments. */
export const called = (name: CallTerm['name'], ...parts: readonly ExcelTerm[]): CallTerm => ({ kind: 'call', name, parts });

/** The direct parts of a term; those of its condition come first. */
export function partsOf(term: ExcelTerm): readonly ExcelTerm[] {
  switch (term.kind) {
    case 'number':
    case 'reference':
    case 'failure':
      return [];
    case 'power':
      return [term.base];
    case 'operation':
      return [term.left, term.right];
    case 'round':
      return [term.value];
    case 'call':
      return term.parts;
    case 'choose':
      return [...sidesOf(term.condition), term.then, ...(term.otherwise === null ? [] : [term.otherwise])];
    case 'sumProduct':
      return [term.body];
  }
}

/** The terms that a condition compares. */
function sidesOf(condition: ExcelCondition): readonly ExcelTerm[] {
  switch (condition.kind) {
    case 'compare':
      return [condition.left, condition.right];
    case 'and':
    case 'or':
      return condition.parts.flatMap(sidesOf);
    case 'not':
      return sidesOf(condition.part);
  }
}
