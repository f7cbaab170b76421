import type { Slice } from '#renderer/store/slices.ts';

/** A sensitivity by its id, and what of it is looked at: a figure by its id or `*` for all side by side, a page by its value; null is what it begins with. */
export interface MatrixInView {
  readonly id: string;
  readonly figure: string | null;
  readonly page: string | null;
}

/** What of the sensitivities their sheet shows; null where none was chosen. */
export const matrixInView: Slice<MatrixInView | null> = { initial: null };
