import type { CellView } from '../grid-source.ts';

/** What is looked for: a text, in part of a cell or as the whole of it. */
export interface FindQuery {
  readonly text: string;
  readonly whole: boolean;
}

/** Whether a cell shows what is looked for. */
export type CellMatch = (view: CellView) => boolean;

const SEPARATORS = /[,，、]/g;
const NUMBER = /^[-−]?[\d.,]+%?$/;

/** Upper and lower case, full and half width are the same to a person who looks for something. */
export const folded = (text: string): string => text.normalize('NFKC').toLowerCase();

/**
 * How cells are matched: by what they show; a number also without its separators, and by its exact digits. Null where
 * nothing is looked for.
 */
export function cellMatch({ text, whole }: FindQuery): CellMatch | null {
  const wanted = folded(text.trim());
  if (wanted === '') return null;
  const holds = whole ? (shown: string, part: string): boolean => shown === part : (shown: string, part: string): boolean => shown.includes(part);
  if (!NUMBER.test(wanted)) return (view) => view.text !== '' && holds(folded(view.text), wanted);
  const digits = wanted.replace(SEPARATORS, '').replace('−', '-');
  return ({ text: shown, exact }) => {
    if (shown === '') return false;
    const plain = folded(shown);
    if (holds(plain, wanted)) return true;
    if (exact === undefined) return false;
    return holds(plain.replace(SEPARATORS, '').replace('−', '-'), digits) || holds(exact, digits);
  };
}
