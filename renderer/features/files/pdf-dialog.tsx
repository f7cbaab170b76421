import { useId, useState } from 'react';
import { PEOPLE_SHOWN, type PeopleShown } from '#shared/allottees/shown-people.ts';
import { exportText } from '#shared/text/export.ts';
import type { Language } from '#shared/text/language.ts';
import { printText } from '#shared/text/print.ts';
import { windowText } from '#shared/text/window.ts';
import type { Question } from '#renderer/store/questions.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';

/** Asks what the PDF of the board pack has of the people. Nothing of the document travels inside a PDF. */
export function PdfDialog({ question: { people: before, answer }, language }: { readonly question: Extract<Question, { readonly kind: 'exportPdf' }>; readonly language: Language }) {
  const { label, choices, notes } = exportText[language].people;
  const text = printText[language];
  const [people, setPeople] = useState<PeopleShown>(before);
  const noteId = useId();
  return (
    <Dialog
      title={text.title}
      onClose={() => answer(null)}
      onSubmit={() => answer(people)}
      actions={
        <>
          <Button look="outlined" onClick={() => answer(null)}>{windowText[language].cancel}</Button>
          <Button look="primary" type="submit">{text.confirm}</Button>
        </>
      }
    >
      <fieldset className="export-choices">
        <legend>{label}</legend>
        <div>
          {PEOPLE_SHOWN.map((choice) => (
            <label key={choice} className="export-choice" data-choice={choice}>
              <input type="radio" name="people" value={choice} checked={people === choice} aria-describedby={noteId} onChange={() => setPeople(choice)} />
              {choices[choice]}
            </label>
          ))}
        </div>
        <p className="export-note" id={noteId} aria-live="polite">{notes[people]}</p>
      </fieldset>
    </Dialog>
  );
}
