import { useState } from 'react';
import type { Language } from '#shared/text/language.ts';
import type { ListReview } from './list-review.ts';
import { takenRows, type TakenRows } from './taken-rows.ts';

interface Kept {
  readonly from: readonly unknown[];
  readonly taken: TakenRows;
}

/** What of a review goes into the document: of a long list not put together again before it was read again, however much is typed meanwhile. */
export function useTakenRows(review: ListReview, language: Language): TakenRows {
  const from = [language, review.skipsProblems, ...review.files.map(({ reading }) => reading)];
  const [kept, keep] = useState((): Kept => ({ from, taken: takenRows(review, language) }));
  if (kept.from.length === from.length && kept.from.every((part, index) => part === from[index])) return kept.taken;
  const taken = takenRows(review, language);
  keep({ from, taken });
  return taken;
}
