import type { AllotteeIssueCode } from '../allottees/check-allottees.ts';
import { tieOut } from '../allottees/tie-out.ts';
import { isDate } from '../grant/dates.ts';
import { INPUT_NAMES, type InputName } from '../grant/input-names.ts';
import { INPUTS, type InputKind } from '../grant/input-registry.ts';
import type { Issue } from '../grant/issue.ts';
import type { RuleIssueCode } from '../grant/issue-codes.ts';
import { termOfPath, type TermNumber } from '../grant/notice-terms.ts';
import { isCount } from '../grant/number-rules.ts';
import { CATEGORIES_PATH, sumOf } from '../grant/parts/terms/category-rules.ts';
import type { GrantDocument } from '../grant/schema.ts';
import { claimsSolved, type SolvedIssue } from '../metrics/check-solved.ts';

/** The groups of checks: a term of the notice, or another part of the document. */
export type CheckSubject = TermNumber | 'market' | 'scenarios' | 'allottees' | 'document';

/** Checks that are not the rule of one input. */
export const OTHER_CHECKS = [
  'resolutionDate', 'issueDate', 'resolutionBeforeIssue', 'shareClass', 'decisionDate', 'decisionBeforePeriod',
  'periodFrom', 'periodTo', 'periodOrder', 'periodAfterIssue', 'allotteesByExercise', 'personsAnnounced',
  'categoryLines', 'categoryPerPerson', 'categoryMost', 'categoryPersonsSum', 'categoryRightsSum',
  'treasuryWithinIssued', 'customColumns', 'scenarioInputs', 'scenarioNames', 'solvedScenarios',
  'allotteeRows', 'allotteeNumbers', 'allotteeCategories', 'personsTie', 'rightsTie', 'categoryPersonsTie', 'categoryRightsTie', 'rightsPerPersonTie', 'currency', 'otherParts',
] as const;

/** One of {@link OTHER_CHECKS}. */
export type OtherCheck = (typeof OTHER_CHECKS)[number];

/** The id of a check: the input whose rule it is, or one of {@link OTHER_CHECKS}. */
export type CheckId = InputName | OtherCheck;

/** `notGiven`: something to be compared is not given, so nothing was checked; this is not the same as passing. */
export type CheckState = 'passes' | 'warning' | 'fails' | 'notGiven';

/** The rule for the number of an input, as far as a sentence describes it. */
export interface CheckedRule {
  readonly input: InputName;
  readonly kind: InputKind;
  readonly mayBeZero: boolean;
}

/** One comparison and its result. */
export interface Check {
  readonly id: CheckId;
  readonly subject: CheckSubject;
  readonly state: CheckState;
  /** The issues found; empty unless the state is `warning` or `fails`. */
  readonly issues: readonly Issue[];
  /** The document path of the checked value. */
  readonly path: string;
  /** The rule of an input; null for a comparison of several things. */
  readonly rule: CheckedRule | null;
}

/** The number of checks in each state. */
export type CheckCounts = Readonly<Record<CheckState, number>>;

interface Definition {
  readonly subject: CheckSubject;
  readonly path: string;
  /** Whether all compared values are given and can be compared. */
  readonly isGiven: (document: GrantDocument) => boolean;
  /** Whether the check applies to a document; it always does where this is absent. */
  readonly applies?: (document: GrantDocument) => boolean;
}

const dated = (...dates: readonly (string | null)[]): boolean => dates.every((date) => date !== null && isDate(date));

/** A document without a table of categories is not checked for one. */
const hasTable = ({ grant }: GrantDocument): boolean => grant.allotteesAnnounced.categories.length > 0;

const isGivenCount = (text: string | null): boolean => text !== null && isCount(text);

