import type { FormulaIssue, FormulaIssueCode } from '../metrics/check-formulas.ts';
import type { Issue } from '../grant/issue.ts';
import { namesIn } from './figures.ts';
import { formulaInputSentence } from './formulas.ts';
import type { Language } from './language.ts';
import { placeInWords } from './places.ts';

const CODES: Readonly<Record<FormulaIssueCode, true>> = { formulaUnreadable: true, formulaRefused: true, formulaFails: true };

/** Whether an issue was found in a formula. */
export const isFormulaIssue = (issue: Issue): issue is FormulaIssue => Object.hasOwn(CODES, issue.code);

/** An issue of a formula as one sentence: the place, what is wrong there, what to do. */
export function formulaIssueSentence({ path, details, found, columns }: FormulaIssue, language: Language): string {
  const sentence = formulaInputSentence(found, language, namesIn(columns, language)) ?? '';
  return `${placeInWords(path, details?.['name'] ?? '', language)}${language === 'ja' ? '：' : ': '}${sentence}`;
}
