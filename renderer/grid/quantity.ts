import type { DecimalText } from '#shared/calc/decimal.ts';
import { roundedText } from '#shared/calc/format-decimal.ts';
import { summarise, type Summary } from '#shared/calc/summarise.ts';
import type { Language } from '#shared/text/language.ts';
import { shownShare, shownUnits } from '#shared/text/shown-difference.ts';
import { shownFigure, withoutNoise, type ShownFigure } from '#shared/text/shown-figure.ts';

/** The quantity that a cell's number measures: numbers of one kind can be added. */
export interface Quantity {
  readonly kind: string;
  /** The unit in its column heading: "¥ per share". */
  readonly unit: string;
  /** False where a sum is meaningless, as for conditions, which are only counted. */
  readonly adds: boolean;
  /** How a number of the kind is formatted: as a value of a figure, as a difference from a base, or as a share of the base. */
  readonly told: 'value' | 'difference' | 'share';
  readonly shown: ShownFigure;
}

/** The format that shows every digit of a number. */
export const EVERY_DIGIT: ShownFigure = { unit: 'number', shownDecimals: null };

/** Plain numbers, with every digit. */
export const PLAIN: Quantity = { kind: '', unit: '', adds: true, told: 'value', shown: EVERY_DIGIT };

/** A number in the format of its column. */
export function shownQuantity({ told, shown }: Quantity, value: DecimalText, language: Language): string {
  if (told === 'share') return shownShare(value);
  const sure = withoutNoise(value, shown);
  return told === 'difference' ? shownUnits(sure, shown, language) : shownFigure(sure, shown, language);
}

/** The sum of the selected numbers of one kind. */
export interface QuantitySummary {
  readonly quantity: Quantity;
  readonly summary: Summary;
}

/** Totals of the numbers in the selected cells. */
export interface SelectionTotals {
  readonly count: number;
  /** By kind, in order of occurrence; numbers that cannot be added are left out. */
  readonly kinds: readonly QuantitySummary[];
  /** Whether all of the numbers are of one kind. */
  readonly isOneKind: boolean;
}

/** The number of a cell with its quantity. */
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

/** Decimals of an average in addition to those of its numbers. */
const MORE_DECIMALS = 2;

const decimalsOf = (values: readonly DecimalText[]): number =>
  values.reduce((most, text) => Math.max(most, text.includes('.') ? text.length - text.indexOf('.') - 1 : 0), 0);
