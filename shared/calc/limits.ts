/**
 * Most characters of a text that is read as a number. No amount of yen has more than 30 digits; the rest leaves room for
 * separators, zeros and the words around it. A longer text is refused before anything looks at its digits.
 */
export const LONGEST_NUMBER_TEXT = 200;

/** Most characters of a formula as it is typed. Longer ones nobody reads; a person splits them into columns. */
export const LONGEST_FORMULA = 2_000;

/** How deep brackets and functions of one formula may be nested: spreadsheet programs allow 64. */
export const DEEPEST_FORMULA = 60;
