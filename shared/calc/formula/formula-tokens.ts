import { shiftedDecimal } from '../decimal-arithmetic.ts';
import type { DecimalText } from '../decimal.ts';
import { LONGEST_FORMULA } from '../limits.ts';
import { readNumber, type NumberReading } from '../number-text.ts';
import { FormulaError, type FormulaProblemCode } from './formula-problem.ts';

/** Operators and punctuation of formulas in one spelling each: "×", "＊" and "*" are the same. */
export type FormulaSign = '+' | '-' | '*' | '/' | '^' | '%' | '(' | ')' | ',' | '>' | '>=' | '<' | '<=' | '=' | '<>';

/** A token of a formula; `text` and `at` are as written. */
export type FormulaToken =
  | { readonly kind: 'number'; readonly at: number; readonly text: string; readonly value: DecimalText }
  | { readonly kind: 'name'; readonly at: number; readonly text: string; readonly name: string }
  | { readonly kind: 'sign'; readonly at: number; readonly text: string; readonly sign: FormulaSign };

const SPACE = /\s+/uy;
const NUMBER = /(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+|(?:[兆億万千百十](?:\d+\.?\d*)?)*)/uy;
const ADDRESS = /\$?[a-z]{1,3}\$?\d{1,7}(?![\p{L}\p{M}\p{N}_$])/iuy;
const BARE_NAME = /[\p{L}_][\p{L}\p{M}\p{N}_]*/uy;
const SIGN = /<>|>=|<=|[-+*/^%(),<>=]/uy;
const OTHER_SPELLINGS: Readonly<Record<string, string>> = { '×': '*', '÷': '/', '−': '-' };
const TWO_SIGNS: Readonly<Record<string, FormulaSign>> = { '≥': '>=', '≧': '>=', '≤': '<=', '≦': '<=', '≠': '<>' };

/**
 * The tokens of a formula. Full-width digits and signs are read as their half-width forms, numbers may have a Japanese
 * magnitude ("1.2億") or an exponent ("1e3"); a name is a word in any script, anything in square brackets, or one of the
 * phrases.
 * @param phrases names of several words that need no brackets, in any case of letters.
 * @throws FormulaError where the text has something that is not a token.
 */
export function formulaTokens(text: string, phrases: FormulaPhrases = NO_PHRASES): readonly FormulaToken[] {
  if (text.length > LONGEST_FORMULA) throwFormulaError('tooLong', 0, text.slice(0, 20));
  const narrow = narrowed(text);
  const lower = lowerCase(narrow);
  const tokens: FormulaToken[] = [];
  let at = 0;
  while (at < text.length) {
    const space = matchAt(SPACE, narrow, at);
    if (space !== null) {
      at += space.length;
      continue;
    }
    const token = phraseAt(text, lower, at, phrases) ?? tokenAt(text, narrow, at);
    tokens.push(token);
    at += token.text.length;
  }
  return tokens;
}

/** Whether typed text is a formula: it begins with "=", or, as in spreadsheets, with a plus that is not the sign of a plain number. */
export const isTypedFormula = (text: string): boolean => /^\s*[=＝]/.test(text) || (/^\s*[+＋]/.test(text) && !readNumber(text).ok);

/** The text with its leading "=" replaced by a space, so that every other sign keeps its position. */
export const withoutEqualsSign = (text: string): string => text.replace(/^\s*[=＝]/, (lead) => ' '.repeat(lead.length));

/** The names in a formula, in reading order, each once, without functions. Empty where the formula cannot be tokenized. */
export function namesInFormula(formula: string): readonly string[] {
  const tokens = readableTokens(formula);
  return [...new Set(tokens.flatMap((token, index) => (token.kind === 'name' && !opensBracket(tokens[index + 1]) ? [token.name] : [])))];
}

/** Whether a token is an opening bracket: the name before it is a function. */
export const opensBracket = (token: FormulaToken | undefined): boolean => token?.kind === 'sign' && token.sign === '(';

/** The tokens of a formula after its "="; empty where it cannot be tokenized. */
export function readableTokens(formula: string, phrases: FormulaPhrases = NO_PHRASES): readonly FormulaToken[] {
  try {
    return formulaTokens(withoutEqualsSign(formula), phrases);
  } catch (thrown) {
    if (thrown instanceof FormulaError) return [];
    throw thrown;
  }
}

/** Names of several words to look for in formulas, by first character, longest first. */
export type FormulaPhrases = ReadonlyMap<string, readonly string[]>;

const NO_PHRASES: FormulaPhrases = new Map();

