/** How much an issue matters: an error makes figures absent or rejects a row; a warning deserves a look. */
export type Severity = 'error' | 'warning';

/**
 * A problem in data: a value, never an exception. `code` selects the sentence in each language (`shared/text/issues`),
 * `path` is the place in the document ("grant.statedCapital.ratio", "scenarios[2].rights"), `value` the offending text.
 */
export interface Issue {
  readonly code: string;
  readonly severity: Severity;
  readonly path: string;
  readonly value: string | null;
  /** Further values for the sentence, such as the limit that was exceeded. */
  readonly details?: Readonly<Record<string, string>>;
}
