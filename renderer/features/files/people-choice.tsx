import { PEOPLE_SHOWN, type PeopleShown } from '#shared/allottees/shown-people.ts';
import { exportText } from '#shared/text/export.ts';
import type { Language } from '#shared/text/language.ts';
import { Choice, Choices } from './choices.tsx';

interface PeopleChoiceProps {
  readonly people: PeopleShown;
  readonly language: Language;
  readonly onChoose: (people: PeopleShown) => void;
}

/** How people are shown in what is written: the same choices for a workbook, a PDF and a template. */
export function PeopleChoice({ people, language, onChoose }: PeopleChoiceProps) {
  const { label, choices, notes } = exportText[language].people;
  return (
    <Choices label={label} note={notes[people]}>
      {(noteId) => PEOPLE_SHOWN.map((choice) => <Choice key={choice} name="people" value={choice} label={choices[choice]} checked={people === choice} noteId={noteId} onChoose={() => onChoose(choice)} />)}
    </Choices>
  );
}
