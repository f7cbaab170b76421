import { EPS_INPUTS, MARKET_INPUTS, VOTE_INPUTS, type InputName, type MarketInput } from '../../../grant/input-names.ts';
import { exceedsTotal, followedInput, hasTranches, inputRule, INPUTS } from '../../../grant/input-registry.ts';
import { isCount } from '../../../grant/number-rules.ts';
import { NOTICE_DATES } from '../../../grant/parts/notice/rules.ts';
import type { GrantDocument, GrantTerms, NoticeDetails } from '../../../grant/schema.ts';
import { inputCellValue, type InputCellKind } from '../../cell-values.ts';
import type { Counted } from '../../read-cell.ts';

/** An input of the sheet of terms: its defined name, its place in the document, and how it is taken out and put back. */
export interface TermInput {
  readonly name: string;
  readonly path: string;
  readonly kind: InputCellKind;
  /** What its number counts. */
  readonly counted?: Counted;
  readonly isGood: (text: string, document: GrantDocument) => boolean;
  /** Whether the cell is a formula over another input, which stands for it. */
  readonly follows: (document: GrantDocument) => boolean;
  readonly read: (document: GrantDocument) => string | null;
  /** The document with this value (null: an empty cell), or null where the document cannot hold it. */
  readonly write: (document: GrantDocument, value: string | null) => GrantDocument | null;
}

const anyText = (): boolean => true;
const followsNothing = (): boolean => false;

const inGrant = (document: GrantDocument, change: Partial<GrantTerms>): GrantDocument => ({ ...document, grant: { ...document.grant, ...change } });

const date = (name: 'resolutionDate' | 'issueDate'): TermInput => ({
  name,
  path: `grant.${name}`,
  kind: 'date',
  isGood: anyText,
  follows: followsNothing,
  read: ({ grant }) => grant[name],
  write: (document, value) => inGrant(document, { [name]: value }),
});

/** What a count counts: rights, or shares, also those for a right. */
export function countedBy(name: InputName): Counted {
  const { kind, dimension } = INPUTS[name];
  if (kind !== 'count') return null;
  return dimension.shares > 0 ? 'shares' : 'rights';
}

/** The cell of an input that figures are worked out from. */
const number = (name: InputName): TermInput => {
  const { path, read, write } = INPUTS[name];
  const counted = countedBy(name);
  const follows = (document: GrantDocument): boolean => followedInput(document, name) !== null;
  return { name, path, kind: 'number', counted, follows, read, write, isGood: (text, document) => inputRule(name)(text) === null && !exceedsTotal(document, name) };
};

/** One amount for several tranches does not say what each of them is carried at. */
function writeTrancheBookValue(document: GrantDocument, value: string | null): GrantDocument | null {
  const { bookValue } = document.grant;
  return hasTranches(bookValue) && bookValue.tranches.length === 1 ? INPUTS.trancheBookValue.write(document, value) : null;
}

const period = (name: 'exerciseFrom' | 'exerciseTo', key: 'from' | 'to'): TermInput => ({
  name,
  path: `grant.exercisePeriod.${key}`,
  kind: 'date',
  isGood: anyText,
  follows: followsNothing,
  read: ({ grant }) => grant.exercisePeriod[key],
  write: (document, value) => inGrant(document, { exercisePeriod: { ...document.grant.exercisePeriod, [key]: value } }),
});

const issuePriceDecisionDate: TermInput = {
  name: 'issuePriceDecisionDate',
  path: 'grant.issuePrice.decisionDate',
  kind: 'date',
  isGood: anyText,
  follows: followsNothing,
  // Where nothing is paid, there is no cell for it.
  read: ({ grant: { issuePrice } }) => (issuePrice.status === 'none' ? null : issuePrice.decisionDate),
  write: (document, value) => inGrant(document, { issuePrice: { ...document.grant.issuePrice, decisionDate: value } }),
};

const decisionDate: TermInput = {
  name: 'decisionDate',
  path: 'grant.exercisePrice.decisionDate',
  kind: 'date',
  isGood: anyText,
  follows: followsNothing,
  read: ({ grant }) => grant.exercisePrice.decisionDate,
  write: (document, value) => inGrant(document, { exercisePrice: { ...document.grant.exercisePrice, decisionDate: value } }),
};

