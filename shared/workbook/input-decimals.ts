import type { DecimalText } from '../calc/decimal.ts';
import { currencyDecimals } from '../grant/currency.ts';
import { INPUT_NAMES, RIGHTS_EXERCISED, type InputName } from '../grant/input-names.ts';
import { INPUTS } from '../grant/input-registry.ts';
import { isCounted } from '../grant/counted-securities.ts';
import { tableNumberName, tableNumberOf, tableNumbers } from '../grant/table-numbers.ts';
import type { GrantDocument } from '../grant/schema.ts';
import { mostDecimals } from './style.ts';

/** Texts that inputs have somewhere beside the terms, by the input's name: prices of scenarios, values of an axis. */
export type FurtherTexts = Readonly<Record<string, readonly (DecimalText | null | undefined)[]>>;

/** Most decimals of each input, and of each number of the tables beside the terms by its name. */
export type InputDecimals = Readonly<Record<InputName, number> & Record<string, number>>;

/**
 * Most decimals of each input, over its text in the terms and those given; money has at least those of its currency, so
 * that a price may be changed. Counts have none.
 */
export function inputDecimals(document: GrantDocument, further: FurtherTexts): InputDecimals {
  const money = currencyDecimals(document.currency);
  const decimals = INPUT_NAMES.map((name) => {
    const { kind, leastDecimals, read } = INPUTS[name];
    return [name, kind === 'count' ? 0 : mostDecimals([read(document), ...(further[name] ?? [])], leastDecimals ?? money)] as const;
  });
  const numbers = tableNumbers(document);
  const counted = new Map(document.securities.filter(isCounted).map(({ id, counts }) => [id, counts.id]));
  const ofTables = Object.entries(numbers).map(([name, text]) => {
    const number = tableNumberOf(name);
    // A security that is not included has 0 here, and its own decimals once it is.
    const given = number?.table === 'securities' ? counted.get(number.rowId) : undefined;
    const own = number?.table !== 'securities' || given === undefined ? null : numbers[tableNumberName({ ...number, rowId: given })];
    return [name, mostDecimals([text, own], number?.field === 'exercisePrice' ? money : 0)] as const;
  });
  // Every input is there, by the list above.
  return Object.fromEntries([...ofTables, ...decimals]) as InputDecimals;
}

/**
 * The decimals of a name in a formula: of an input, or of the rights that one allottee exercises.
 * @throws RangeError for any other name: with no decimals, its cents would be rounded away without a word.
 */
export function inputDecimalsOf(name: string, decimals: InputDecimals): number {
  if (name === RIGHTS_EXERCISED) return 0;
  const known = decimals[name];
  if (known === undefined) throw new RangeError(`There is no input "${name}"`);
  return known;
}
