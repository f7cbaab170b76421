import type { DocumentDifferences } from './differences.ts';

/** How much two documents differ, as a few numbers that stay small however large the documents are. */
export interface ChangeCounts {
  /** Changed terms, market figures and details of the document. */
  readonly terms: number;
  /** Rows that were added, removed or changed. */
  readonly scenarios: number;
  readonly allottees: number;
  /** Whether anything else differs: columns, sensitivities, layouts or the order of rows. */
  readonly other: boolean;
}

/** Counts the differences found by a comparison. */
export function changeCounts({ terms, lists: { scenarios, allottees, columns, sensitivities }, arranged }: DocumentDifferences): ChangeCounts {
  const rows = ({ added, removed, changed }: { readonly added: number; readonly removed: number; readonly changed: number }): number => added + removed + changed;
  return {
    terms: terms.length,
    scenarios: rows(scenarios),
    allottees: rows(allottees),
    other: arranged || rows(columns) + rows(sensitivities) > 0 || [scenarios, allottees, columns, sensitivities].some(({ reordered }) => reordered),
  };
}
