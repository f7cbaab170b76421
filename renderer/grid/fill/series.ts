/**
 * The text so many places after the first of a source (negative: before it), or null where the series has ended. The
 * source's own texts are at 0 to its length − 1.
 */
export type Series = (index: number) => string | null;

/** The one difference between neighbours, or null where they differ from each other or there are none. */
export function commonStep<T>(values: readonly T[], difference: (later: T, earlier: T) => T): T | null {
  const [step, ...others] = values.slice(1).map((value, index) => difference(value, values[index] ?? value));
  return step !== undefined && others.every((other) => other === step) ? step : null;
}
