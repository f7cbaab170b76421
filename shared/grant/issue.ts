/** How much an issue matters: an error makes figures absent or a row rejected; a warning is a thing to look at. */
export type Severity = 'error' | 'warning';

/**
 * A problem in data: a value, never an exception. `code` picks the sentence in each language (`shared/text/issues`),
 * `path` is the place in the document ("grant.statedCapital.ratio", "scenarios[2].rights"), `value` the offending text.
 */
export interface Issue {
  readonly code: string;
  readonly severity: Severity;
  readonly path: string;
  readonly value: string | null;
  /** Further values the sentence names, such as the limit that was passed. */
  readonly details?: Readonly<Record<string, string>>;
}
