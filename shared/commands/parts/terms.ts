import { castDraft, type Draft } from 'immer';
import { assertNever } from '../../calc/expression.ts';
import { canonicalNumberOrNull, canonicalNumberText } from '../../grant/canonical-number.ts';
import { overLimit } from '../../grant/over-limit.ts';
import { hasTranches } from '../../grant/input-registry.ts';
import type {
  AnnouncedCategory, BookValueSource, CapitalBase, CapitalBasis, DeliveryOrder, ExercisePrice, GrantDocument, GrantLaw, GrantTerms, IssuePrice, ShareIssuePrice, Tranche,
} from '../../grant/schema.ts';
import type { DefinitionsOf } from './definition.ts';

/** The terms that can be set one by one, by their path under `grant`, with the type of their values. */
export interface TermValues {
  readonly law: GrantLaw | null;
  readonly resolutionDate: string | null;
  readonly issueDate: string | null;
  readonly rights: string | null;
  readonly sharesPerRight: string | null;
  readonly shareClass: string;
  readonly issuePrice: IssuePrice;
  readonly 'bookValue.source': BookValueSource;
  readonly 'bookValue.perRight': string | null;
  readonly 'bookValue.tranches': readonly Tranche[];
  readonly 'exercisePeriod.from': string | null;
  readonly 'exercisePeriod.to': string | null;
  readonly 'statedCapital.base': CapitalBase;
  readonly 'statedCapital.shareIssuePrice': ShareIssuePrice;
  readonly 'statedCapital.ratio': string;
  readonly 'statedCapital.unit': string;
  readonly 'statedCapital.basis': CapitalBasis;
  readonly 'delivery.treasuryShares': string | null;
  readonly 'delivery.order': DeliveryOrder;
  readonly 'delivery.bookValuePerShare': string | null;
  readonly 'allotteesAnnounced.persons': number | null;
  readonly 'allotteesAnnounced.description': string;
  readonly 'allotteesAnnounced.categories': readonly AnnouncedCategory[];
}

/** The path of a term under `grant`. */
export type Term = keyof TermValues;

/** Sets one term; the value has the type of its term. */
export type SetTerm = { [T in Term]: { readonly type: 'setTerm'; readonly term: T; readonly value: TermValues[T] } }[Term];

/** Leaves the exercise price pending, or decides it. */
export interface SetExercisePrice {
  readonly type: 'setExercisePrice';
  readonly exercisePrice: ExercisePrice;
}

/** Sets the rights of term 2 and the persons and categories of term 9 to the totals of the allottee list. */
export interface SetTermsFromList {
  readonly type: 'setTermsFromList';
  readonly rights: string;
  readonly persons: number;
  /** Null leaves the table of categories unchanged. */
  readonly categories: readonly AnnouncedCategory[] | null;
}

/** The commands that change the terms of the grant. */
export const termCommands: DefinitionsOf<SetTerm | SetExercisePrice | SetTermsFromList> = {
  setTerm: {
    apply: ({ grant }, command) => setTerm(grant, command),
    limit: ({ term, value }) => overLimit(value, term.split('.').at(-1), `grant.${term}`),
  },
  setExercisePrice: {
    apply: (draft, { exercisePrice }) => setExercisePrice(draft, exercisePrice),
    limit: ({ exercisePrice }) => overLimit(exercisePrice, '', 'grant.exercisePrice'),
  },
  setTermsFromList: {
    apply({ grant }, { rights, persons, categories }) {
      grant.rights = canonicalNumberText(rights);
      grant.allotteesAnnounced.persons = checkedPersons(persons);
      if (categories !== null) setCategories(grant, categories.map(canonicalCategory));
    },
    limit: ({ rights, categories }) => overLimit(rights, 'rights', 'grant.rights') ?? overLimit(categories, 'categories', 'grant.allotteesAnnounced.categories'),
  },
};

/**
 * Sets a term.
 * @throws RangeError when the number of persons is not whole and 0 or more.
 */
