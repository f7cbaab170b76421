import type { ListQuestion } from '#shared/allottees/list-reading.ts';
import { listImportText } from '#shared/text/list-import.ts';
import { useLanguage } from '#renderer/store/use-session.ts';
import { Button } from '#renderer/ui/button.tsx';
import { SelectField } from '#renderer/ui/field.tsx';
import { answer, choiceName } from './list-questions.ts';
import type { ListFile } from './list-review.ts';
import { useListImport } from './use-list-import.ts';

/** More choices than that are a list to choose from. */
const MOST_BUTTONS = 5;

/** What only a person knows about a list, each with its answers: nothing of it is taken in silence. */
export function QuestionList({ file: { id, choice, reading } }: { readonly file: ListFile }) {
  const imports = useListImport();
  const questions = reading?.questions ?? [];
  return questions.map((question) => (
    <QuestionLine key={`${question.code} ${question.field ?? ''} ${question.sheet ?? ''}`} question={question} onAnswer={(chosen) => imports.choose(id, answer(question, chosen, { ...choice, mapping: { ...reading?.mapping, ...choice.mapping } }))} />
  ));
}

function QuestionLine({ question, onAnswer }: { readonly question: ListQuestion; readonly onAnswer: (choice: string) => void }) {
  const language = useLanguage();
  const sentence = listImportText[language].questions[question.code](question);
  const name = (choice: string): string => choiceName(question, choice, language);
  return (
    <div className="list-question" role="group" aria-label={sentence} data-question={question.code}>
      <span role={question.taken === null ? 'alert' : undefined}>{sentence}</span>
      {question.choices.length <= MOST_BUTTONS
        ? question.choices.map((choice) => (
          <Button key={choice} look="outlined" data-choice={choice} aria-pressed={choice === question.taken} onClick={() => onAnswer(choice)}>{name(choice)}</Button>
        ))
        : <SelectField label={sentence} value={question.taken ?? ''} options={[...(question.taken === null ? [{ value: '', label: '—' }] : []), ...question.choices.map((choice) => ({ value: choice, label: name(choice) }))]} onChange={(choice) => choice !== '' && onAnswer(choice)} />}
    </div>
  );
}
