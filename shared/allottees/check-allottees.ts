import type { Issue } from '../grant/issue.ts';
import type { Allottee, GrantDocument } from '../grant/schema.ts';
import { isAllotteeCategory } from './categories.ts';
import { checkAgainstTable } from './category-tie-out.ts';
import { lookupKey } from './normalise.ts';
import { memoizeByPeople } from './memoize-list.ts';
import { tieOut, type TieOutLine } from './tie-out.ts';

/** What the list of a document can be found to be, besides the rules of single rows in `shared/grant`. */
export const ALLOTTEE_ISSUE_CODES = [
  'personsMissing', 'personsTooMany', 'rightsMissing', 'rightsTooMany', 'allotteeNumberOfTwoPersons', 'allotteeCategoryUnknown',
  'categoryNotInTable', 'categoryPersonsDiffer', 'categoryRightsDiffer', 'rightsNotPerPerson', 'rightsAboveMost',
] as const;

/** One of {@link ALLOTTEE_ISSUE_CODES}. */
export type AllotteeIssueCode = (typeof ALLOTTEE_ISSUE_CODES)[number];

/**
 * What is to be looked at in a document's allottees: persons against term 9 and rights against term 2 (what is missing
 * or too many), both by category against the table of term 9, employee numbers that two names share, categories that are not known. Nothing while there is no list.
 */
export function checkAllottees(document: GrantDocument): readonly Issue[] {
  if (document.allottees.length === 0) return [];
  const { persons, rights } = tieOut(document.grant, document.allottees);
  return [
    ...tieOutIssue(persons, 'grant.allotteesAnnounced.persons', 'personsMissing', 'personsTooMany'),
    ...tieOutIssue(rights, 'grant.rights', 'rightsMissing', 'rightsTooMany'),
    ...checkAgainstTable(document.grant, document.allottees),
    ...rowIssues(document.allottees),
  ];
}

function tieOutIssue(line: TieOutLine, path: string, missing: AllotteeIssueCode, tooMany: AllotteeIssueCode): readonly Issue[] {
  const { announced, listed, difference } = line;
  if (announced === null || difference === null || difference === '0') return [];
  const code = difference.startsWith('-') ? missing : tooMany;
  return [{ code, severity: 'warning', path, value: announced, details: { announced, listed, difference: difference.replace('-', '') } }];
}

const rowIssues = memoizeByPeople((allottees): readonly Issue[] => [
  ...sharedNumbers(allottees),
  ...unknownCategories(allottees),
]);

function sharedNumbers(allottees: readonly Allottee[]): readonly Issue[] {
  const first = new Map<string, string>();
  return allottees.flatMap(({ employeeNumber, name }, index): readonly Issue[] => {
    const number = lookupKey(employeeNumber);
    const before = first.get(number);
    if (number !== '' && before === undefined) first.set(number, name);
    if (number === '' || before === undefined || lookupKey(before) === lookupKey(name)) return [];
    const path = `allottees[${index}].employeeNumber`;
    return [{ code: 'allotteeNumberOfTwoPersons', severity: 'warning', path, value: employeeNumber, details: { name: before } }];
  });
}

/** One issue for each unknown category, at its first row, with the number of rows that have it. */
function unknownCategories(allottees: readonly Allottee[]): readonly Issue[] {
  const found = new Map<string, { readonly first: number; readonly rows: number }>();
  for (const [index, { category }] of allottees.entries()) {
    const before = found.get(category);
    found.set(category, { first: before?.first ?? index, rows: (before?.rows ?? 0) + 1 });
  }
  return [...found].flatMap(([category, { first, rows }]): readonly Issue[] =>
    category === '' || isAllotteeCategory(category)
      ? []
      : [{ code: 'allotteeCategoryUnknown', severity: 'warning', path: `allottees[${first}].category`, value: category, details: { rows: String(rows) } }]);
}
