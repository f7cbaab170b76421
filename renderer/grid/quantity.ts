import type { DecimalText } from '#shared/calc/decimal.ts';
import { roundedText } from '#shared/calc/format-decimal.ts';
import { summarise, type Summary } from '#shared/calc/summarise.ts';
import type { Language } from '#shared/text/language.ts';
import { shownShare, shownUnits } from '#shared/text/shown-difference.ts';
import { shownFigure, withoutNoise, type ShownFigure } from '#shared/text/shown-figure.ts';

/** What the number of a cell counts: numbers of one kind can be added. */
export interface Quantity {
  readonly kind: string;
  /** As its column is headed: "¥ per share". */
  readonly unit: string;
  /** False where a sum says nothing, as of conditions: they are only counted. */
  readonly adds: boolean;
  /** How a number of the kind is shown: as a value of a figure, as how far one is from a base, or as a share of that. */
  readonly told: 'value' | 'difference' | 'share';
  readonly shown: ShownFigure;
}

/** Every digit of a number. */
export const EVERY_DIGIT: ShownFigure = { unit: 'number', shownDecimals: null };

/** Plain numbers, with every digit. */
export const PLAIN: Quantity = { kind: '', unit: '', adds: true, told: 'value', shown: EVERY_DIGIT };

/** A number of a kind as its column shows it. */
export function shownQuantity({ told, shown }: Quantity, value: DecimalText, language: Language): string {
  if (told === 'share') return shownShare(value);
  const sure = withoutNoise(value, shown);
  return told === 'difference' ? shownUnits(sure, shown, language) : shownFigure(sure, shown, language);
}

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
