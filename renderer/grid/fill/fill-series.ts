import { addDecimals, multiplyDecimals, subtractDecimals } from '#shared/calc/decimal-arithmetic.ts';
import type { DecimalText } from '#shared/calc/decimal.ts';
import { readNumber } from '#shared/calc/number-text.ts';
import { isDate } from '#shared/grant/dates.ts';
import { readDate } from '#shared/text/read-date.ts';
import { countedTextSeries } from './counted-text-series.ts';
import { dateSeries } from './date-series.ts';
import { commonStep, type Series } from './series.ts';

/** Filling down and right is forward, up and left backward. */
export type FillDirection = 'forward' | 'backward';

/**
 * The texts that continue a row or column of cells, the one next to the source first.
 *
 * - Numbers with a common step continue by it, exactly: 3000 3100 → 3200, 1.1 1.2 → 1.3. A single number repeats, and so do
 *   numbers without a common step: Excel would fit a trend to those, in doubles.
 * - Dates continue by days, or by months where their days agree or each is the last of its month. A single date counts days.
 * - Texts with the same beginning and a number at the end continue by their step, a single one by 1, as do digits that
 *   begin with a zero: "Case 1" → "Case 2", "0009" → "0010".
 * - Anything else repeats as a block.
 *
 * Numbers and dates are returned as canonical text, repeated ones unchanged.
 */
export function fillSeries(source: readonly string[], count: number, direction: FillDirection): readonly string[] {
  const series = seriesOf(source);
  if (series === null) return repeatBlock(source, count, direction);
  const texts = indexes(source.length, count, direction).map(series);
  return texts.every((text) => text !== null) ? texts : repeatBlock(source, count, direction);
}

/** {@link fillSeries}, except that a single number counts on by 1. */
export function countedSeries(source: readonly string[], count: number, direction: FillDirection): readonly string[] {
  const [only = '', ...others] = source;
  const number = others.length === 0 && readExistingDate(only) === null ? readAmount(only) : null;
  if (number === null) return fillSeries(source, count, direction);
  return indexes(1, count, direction).map((index) => addDecimals(number, String(index)));
}

/** The source repeated, with the text next to it first: the result of Ctrl+D and Ctrl+R. */
export function repeatBlock(source: readonly string[], count: number, direction: FillDirection): readonly string[] {
  const length = Math.max(1, source.length);
  return indexes(source.length, count, direction).map((index) => source[((index % length) + length) % length] ?? '');
}

function seriesOf(source: readonly string[]): Series | null {
  if (source.length === 0) return null;
  const dates = everyOne(source, readExistingDate);
  if (dates !== null) return dateSeries(dates);
  const numbers = everyOne(source, readAmount);
  if (numbers !== null) return numberSeries(numbers);
  return countedTextSeries(source);
}

/** The exact series through numbers with a common step, or null. */
function numberSeries(numbers: readonly DecimalText[]): Series | null {
  const [first] = numbers;
  const step = commonStep(numbers, subtractDecimals);
  if (first === undefined || step === null) return null;
  return (index) => addDecimals(first, multiplyDecimals(step, String(index)));
}

function everyOne(source: readonly string[], read: (text: string) => string | null): readonly string[] | null {
  const values = source.map(read);
  return values.every((value) => value !== null) ? values : null;
}

function readExistingDate(text: string): string | null {
  const date = readDate(text);
  return date !== null && isDate(date) ? date : null;
}

/** Digits that begin with a zero are a code, such as an employee number, and not an amount. */
function readAmount(text: string): string | null {
  const reading = readNumber(text);
  return reading.ok && !/^0\d/.test(text.normalize('NFKC').trim()) ? reading.value : null;
}

/** Indexes in the series, moving away from the source. */
function indexes(sourceLength: number, count: number, direction: FillDirection): readonly number[] {
  return Array.from({ length: count }, (_, at) => (direction === 'forward' ? sourceLength + at : -1 - at));
}
