import type { AllotteeIssueCode } from '../allottees/check-allottees.ts';
import { tieOut } from '../allottees/tie-out.ts';
import { isDate } from '../grant/dates.ts';
import { INPUT_NAMES, type InputName } from '../grant/input-names.ts';
import { hasTranches, INPUTS, inputSign, isAsked, type InputKind, type InputSign } from '../grant/input-registry.ts';
import type { Issue } from '../grant/issue.ts';
import type { RuleIssueCode } from '../grant/issue-codes.ts';
import { termOfPath, type TermNumber } from '../grant/notice-terms.ts';
import { isCount } from '../grant/number-rules.ts';
import { CATEGORIES_PATH, sumOf } from '../grant/parts/terms/category-rules.ts';
import { NOTICE_DATES } from '../grant/parts/notice/rules.ts';
import { plannedRights } from '../grant/parts/exercise-plan/rules.ts';
import { needsBookValue } from '../grant/parts/terms/rules.ts';
import type { GrantDocument } from '../grant/schema.ts';
import { isThirdPartyAllotment, isWorkedOut } from '../metrics/check-dilution.ts';
import { entryOfGrant } from '../metrics/check-entries.ts';
import { figureMethodOf } from '../metrics/figure-method.ts';
import { claimsSolved, type SolvedIssue } from '../metrics/check-solved.ts';

/** What checks are grouped by: a term of the notice, or a part beside the terms. */
export type CheckSubject = TermNumber | 'market' | 'dilution' | 'scenarios' | 'allottees' | 'document';

