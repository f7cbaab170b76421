/**
 * Characters that a terminal interprets or that change how surrounding text is read: C0 and C1 controls, DEL, line and
 * paragraph separators, and marks that change the writing direction. Line feed and carriage return are separate.
 */
const CONTROLS = '\\u0000-\\u0009\\u000b\\u000c\\u000e-\\u001f\\u007f-\\u009f\\u061c\\u200e\\u200f\\u2028-\\u202e\\u2066-\\u2069\\ufeff';

const ANY_CONTROL = new RegExp(`[${CONTROLS}\\n\\r]`, 'g');
/** Line feeds, alone or after a carriage return, are the layout of the answer itself. */
const ANY_BUT_LINE_ENDS = new RegExp(`[${CONTROLS}]|\\r(?!\\n)`, 'g');
/** JSON.stringify has already escaped C0 controls; line ends are the layout of the JSON text. */
const UNESCAPED_IN_JSON = new RegExp(`[${CONTROLS}]`, 'g');

const codeOf = (character: string): string => (character.codePointAt(0) ?? 0).toString(16).toUpperCase();

const mark = (character: string): string => `\\u{${codeOf(character)}}`;

/**
 * Text from data (a name, a heading, the path of a file) for printing: every control character, including line ends,
 * becomes a mark such as \u{1B}. A terminal interprets none of them, and two different names look different.
 */
export const visibleText = (text: string): string => text.replace(ANY_CONTROL, mark);

/** A text of several lines with the same marks; line ends are kept. */
export const visibleLines = (text: string): string => text.replace(ANY_BUT_LINE_ENDS, mark);

/** JSON text with every control character escaped, which parses to the same value. */
export const visibleJson = (json: string): string => json.replace(UNESCAPED_IN_JSON, (character) => `\\u${codeOf(character).toLowerCase().padStart(4, '0')}`);
