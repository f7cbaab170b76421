/**
 * Most characters of a text that is read as a number. No amount of yen has more than 30 digits; the rest leaves room
 * for separators, zeros and surrounding words. A longer text is refused before its digits are examined.
 */
export const LONGEST_NUMBER_TEXT = 200;

/** Most characters of a typed formula. Nobody reads longer ones; people split them into columns. */
export const LONGEST_FORMULA = 2_000;

/** Greatest nesting depth of brackets and functions in a formula: spreadsheet programs allow 64. */
export const DEEPEST_FORMULA = 60;
