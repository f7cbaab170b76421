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

/** Whether the list cannot be taken before somebody has answered. */
export const isOpen = ({ taken }: ListQuestion): boolean => taken === null;

/** Whether a question stands for an issue of the list. */
export const isAsked = ({ code }: ListIssue, questions: readonly ListQuestion[]): boolean => code === 'anotherRightsColumn' && questions.some((question) => question.code === 'rightsColumn');

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
      return { hiddenRows: choice === 'skip' ? 'skip' : 'include' };
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
