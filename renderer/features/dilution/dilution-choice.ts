import type { GrantDocument } from '#shared/grant/schema.ts';
import { GRANT_ROW_ID } from '#shared/scenarios/row.ts';
import { hasCase } from '#renderer/cases/compare-choice.ts';
import type { Slice } from '#renderer/store/slices.ts';

/** The views of the sheet, in order. */
export const DILUTION_VIEWS = ['figures', 'securities', 'holders', 'eps'] as const;
export type DilutionView = (typeof DILUTION_VIEWS)[number];

/** Which view of the sheet is shown, and in which case its figures are worked out. */
export interface DilutionChoice {
  readonly view: DilutionView;
  readonly caseId: string;
  /** Whether it is unfolded which figures need more than is given. */
  readonly needsOpen: boolean;
}

export const dilutionChoice: Slice<DilutionChoice> = {
  initial: { view: 'figures', caseId: GRANT_ROW_ID, needsOpen: false },
  follow: (choice: DilutionChoice, before: GrantDocument, after: GrantDocument) =>
    after.scenarios === before.scenarios || hasCase(after, choice.caseId) ? choice : { ...choice, caseId: GRANT_ROW_ID },
};