const shareClass: TermInput = {
  name: 'shareClass',
  path: 'grant.shareClass',
  kind: 'text',
  isGood: anyText,
  follows: followsNothing,
  read: ({ grant }) => grant.shareClass,
  write: (document, value) => inGrant(document, { shareClass: value ?? '' }),
};

const announcedPersons: TermInput = {
  name: 'announcedPersons',
  path: 'grant.allotteesAnnounced.persons',
  kind: 'number',
  counted: 'persons',
  isGood: isCount,
  follows: followsNothing,
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
  follows: followsNothing,
  read: ({ grant }) => grant.allotteesAnnounced.description,
  write: (document, value) => inGrant(document, { allotteesAnnounced: { ...document.grant.allotteesAnnounced, description: value ?? '' } }),
};

/** The details of the notice in the order of the sheet, which is that of the document, by their defined names. */
export const NOTICE_CELLS = {
  noticeSeries: 'series', noticeBoardResolution: 'boardResolutionDate', noticeShareholdersResolution: 'shareholdersResolutionDate', noticeAllotment: 'allotmentDate', noticePayment: 'paymentDate',
  noticeConditions: 'conditions', noticeAdjustment: 'adjustment', noticeAcquisition: 'acquisition', noticeTransfer: 'transfer', noticeReorganisation: 'reorganisation', noticeSubsidiaries: 'subsidiaries',
  noticeAgreement: 'agreement',
} as const satisfies Readonly<Record<string, keyof NoticeDetails>>;

/** Name of a cell of the notice. */
export type NoticeCell = keyof typeof NOTICE_CELLS;

/** An empty text is an empty cell. */
const noticeDetail = (name: NoticeCell): TermInput => {
  const detail = NOTICE_CELLS[name];
  const isDate = NOTICE_DATES.some((one) => one === detail);
  return {
    name,
    path: `notice.${detail}`,
    kind: isDate ? 'date' : 'text',
    isGood: anyText,
    follows: followsNothing,
    read: ({ notice }) => (notice[detail] === '' ? null : notice[detail]),
    write: (document, value) => ({ ...document, notice: { ...document.notice, [detail]: isDate ? value : (value ?? '') } }),
  };
};

// Object.keys loses the type of the keys.
const noticeCells = (Object.keys(NOTICE_CELLS) as readonly NoticeCell[]).map((name) => [name, noticeDetail(name)] as const);

const besideTerms = [...MARKET_INPUTS, ...VOTE_INPUTS, ...EPS_INPUTS].map((name) => [name, number(name)] as const);

/** Every input of the sheet of terms by its defined name. */
export const TERM_INPUTS = {
  resolutionDate: date('resolutionDate'),
  issueDate: date('issueDate'),
  rights: number('rights'),
  sharesPerRight: number('sharesPerRight'),
  shareClass,
  issuePrice: number('issuePrice'),
  issuePriceDecisionDate,
  bookValuePerRight: number('bookValuePerRight'),
  trancheBookValue: { ...number('trancheBookValue'), write: writeTrancheBookValue },
  treasuryDelivered: number('treasuryDelivered'),
  treasuryBookPerShare: number('treasuryBookPerShare'),
  exercisePrice: number('exercisePrice'),
  decisionDate,
  exerciseFrom: period('exerciseFrom', 'from'),
  exerciseTo: period('exerciseTo', 'to'),
  statedCapitalRatio: number('statedCapitalRatio'),
  statedCapitalUnit: number('statedCapitalUnit'),
  announcedPersons,
  announcedDescription,
  // The keys are those of the record.
  ...(Object.fromEntries(noticeCells) as Record<NoticeCell, TermInput>),
  // The keys are those of the lists.
  ...(Object.fromEntries(besideTerms) as Record<MarketInput | (typeof VOTE_INPUTS)[number] | (typeof EPS_INPUTS)[number], TermInput>),
} as const satisfies Record<string, TermInput>;

/** Name of one of {@link TERM_INPUTS}. */
export type TermName = keyof typeof TERM_INPUTS;

/** What the cell of a term holds for a document: see {@link inputCellValue}. */
export function termCell(name: TermName, document: GrantDocument): string | number | Date | null {
  const { kind, read, isGood } = TERM_INPUTS[name];
  return inputCellValue(kind, read(document), (text) => isGood(text, document));
}