function setTerm(grant: Draft<GrantTerms>, command: SetTerm): void {
  switch (command.term) {
    case 'law':
      grant.law = command.value;
      return;
    case 'resolutionDate':
    case 'issueDate':
      grant[command.term] = command.value;
      return;
    case 'rights':
    case 'sharesPerRight':
      grant[command.term] = canonicalNumberOrNull(command.value);
      return;
    case 'issuePrice':
      Object.assign(grant.issuePrice, command.value, { perRight: canonicalNumberOrNull(command.value.perRight) });
      return;
    case 'bookValue.source':
      grant.bookValue = { source: command.value, perRight: hasTranches(grant.bookValue) ? null : grant.bookValue.perRight };
      return;
    case 'bookValue.perRight':
      grant.bookValue = { source: hasTranches(grant.bookValue) ? 'amount' : grant.bookValue.source, perRight: canonicalNumberOrNull(command.value) };
      return;
    case 'bookValue.tranches':
      setTranches(grant, command.value);
      return;
    case 'shareClass':
      grant.shareClass = command.value;
      return;
    case 'exercisePeriod.from':
      grant.exercisePeriod.from = command.value;
      return;
    case 'exercisePeriod.to':
      grant.exercisePeriod.to = command.value;
      return;
    case 'statedCapital.base':
      grant.statedCapital.base = command.value;
      return;
    case 'statedCapital.shareIssuePrice':
      grant.statedCapital.shareIssuePrice = command.value;
      return;
    case 'delivery.treasuryShares':
      grant.delivery.treasuryShares = canonicalNumberOrNull(command.value);
      return;
    case 'delivery.order':
      grant.delivery.order = command.value;
      return;
    case 'delivery.bookValuePerShare':
      grant.delivery.bookValuePerShare = canonicalNumberOrNull(command.value);
      return;
    case 'statedCapital.ratio':
      grant.statedCapital.ratio = canonicalNumberText(command.value);
      return;
    case 'statedCapital.unit':
      grant.statedCapital.unit = canonicalNumberText(command.value);
      return;
    case 'statedCapital.basis':
      grant.statedCapital.basis = command.value;
      return;
    case 'allotteesAnnounced.persons':
      grant.allotteesAnnounced.persons = checkedPersons(command.value);
      return;
    case 'allotteesAnnounced.description':
      grant.allotteesAnnounced.description = command.value;
      return;
    case 'allotteesAnnounced.categories':
      setCategories(grant, command.value.map(canonicalCategory));
      return;
    default:
      return assertNever(command);
  }
}

/** Without tranches all rights have one book value again, which is still to be given. */
function setTranches(grant: Draft<GrantTerms>, tranches: readonly Tranche[]): void {
  const next = tranches.map(({ share, perShare }) => ({ share: canonicalNumberOrNull(share), perShare: canonicalNumberOrNull(perShare) }));
  if (hasTranches(grant.bookValue) && JSON.stringify(grant.bookValue.tranches) === JSON.stringify(next)) return;
  if (next.length > 0) grant.bookValue = { tranches: next };
  else if (hasTranches(grant.bookValue)) grant.bookValue = { source: 'amount', perRight: null };
}

/** Lines that say the same stay the same, so that a change of nothing is none. */
function setCategories({ allotteesAnnounced }: Draft<GrantTerms>, next: readonly AnnouncedCategory[]): void {
  if (JSON.stringify(allotteesAnnounced.categories) !== JSON.stringify(next)) allotteesAnnounced.categories = castDraft(next);
}

const canonicalCategory = ({ category, persons, rights, rightsPerPerson, mostPerPerson }: AnnouncedCategory): AnnouncedCategory => ({
  category, persons: canonicalNumberOrNull(persons), rights: canonicalNumberOrNull(rights),
  rightsPerPerson: canonicalNumberOrNull(rightsPerPerson), mostPerPerson: canonicalNumberOrNull(mostPerPerson),
});

function checkedPersons(persons: number | null): number | null {
  if (persons !== null && (!Number.isSafeInteger(persons) || persons < 0)) throw new RangeError(`Not a number of persons: ${persons}`);
  return persons;
}

function setExercisePrice(draft: Draft<GrantDocument>, next: ExercisePrice): void {
  const current = draft.grant.exercisePrice;
  if (next.status === 'pending') {
    if (current.status === 'pending') current.decisionDate = next.decisionDate;
    else draft.grant.exercisePrice = { ...next };
    return;
  }
  const amount = canonicalNumberText(next.amount);
  if (current.status === 'decided') {
    current.amount = amount;
    current.decisionDate = next.decisionDate;
  } else {
    draft.grant.exercisePrice = { ...next, amount };
  }
}
