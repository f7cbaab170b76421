import { useState, type ReactNode } from 'react';
import { capitalText } from '#shared/text/capital.ts';
import { CAPITAL_VIEWS, capitalSheetText, type CapitalView } from '#shared/text/capital-sheet.ts';
import { compareText } from '#shared/text/compare.ts';
import { labelled } from '#shared/text/punctuation.ts';
import { pointBelow } from '#renderer/ui/place-in-window.ts';
import { CasePicker } from '#renderer/cases/case-picker.tsx';
import { rowName } from '#renderer/cases/row-name.ts';
import type { Point } from '#renderer/ui/place-in-window.ts';
import { useDocument, useLanguage, useSessionStore, useSlice } from '#renderer/store/use-session.ts';
import { Button } from '#renderer/ui/button.tsx';
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
  const document = useDocument();
  const language = useLanguage();
  const text = capitalText[language];
  const { view: views, views: names } = capitalSheetText[language];
  const { caseId } = useSlice(capitalChoice);
  const [picker, setPicker] = useState<Point | null>(null);
  const name = rowName(document, caseId, language);

  function choose(id: string) {
    setPicker(null);
    setSlice(session, capitalChoice, (choice) => ({ ...choice, caseId: id }));
  }

  return (
    <header className="capital-bar">
      <div className="capital-views">
        <Segmented label={views} options={CAPITAL_VIEWS.map((value) => ({ value, label: names[value] }))} value={view} onChange={(value) => setSlice(session, capitalChoice, (choice) => ({ ...choice, view: value }))} />
      </div>
      <div className="field capital-case">
        <span className="field-label">{text.case}</span>
        <Button look="outlined" className="case-chip" aria-haspopup="dialog" aria-label={labelled(text.case, name, language)} title={name} onClick={(event) => setPicker(pointBelow(event))}>
          <span className="case-name">{name}</span>
          <span aria-hidden="true" className="case-arrow">▾</span>
        </Button>
      </div>
      {children}
      {picker !== null && <CasePicker label={compareText[language].chooseOne} at={picker} chosen={[caseId]} onToggle={choose} onClose={() => setPicker(null)} />}
    </header>
  );
}
