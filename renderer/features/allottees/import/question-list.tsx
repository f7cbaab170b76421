import type { ListIssue, ListQuestion } from '#shared/allottees/list-reading.ts';
import { listImportText } from '#shared/text/list-import.ts';
import { listIssueSentence } from '#shared/text/list-issues.ts';
import { useLanguage } from '#renderer/store/use-session.ts';
import { Button } from '#renderer/ui/button.tsx';
import { SelectField } from '#renderer/ui/field.tsx';
import { answer, choiceName, issueOfQuestion, unanswered } from './list-questions.ts';
import type { ListFile } from './list-review.ts';
import { useListImport } from './use-list-import.ts';

/** More choices than that are a list to choose from. */
const MOST_BUTTONS = 5;

interface QuestionListProps {
  readonly file: ListFile;
  /** What is to be said of the list as a whole. */
  readonly issues: readonly ListIssue[];
}

/** What only a person knows about a list, each with its answers, and what else is to be said of it: nothing of it is taken in silence. */
export function QuestionList({ file: { id, choice, reading }, issues }: QuestionListProps) {
  const imports = useListImport();
  const language = useLanguage();
  const questions = unanswered(reading?.questions ?? [], choice);
  const asked = new Map(questions.map((question) => [question, issueOfQuestion(question, issues)]));
  const others = issues.filter((issue) => ![...asked.values()].includes(issue));
  const chosen = { ...choice, mapping: { ...reading?.mapping, ...choice.mapping } };
  return (
    <>
      {[...asked].map(([question, issue]) => (
        <QuestionLine key={`${question.code} ${question.field ?? ''} ${question.sheet ?? ''}`} question={question} issue={issue} onAnswer={(said) => imports.choose(id, answer(question, said, chosen))} />
      ))}
      {others.map((issue) => (
        <p key={`${issue.code} ${issue.sheet ?? ''} ${issue.row} ${issue.column ?? ''} ${issue.details?.['field'] ?? ''}`} className={issue.severity === 'note' ? 'list-note' : 'allottees-banner'} role={issue.severity === 'note' ? 'status' : 'alert'}>
          {listIssueSentence(issue, language)}
        </p>
      ))}
    </>
  );
}

interface QuestionLineProps {
  readonly question: ListQuestion;
  readonly issue: ListIssue | undefined;
  readonly onAnswer: (choice: string) => void;
}

function QuestionLine({ question, issue, onAnswer }: QuestionLineProps) {
  const language = useLanguage();
  const sentence = listImportText[language].questions[question.code](question);
  const name = (choice: string): string => choiceName(question, choice, language);
  const namesRows = question.code === 'hiddenRows' || question.code === 'struckRows';
  return (
    <div className="list-question" role="group" aria-label={sentence} data-question={question.code}>
      <span role="alert">{sentence}</span>
      {question.choices.length <= MOST_BUTTONS
        ? question.choices.map((choice) => (
          <Button key={choice} look="outlined" data-choice={choice} aria-pressed={choice === question.taken} onClick={() => onAnswer(choice)}>{name(choice)}</Button>
        ))
        : <SelectField label={sentence} value={question.taken ?? ''} options={[...(question.taken === null ? [{ value: '', label: '—' }] : []), ...question.choices.map((choice) => ({ value: choice, label: name(choice) }))]} onChange={(choice) => choice !== '' && onAnswer(choice)} />}
      {namesRows && issue !== undefined && <small>{listIssueSentence(issue, language)}</small>}
    </div>
  );
}
