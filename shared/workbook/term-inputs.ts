import { treasuryExceedsIssued } from '../grant/check-market.ts';
import { isAmount, isCount, isPositiveAmount, isPositiveCount, isRatio } from '../grant/number-rules.ts';
import type { ExercisePrice, GrantDocument, GrantTerms, Market } from '../grant/schema.ts';
import { inputCell } from './cell-values.ts';

/** What an input cell holds. A number keeps its rule: what breaks it stands in the cell as text, so that no formula counts it. */
export type InputKind = 'date' | 'text' | 'number';

/** An input of the sheet of terms: its defined name, its place in the document, and how it is taken out and put back. */
export interface TermInput {
  readonly name: string;
  readonly path: string;
  readonly kind: InputKind;
  readonly isGood: (text: string, document: GrantDocument) => boolean;
  readonly read: (document: GrantDocument) => string | null;
  /** The document with this value (null: an empty cell), or null where the document cannot hold it. */
  readonly write: (document: GrantDocument, value: string | null) => GrantDocument | null;
}

const anyText = (): boolean => true;

const inGrant = (document: GrantDocument, change: Partial<GrantTerms>): GrantDocument => ({ ...document, grant: { ...document.grant, ...change } });

type NullableTerm = 'resolutionDate' | 'issueDate' | 'rights' | 'sharesPerRight' | 'issuePrice';

const term = (name: NullableTerm, kind: InputKind, isGood: (text: string) => boolean): TermInput => ({
  name,
  path: `grant.${name}`,
  kind,
  isGood,
  read: ({ grant }) => grant[name],
  write: (document, value) => inGrant(document, { [name]: value }),
});

const marketFigure = (name: keyof Market, isGood: (text: string) => boolean): TermInput => ({
  name,
  path: `market.${name}`,
  kind: 'number',
  isGood,
  read: ({ market }) => market[name],
  write: (document, value) => ({ ...document, market: { ...document.market, [name]: value } }),
});

const capital = (name: 'statedCapitalRatio' | 'statedCapitalUnit', key: 'ratio' | 'unit', isGood: (text: string) => boolean): TermInput => ({
  name,
  path: `grant.statedCapital.${key}`,
  kind: 'number',
  isGood,
  read: ({ grant }) => grant.statedCapital[key],
  write: (document, value) => (value === null ? null : inGrant(document, { statedCapital: { ...document.grant.statedCapital, [key]: value } })),
});

const period = (name: 'exerciseFrom' | 'exerciseTo', key: 'from' | 'to'): TermInput => ({
  name,
  path: `grant.exercisePeriod.${key}`,
  kind: 'date',
  isGood: anyText,
  read: ({ grant }) => grant.exercisePeriod[key],
  write: (document, value) => inGrant(document, { exercisePeriod: { ...document.grant.exercisePeriod, [key]: value } }),
});

const exercisePrice: TermInput = {
  name: 'exercisePrice',
  path: 'grant.exercisePrice.amount',
  kind: 'number',
  isGood: isPositiveAmount,
  read: ({ grant }) => (grant.exercisePrice.status === 'decided' ? grant.exercisePrice.amount : null),
  write: (document, value) => {
    const { decisionDate } = document.grant.exercisePrice;
    const next: ExercisePrice = value === null ? { status: 'pending', decisionDate } : { status: 'decided', amount: value, decisionDate };
    return inGrant(document, { exercisePrice: next });
  },
};

const decisionDate: TermInput = {
  name: 'decisionDate',
  path: 'grant.exercisePrice.decisionDate',
  kind: 'date',
  isGood: anyText,
  read: ({ grant }) => grant.exercisePrice.decisionDate,
  write: (document, value) => inGrant(document, { exercisePrice: { ...document.grant.exercisePrice, decisionDate: value } }),
};

const shareClass: TermInput = {
  name: 'shareClass',
  path: 'grant.shareClass',
  kind: 'text',
  isGood: anyText,
  read: ({ grant }) => grant.shareClass,
  write: (document, value) => inGrant(document, { shareClass: value ?? '' }),
};

const announcedPersons: TermInput = {
  name: 'announcedPersons',
  path: 'grant.allotteesAnnounced.persons',
  kind: 'number',
  isGood: isCount,
  read: ({ grant }) => (grant.allotteesAnnounced.persons === null ? null : String(grant.allotteesAnnounced.persons)),
  write: (document, value) => {
    if (value !== null && !isCount(value)) return null;
    const persons = value === null ? null : Number.parseInt(value, 10);
    return inGrant(document, { allotteesAnnounced: { ...document.grant.allotteesAnnounced, persons } });
  },
};

const announcedDescription: TermInput = {
  name: 'announcedDescription',
  path: 'grant.allotteesAnnounced.description',
  kind: 'text',
  isGood: anyText,
  read: ({ grant }) => grant.allotteesAnnounced.description,
  write: (document, value) => inGrant(document, { allotteesAnnounced: { ...document.grant.allotteesAnnounced, description: value ?? '' } }),
};

/** Every input of the sheet of terms by its defined name. */
export const TERM_INPUTS = {
  resolutionDate: term('resolutionDate', 'date', anyText),
  issueDate: term('issueDate', 'date', anyText),
  rights: term('rights', 'number', isPositiveCount),
  sharesPerRight: term('sharesPerRight', 'number', isPositiveCount),
  shareClass,
  issuePrice: term('issuePrice', 'number', isAmount),
  exercisePrice,
  decisionDate,
  exerciseFrom: period('exerciseFrom', 'from'),
  exerciseTo: period('exerciseTo', 'to'),
  statedCapitalRatio: capital('statedCapitalRatio', 'ratio', isRatio),
  statedCapitalUnit: capital('statedCapitalUnit', 'unit', isPositiveAmount),
  announcedPersons,
  announcedDescription,
  sharesIssued: marketFigure('sharesIssued', isPositiveCount),
  treasuryShares: { ...marketFigure('treasuryShares', isCount), isGood: (text, { market }) => isCount(text) && !treasuryExceedsIssued(market) },
  otherDilutiveShares: marketFigure('otherDilutiveShares', isCount),
  sharePrice: marketFigure('sharePrice', isPositiveAmount),
} as const satisfies Record<string, TermInput>;

/** Name of one of {@link TERM_INPUTS}. */
export type TermName = keyof typeof TERM_INPUTS;

/** What the cell of a term holds for a document: see {@link inputCell}. */
export function termCell(name: TermName, document: GrantDocument): string | number | Date | null {
  const { kind, read, isGood } = TERM_INPUTS[name];
  return inputCell(kind, read(document), (text) => isGood(text, document));
}
