import { useState } from 'react';
import { compareText } from '#shared/text/compare.ts';
import { labelled } from '#shared/text/punctuation.ts';
import { useDocument, useLanguage } from '#renderer/store/use-session.ts';
import { Button } from '#renderer/ui/button.tsx';
import { pointBelow, type Point } from '#renderer/ui/place-in-window.ts';
import { CasePicker } from './case-picker.tsx';
import { rowName } from './row-name.ts';

interface CaseFieldProps {
  readonly label: string;
  readonly caseId: string;
  readonly onChoose: (caseId: string) => void;
}

/** The one case that a sheet is about, and another to choose. */
export function CaseField({ label, caseId, onChoose }: CaseFieldProps) {
  const document = useDocument();
  const language = useLanguage();
  const [picker, setPicker] = useState<Point | null>(null);
  const name = rowName(document, caseId, language);
  const said = labelled(label, name, language);

  function choose(id: string) {
    setPicker(null);
    onChoose(id);
  }

  return (
    <>
      <Button look="outlined" className="case-chip" aria-haspopup="dialog" aria-label={said} title={said} onClick={(event) => setPicker(pointBelow(event))}>
        <span className="case-name">{name}</span>
        <span aria-hidden="true" className="case-arrow">▾</span>
      </Button>
      {picker !== null && <CasePicker label={compareText[language].chooseOne} at={picker} chosen={[caseId]} onToggle={choose} onClose={() => setPicker(null)} />}
    </>
  );
}
