import type { ErrorRecord } from '#renderer/store/error-log.ts';

const GONE = '…';

const QUOTED = /"[^"]*"|'[^']*'|`[^`]*`|“[^”]*”|‘[^’]*’|「[^」]*」/g;
const CODE_NAME = /^[a-z][A-Za-z]*$/;
const WORD = /[\p{L}\p{N}]+/gu;
/** Common words of error messages that reveal nothing. */
const COMMON_WORDS = new Set(['of', 'is', 'not', 'the', 'cannot', 'read', 'reading', 'properties', 'undefined', 'null', 'function']);
/** In the shipped program, React's own errors are numbers from its list. */
const REACT_ERROR = /^Minified React error #\d+/;
/** A line of a stack trace; other lines in a stack are ignored. */
const FRAME = /^\s*at (?:async )?(?:(.+?) \()?(?:[a-z-]+:\/\/)?\S*?([^\s/\\()]+?)(?:\?[^\s:()]*)?:(\d+):(\d+)\)?$/;

/**
 * An error in a form that may be shown to others: its message and place in the program, without anything that could
 * come from a document. Quotations, numbers, words of other scripts and every word that `data` contains are removed, so
 * that names, prices and titles do not leave the machine with a report.
 */
export function redactError({ where, name, message, stack }: ErrorRecord, data: unknown): readonly string[] {
  const frames = framesOf(stack);
  const known = wordsInData(data, wordsOf([name, message, ...frames.map(({ called }) => called)]));
  return [
    `${where}: ${plain(name, known)}: ${messageOf(message, known)}`,
    ...frames.map(({ called, place }) => `  at ${[plain(called, known), place].filter((part) => part !== '').join(' ')}`),
  ];
}

const framesOf = (stack: string): readonly { readonly called: string; readonly place: string }[] =>
  stack.split('\n').flatMap((line) => {
    const [, called = '', file, row, column] = FRAME.exec(line) ?? [];
    return file === undefined ? [] : [{ called: called.replace(/ ?\[as [^\]]*\]/g, ''), place: `${file}:${row}:${column}` }];
  });

function messageOf(message: string, known: ReadonlySet<string>): string {
  const react = REACT_ERROR.exec(message)?.[0];
  if (react !== undefined) return react;
  const unquoted = message.replace(QUOTED, (quotation) => {
    const text = quotation.slice(1, -1);
    return CODE_NAME.test(text) && !known.has(text.toLowerCase()) ? quotation : GONE;
  });
  return plain(unquoted, known).replace(/\d+(?:[.,]\d+)*/g, '#');
}

/** Only English letters and signs, with the known words removed. */
const plain = (text: string, known: ReadonlySet<string>): string =>
  text
    .replace(WORD, (word) => (known.has(word.toLowerCase()) ? GONE : word))
    .replace(/[^\x20-\x7e…]+/g, GONE)
    .replace(/(?:…\s*)+…/g, GONE);

const wordsOf = (texts: readonly string[]): ReadonlySet<string> => new Set(texts.flatMap((text) => text.toLowerCase().match(WORD) ?? []).filter((word) => !COMMON_WORDS.has(word)));

/** A key by which columns of an imported list are kept: its headings are keys, whatever they look like. */
const KEYED_BY_HEADINGS = 'other';

/** Those of the candidates that some text of the data has as a word, however deep it lies: a value, a key that is no name of the program's own, a member of a set or map. */
function wordsInData(data: unknown, candidates: ReadonlySet<string>): ReadonlySet<string> {
  const found = new Set<string>();
  const lookAt = (text: string): void => {
    for (const word of text.toLowerCase().match(WORD) ?? []) if (candidates.has(word)) found.add(word);
  };
  const look = (value: unknown, areHeadings = false): void => {
    if (typeof value === 'string') lookAt(value);
    else if (value instanceof Map || value instanceof Set) [...value].forEach((member) => look(member));
    else if (Array.isArray(value)) value.forEach((member) => look(member));
    else if (typeof value === 'object' && value !== null && !ArrayBuffer.isView(value)) {
      for (const [key, member] of Object.entries(value)) {
        if (areHeadings || !CODE_NAME.test(key)) lookAt(key);
        look(member, key === KEYED_BY_HEADINGS);
      }
    }
  };
  look(data);
  return found;
}