/** Those of the names that may stand in a formula without brackets. */
export function formulaPhrases(names: Iterable<string>): FormulaPhrases {
  const byFirst = new Map<string, string[]>();
  const phrases = [...new Set([...names].map((name) => lowerCase(narrowed(name.trim()))))].toSorted((one, other) => other.length - one.length);
  for (const phrase of phrases) {
    const first = phrase.slice(0, 1);
    if (first !== '') byFirst.set(first, [...(byFirst.get(first) ?? []), phrase]);
  }
  return byFirst;
}

const GOES_ON = /[\p{L}\p{M}\p{N}_]/uy;

function phraseAt(text: string, lower: string, at: number, phrases: FormulaPhrases): FormulaToken | null {
  const found = phrases.get(lower.slice(at, at + 1))?.find((phrase) => lower.startsWith(phrase, at) && matchAt(GOES_ON, lower, at + phrase.length) === null);
  if (found === undefined) return null;
  const written = text.slice(at, at + found.length);
  return { kind: 'name', at, text: written, name: written };
}

/** The text in lower case, unless that changes its length. */
function lowerCase(text: string): string {
  const lower = text.toLowerCase();
  return lower.length === text.length ? lower : text;
}

function tokenAt(text: string, narrow: string, at: number): FormulaToken {
  if (narrow[at] === '[') return bracketedName(text, narrow, at);
  const number = matchAt(NUMBER, narrow, at);
  if (number !== null) return numberToken(text.slice(at, at + number.length), number, at);
  const address = narrow.startsWith('$', at) || narrow.slice(at, at + 5).includes('$') ? matchAt(ADDRESS, narrow, at) : null;
  if (address !== null) return { kind: 'name', at, text: text.slice(at, at + address.length), name: address };
  const name = matchAt(BARE_NAME, text, at);
  if (name !== null) return { kind: 'name', at, text: name, name };
  const two = TWO_SIGNS[narrow[at] ?? ''];
  if (two !== undefined) return { kind: 'sign', at, text: text.slice(at, at + 1), sign: two };
  const sign = matchAt(SIGN, narrow, at);
  // The regular expression SIGN matches exactly the signs of the type.
  if (sign !== null) return { kind: 'sign', at, text: text.slice(at, at + sign.length), sign: sign as FormulaSign };
  return throwFormulaError('unknownSign', at, String.fromCodePoint(text.codePointAt(at) ?? 0));
}

/** Whether a name looks like a cell address, such as "B2" or "$B$2". */
export const isCellAddress = (name: string): boolean => cellAddressOf(name) !== null;

/** Column letters and row number of an address; `isFixed` where a "$" precedes the row. Null for any other name. */
export function cellAddressOf(name: string): { readonly letters: string; readonly row: number; readonly isFixed: boolean } | null {
  const [, letters, fixed, row] = /^\$?([a-z]{1,3})(\$?)(\d{1,7})$/i.exec(narrowed(name)) ?? [];
  return letters === undefined || row === undefined ? null : { letters: letters.toUpperCase(), row: Number.parseInt(row, 10), isFixed: fixed === '$' };
}

function bracketedName(text: string, narrow: string, at: number): FormulaToken {
  const end = narrow.indexOf(']', at);
  if (end < 0) return throwFormulaError('unclosedName', at, text.slice(at));
  return { kind: 'name', at, text: text.slice(at, end + 1), name: text.slice(at + 1, end).trim() };
}

function numberToken(text: string, narrow: string, at: number): FormulaToken {
  const reading = readLiteral(narrow);
  return reading.ok ? { kind: 'number', at, text, value: reading.value } : throwFormulaError('badNumber', at, text);
}

/** A number in a formula: one that {@link readNumber} reads, or digits with an exponent of ten. */
function readLiteral(narrow: string): NumberReading {
  const [, digits, exponent] = /^([\d.]+)[eE]([+-]?\d{1,3})$/.exec(narrow) ?? [];
  if (digits === undefined || exponent === undefined) return readNumber(narrow);
  const reading = readNumber(digits);
  return reading.ok ? readNumber(shiftedDecimal(reading.value, Number.parseInt(exponent, 10))) : reading;
}

/** Each sign in its half-width form, with the same number of UTF-16 units, so that positions stay valid. */
function narrowed(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[×÷−]/g, (sign) => OTHER_SPELLINGS[sign] ?? sign);
}

function matchAt(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? null;
}

/** Throws a {@link FormulaError} for a place in the formula. */
export function throwFormulaError(code: FormulaProblemCode, at: number, text: string, names?: readonly string[]): never {
  throw new FormulaError({ code, at, length: Math.max(1, text.length), text, ...(names === undefined ? {} : { names }) });
}
