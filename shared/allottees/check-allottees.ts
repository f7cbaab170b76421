import type { Issue } from '../grant/issue.ts';
import type { Allottee, GrantDocument } from '../grant/schema.ts';
import { ROWS_IN_A_STEP, type Steps } from '../grant/steps.ts';
import { isAllotteeCategory } from './categories.ts';
import { checkAgainstTable, peopleOf } from './category-tie-out.ts';
import { lookupKey } from './normalise.ts';
import { memoizeByPeople, NOTHING } from './memoize-list.ts';
import { totalsOf } from './totals.ts';
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

/** Works out in steps what {@link checkAllottees} goes through the list for: it is known then. */
export function* checkAllotteesInSteps({ grant, allottees }: GrantDocument): Steps<void> {
  yield* totalsOf.steps(allottees);
  if (grant.allotteesAnnounced.categories.length > 0) yield* peopleOf.steps(allottees);
  yield* rowIssues.steps(allottees);
}

/** A list of which nothing is to be said has nothing to be said of it in another order either. */
const rowIssues = memoizeByPeople(function* check(allottees): Steps<readonly Issue[]> {
  return [...(yield* sharedNumbers(allottees)), ...(yield* unknownCategories(allottees))];
}, (found) => (found.length === 0 ? found : NOTHING));

function* sharedNumbers(allottees: readonly Allottee[]): Steps<readonly Issue[]> {
  const first = new Map<string, string>();
  const found: Issue[] = [];
  for (let index = 0; index < allottees.length; index += 1) {
    if (index % ROWS_IN_A_STEP === 0) yield;
    const { employeeNumber = '', name = '' } = allottees[index] ?? {};
    const number = lookupKey(employeeNumber);
    if (number === '') continue;
    const before = first.get(number);
    if (before === undefined) first.set(number, name);
    else if (lookupKey(before) !== lookupKey(name)) {
      found.push({ code: 'allotteeNumberOfTwoPersons', severity: 'warning', path: `allottees[${index}].employeeNumber`, value: employeeNumber, details: { name: before } });
    }
  }
  return found;
}

/** One issue for each unknown category, at its first row, with the number of rows that have it. */
function* unknownCategories(allottees: readonly Allottee[]): Steps<readonly Issue[]> {
  const found = new Map<string, { readonly first: number; rows: number }>();
  for (let index = 0; index < allottees.length; index += 1) {
    if (index % ROWS_IN_A_STEP === 0) yield;
    const { category = '' } = allottees[index] ?? {};
    const before = found.get(category);
    if (before === undefined) found.set(category, { first: index, rows: 1 });
    else before.rows += 1;
  }
  return [...found].flatMap(([category, { first, rows }]): readonly Issue[] =>
    category === '' || isAllotteeCategory(category)
      ? []
      : [{ code: 'allotteeCategoryUnknown', severity: 'warning', path: `allottees[${first}].category`, value: category, details: { rows: String(rows) } }]);
}
