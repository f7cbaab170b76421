import type { Slice } from '#renderer/store/slices.ts';

/**
 * The visible part of a sensitivity by its id: a figure by its id or `*` for all side by side, a page by its value;
 * null is the default.
 */
export interface MatrixInView {
  readonly id: string;
  readonly figure: string | null;
  readonly page: string | null;
}

/** The visible sensitivity of the sheet; null where none was chosen. */
export const matrixInView: Slice<MatrixInView | null> = { initial: null };
