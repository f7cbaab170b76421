import type { GrantDocument } from '#shared/grant/schema.ts';
import type { PriceRange } from '#shared/scenarios/odd-yen.ts';
import { GRANT_ROW_ID } from '#shared/scenarios/row.ts';
import type { CapitalView } from '#shared/text/capital-sheet.ts';
import { hasCase } from '#renderer/cases/compare-choice.ts';
import type { Slice } from '#renderer/store/slices.ts';

/** What the Capital sheet shows: which view, of which case, and what was typed beside it. */
export interface CapitalChoice {
  /** Null while nobody has chosen one. */
  readonly view: CapitalView | null;
  readonly caseId: string;
  /** How many rights are exercised, as typed; all of the case where nothing is. */
  readonly exercised: string;
  /** As typed; null while nobody typed: prices around the case's own. */
  readonly typed: PriceRange | null;
  /** The prices that were typed last and could be read. */
  readonly prices: readonly string[] | null;
  /** Whether it is unfolded which steps need more than is given. */
  readonly needsOpen: boolean;
}

export const capitalChoice: Slice<CapitalChoice> = {
  initial: { view: null, caseId: GRANT_ROW_ID, exercised: '', typed: null, prices: null, needsOpen: false },
  follow: (choice: CapitalChoice, before: GrantDocument, after: GrantDocument) =>
    after.scenarios === before.scenarios || hasCase(after, choice.caseId) ? choice : { ...choice, caseId: GRANT_ROW_ID },
};