/** Checks that are not the rule of one input. */
export const OTHER_CHECKS = [
  'resolutionDate', 'issueDate', 'resolutionBeforeIssue', 'shareClass', 'decisionDate', 'decisionBeforePeriod', 'issuePriceDecisionDate',
  'noticeDates', 'periodFrom', 'periodTo', 'periodOrder', 'periodAfterIssue', 'allotteesByExercise', 'bookValueKnown', 'tranchesWhole', 'treasuryWithinHeld', 'exercisePlanLines', 'exercisePlanRights', 'entriesBalanced', 'personsAnnounced',
  'categoryLines', 'categoryPerPerson', 'categoryMost', 'categoryPersonsSum', 'categoryRightsSum',
  'treasuryWithinIssued', 'votesUnit', 'votesWithinTotal', 'authorised', 'largeAllotment', 'securityRows', 'holderRows', 'holdersWithinOutstanding', 'customColumns', 'scenarioInputs', 'scenarioNames', 'solvedScenarios',
  'allotteeRows', 'allotteeColumns', 'allotteeNumbers', 'allotteeCategories', 'personsTie', 'rightsTie', 'categoryPersonsTie', 'categoryRightsTie', 'rightsPerPersonTie', 'currency', 'otherParts',
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
  readonly sign: InputSign;
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

const hasPlan = ({ exercisePlan }: GrantDocument): boolean => exercisePlan.length > 0;

const isGivenCount = (text: string | null): boolean => text !== null && isCount(text);

const OTHERS: Readonly<Record<OtherCheck, Definition>> = {
  resolutionDate: { subject: 1, path: 'grant.resolutionDate', isGiven: ({ grant }) => grant.resolutionDate !== null },
  issueDate: { subject: 1, path: 'grant.issueDate', isGiven: ({ grant }) => grant.issueDate !== null },
  resolutionBeforeIssue: { subject: 1, path: 'grant.issueDate', isGiven: ({ grant }) => dated(grant.resolutionDate, grant.issueDate) },
  shareClass: { subject: 3, path: 'grant.shareClass', isGiven: ({ grant }) => grant.shareClass !== '' },
  issuePriceDecisionDate: { subject: 4, path: 'grant.issuePrice.decisionDate', applies: ({ grant }) => grant.issuePrice.status === 'pending' || grant.issuePrice.decisionDate !== null, isGiven: ({ grant }) => grant.issuePrice.decisionDate !== null },
  decisionDate: { subject: 5, path: 'grant.exercisePrice.decisionDate', isGiven: ({ grant }) => grant.exercisePrice.decisionDate !== null },
  decisionBeforePeriod: { subject: 5, path: 'grant.exercisePrice.decisionDate', isGiven: ({ grant }) => dated(grant.exercisePrice.decisionDate, grant.exercisePeriod.from) },
  periodFrom: { subject: 7, path: 'grant.exercisePeriod.from', isGiven: ({ grant }) => grant.exercisePeriod.from !== null },
  periodTo: { subject: 7, path: 'grant.exercisePeriod.to', isGiven: ({ grant }) => grant.exercisePeriod.to !== null },
  periodOrder: { subject: 7, path: 'grant.exercisePeriod.to', isGiven: ({ grant: { exercisePeriod: { from, to } } }) => dated(from, to) },
  periodAfterIssue: { subject: 7, path: 'grant.exercisePeriod.from', isGiven: ({ grant }) => dated(grant.issueDate, grant.exercisePeriod.from) },
  allotteesByExercise: {
    subject: 8, path: 'grant.statedCapital.basis',
    applies: ({ grant }) => grant.statedCapital.basis === 'perExercise', isGiven: ({ allottees, exercisePlan }) => allottees.length > 0 || exercisePlan.length > 0,
  },
  bookValueKnown: { subject: 8, path: 'grant.bookValue', applies: needsBookValue, isGiven: (document) => figureMethodOf(document).isBookValueKnown },
  tranchesWhole: {
    subject: 8, path: 'grant.bookValue.tranches', applies: ({ grant }) => hasTranches(grant.bookValue),
    isGiven: ({ grant: { bookValue } }) => hasTranches(bookValue) && bookValue.tranches.every(({ share }) => share !== null),
  },
  treasuryWithinHeld: {
    subject: 8, path: INPUTS.treasuryDelivered.path, applies: ({ grant }) => grant.delivery.treasuryShares !== null,
    isGiven: ({ grant, market }) => isGivenCount(grant.delivery.treasuryShares) && isGivenCount(market.treasuryShares),
  },
  exercisePlanLines: { subject: 8, path: 'exercisePlan', applies: hasPlan, isGiven: () => true },
  exercisePlanRights: { subject: 8, path: 'exercisePlan', applies: hasPlan, isGiven: ({ exercisePlan, grant }) => plannedRights(exercisePlan) !== null && isGivenCount(grant.rights) },
  entriesBalanced: { subject: 8, path: INPUTS.treasuryDelivered.path, applies: needsBookValue, isGiven: (document) => entryOfGrant(document) !== null },
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
  votesUnit: { subject: 'dilution', path: INPUTS.unitShares.path, applies: ({ votes }) => votes.total !== null, isGiven: ({ votes: { unitShares, total } }) => isGivenCount(unitShares) && isGivenCount(total) },
  votesWithinTotal: {
    subject: 'dilution', path: INPUTS.votesAllottedBefore.path, applies: ({ votes }) => votes.allottedSixMonths !== null,
    isGiven: ({ votes: { allottedSixMonths, total } }) => isGivenCount(allottedSixMonths) && isGivenCount(total),
  },
  authorised: { subject: 'dilution', path: INPUTS.authorisedShares.path, applies: ({ market }) => market.authorised !== null, isGiven: (document) => isWorkedOut(document, 'authorisedHeadroom') },
  largeAllotment: {
    subject: 'dilution', path: INPUTS.totalVotes.path, applies: (document) => document.votes.total !== null && isThirdPartyAllotment(document), isGiven: (document) => isWorkedOut(document, 'largeAllotmentRatio'),
  },
  securityRows: { subject: 'dilution', path: 'securities', applies: ({ securities }) => securities.length > 0, isGiven: () => true },
  holderRows: { subject: 'dilution', path: 'holders', applies: ({ holders }) => holders.length > 0, isGiven: () => true },
  holdersWithinOutstanding: {
    subject: 'dilution', path: 'holders', applies: ({ holders }) => holders.length > 0,
    isGiven: ({ holders, market: { sharesIssued, treasuryShares } }) => [sharesIssued, treasuryShares].every(isGivenCount) && holders.some(({ shares }) => isGivenCount(shares)),
  },
  customColumns: { subject: 'scenarios', path: 'columns', applies: ({ columns }) => columns.length > 0, isGiven: () => true },
  scenarioInputs: { subject: 'scenarios', path: 'scenarios', isGiven: ({ scenarios }) => scenarios.length > 0 },
  scenarioNames: { subject: 'scenarios', path: 'scenarios', isGiven: ({ scenarios }) => scenarios.some(({ name }) => name !== '') },
  solvedScenarios: { subject: 'scenarios', path: 'scenarios', applies: ({ scenarios }) => scenarios.some(claimsSolved), isGiven: () => true },
  allotteeRows: { subject: 'allottees', path: 'allottees', isGiven: ({ allottees }) => allottees.some(({ rights }) => rights !== null) },
  allotteeColumns: { subject: 'allottees', path: 'allotteeColumns', applies: ({ allotteeColumns }) => allotteeColumns.length > 0, isGiven: () => true },
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
  noticeDates: { subject: 'document', path: 'notice', applies: ({ notice }) => NOTICE_DATES.some((name) => notice[name] !== null), isGiven: () => true },
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
  bookValueMissing: 'bookValueKnown',
  tranchesNotWhole: 'tranchesWhole',
  treasuryDeliveryExceedsTreasury: 'treasuryWithinHeld',
  exercisePlanNotRights: 'exercisePlanRights',
  entryNotBalanced: 'entriesBalanced',
  treasuryExceedsIssued: 'treasuryWithinIssued',
  votesWithoutUnit: 'votesUnit',
  votesExceedTotal: 'votesWithinTotal',
  authorisedExceeded: 'authorised',
  largeAllotment25: 'largeAllotment',
  largeAllotment300: 'largeAllotment',
  holdersExceedOutstanding: 'holdersWithinOutstanding',
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

/** The check for rows of a list. */
const OF_LISTS: Readonly<Record<string, OtherCheck>> = {
  columns: 'customColumns', scenarios: 'scenarioInputs', allottees: 'allotteeRows', allotteeColumns: 'allotteeColumns', securities: 'securityRows', holders: 'holderRows', [CATEGORIES_PATH]: 'categoryLines',
  exercisePlan: 'exercisePlanLines', 'grant.bookValue.tranches': 'tranchesWhole',
};

/** Book values that follow the issue price are checked with it; nobody is asked for what the terms do not use. */
function inputApplies(document: GrantDocument, name: InputName): boolean {
  const { bookValue, delivery } = document.grant;
  switch (name) {
    case 'bookValuePerRight':
      return !hasTranches(bookValue) && bookValue.source !== 'issuePrice';
    case 'trancheBookValue':
      return hasTranches(bookValue);
    case 'treasuryDelivered':
    case 'treasuryBookPerShare':
      return delivery.treasuryShares !== null;
    default:
      return subjectOf(INPUTS[name].path) !== 'dilution' || isAsked(document, name);
  }
}

/** What an input belongs to, by where the document keeps it. */
function subjectOf(path: string): CheckSubject {
  const term = termOfPath(path);
  if (term !== null) return term;
  if (path.startsWith('market.')) return 'market';
  return /^(votes|eps)\./.test(path) ? 'dilution' : 'document';
}

const SUBJECT_ORDER: readonly CheckSubject[] = [1, 2, 3, 4, 5, 6, 7, 8, 9, 'market', 'dilution', 'scenarios', 'allottees', 'document'];

type NamedDefinition = Definition & { readonly id: CheckId; readonly rule: CheckedRule | null };

/** Every check, by subject; the rules of inputs come before the comparisons of a subject. */
const DEFINITIONS: readonly NamedDefinition[] = SUBJECT_ORDER.flatMap((subject) => [
  ...INPUT_NAMES.map(inputCheck).filter((definition) => definition.subject === subject),
  ...OTHER_CHECKS.map((id) => ({ ...OTHERS[id], id, rule: null })).filter((definition) => definition.subject === subject),
]);

function inputCheck(name: InputName): NamedDefinition {
  const { kind, path, read } = INPUTS[name];
  const isGiven = (document: GrantDocument): boolean => read(document) !== null;
  return { id: name, subject: subjectOf(path), path, rule: { input: name, kind, sign: inputSign(INPUTS[name]) }, isGiven, applies: (document) => inputApplies(document, name) };
}

const BY_PATH: ReadonlyMap<string, CheckId> = new Map(DEFINITIONS.toReversed().map(({ path, id }) => [path, id]));

/** The check that found an issue. */
function checkOf({ code, path }: Issue): CheckId {
  const ofCode = Object.hasOwn(OF_CODES, code) ? OF_CODES[code as keyof typeof OF_CODES] : undefined; // `hasOwn` proved that it is one of the keys.
  if (path.startsWith('notice.')) return 'noticeDates';
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
