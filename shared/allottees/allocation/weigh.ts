import { decimalsOf, type DecimalText } from '../../calc/decimal.ts';
import { shiftedDecimal } from '../../calc/decimal-arithmetic.ts';
import { readNumber } from '../../calc/number-text.ts';
import { isCount } from '../../grant/number-rules.ts';
import type { Allottee } from '../../grant/schema.ts';
import { lookupKey } from '../normalise.ts';
import { OTHER_GRADES, type AllocationIssue, type AllocationRule, type AllocationWarning, type GradeNumber } from './allocation.ts';

/** The number of each row of a list by a rule, or what is wrong. */
export type RowNumbers =
  | { readonly ok: true; readonly numbers: readonly DecimalText[]; readonly warnings: readonly AllocationWarning[] }
  | { readonly ok: false; readonly issue: AllocationIssue };

/** A row of the list, with its position there. */
export interface PlacedAllottee {
  readonly position: number;
  readonly allottee: Allottee;
}

type GradeRule = Extract<AllocationRule, { readonly grades: readonly GradeNumber[] }>;

/**
 * What each of some rows weighs by a rule, 0 or more; with `fixed`, the rights each gets. Grades are compared without spaces,
 * width and case.
 */
export function numbersOf(rule: AllocationRule, rows: readonly PlacedAllottee[], all: readonly Allottee[]): RowNumbers {
  switch (rule.kind) {
    case 'equal':
      return { ok: true, numbers: rows.map(() => '1'), warnings: [] };
    case 'column':
      return numbersInColumn(rule.field, ({ [rule.field]: text }) => text ?? '', rows);
    case 'otherColumn':
      return numbersInColumn(`other.${rule.heading}`, ({ other }) => (Object.hasOwn(other, rule.heading) ? (other[rule.heading] ?? '') : ''), rows);
    case 'points':
    case 'fixed':
      return numbersByGrade(rule, rows, all);
  }
}

/** Whole numbers in the proportion of decimal numbers, exact. */
export function wholeWeights(numbers: readonly DecimalText[]): readonly bigint[] {
  const decimals = new Map([...new Set(numbers)].map((number) => [number, decimalsOf(number)] as const));
  const places = [...decimals.values()].reduce((most, count) => Math.max(most, count), 0);
  const weights = new Map([...decimals.keys()].map((number) => [number, BigInt(shiftedDecimal(number, places))] as const));
  return numbers.map((number) => weights.get(number) ?? 0n);
}

function numbersInColumn(column: string, textOf: (allottee: Allottee) => string, rows: readonly PlacedAllottee[]): RowNumbers {
  const numbers: DecimalText[] = [];
  for (const { position, allottee } of rows) {
    const text = textOf(allottee);
    const reading = readNumber(text);
    const code = !reading.ok ? 'columnUnreadable' : isNegative(reading.value) ? 'columnNegative' : null;
    if (!reading.ok || code !== null) return refused({ code: code ?? 'columnUnreadable', path: `allottees[${position}].${column}`, value: text, details: { name: allottee.name } });
    numbers.push(reading.value);
  }
  return { ok: true, numbers, warnings: [] };
}

function numbersByGrade(rule: GradeRule, rows: readonly PlacedAllottee[], all: readonly Allottee[]): RowNumbers {
  const byGrade = new Map<string, DecimalText>();
  for (const { grade, number } of rule.grades) {
    const key = lookupKey(grade);
    const reading = readNumber(number);
    const details = { grade };
    if (byGrade.has(key)) return refused({ code: 'gradeTwice', path: 'rule', value: grade });
    if (rule.kind === 'points' && reading.ok && isNegative(reading.value)) return refused({ code: 'pointsNegative', path: 'rule', value: number, details });
    if (!reading.ok) return refused({ code: rule.kind === 'points' ? 'pointsUnreadable' : 'fixedUnreadable', path: 'rule', value: number, details });
    if (rule.kind === 'fixed' && !isCount(reading.value)) return refused({ code: 'fixedUnreadable', path: 'rule', value: number, details });
    byGrade.set(key, reading.value);
  }
  const numbers: DecimalText[] = [];
  for (const { position, allottee } of rows) {
    const number = byGrade.get(ruleKey(allottee, byGrade));
    if (number === undefined) return refused({ code: 'gradeUnknown', path: `allottees[${position}].grade`, value: allottee.grade, details: { name: allottee.name } });
    numbers.push(number);
  }
  const present = new Set(all.map(({ grade }) => lookupKey(grade)));
  const unused = rule.grades.filter(({ grade }) => grade !== OTHER_GRADES && !present.has(lookupKey(grade)));
  return { ok: true, numbers, warnings: unused.map(({ grade }) => ({ code: 'gradeUnused', path: 'rule', value: grade })) };
}

/** What a row's number is found by. A person without a grade belongs to the others. */
function ruleKey({ grade }: Allottee, byGrade: ReadonlyMap<string, DecimalText>): string {
  const key = lookupKey(grade);
  return key !== '' && byGrade.has(key) ? key : OTHER_GRADES;
}

const isNegative = (number: DecimalText): boolean => number.startsWith('-');

const refused = (issue: AllocationIssue): RowNumbers => ({ ok: false, issue });
