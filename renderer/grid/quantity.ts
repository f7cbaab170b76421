import type { DecimalText } from '#shared/calc/decimal.ts';
import { formatDecimal, roundedText } from '#shared/calc/format-decimal.ts';
import { summarise, type Summary } from '#shared/calc/summarise.ts';

/** What the number of a cell counts: numbers of one kind can be added. */
export interface Quantity {
  readonly kind: string;
  /** As its column is headed: "¥ per share". */
  readonly unit: string;
  /** False where a sum says nothing, as of conditions: they are only counted. */
  readonly adds: boolean;
  /** A number of the kind as its column shows it. */
  readonly show: (value: DecimalText) => string;
}

/** Plain numbers, with every digit. */
export const PLAIN: Quantity = { kind: '', unit: '', adds: true, show: (value) => formatDecimal(value) };

/** The numbers of one kind among chosen cells, added up. */
export interface QuantitySummary {
  readonly quantity: Quantity;
  readonly summary: Summary;
}

/** What the numbers among chosen cells come to. */
export interface SelectionTotals {
  readonly count: number;
  /** By kind, in the order in which they come; numbers that do not add are not among them. */
  readonly kinds: readonly QuantitySummary[];
  /** Whether all of the numbers are of one kind. */
  readonly isOneKind: boolean;
}

/** A number of a cell. */
export interface CountedNumber {
  readonly value: DecimalText;
  readonly quantity: Quantity;
}

/** Count of numbers, and their sums by kind; null where there are none. */
export function totalsOfNumbers(numbers: readonly CountedNumber[]): SelectionTotals | null {
  if (numbers.length === 0) return null;
  const byKind = new Map<string, { readonly quantity: Quantity; readonly values: DecimalText[] }>();
  for (const { value, quantity } of numbers) {
    const others = byKind.get(quantity.kind);
    if (others === undefined) byKind.set(quantity.kind, { quantity, values: [value] });
    else others.values.push(value);
  }
  const kinds = [...byKind.values()].filter(({ quantity }) => quantity.adds).flatMap(({ quantity, values }) => {
    const summary = summarise(values);
    return summary === null ? [] : [{ quantity, summary: { ...summary, average: roundedText(summary.average, decimalsOf(values) + MORE_DECIMALS) } }];
  });
  return { count: numbers.length, kinds, isOneKind: byKind.size === 1 && kinds.length === 1 };
}

/** Decimals of an average beyond those of the numbers themselves. */
const MORE_DECIMALS = 2;

const decimalsOf = (values: readonly DecimalText[]): number =>
  values.reduce((most, text) => Math.max(most, text.includes('.') ? text.length - text.indexOf('.') - 1 : 0), 0);
