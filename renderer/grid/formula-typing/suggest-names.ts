import { isFormulaText, wordAt } from './formula-caret.ts';

/** A name for formulas of a sheet: its full name and its spelling. */
export interface NameToSuggest {
  readonly id: string;
  readonly name: string;
  readonly written: string;
}

/** Names that complete the typed text, and the part of the text that one of them would replace. */
export interface Suggestions {
  readonly from: number;
  readonly to: number;
  readonly names: readonly NameToSuggest[];
}

const MOST = 8;
const folded = (text: string): string => text.normalize('NFKC').toLowerCase();

/**
 * Names that begin with the word at the caret, or with the words before it, followed by names that contain it; matched
 * by full name first, then by spelling and by id. Null where no name is being typed, or the word is already a name.
 */
export function suggestNames(text: string, at: number, names: readonly NameToSuggest[]): Suggestions | null {
  const place = phraseAt(text, at, names) ?? wordAt({ text, at });
  if (place === null || place.word === '') return null;
  const word = folded(place.word);
  const spellings = ({ id, name, written }: NameToSuggest): readonly string[] => [name, written, id].map(folded);
  if (names.some((name) => folded(name.written) === word || folded(name.name) === word)) return null;
  const called = names.filter(({ name }) => folded(name).startsWith(word));
  const beginning = [...called, ...names.filter((name) => !called.includes(name) && spellings(name).some((spelling) => spelling.startsWith(word)))];
  const inside = names.filter((name) => !beginning.includes(name) && spellings(name).some((spelling) => spelling.includes(word)));
  const found = [...beginning, ...inside].slice(0, MOST);
  return found.length === 0 ? null : { from: place.from, to: place.to, names: found };
}

const ENDS_A_WORD = /[^\p{L}\p{M}\p{N}_]$/u;

/** The longest beginning of a name of several words before the caret, whose first word is complete. */
function phraseAt(text: string, at: number, names: readonly NameToSuggest[]): { readonly from: number; readonly to: number; readonly word: string } | null {
  if (!isFormulaText(text)) return null;
  const before = text.slice(0, at).toLowerCase();
  let longest = 0;
  for (const { name } of names) {
    const called = name.toLowerCase();
    const whole = called.indexOf(' ') + 1;
    for (let length = Math.min(called.length, at); whole > 0 && length > Math.max(whole, longest); length -= 1) {
      if (before.endsWith(called.slice(0, length)) && ENDS_A_WORD.test(before.slice(0, at - length))) longest = length;
    }
  }
  return longest === 0 ? null : { from: at - longest, to: at, word: text.slice(at - longest, at) };
}
