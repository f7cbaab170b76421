/** A currency of a grant: its ISO 4217 code, its sign, and the decimals of its minor unit. */
export interface Currency {
  readonly code: string;
  readonly sign: string;
  readonly decimals: number;
}

/** The known currencies, in the order of menus. Decimals are the minor units of ISO 4217. */
const CURRENCIES = [
  { code: 'JPY', sign: '¥', decimals: 0 },
  { code: 'USD', sign: '$', decimals: 2 },
  { code: 'EUR', sign: '€', decimals: 2 },
  { code: 'GBP', sign: '£', decimals: 2 },
  { code: 'CHF', sign: 'CHF', decimals: 2 },
  { code: 'CNY', sign: 'CN¥', decimals: 2 },
  { code: 'HKD', sign: 'HK$', decimals: 2 },
  { code: 'TWD', sign: 'NT$', decimals: 2 },
  { code: 'KRW', sign: '₩', decimals: 0 },
  { code: 'SGD', sign: 'S$', decimals: 2 },
  { code: 'AUD', sign: 'A$', decimals: 2 },
  { code: 'CAD', sign: 'C$', decimals: 2 },
  { code: 'INR', sign: '₹', decimals: 2 },
] as const satisfies readonly Currency[];

const BY_CODE: ReadonlyMap<string, Currency> = new Map(CURRENCIES.map((currency) => [currency.code, currency]));

/** The currency of a code, or null where the program does not know it. */
export function currencyOf(code: string): Currency | null {
  return BY_CODE.get(code) ?? null;
}

/** Decimals of the minor unit: 0 for the yen, 2 for the dollar; 2 for a currency the program does not know. */
export function currencyDecimals(code: string): number {
  return currencyOf(code)?.decimals ?? 2;
}

/** The minor unit of a currency: "1" for the yen, "0.01" for the dollar. */
export function minorUnitOf(code: string): string {
  const decimals = currencyDecimals(code);
  return decimals === 0 ? '1' : `0.${'1'.padStart(decimals, '0')}`;
}
