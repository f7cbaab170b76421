import type { Allottee } from '../../grant/schema.ts';
import { lookupKey } from '../normalise.ts';

/** Who comes first where remainders are equal: by the list's order, by id, by employee number, by name. */
export const TIE_ORDERS = ['order', 'id', 'number', 'name'] as const;

/** One of {@link TIE_ORDERS}. */
export type TieOrder = (typeof TIE_ORDERS)[number];

const TEXT_OF: Readonly<Record<Exclude<TieOrder, 'order'>, (allottee: Allottee) => string>> = {
  id: ({ id }) => id,
  number: ({ employeeNumber }) => employeeNumber,
  name: ({ name }) => name,
};

/**
 * Which of two rows, by their positions, comes first. Texts are compared without spaces, width and case: digits by their
 * value (9 before 10), other characters by their codes, the same on every machine. Rows without a text come last, and rows
 * with equal texts in the list's order.
 */
export function tieComparison(allottees: readonly Allottee[], order: TieOrder): (one: number, other: number) => number {
  if (order === 'order') return (one, other) => one - other;
  const keys = new Map<number, readonly string[]>();
  const keyOf = (row: number): readonly string[] => {
    const known = keys.get(row);
    if (known !== undefined) return known;
    const allottee = allottees[row];
    const key = lookupKey(allottee === undefined ? '' : TEXT_OF[order](allottee)).match(/\d+|\D+/g) ?? [];
    keys.set(row, key);
    return key;
  };
  return (one, other) => compareKeys(keyOf(one), keyOf(other)) || one - other;
}

function compareKeys(one: readonly string[], other: readonly string[]): number {
  if (one.length === 0 || other.length === 0) return other.length === one.length ? 0 : one.length === 0 ? 1 : -1;
  for (const [index, part] of one.entries()) {
    const beside = other[index];
    if (beside === undefined) return 1;
    const order = compareParts(part, beside);
    if (order !== 0) return order;
  }
  return one.length === other.length ? 0 : -1;
}

function compareParts(one: string, other: string): number {
  if (/^\d/.test(one) && /^\d/.test(other)) {
    const [left, right] = [BigInt(one), BigInt(other)];
    return left === right ? 0 : left < right ? -1 : 1;
  }
  return one === other ? 0 : one < other ? -1 : 1;
}
