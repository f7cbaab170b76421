import type { ReactNode } from 'react';
import { capitalText } from '#shared/text/capital.ts';
import { CAPITAL_VIEWS, capitalSheetText, type CapitalView } from '#shared/text/capital-sheet.ts';
import { CaseField } from '#renderer/cases/case-field.tsx';
import { useLanguage, useSessionStore, useSlice } from '#renderer/store/use-session.ts';
import { Segmented } from '#renderer/ui/segmented.tsx';
import { setSlice } from '#renderer/store/session.ts';
import { capitalChoice } from './capital-choice.ts';

interface CapitalBarProps {
  readonly view: CapitalView;
  /** The fields of the view. */
  readonly children?: ReactNode;
}

/** Which view, of which case. */
export function CapitalBar({ view, children }: CapitalBarProps) {
  const session = useSessionStore();
  const language = useLanguage();
  const text = capitalText[language];
  const { view: views, views: names } = capitalSheetText[language];
  const { caseId } = useSlice(capitalChoice);
  return (
    <header className="capital-bar">
      <div className="capital-views">
        <Segmented label={views} options={CAPITAL_VIEWS.map((value) => ({ value, label: names[value] }))} value={view} onChange={(value) => setSlice(session, capitalChoice, (choice) => ({ ...choice, view: value }))} />
      </div>
      <div className="field capital-case">
        <span className="field-label">{text.case}</span>
        <CaseField label={text.case} caseId={caseId} onChoose={(id) => setSlice(session, capitalChoice, (choice) => ({ ...choice, caseId: id }))} />
      </div>
      {children}
    </header>
  );
}
