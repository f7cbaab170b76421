/**
 * A code, heading or category as it is compared and kept: full-width and half-width forms made one (NFKC), spaces at the
 * ends taken off and those inside folded to one.
 */
export function normaliseCode(text: string): string {
  return foldSpaces(text.normalize('NFKC'));
}

/** A person's or company's name: every character kept as written (髙 stays 髙), only spaces trimmed and folded to one. */
export function normaliseName(text: string): string {
  return foldSpaces(text);
}

/** A text as headings and categories are looked up: {@link normaliseCode}, lower case, without any space. */
export function lookupKey(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, '');
}

function foldSpaces(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
