import type { GrantDocument } from '#shared/grant/schema.ts';
import { GRANT_ROW_ID } from '#shared/scenarios/row.ts';
import { allotteesScreenText } from '#shared/text/allottees-screen.ts';
import { CaseField } from '#renderer/cases/case-field.tsx';
import { hasCase } from '#renderer/cases/compare-choice.ts';
import { setSlice } from '#renderer/store/session.ts';
import type { Slice } from '#renderer/store/slices.ts';
import { useLanguage, useSessionStore, useSlice } from '#renderer/store/use-session.ts';

/** What the list of allottees is grouped by below the sheet. */
export const SUMMARY_FIELDS = ['category', 'company', 'grade'] as const;

interface ListChoice {
  /** The case by whose price and shares the amounts of persons are worked out. */
  readonly caseId: string;
  readonly summary: (typeof SUMMARY_FIELDS)[number];
}

/** How the list is looked at. */
export const listChoice: Slice<ListChoice> = {
  initial: { caseId: GRANT_ROW_ID, summary: 'category' },
  follow: (choice: ListChoice, before: GrantDocument, after: GrantDocument) =>
    after.scenarios === before.scenarios || hasCase(after, choice.caseId) ? choice : { ...choice, caseId: GRANT_ROW_ID },
};

/** Chooses the case of the amounts. */
export function AmountsCase() {
  const session = useSessionStore();
  const { caseId } = useSlice(listChoice);
  return <CaseField label={allotteesScreenText[useLanguage()].amountsIn} caseId={caseId} onChoose={(id) => setSlice(session, listChoice, (choice) => ({ ...choice, caseId: id }))} />;
}
