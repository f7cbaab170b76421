import type { ListIssue, ListQuestion, ListQuestionCode } from '#shared/allottees/list-reading.ts';
import { assertNever } from '#shared/calc/expression.ts';
import type { Language } from '#shared/text/language.ts';
import { listImportText } from '#shared/text/list-import.ts';
import { encodingName } from './encodings.ts';
import type { ListChoice, ReviewStep } from './list-review.ts';

/** Where the same can be chosen once it is answered. */
export const STEP_OF_QUESTION: Readonly<Record<ListQuestionCode, ReviewStep>> = {
  rightsColumn: 'columns',
  fieldColumn: 'columns',
  columnByContents: 'columns',
  sheets: 'sheets',
  hiddenRows: 'rows',
  struckRows: 'rows',
  encoding: 'file',
  delimiter: 'file',
  decimalMark: 'file',
};

/** Whether a person has chosen what a question asks for: it can be chosen again at its step. */
function isAnswered({ code, field }: ListQuestion, choice: ListChoice): boolean {
  if (code === 'rightsColumn' || code === 'fieldColumn' || code === 'columnByContents') return field !== null && choice.mapping[field] !== undefined;
  return choice[code] !== null;
}

/** The questions that nobody has answered, whatever the reading goes by meanwhile. */
export const unanswered = (questions: readonly ListQuestion[], choice: ListChoice): readonly ListQuestion[] => questions.filter((question) => !isAnswered(question, choice));

/** The issues that say the same as a question, by its code. */
const ISSUES_OF_QUESTION: Readonly<Record<ListQuestionCode, string | null>> = {
  rightsColumn: 'columnUnclear',
  fieldColumn: 'columnUnclear',
  columnByContents: 'columnNotFound',
  sheets: 'sheetsUnclear',
  hiddenRows: 'hiddenRowsRead',
  struckRows: 'struckRowsRead',
  encoding: 'encodingUnclear',
  delimiter: null,
  decimalMark: 'decimalMarkUnclear',
};

/** The issue that a question stands for; it may know more, such as the rows. */
export const issueOfQuestion = ({ code, field, sheet }: ListQuestion, issues: readonly ListIssue[]): ListIssue | undefined =>
  issues.find((issue) => issue.code === ISSUES_OF_QUESTION[code] && (issue.sheet === null || sheet === null || issue.sheet === sheet) && (issue.details?.['field'] === undefined || issue.details['field'] === (field ?? '')));

/** What an answer chooses. */
export function answer({ code, field }: ListQuestion, choice: string, { mapping }: ListChoice): Partial<ListChoice> {
  switch (code) {
    case 'rightsColumn':
      return { mapping: { ...mapping, rights: choice } };
    case 'fieldColumn':
    case 'columnByContents':
      return field === null ? {} : { mapping: { ...mapping, [field]: choice } };
    case 'sheets':
      return { sheets: choice === 'all' ? 'all' : [choice] };
    case 'hiddenRows':
    case 'struckRows':
      return { [code]: choice === 'skip' ? 'skip' : 'include' };
    case 'encoding':
      return { encoding: choice };
    case 'delimiter':
      return { delimiter: choice };
    case 'decimalMark':
      return { decimalMark: choice === ',' ? ',' : '.' };
    default:
      return assertNever(code);
  }
}

/** A choice in words. */
export function choiceName({ code }: ListQuestion, choice: string, language: Language): string {
  const text = listImportText[language];
  if (code === 'encoding') return encodingName(choice);
  // What has no name of ours stands as it is written.
  if (code === 'delimiter') return (text.delimiters as Readonly<Record<string, string>>)[choice] ?? choice;
  if (code === 'decimalMark') return (text.decimalMarks as Readonly<Record<string, string>>)[choice] ?? choice;
  return (text.answers as Readonly<Record<string, string>>)[choice] ?? choice;
}
