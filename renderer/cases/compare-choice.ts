import type { GrantDocument } from '#shared/grant/schema.ts';
import type { CompareShow } from '#shared/scenarios/compare/compare.ts';
import { GRANT_ROW_ID } from '#shared/scenarios/row.ts';
import type { Slice } from '#renderer/store/slices.ts';

/**
 * The compared cases and the display of the comparison: view state that is not stored in a document. Cases are scenario
 * ids, or the grant's row.
 */
export interface CompareChoice {
  /** In their order; null while nobody has chosen any. */
  readonly cases: readonly string[] | null;
  /** The case that the others are compared with; null is the first. */
  readonly base: string | null;
  readonly show: CompareShow;
  /** The figure and case whose drivers are shown; null while nobody chose. */
  readonly figure: string | null;
  readonly other: string | null;
  /** Whether the drivers are unfolded; null while nobody chose, which leaves a low window its rows. */
  readonly driversOpen: boolean | null;
}

export const compareChoice: Slice<CompareChoice> = {
  initial: { cases: null, base: null, show: 'all', figure: null, other: null, driversOpen: null },
  follow: withoutGoneCases,
};

/** Whether a document has a case. Choices drop deleted cases, because another scenario may reuse the id. */
export const hasCase = ({ scenarios }: GrantDocument, id: string): boolean => id === GRANT_ROW_ID || scenarios.some((scenario) => scenario.id === id);

function withoutGoneCases(choice: CompareChoice, before: GrantDocument, after: GrantDocument): CompareChoice {
  if (after.scenarios === before.scenarios) return choice;
  const left = choice.cases?.filter((id) => hasCase(after, id)) ?? [];
  const base = choice.base !== null && hasCase(after, choice.base) ? choice.base : null;
  const other = choice.other !== null && hasCase(after, choice.other) ? choice.other : null;
  const isSame = left.length === (choice.cases?.length ?? 0) && base === choice.base && other === choice.other;
  return isSame ? choice : { ...choice, cases: left.length === 0 ? null : left, base, other };
}
