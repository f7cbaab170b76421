import type { ListIssueCode } from '../allottees/list-issue-codes.ts';
import type { AllotteeField, ListIssue } from '../allottees/list-reading.ts';
import { allotteeText } from './allottees.ts';
import type { Language } from './language.ts';

type Sentence = (value: string, details: Readonly<Record<string, string>>) => string;

const listIssueText: Record<Language, Record<ListIssueCode, Sentence>> = {
  en: {
    rightsMissing: () => 'No number of rights.',
    rightsNotWhole: (value) => `${value} rights: a right cannot be divided. Give a whole number.`,
    rightsNegative: (value) => `${value}: rights cannot be negative.`,
    rightsNotANumber: (value) => `"${value}" is not a number of rights.`,
    rightsAmbiguous: (value) => `"${value}" could mean two numbers. Write it without separators.`,
    rightsTooLong: (value) => `"${value}" has too many digits.`,
    rightsZero: () => '0 rights: this person gets none.',
    sharesNotDivisible: (value, d) => `${value}: not a multiple of ${d['sharesPerRight'] ?? ''} shares, the shares for one right.`,
    sharesPerRightUnknown: (value) => `"${value}" counts shares, but the shares per right (term 2) are not given.`,
    nameMissing: () => 'No name.',
    duplicateEmployeeNumber: (_, d) => `Same employee number as row ${d['row'] ?? ''}: counted as one person.`,
    employeeNumberOfTwoPersons: (_, d) => `Same employee number as ${d['name'] ?? ''} in row ${d['row'] ?? ''}.`,
    categoryUnknown: (value) => `Category "${value}" is not one of those used in notices; kept as written.`,
    categoryMissing: () => 'No category.',
    cellError: (value) => `The spreadsheet shows the error ${value} here.`,
    notCalculated: (value) => `The formula ${value} has no calculated result. Open the file in Excel and save it again.`,
    columnNotFound: (_, d) => `No column was recognised for "${fieldName(d['field'], 'en')}". Choose it.`,
    anotherRightsColumn: (value, d) => `"${value}" may give rights too; "${d['read'] ?? ''}" was read. Choose the column that is meant.`,
    numberNormalised: (value, d) => `"${value}" read as ${d['read'] ?? ''}.`,
    rightsFromShares: (value, d) => `${value.replace(/ *(株|shares?)$/i, '')} shares read as ${d['read'] ?? ''} rights (${d['sharesPerRight'] ?? ''} shares each).`,
    codeNormalised: (value, d) => `"${value}" read as ${d['read'] ?? ''}.`,
  },
  ja: {
    rightsMissing: () => '割当個数がありません。',
    rightsNotWhole: (value) => `${value}個：新株予約権は分割できません。整数にしてください。`,
    rightsNegative: (value) => `${value}：個数は負の数にできません。`,
    rightsNotANumber: (value) => `「${value}」は個数として読めません。`,
    rightsAmbiguous: (value) => `「${value}」は二通りに読めます。区切りなしで入力してください。`,
    rightsTooLong: (value) => `「${value}」は桁数が多すぎます。`,
    rightsZero: () => '0個：この方への割当てがありません。',
    sharesNotDivisible: (value, d) => `${value}：1個当たり株式数${d['sharesPerRight'] ?? ''}株で割り切れません。`,
    sharesPerRightUnknown: (value) => `「${value}」は株数ですが、1個当たり株式数（要項2）が未入力です。`,
    nameMissing: () => '氏名がありません。',
    duplicateEmployeeNumber: (_, d) => `${d['row'] ?? ''}行目と同じ社員番号です。1名として数えます。`,
    employeeNumberOfTwoPersons: (_, d) => `${d['row'] ?? ''}行目の${d['name'] ?? ''}さんと同じ社員番号です。`,
    categoryUnknown: (value) => `区分「${value}」は開示の区分にありません。記載のまま読み込みます。`,
    categoryMissing: () => '区分がありません。',
    cellError: (value) => `表計算のエラー ${value} になっています。`,
    notCalculated: (value) => `数式 ${value} が計算されていません。Excelで開いて保存し直してください。`,
    columnNotFound: (_, d) => `「${fieldName(d['field'], 'ja')}」の列が見つかりません。列を選んでください。`,
    anotherRightsColumn: (value, d) => `「${value}」も割当個数の列と読めます。「${d['read'] ?? ''}」を読みました。正しい列を選んでください。`,
    numberNormalised: (value, d) => `「${value}」を${d['read'] ?? ''}と読みました。`,
    rightsFromShares: (value, d) => `${value.replace(/株$/, '')}株を${d['read'] ?? ''}個と読みました（1個当たり${d['sharesPerRight'] ?? ''}株）。`,
    codeNormalised: (value, d) => `「${value}」を${d['read'] ?? ''}と読みました。`,
  },
};

/** What is to be said of a row or cell of a list, without its place: that is named where it is shown. */
export function listIssueSentence(issue: ListIssue, language: Language): string {
  // Codes are plain text in a reading that has crossed processes; an unknown one is still shown.
  const sentence = (listIssueText[language] as Readonly<Record<string, Sentence>>)[issue.code];
  return sentence?.(issue.value, issue.details ?? {}) ?? issue.code;
}

function fieldName(field: string | undefined, language: Language): string {
  // The field comes from a reading's details, which are texts.
  return field === undefined ? '' : allotteeText[language].fields[field as AllotteeField];
}
