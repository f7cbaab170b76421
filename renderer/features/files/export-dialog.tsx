import { useState } from 'react';
import { CARRIED, hidesNames, type ExportChoice } from '#shared/host/export-choice.ts';
import { exportText } from '#shared/text/export.ts';
import type { Language } from '#shared/text/language.ts';
import { windowText } from '#shared/text/window.ts';
import type { Question } from '#renderer/store/questions.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { Choice, Choices } from './choices.tsx';
import { PeopleChoice } from './people-choice.tsx';

interface QuestionProps<Kind extends Question['kind']> {
  readonly question: Extract<Question, { readonly kind: Kind }>;
  readonly language: Language;
}

/** Asks what an exported workbook has of the people: on its sheet, and in the document inside. */
export function ExportDialog({ question: { choice: before, answer }, language }: QuestionProps<'export'>) {
  const text = exportText[language];
  const [choice, setChoice] = useState<ExportChoice>(before);

  function change(next: Partial<ExportChoice>) {
    const chosen = { ...choice, ...next };
    setChoice(hidesNames(chosen) ? { ...chosen, carry: 'terms' } : chosen);
  }

  return (
    <Dialog
      title={text.title}
      onClose={() => answer(null)}
      onSubmit={() => answer(choice)}
      actions={
        <>
          <Button look="outlined" onClick={() => answer(null)}>{windowText[language].cancel}</Button>
          <Button look="primary" type="submit">{text.confirm}</Button>
        </>
      }
    >
      <PeopleChoice people={choice.people} language={language} onChoose={(people) => change({ people })} />
      <Choices label={text.carry.label} note={`${text.carry.notes[choice.carry]}${choice.people === 'names' ? '' : `\n${text.carry.needsNames}`}`}>
        {(noteId) => CARRIED.map((carry) => (
          <Choice key={carry} name="carry" value={carry} label={text.carry.choices[carry]} checked={choice.carry === carry} disabled={hidesNames({ ...choice, carry })} noteId={noteId} onChoose={() => change({ carry })} />
        ))}
      </Choices>
    </Dialog>
  );
}

/** Asks where a workbook without people goes: into the open document, which keeps its own, or into one of its own. */
export function TakeBackDialog({ question: { name, title, answer }, language }: QuestionProps<'takeBack'>) {
  const { back } = exportText[language];
  return (
    <Dialog
      title={back.title}
      onClose={() => answer('cancel')}
      onSubmit={() => answer('into')}
      actions={
        <>
          <Button data-choice="new" onClick={() => answer('new')}>{back.asNew}</Button>
          <Button data-choice="changes" onClick={() => answer('changes')}>{back.changes}</Button>
          <span className="spring" />
          <Button look="outlined" onClick={() => answer('cancel')}>{windowText[language].cancel}</Button>
          <Button look="primary" type="submit">{back.into}</Button>
        </>
      }
    >
      <p>{back.body(name)}</p>
      <p className="export-note">{back.intoNote(title)}</p>
    </Dialog>
  );
}