const OTHERS: Readonly<Record<OtherCheck, Definition>> = {
  resolutionDate: { subject: 1, path: 'grant.resolutionDate', isGiven: ({ grant }) => grant.resolutionDate !== null },
  issueDate: { subject: 1, path: 'grant.issueDate', isGiven: ({ grant }) => grant.issueDate !== null },
  resolutionBeforeIssue: { subject: 1, path: 'grant.issueDate', isGiven: ({ grant }) => dated(grant.resolutionDate, grant.issueDate) },
  shareClass: { subject: 3, path: 'grant.shareClass', isGiven: ({ grant }) => grant.shareClass !== '' },
  decisionDate: { subject: 5, path: 'grant.exercisePrice.decisionDate', isGiven: ({ grant }) => grant.exercisePrice.decisionDate !== null },
  decisionBeforePeriod: { subject: 5, path: 'grant.exercisePrice.decisionDate', isGiven: ({ grant }) => dated(grant.exercisePrice.decisionDate, grant.exercisePeriod.from) },
  periodFrom: { subject: 7, path: 'grant.exercisePeriod.from', isGiven: ({ grant }) => grant.exercisePeriod.from !== null },
  periodTo: { subject: 7, path: 'grant.exercisePeriod.to', isGiven: ({ grant }) => grant.exercisePeriod.to !== null },
  periodOrder: { subject: 7, path: 'grant.exercisePeriod.to', isGiven: ({ grant: { exercisePeriod: { from, to } } }) => dated(from, to) },
  periodAfterIssue: { subject: 7, path: 'grant.exercisePeriod.from', isGiven: ({ grant }) => dated(grant.issueDate, grant.exercisePeriod.from) },
  allotteesByExercise: {
    subject: 8, path: 'grant.statedCapital.basis',
    applies: ({ grant }) => grant.statedCapital.basis === 'perExercise', isGiven: ({ allottees }) => allottees.length > 0,
  },
  personsAnnounced: { subject: 9, path: 'grant.allotteesAnnounced', isGiven: ({ grant }) => grant.allotteesAnnounced.persons !== null },
  categoryLines: { subject: 9, path: CATEGORIES_PATH, applies: hasTable, isGiven: () => true },
  categoryPerPerson: {
    subject: 9, path: CATEGORIES_PATH, applies: hasTable,
    isGiven: ({ grant }) => grant.allotteesAnnounced.categories.some(({ persons, rights, rightsPerPerson }) => [persons, rights, rightsPerPerson].every(isGivenCount)),
  },
  categoryMost: {
    subject: 9, path: CATEGORIES_PATH, applies: hasTable,
    isGiven: ({ grant }) => grant.allotteesAnnounced.categories.some(({ persons, rights, rightsPerPerson, mostPerPerson }) =>
      isGivenCount(mostPerPerson) && (isGivenCount(rightsPerPerson) || (isGivenCount(persons) && isGivenCount(rights)))),
  },
  categoryPersonsSum: {
    subject: 9, path: CATEGORIES_PATH, applies: hasTable,
    isGiven: ({ grant: { allotteesAnnounced: { persons, categories } } }) => persons !== null && sumOf(categories, 'persons') !== null,
  },
  categoryRightsSum: {
    subject: 9, path: CATEGORIES_PATH, applies: hasTable, isGiven: ({ grant: { rights, allotteesAnnounced: { categories } } }) => isGivenCount(rights) && sumOf(categories, 'rights') !== null,
  },
  treasuryWithinIssued: {
    subject: 'market', path: INPUTS.treasuryShares.path,
    isGiven: ({ market: { treasuryShares, sharesIssued } }) => [treasuryShares, sharesIssued].every((shares) => shares !== null && isCount(shares)),
  },
  customColumns: { subject: 'scenarios', path: 'columns', applies: ({ columns }) => columns.length > 0, isGiven: () => true },
  scenarioInputs: { subject: 'scenarios', path: 'scenarios', isGiven: ({ scenarios }) => scenarios.length > 0 },
  scenarioNames: { subject: 'scenarios', path: 'scenarios', isGiven: ({ scenarios }) => scenarios.some(({ name }) => name !== '') },
  solvedScenarios: { subject: 'scenarios', path: 'scenarios', applies: ({ scenarios }) => scenarios.some(claimsSolved), isGiven: () => true },
  allotteeRows: { subject: 'allottees', path: 'allottees', isGiven: ({ allottees }) => allottees.some(({ rights }) => rights !== null) },
  allotteeNumbers: { subject: 'allottees', path: 'allottees', isGiven: ({ allottees }) => allottees.some(({ employeeNumber }) => employeeNumber !== '') },
  allotteeCategories: { subject: 'allottees', path: 'allottees', isGiven: ({ allottees }) => allottees.some(({ category }) => category !== '') },
  personsTie: { subject: 'allottees', path: 'grant.allotteesAnnounced.persons', isGiven: (document) => isTied(document, 'persons') },
  rightsTie: { subject: 'allottees', path: INPUTS.rights.path, isGiven: (document) => isTied(document, 'rights') },
  categoryPersonsTie: { subject: 'allottees', path: CATEGORIES_PATH, applies: hasTable, isGiven: (document) => isTiedByCategory(document, 'persons') },
  categoryRightsTie: { subject: 'allottees', path: CATEGORIES_PATH, applies: hasTable, isGiven: (document) => isTiedByCategory(document, 'rights') },
  rightsPerPersonTie: {
    subject: 'allottees', path: CATEGORIES_PATH, applies: hasTable,
    isGiven: ({ grant, allottees }) => allottees.length > 0 && grant.allotteesAnnounced.categories.some(({ rightsPerPerson, mostPerPerson }) => isGivenCount(rightsPerPerson) || isGivenCount(mostPerPerson)),
  },
  currency: { subject: 'document', path: 'currency', isGiven: () => true },
  // Shown only where something is found: an issue without a check of its own must not be counted under another check.
  otherParts: { subject: 'document', path: '', applies: () => false, isGiven: () => true },
};

