import { useState } from 'react';
import { capitalText } from '#shared/text/capital.ts';
import { compareText } from '#shared/text/compare.ts';
import { labelled } from '#shared/text/punctuation.ts';
import { pointBelow } from '#renderer/ui/place-in-window.ts';
import { CasePicker } from '#renderer/cases/case-picker.tsx';
import { rowName } from '#renderer/cases/row-name.ts';
import type { Point } from '#renderer/ui/place-in-window.ts';
import { useDocument, useLanguage, useSessionStore, useSlice } from '#renderer/store/use-session.ts';
import { Button } from '#renderer/ui/button.tsx';
import { TextField } from '#renderer/ui/field.tsx';
import type { CapitalPrices } from './capital-prices.ts';
import { setSlice } from '#renderer/store/session.ts';
import { capitalChoice } from './capital-choice.ts';

/** Which case, and which prices. */
export function CapitalBar({ texts, prices, problem }: CapitalPrices) {
  const session = useSessionStore();
  const document = useDocument();
  const language = useLanguage();
  const text = capitalText[language];
  const { caseId, typed } = useSlice(capitalChoice);
  const isTyped = typed !== null;
  const [picker, setPicker] = useState<Point | null>(null);
  const name = rowName(document, caseId, language);

  function choose(id: string) {
    setPicker(null);
    setSlice(session, capitalChoice, (choice) => ({ ...choice, caseId: id }));
  }

  return (
    <header className="capital-bar">
      <div className="field capital-case">
        <span className="field-label">{text.case}</span>
        <Button look="outlined" className="case-chip" aria-haspopup="dialog" aria-label={labelled(text.case, name, language)} title={name} onClick={(event) => setPicker(pointBelow(event))}>
          <span className="case-name">{name}</span>
          <span aria-hidden="true" className="case-arrow">▾</span>
        </Button>
      </div>
      {(['start', 'step', 'end'] as const).map((field) => (
        <TextField
          key={field}
          label={text.fields[field]}
          inputMode="decimal"
          value={texts[field]}
          problem={problem?.field === field ? problem.sentence : null}
          onFocus={(event) => event.target.select()}
          onChange={(value) => setSlice(session, capitalChoice, (choice) => ({ ...choice, typed: { ...texts, [field]: value }, prices }))}
        />
      ))}
      <Button look="outlined" disabled={!isTyped} onClick={() => setSlice(session, capitalChoice, (choice) => ({ ...choice, typed: null, prices: null }))}>{text.aroundPrice}</Button>
      {picker !== null && <CasePicker label={compareText[language].chooseOne} at={picker} chosen={[caseId]} onToggle={choose} onClose={() => setPicker(null)} />}
    </header>
  );
}
