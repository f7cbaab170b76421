import type { ListIssue } from '../allottees/list-reading.ts';
import type { Language } from './language.ts';
import { listIssueSentence } from './list-issues.ts';
import { labelled } from './punctuation.ts';

const en = {
  error: 'To correct',
  warning: 'To check',
  sheetOfText: 'List',
};

const ja: typeof en = {
  error: '要修正',
  warning: '要確認',
  sheetOfText: '名簿',
};

/** Texts in a list that goes back to its sender. */
export const errorWorkbookText: Readonly<Record<Language, typeof en>> = { en, ja };

/** The problem of a cell or row in both languages, because the sender's language is unknown. */
export function reasonInBothLanguages(issue: ListIssue): string {
  const kind = issue.severity === 'error' ? 'error' : 'warning';
  return (['ja', 'en'] as const).map((language) => labelled(errorWorkbookText[language][kind], listIssueSentence(issue, language), language)).join('\n');
}