const isTiedByCategory = ({ grant, allottees }: GrantDocument, column: 'persons' | 'rights'): boolean =>
  allottees.length > 0 && grant.allotteesAnnounced.categories.some(({ [column]: count }) => isGivenCount(count));

const isTied = ({ grant, allottees }: GrantDocument, line: 'persons' | 'rights'): boolean => allottees.length > 0 && tieOut(grant, allottees)[line].difference !== null;

/** The comparison for each issue code; an issue with any other code belongs to the check of its path. */
const OF_CODES: Readonly<Partial<Record<RuleIssueCode | AllotteeIssueCode | SolvedIssue['code'], OtherCheck>>> = {
  issueBeforeResolution: 'resolutionBeforeIssue',
  decisionAfterPeriodStart: 'decisionBeforePeriod',
  periodEndsBeforeStart: 'periodOrder',
  periodStartsBeforeIssue: 'periodAfterIssue',
  perExerciseWithoutAllottees: 'allotteesByExercise',
  treasuryExceedsIssued: 'treasuryWithinIssued',
  duplicateName: 'scenarioNames',
  solvedOutdated: 'solvedScenarios',
  allotteeNumberOfTwoPersons: 'allotteeNumbers',
  allotteeCategoryUnknown: 'allotteeCategories',
  personsMissing: 'personsTie',
  personsTooMany: 'personsTie',
  rightsMissing: 'rightsTie',
  rightsTooMany: 'rightsTie',
  categoryMissing: 'categoryLines',
  categoryTwice: 'categoryLines',
  categoryRightsNotProduct: 'categoryPerPerson',
  categoryAboveMost: 'categoryMost',
  categoryPersonsNotSum: 'categoryPersonsSum',
  categoryRightsNotSum: 'categoryRightsSum',
  categoryNotInTable: 'categoryPersonsTie',
  categoryPersonsDiffer: 'categoryPersonsTie',
  categoryRightsDiffer: 'categoryRightsTie',
  rightsNotPerPerson: 'rightsPerPersonTie',
  rightsAboveMost: 'rightsPerPersonTie',
};

