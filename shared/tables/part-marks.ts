import type { PartMark } from './table.ts';

/** How many characters of a text are seen. */
export const seenLength = (text: string): number => text.replaceAll(/\s/g, '').length;

/**
 * Whether all of a text is struck through, and how a part of it is marked.
 * @param marks how many of the characters that are seen are struck through, and raised or lowered.
 */
export function marksOf(text: string, marks: { readonly struck: number; readonly raised: number }): { readonly struck: boolean; readonly marked: PartMark | null } {
  const { struck, raised } = marks;
  if (struck === 0 && raised === 0) return UNMARKED;
  const all = seenLength(text);
  return { struck: struck === all, marked: struck > 0 && struck < all ? 'struck' : raised > 0 && raised < all ? 'raised' : null };
}

/** Of a text without marks. */
export const UNMARKED = { struck: false, marked: null } as const;
