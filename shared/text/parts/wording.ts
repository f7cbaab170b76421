/** A count with its noun: "a scenario", "1,200 scenarios". */
export const counted = (count: number, one: string, many: string): string => (count === 1 ? one : `${grouped(count)} ${many}`);

/** A count with thousands separators. */
export const grouped = (count: number): string => count.toLocaleString('en');

/** Digits with thousands separators. */
export const groupedDigits = (digits: string): string => digits.replace(/\B(?=(\d{3})+$)/g, ',');

/** The name of a row after its number, in English. */
export const quoted = (name: string): string => (name === '' ? '' : ` “${name}”`);

/** The name of a row after its number, in Japanese. */
export const bracketed = (name: string): string => (name === '' ? '' : `「${name}」`);
