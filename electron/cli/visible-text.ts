/**
 * Characters that a terminal obeys or that change how the text around them is read: C0 and C1 controls, DEL, line and
 * paragraph separators, and the marks that turn the direction of writing. Line feed and carriage return are apart.
 */
const CONTROLS = '\\u0000-\\u0009\\u000b\\u000c\\u000e-\\u001f\\u007f-\\u009f\\u061c\\u200e\\u200f\\u2028-\\u202e\\u2066-\\u2069\\ufeff';

const ANY_CONTROL = new RegExp(`[${CONTROLS}\\n\\r]`, 'g');
/** Line feeds, alone or behind a carriage return, are the layout of the answer itself. */
const ANY_BUT_LINE_ENDS = new RegExp(`[${CONTROLS}]|\\r(?!\\n)`, 'g');
/** JSON.stringify has escaped C0 controls already; line ends are the layout of the JSON text. */
const UNESCAPED_IN_JSON = new RegExp(`[${CONTROLS}]`, 'g');

const codeOf = (character: string): string => (character.codePointAt(0) ?? 0).toString(16).toUpperCase();

const mark = (character: string): string => `\\u{${codeOf(character)}}`;

/**
 * A text of somebody's data (a name, a heading, the path of a file) as it is printed: every control character, line ends
 * too, as a mark such as \u{1B}. A terminal obeys none of them, and two names that differ look different.
 */
export const visibleText = (text: string): string => text.replace(ANY_CONTROL, mark);

/** A text of several lines with the same marks: line ends stay what they are. */
export const visibleLines = (text: string): string => text.replace(ANY_BUT_LINE_ENDS, mark);

/** A text of JSON with every control character escaped, which means the same to whoever parses it. */
export const visibleJson = (json: string): string => json.replace(UNESCAPED_IN_JSON, (character) => `\\u${codeOf(character).toLowerCase().padStart(4, '0')}`);
