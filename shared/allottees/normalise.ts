/**
 * A code, heading or category as it is compared and kept: full-width and half-width forms made one (NFKC), characters
 * that nobody sees taken out, spaces at the ends taken off and those inside folded to one.
 */
export function normaliseCode(text: string): string {
  return foldSpaces(withoutInvisible(text.normalize('NFKC')));
}

/**
 * A person's or company's name: every character that is seen kept as written (髙 stays 髙), spaces trimmed and folded to
 * one. Variation selectors stay: they tell forms of a character apart.
 */
export function normaliseName(text: string): string {
  return foldSpaces(withoutInvisible(text));
}

/** A text as headings and categories are looked up: {@link normaliseCode}, lower case, without any space. */
export function lookupKey(text: string): string {
  // Most codes of a long list are plain: one width, nothing that nobody sees.
  return PLAIN.test(text) ? text.toLowerCase() : withoutInvisible(text.normalize('NFKC')).toLowerCase().replace(/\s+/g, '');
}

const PLAIN = /^[!-~]*$/;

/** Zero-width spaces and joiners, marks of direction, soft hyphens, byte order marks. */
const INVISIBLE = /[\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g;

/** A text without the characters that nobody sees. */
export const withoutInvisible = (text: string): string => text.replace(INVISIBLE, '');

const HYPHENS = /[-\u00ad\u2010-\u2015\u2212\u30fc\ufe58\ufe63\uff0d\uff70_./\s]/g;

/** An employee number as people confuse it: without hyphens of any kind, leading zeros, width and case. */
export function looseNumberKey(number: string): string {
  return lookupKey(number).replace(HYPHENS, '').replace(/(^|\D)0+(?=\d)/g, '$1');
}

/** A name as people confuse it: without spaces, width, case and dots between its parts. */
export function looseNameKey(name: string): string {
  return lookupKey(name).replace(/[・･.,，、]/g, '');
}

function foldSpaces(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
