import { isTypedFormula } from '#shared/calc/formula/formula-tokens.ts';
import type { CellView } from '../grid-source.ts';
import { folded, isNumberText, withoutSeparators, type FindQuery } from './match-cell.ts';

/** The folded letters of a text, and for each the index of its original letter. */
interface Letters {
  readonly folded: readonly string[];
  readonly from: readonly number[];
  readonly ends: readonly number[];
}

/**
 * The text of a cell's editor with the query replaced: everywhere in it, or, for whole cells, only where it is all of
 * it. Case, width and number separators are ignored, as in searching. Null where it does not occur.
 */
export function replacedText({ edit, text: shown }: Pick<CellView, 'edit' | 'text'>, { text, wholeCell }: FindQuery, replacement: string): string | null {
  const wanted = folded(text);
  if (wanted === '' || edit === null || edit === '') return null;
  const isNumber = isNumberText(wanted) && !isTypedFormula(edit);
  // A person sees the separators of a number, so they can be searched for too.
  const isShownNumber = withoutSeparators(shown) === edit;
  if (wholeCell) return folded(edit) === wanted || (isNumber && withoutSeparators(folded(edit)) === withoutSeparators(wanted)) ? replacement : null;
  return replacedParts(edit, text.trim(), replacement)
    ?? (isNumber ? replacedParts(withoutSeparators(edit), withoutSeparators(wanted), replacement) : null)
    ?? (isShownNumber ? replacedParts(shown, text.trim(), replacement) : null);
}

function replacedParts(edit: string, wanted: string, replacement: string): string | null {
  const letters = lettersOf(edit);
  const sought = lettersOf(wanted).folded;
  let result = '';
  let done = 0;
  for (let at = 0; at + sought.length <= letters.folded.length;) {
    const last = at + sought.length - 1;
    // A part of a letter, such as a voicing mark of kana, is not a match by itself.
    const isWhole = letters.from[at] !== letters.from[at - 1] && letters.from[last] !== letters.from[last + 1];
    if (!isWhole || !sought.every((letter, index) => letters.folded[at + index] === letter)) {
      at += 1;
      continue;
    }
    result += edit.slice(done, letters.from[at]) + replacement;
    done = letters.ends[last] ?? edit.length;
    at += sought.length;
  }
  return done === 0 ? null : result + edit.slice(done);
}

function lettersOf(text: string): Letters {
  const letters: string[] = [];
  const from: number[] = [];
  const ends: number[] = [];
  let at = 0;
  for (const letter of text) {
    for (const part of letter.normalize('NFKD').replaceAll('−', '-').toLowerCase()) {
      letters.push(part);
      from.push(at);
      ends.push(at + letter.length);
    }
    at += letter.length;
  }
  return { folded: letters, from, ends };
}
