import { useEffect, useRef, useState } from 'react';
import { compareText } from '#shared/text/compare.ts';
import { scenarioText } from '#shared/text/scenarios.ts';
import { addScenario } from '#renderer/cases/add-scenario.ts';
import type { Point } from '#renderer/ui/place-in-window.ts';
import { openDialog } from '#renderer/store/open-dialog.ts';
import { useDocument, useLanguage, useSessionStore } from '#renderer/store/use-session.ts';
import { Button } from '#renderer/ui/button.tsx';
import { below } from '#renderer/ui/place-in-window.ts';
import { CasesPicker } from '#renderer/cases/case-picker.tsx';
import { isFocusLost } from './focus-lost.ts';

/** What the sheet is for, and the way to two cases, while there are fewer. */
export function EmptyCompare() {
  const session = useSessionStore();
  const { scenarios } = useDocument();
  const language = useLanguage();
  const text = compareText[language];
  const [picker, setPicker] = useState<Point | null>(null);
  // The last case but one was taken out: its button is gone, and keys go on here.
  const actions = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isFocusLost()) actions.current?.querySelector('button')?.focus();
  }, []);

  return (
    <div className="empty-sheet">
      <h2>{text.empty.title}</h2>
      <p>{scenarios.length === 0 ? text.empty.noScenarios : text.empty.body}</p>
      <div className="empty-actions" ref={actions}>
        {scenarios.length === 0 ? (
          <>
            <Button look="primary" onClick={() => openDialog(session, { kind: 'ladder' })}>{scenarioText[language].empty.ladder}</Button>
            <Button look="outlined" onClick={() => addScenario(session)}>{scenarioText[language].empty.first}</Button>
          </>
        ) : (
          <Button look="primary" aria-haspopup="dialog" onClick={(event) => setPicker(below(event))}>{text.empty.choose}</Button>
        )}
      </div>
      {picker !== null && <CasesPicker at={picker} onClose={() => setPicker(null)} />}
    </div>
  );
}
