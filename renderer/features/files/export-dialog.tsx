import { useId, useState, type ReactNode } from 'react';
import { PEOPLE_SHOWN } from '#shared/allottees/shown-people.ts';
import { CARRIED, hidesNames, type ExportChoice } from '#shared/host/export-choice.ts';
import { exportText } from '#shared/text/export.ts';
import type { Language } from '#shared/text/language.ts';
import { windowText } from '#shared/text/window.ts';
import type { Question } from '#renderer/store/questions.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';

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
      <Choices label={text.people.label} note={text.people.notes[choice.people]}>
        {(noteId) => PEOPLE_SHOWN.map((people) => (
          <Choice key={people} name="people" value={people} label={text.people.choices[people]} checked={choice.people === people} noteId={noteId} onChoose={() => change({ people })} />
        ))}
      </Choices>
      <Choices label={text.carry.label} note={`${text.carry.notes[choice.carry]}${choice.people === 'names' ? '' : `\n${text.carry.needsNames}`}`}>
        {(noteId) => CARRIED.map((carry) => (
          <Choice key={carry} name="carry" value={carry} label={text.carry.choices[carry]} checked={choice.carry === carry} disabled={hidesNames({ ...choice, carry })} noteId={noteId} onChoose={() => change({ carry })} />
        ))}
      </Choices>
    </Dialog>
  );
}

/** A group of choices with a note on the one that is chosen, which changes with it. */
function Choices({ label, note, children }: { readonly label: string; readonly note: string; readonly children: (noteId: string) => ReactNode }) {
  const noteId = useId();
  return (
    <fieldset className="export-choices">
      <legend>{label}</legend>
      <div>{children(noteId)}</div>
      <p className="export-note" id={noteId} aria-live="polite">{note}</p>
    </fieldset>
  );
}

interface ChoiceProps {
  readonly name: string;
  readonly value: string;
  readonly label: string;
  readonly checked: boolean;
  readonly disabled?: boolean;
  readonly noteId: string;
  readonly onChoose: () => void;
}

function Choice({ name, value, label, checked, disabled = false, noteId, onChoose }: ChoiceProps) {
  return (
    <label className="export-choice" data-choice={value}>
      <input type="radio" name={name} value={value} checked={checked} disabled={disabled} aria-describedby={noteId} onChange={onChoose} />
      {label}
    </label>
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