/** The check for each list of rows. */
const OF_LISTS: Readonly<Record<string, OtherCheck>> = { columns: 'customColumns', scenarios: 'scenarioInputs', allottees: 'allotteeRows', [CATEGORIES_PATH]: 'categoryLines' };

/** Book values derived from the issue price are checked with it. */
const inputApplies = (document: GrantDocument, name: InputName): boolean => name !== 'bookValuePerRight' || document.grant.bookValue.source !== 'issuePrice';

const SUBJECT_ORDER: readonly CheckSubject[] = [1, 2, 3, 4, 5, 6, 7, 8, 9, 'market', 'scenarios', 'allottees', 'document'];

type NamedDefinition = Definition & { readonly id: CheckId; readonly rule: CheckedRule | null };

/** Every check, by subject; the rules of inputs come before the comparisons of a subject. */
const DEFINITIONS: readonly NamedDefinition[] = SUBJECT_ORDER.flatMap((subject) => [
  ...INPUT_NAMES.map(inputCheck).filter((definition) => definition.subject === subject),
  ...OTHER_CHECKS.map((id) => ({ ...OTHERS[id], id, rule: null })).filter((definition) => definition.subject === subject),
]);

function inputCheck(name: InputName): NamedDefinition {
  const { kind, mayBeZero, path, read } = INPUTS[name];
  const subject = termOfPath(path) ?? (path.startsWith('market.') ? 'market' : 'document');
  return { id: name, subject, path, rule: { input: name, kind, mayBeZero }, isGiven: (document) => read(document) !== null, applies: (document) => inputApplies(document, name) };
}

const BY_PATH: ReadonlyMap<string, CheckId> = new Map(DEFINITIONS.toReversed().map(({ path, id }) => [path, id]));

/** The check that found an issue. */
function checkOf({ code, path }: Issue): CheckId {
  const ofCode = Object.hasOwn(OF_CODES, code) ? OF_CODES[code as keyof typeof OF_CODES] : undefined; // `hasOwn` proved that it is one of the keys.
  return ofCode ?? BY_PATH.get(path) ?? OF_LISTS[path.slice(0, Math.max(path.indexOf('['), 0))] ?? 'otherParts';
}

/**
 * Every comparison made in a document, in the order of the notice, with its issues. One whose values are missing is
 * `notGiven`: an unchecked value never counts as passing.
 * @param issues all issues of the document; each belongs to one check.
 */
export function checkList(document: GrantDocument, issues: readonly Issue[]): readonly Check[] {
  const found = new Map<CheckId, Issue[]>();
  for (const issue of issues) {
    const id = checkOf(issue);
    const others = found.get(id);
    if (others === undefined) found.set(id, [issue]);
    else others.push(issue);
  }
  return DEFINITIONS.flatMap(({ id, subject, path, rule, isGiven, applies }): readonly Check[] => {
    const ofCheck = found.get(id) ?? NONE;
    if (ofCheck.length === 0 && applies?.(document) === false) return [];
    return [{ id, subject, path, rule, issues: ofCheck, state: stateOf(ofCheck, () => isGiven(document)) }];
  });
}

const NONE: readonly Issue[] = [];

function stateOf(issues: readonly Issue[], isGiven: () => boolean): CheckState {
  if (issues.some(({ severity }) => severity === 'error')) return 'fails';
  if (issues.length > 0) return 'warning';
  return isGiven() ? 'passes' : 'notGiven';
}

/** The number of checks in each state. */
export function countChecks(checks: readonly Check[]): CheckCounts {
  const counts = { passes: 0, warning: 0, fails: 0, notGiven: 0 };
  for (const { state } of checks) counts[state] += 1;
  return counts;
}
