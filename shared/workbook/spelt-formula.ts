import { doubleText } from '../calc/double-text.ts';

/** A cell that a formula refers to. Rows and columns count from 0. */
export interface CellReference {
  /** In small letters; null for the sheet of the formula itself. */
  readonly sheet: string | null;
  readonly row: number;
  readonly column: number;
}

/** A formula as it is compared: what it says without the cells it refers to, and these in their order. */
export interface SpeltFormula {
  /** In small letters, without spaces, a sign in place of each cell. */
  readonly shape: string;
  readonly references: readonly CellReference[];
}

const TEXT = '"(?:[^"]|"")*"';
const SHEET = "(?:'((?:[^']|'')+)'|([\\p{L}\\p{N}_.]+))!";
const PIECES = new RegExp(`${TEXT}|(?<![\\p{L}\\p{N}_.])(?:${SHEET})?\\$?([A-Z]{1,3})\\$?([0-9]{1,7})(?![\\p{L}\\p{N}_.(!])`, 'giu');

/** Stands for a cell; no formula has it. */
const CELL = '\u0001';

/**
 * A formula without "=" as it is compared, however a spreadsheet program spells it: small or capital letters, spaces, "$", quotation
 * marks around sheets, TRUE() for TRUE, and prefixes of newer functions make no difference, nor do exponents of numbers.
 */
export function speltFormula(formula: string): SpeltFormula {
  const references: CellReference[] = [];
  let shape = '';
  let at = 0;
  for (const match of formula.matchAll(PIECES)) {
    shape += spelling(formula.slice(at, match.index));
    at = match.index + match[0].length;
    const [piece, quoted, plain, letters, digits] = match;
    if (letters === undefined || digits === undefined) {
      shape += piece;
      continue;
    }
    const named = quoted?.replaceAll("''", "'") ?? plain;
    // The end of a range stands on the sheet of its beginning.
    const sheet = named === undefined && shape.endsWith(`${CELL}:`) ? (references.at(-1)?.sheet ?? null) : (named?.toLowerCase() ?? null);
    references.push({ sheet, row: Number.parseInt(digits, 10) - 1, column: columnOf(letters) });
    shape += CELL;
  }
  return { shape: shape + spelling(formula.slice(at)), references };
}

/** A number with an exponent, as some programs write it and others do not. */
const EXPONENT = /(?<![\p{L}\p{N}_.])\d+(?:\.\d+)?e[+-]?\d+(?![\p{L}\p{N}_.])/giu;

// oxlint-disable-next-line grantsheet/exact-money -- a constant of a formula, of which two spellings are compared
const plainNumber = (text: string): string => doubleText(Number(text)) ?? text;

const spelling = (text: string): string => text.replaceAll(EXPONENT, plainNumber).replaceAll(/[\s$]|_xlfn\.|_xlws\./gi, '').replaceAll(/\b(true|false)\(\)/gi, '$1').toLowerCase();

const columnOf = (letters: string): number => [...letters.toUpperCase()].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1;
