import type { Slice } from '#renderer/store/slices.ts';
import type { SolveDraft } from './solve-draft.ts';

/** What was asked last, as it was typed. */
export const lastQuestion: Slice<SolveDraft | null> = { initial: null };
