import { useState } from 'react';
import type { GrantDocument } from '#shared/grant/schema.ts';
import { GRANT_ROW_ID } from '#shared/scenarios/row.ts';
import { allotteesScreenText } from '#shared/text/allottees-screen.ts';
import { compareText } from '#shared/text/compare.ts';
import { labelled } from '#shared/text/punctuation.ts';
import { CasePicker } from '#renderer/cases/case-picker.tsx';
import { hasCase } from '#renderer/cases/compare-choice.ts';
import { rowName } from '#renderer/cases/row-name.ts';
import { setSlice } from '#renderer/store/session.ts';
import type { Slice } from '#renderer/store/slices.ts';
import { useDocument, useLanguage, useSessionStore, useSlice } from '#renderer/store/use-session.ts';
import { Button } from '#renderer/ui/button.tsx';
import { pointBelow, type Point } from '#renderer/ui/place-in-window.ts';

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
  const document = useDocument();
  const language = useLanguage();
  const text = allotteesScreenText[language];
  const { caseId } = useSlice(listChoice);
  const [picker, setPicker] = useState<Point | null>(null);
  const name = rowName(document, caseId, language);

  function choose(id: string) {
    setPicker(null);
    setSlice(session, listChoice, (choice) => ({ ...choice, caseId: id }));
  }

  return (
    <>
      <Button look="outlined" className="case-chip" aria-haspopup="dialog" aria-label={labelled(text.amountsIn, name, language)} title={labelled(text.amountsIn, name, language)} onClick={(event) => setPicker(pointBelow(event))}>
        <span className="case-name">{name}</span>
        <span aria-hidden="true" className="case-arrow">▾</span>
      </Button>
      {picker !== null && <CasePicker label={compareText[language].chooseOne} at={picker} chosen={[caseId]} onToggle={choose} onClose={() => setPicker(null)} />}
    </>
  );
}
