import { wordAt } from './formula-caret.ts';

/** A name that formulas of a sheet can use: what it is called and how it is written. */
export interface NameToSuggest {
  readonly id: string;
  readonly name: string;
  readonly written: string;
}

/** Names that go on from what is being typed, and the part of the text that one of them would replace. */
export interface Suggestions {
  readonly from: number;
  readonly to: number;
  readonly names: readonly NameToSuggest[];
}

const MOST = 8;
const folded = (text: string): string => text.normalize('NFKC').toLowerCase();

/**
 * Names that begin with the word at the caret, then names that have it further on, by id, by what they are called and
 * by how they are written; null where no name is being typed, or the word is one already.
 */
export function suggestNames(text: string, at: number, names: readonly NameToSuggest[]): Suggestions | null {
  const place = wordAt({ text, at });
  if (place === null || place.word === '') return null;
  const word = folded(place.word);
  const spellings = ({ id, name, written }: NameToSuggest): readonly string[] => [id, name, written].map(folded);
  if (names.some((name) => folded(name.written) === word)) return null;
  const beginning = names.filter((name) => spellings(name).some((spelling) => spelling.startsWith(word)));
  const inside = names.filter((name) => !beginning.includes(name) && spellings(name).some((spelling) => spelling.includes(word)));
  const found = [...beginning, ...inside].slice(0, MOST);
  return found.length === 0 ? null : { from: place.from, to: place.to, names: found };
}
