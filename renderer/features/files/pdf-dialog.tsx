import { useState } from 'react';
import type { PeopleShown } from '#shared/allottees/shown-people.ts';
import type { Language } from '#shared/text/language.ts';
import { printText } from '#shared/text/print.ts';
import { windowText } from '#shared/text/window.ts';
import type { Question } from '#renderer/store/questions.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { PeopleChoice } from './people-choice.tsx';

/** Asks what the PDF of the board pack has of the people. Nothing of the document travels inside a PDF. */
export function PdfDialog({ question: { people: before, answer }, language }: { readonly question: Extract<Question, { readonly kind: 'exportPdf' }>; readonly language: Language }) {
  const text = printText[language];
  const [people, setPeople] = useState<PeopleShown>(before);
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
      <PeopleChoice people={people} language={language} onChoose={setPeople} />
    </Dialog>
  );
}
