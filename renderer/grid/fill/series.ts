/**
 * The text at an index relative to the first of the source (negative: before it), or null where the series has ended.
 * The source's own texts have the indexes 0 to its length − 1.
 */
export type Series = (index: number) => string | null;

/** The common difference between neighbours, or null where they differ from each other or there are none. */
export function commonStep<T>(values: readonly T[], difference: (later: T, earlier: T) => T): T | null {
  const [step, ...others] = values.slice(1).map((value, index) => difference(value, values[index] ?? value));
  return step !== undefined && others.every((other) => other === step) ? step : null;
}
