import { addDecimals, compareDecimals, multiplyDecimals } from '../calc/decimal-arithmetic.ts';
import type { DecimalText } from '../calc/decimal.ts';
import { currencyDecimals } from './currency.ts';
import { EPS_INPUTS, isInputName, RIGHTS_EXERCISED, VOTE_INPUTS, type InputName, type MarketInput } from './input-names.ts';
import { AMOUNT_DECIMALS, AMOUNT_INTEGER_DIGITS, amountProblem, COUNT_DIGITS, countProblem, isAmount, isCount, isTrancheShare, LEAST_RATIO, positiveAmountProblem, positiveCountProblem, RATIO_DECIMALS, ratioProblem, TOTAL_DECIMALS, TOTAL_INTEGER_DIGITS, totalProblem, unsignedTotalProblem, type NumberProblem } from './number-rules.ts';
import type { SourceId } from './sources.ts';
import type { BookValue, EpsFigures, ExercisePrice, GrantDocument, GrantTerms, Market, Tranche, Votes } from './schema.ts';
import { tableNumberOf } from './table-numbers.ts';

/** What the number of an input is: rights, shares or votes; money for one right or share; a share of a payment; or money in total. */
export type InputKind = 'count' | 'amount' | 'ratio' | 'total';

/** What numbers an input takes: those above 0, 0 too, or negative ones too. */
export type InputSign = 'positive' | 'orZero' | 'signed';

/** The dimension of a number as powers of money, shares and rights. A price per share is money 1, shares −1. */
export interface Dimension {
  readonly money: number;
  readonly shares: number;
  readonly rights: number;
}

/** The definition of an input, except its words, which are in `shared/text/figures.ts`. */
export interface InputDefinition {
  readonly kind: InputKind;
  /** Whether it may be 0; otherwise it is above. */
  readonly mayBeZero: boolean;
  /** Whether it may be below 0, as a profit is that turns into a loss. */
  readonly mayBeNegative: boolean;
  readonly dimension: Dimension;
  /** Its path in the document. */
  readonly path: string;
  /** Its text in the document; null where it is not given. */
  readonly read: (document: GrantDocument) => string | null;
  /** The document with this text (null: not given); null where the document requires a value. */
  readonly write: (document: GrantDocument, text: string | null) => GrantDocument | null;
  /** What it counts as where it is not given: rights issued without payment have an issue price of 0. Null: then nothing is known. */
  readonly ifNotGiven: (document: GrantDocument) => DecimalText | null;
  /** Whether the document may have worked it out to more decimals than a person can type: an average over tranches. */
  readonly mayBeFiner: (document: GrantDocument) => boolean;
  /** The input of which it is a part, and never more. */
  readonly partOf: InputName | null;
  /** Least decimals in a workbook; null: those of the currency, so that a price may be changed there. */
  readonly leastDecimals: number | null;
  /** Whether more decimals than the minor unit of the currency cause a warning. */
  readonly warnsIfFinerThanCurrency: boolean;
  /** The legal or accounting rule behind it; null where there is none. */
  readonly source: SourceId | null;
  /** The inputs of which one must be given for this one to be missed, because most grants are modelled without; null: it always is. */
  readonly askedWith: readonly InputName[] | null;
}

const NOTHING_ELSE = { ifNotGiven: () => null, mayBeFiner: () => false, partOf: null, warnsIfFinerThanCurrency: false, mayBeNegative: false, askedWith: null } as const;

const inGrant = (document: GrantDocument, change: Partial<GrantTerms>): GrantDocument => ({ ...document, grant: { ...document.grant, ...change } });

const term = (name: 'rights' | 'sharesPerRight') => ({
  path: `grant.${name}`,
  read: ({ grant }: GrantDocument) => grant[name],
  write: (document: GrantDocument, text: string | null) => inGrant(document, { [name]: text }),
});

const capital = (key: 'ratio' | 'unit') => ({
  path: `grant.statedCapital.${key}`,
  read: ({ grant }: GrantDocument) => grant.statedCapital[key],
  write: (document: GrantDocument, text: string | null) => (text === null ? null : inGrant(document, { statedCapital: { ...document.grant.statedCapital, [key]: text } })),
});

/** The key under `market` of each market figure. */
export const MARKET_KEYS = {
  sharesIssued: 'sharesIssued',
  treasuryShares: 'treasuryShares',
  otherDilutiveShares: 'otherDilutiveShares',
  sharePrice: 'sharePrice',
  averageSharePrice: 'averageSharePrice',
  authorisedShares: 'authorised',
} as const satisfies Record<MarketInput, keyof Market>;

const marketFigure = (name: MarketInput) => {
  const key = MARKET_KEYS[name];
  return {
    path: `market.${key}`,
    read: ({ market }: GrantDocument) => market[key],
    write: (document: GrantDocument, text: string | null) => ({ ...document, market: { ...document.market, [key]: text } }),
  };
};

/** The key under `votes` of each input about votes. */
export const VOTE_KEYS = { unitShares: 'unitShares', totalVotes: 'total', votesAllottedBefore: 'allottedSixMonths' } as const satisfies Record<(typeof VOTE_INPUTS)[number], keyof Votes>;

const voteFigure = (name: keyof typeof VOTE_KEYS) => {
  const key = VOTE_KEYS[name];
  return {
    path: `votes.${key}`,
    read: ({ votes }: GrantDocument) => votes[key],
    write: (document: GrantDocument, text: string | null) => ({ ...document, votes: { ...document.votes, [key]: text } }),
  };
};

/** The key under `eps` of each input of earnings per share. */
export const EPS_KEYS = {
  profit: 'profit', controlProfit: 'control', preferredDividends: 'preferred', averageShares: 'averageShares', unrecognisedCost: 'unrecognisedCost',
} as const satisfies Record<(typeof EPS_INPUTS)[number], keyof EpsFigures>;

const epsFigure = (name: keyof typeof EPS_KEYS) => {
  const key = EPS_KEYS[name];
  return {
    path: `eps.${key}`,
    read: ({ eps }: GrantDocument) => eps[key],
    write: (document: GrantDocument, text: string | null) => ({ ...document, eps: { ...document.eps, [key]: text } }),
  };
};

/** What was decided to be paid for a right. An amount decides a price that was pending or none; without one a decided price becomes none. */
const issuePrice = {
  path: 'grant.issuePrice.perRight',
  read: decidedIssuePrice,
  write: (document: GrantDocument, perRight: string | null) => {
    const { issuePrice: price } = document.grant;
    const status = perRight !== null ? 'decided' : price.status === 'pending' ? 'pending' : 'none';
    return inGrant(document, { issuePrice: { ...price, status, perRight } });
  },
};

/** The issue price of a right as the document has it; null where none is paid, or none is decided. */
function decidedIssuePrice({ grant: { issuePrice: { status, perRight } } }: GrantDocument): string | null {
  return status === 'decided' ? perRight : null;
}

/** Whether each tranche of the rights has a book value of its own. */
export const hasTranches = (bookValue: BookValue): bookValue is Extract<BookValue, { readonly tranches: unknown }> => 'tranches' in bookValue;

/**
 * The book value of a right is what was paid for it, or an amount of its own. Where no issue price is given, it is missing,
 * not 0. Tranches have theirs per share: see {@link trancheBookValue}.
 */
const bookValue = {
  path: 'grant.bookValue.perRight',
  read: (document: GrantDocument) => {
    const { bookValue: value } = document.grant;
    if (hasTranches(value)) return null;
    return value.source === 'issuePrice' ? decidedIssuePrice(document) : value.perRight;
  },
  write: (document: GrantDocument, perRight: string | null) => {
    const { bookValue: value } = document.grant;
    return inGrant(document, { bookValue: { source: hasTranches(value) || value.source === 'issuePrice' ? 'amount' : value.source, perRight } });
  },
};

/** The book value per share over all tranches, each by its part of the rights. An amount put in its place is that of all rights. */
const trancheBookValue = {
  path: 'grant.bookValue.tranches[0].perShare',
  read: ({ grant }: GrantDocument) => (hasTranches(grant.bookValue) ? averageOf(grant.bookValue.tranches) : null),
  write: (document: GrantDocument, perShare: string | null) => inGrant(document, { bookValue: { tranches: [{ share: '1', perShare }] } }),
};

/** Σ share × book value per share, exact; null unless the shares add up to the whole. Of a single tranche its own text, good or bad. */
function averageOf(tranches: readonly Tranche[]): string | null {
  const [first] = tranches;
  if (first !== undefined && tranches.length === 1 && first.share === '1') return first.perShare;
  if (!trancheSharesAreWhole(tranches)) return null;
  let sum: DecimalText = '0';
  for (const { share, perShare } of tranches) {
    if (share === null || perShare === null || !isAmount(perShare)) return null;
    sum = addDecimals(sum, multiplyDecimals(share, perShare));
  }
  return sum;
}

/** Whether the tranches are all rights together: good shares of them that add up to 1. */
export function trancheSharesAreWhole(tranches: readonly Tranche[]): boolean {
  let sum: DecimalText = '0';
  for (const { share } of tranches) {
    if (share === null || !isTrancheShare(share)) return false;
    sum = addDecimals(sum, share);
  }
  return compareDecimals(sum, '1') === 0;
}

const delivery = (key: 'treasuryShares' | 'bookValuePerShare') => ({
  path: `grant.delivery.${key}`,
  read: ({ grant }: GrantDocument) => grant.delivery[key],
  write: (document: GrantDocument, text: string | null) => inGrant(document, { delivery: { ...document.grant.delivery, [key]: text } }),
});

const exercisePrice = {
  path: 'grant.exercisePrice.amount',
  read: ({ grant }: GrantDocument) => (grant.exercisePrice.status === 'decided' ? grant.exercisePrice.amount : null),
  write: (document: GrantDocument, amount: string | null) => {
    const { decisionDate } = document.grant.exercisePrice;
    const price: ExercisePrice = amount === null ? { status: 'pending', decisionDate } : { status: 'decided', amount, decisionDate };
    return inGrant(document, { exercisePrice: price });
  },
};

/** A dimension with these powers of money, shares and rights. */
const dimension = (money: number, shares: number, rights: number): Dimension => ({ money, shares, rights });

const count = { ...NOTHING_ELSE, kind: 'count', leastDecimals: 0 } as const;
const amount = { ...NOTHING_ELSE, kind: 'amount', leastDecimals: null } as const;
const total = { ...NOTHING_ELSE, kind: 'total', leastDecimals: null } as const;

/** One record for each input: rules, axes, solving, freshness, the workbook and the command line are derived from it. */
export const INPUTS: Readonly<Record<InputName, InputDefinition>> = {
  exercisePrice: { ...amount, ...exercisePrice, mayBeZero: false, dimension: dimension(1, -1, 0), warnsIfFinerThanCurrency: true, source: 'act236payment' },
  rights: { ...count, ...term('rights'), mayBeZero: false, dimension: dimension(0, 0, 1), source: 'act238rights' },
  sharesPerRight: { ...count, ...term('sharesPerRight'), mayBeZero: false, dimension: dimension(0, 1, -1), source: 'act236shares' },
  issuePrice: {
    ...amount, ...issuePrice, mayBeZero: true, dimension: dimension(1, 0, -1), source: 'act238payment',
    ifNotGiven: ({ grant }) => (grant.issuePrice.status === 'none' ? '0' : null),
  },
  bookValuePerRight: { ...amount, ...bookValue, mayBeZero: true, dimension: dimension(1, 0, -1), source: 'car17' },
  trancheBookValue: { ...amount, ...trancheBookValue, mayBeZero: true, mayBeFiner: ({ grant }) => hasTranches(grant.bookValue) && grant.bookValue.tranches.length > 1, dimension: dimension(1, -1, 0), source: 'car17' },
  statedCapitalRatio: { ...NOTHING_ELSE, ...capital('ratio'), kind: 'ratio', mayBeZero: false, dimension: dimension(0, 0, 0), leastDecimals: 1, source: 'act445capital' },
  statedCapitalUnit: { ...amount, ...capital('unit'), mayBeZero: false, dimension: dimension(1, 0, 0), leastDecimals: 0, warnsIfFinerThanCurrency: true, source: null },
  treasuryDelivered: { ...count, ...delivery('treasuryShares'), mayBeZero: true, dimension: dimension(0, 1, 0), source: 'car17' },
  treasuryBookPerShare: { ...amount, ...delivery('bookValuePerShare'), mayBeZero: true, dimension: dimension(1, -1, 0), source: 'car17' },
  sharesIssued: { ...count, ...marketFigure('sharesIssued'), mayBeZero: false, dimension: dimension(0, 1, 0), source: null },
  treasuryShares: { ...count, ...marketFigure('treasuryShares'), mayBeZero: true, dimension: dimension(0, 1, 0), partOf: 'sharesIssued', source: null },
  otherDilutiveShares: { ...count, ...marketFigure('otherDilutiveShares'), mayBeZero: true, dimension: dimension(0, 1, 0), source: null },
  sharePrice: { ...amount, ...marketFigure('sharePrice'), mayBeZero: false, dimension: dimension(1, -1, 0), source: null },
  averageSharePrice: { ...amount, ...marketFigure('averageSharePrice'), mayBeZero: false, dimension: dimension(1, -1, 0), source: 'asbj2', askedWith: EPS_INPUTS },
  authorisedShares: { ...count, ...marketFigure('authorisedShares'), mayBeZero: false, dimension: dimension(0, 1, 0), source: 'act113', askedWith: [] },
  unitShares: { ...count, ...voteFigure('unitShares'), mayBeZero: false, dimension: dimension(0, 1, 0), source: 'act188', askedWith: VOTE_INPUTS },
  totalVotes: { ...count, ...voteFigure('totalVotes'), mayBeZero: false, dimension: dimension(0, 0, 0), source: null, askedWith: VOTE_INPUTS },
  votesAllottedBefore: { ...count, ...voteFigure('votesAllottedBefore'), mayBeZero: true, dimension: dimension(0, 0, 0), source: 'form2note23', askedWith: VOTE_INPUTS },
  profit: { ...total, ...epsFigure('profit'), mayBeZero: true, mayBeNegative: true, dimension: dimension(1, 0, 0), source: 'asbj2', askedWith: EPS_INPUTS },
  controlProfit: { ...total, ...epsFigure('controlProfit'), mayBeZero: true, mayBeNegative: true, dimension: dimension(1, 0, 0), source: 'ias33', askedWith: EPS_INPUTS },
  preferredDividends: { ...total, ...epsFigure('preferredDividends'), mayBeZero: true, dimension: dimension(1, 0, 0), source: 'asbj2', askedWith: EPS_INPUTS },
  averageShares: { ...count, ...epsFigure('averageShares'), mayBeZero: false, dimension: dimension(0, 1, 0), source: 'asbj2', askedWith: EPS_INPUTS },
  unrecognisedCost: { ...amount, ...epsFigure('unrecognisedCost'), mayBeZero: true, dimension: dimension(1, -1, 0), source: 'ias33', askedWith: EPS_INPUTS },
};

type NumberRule = (text: string) => NumberProblem | null;

const RULES: Readonly<Record<InputKind, Readonly<Partial<Record<InputSign, NumberRule>>>>> = {
  count: { orZero: countProblem, positive: positiveCountProblem },
  amount: { orZero: amountProblem, positive: positiveAmountProblem },
  // The least ratio is above 0.
  ratio: { orZero: ratioProblem, positive: ratioProblem },
  total: { orZero: unsignedTotalProblem, signed: totalProblem },
};

/** The rule for the number of an input, which returns the problem of a text or null. */
export function inputRule(name: InputName): NumberRule {
  const rule = RULES[INPUTS[name].kind][inputSign(INPUTS[name])];
  if (rule === undefined) throw new RangeError(`There is no rule for the sign of "${name}"`);
  return rule;
}

/** What numbers an input takes. */
export const inputSign = ({ mayBeZero, mayBeNegative }: Pick<InputDefinition, 'mayBeZero' | 'mayBeNegative'>): InputSign => (mayBeNegative ? 'signed' : mayBeZero ? 'orZero' : 'positive');

/** The most digits that a rule allows an input before and after the point. */
export function inputDigits(name: InputName): { readonly integerDigits: number; readonly decimals: number } {
  switch (INPUTS[name].kind) {
    case 'count':
      return { integerDigits: COUNT_DIGITS, decimals: 0 };
    case 'amount':
      return { integerDigits: AMOUNT_INTEGER_DIGITS, decimals: AMOUNT_DECIMALS };
    case 'ratio':
      return { integerDigits: 1, decimals: RATIO_DECIMALS };
    case 'total':
      return { integerDigits: TOTAL_INTEGER_DIGITS, decimals: TOTAL_DECIMALS };
  }
}

/** Decimals that a person would type for an input: none for rights and shares, those of the minor unit for amounts. */
export function typedDecimals(name: InputName, currency: string): number {
  const { kind } = INPUTS[name];
  return kind === 'amount' || kind === 'total' ? Math.min(currencyDecimals(currency), inputDigits(name).decimals) : inputDigits(name).decimals;
}

/** The least value that a person would type for an input; see {@link typedDecimals}. Null: the least above 0. */
export function leastOfInput(name: InputName): DecimalText | null {
  const { kind, mayBeZero, mayBeNegative } = INPUTS[name];
  if (kind === 'ratio') return LEAST_RATIO;
  if (mayBeNegative) return `-${'9'.repeat(inputDigits(name).integerDigits)}`;
  return mayBeZero ? '0' : null;
}

/** Whether a part is larger than the whole it belongs to, where both are otherwise valid numbers. */
export function exceedsTotal(document: GrantDocument, name: InputName): boolean {
  const { partOf, read } = INPUTS[name];
  if (partOf === null) return false;
  const [part, whole] = [read(document), INPUTS[partOf].read(document)];
  return part !== null && whole !== null && isCount(part) && isCount(whole) && compareDecimals(part, whole) > 0;
}

/** The value of an input in the grant: null where it is missing or breaks a rule; it is never guessed. */
export function inputValue(document: GrantDocument, name: InputName): DecimalText | null {
  const { read, ifNotGiven, mayBeFiner } = INPUTS[name];
  const text = read(document);
  if (text === null) return ifNotGiven(document);
  const problem = inputRule(name)(text);
  return (problem === null || (problem.code === 'tooManyDecimals' && mayBeFiner(document))) && !exceedsTotal(document, name) ? text : null;
}

/** Whether an input that is not given is missed in a document: others that stand with it are given, or it always is. */
export const isAsked = (document: GrantDocument, name: InputName): boolean => INPUTS[name].askedWith?.some((other) => INPUTS[other].read(document) !== null) ?? true;

/** The input whose value stands for another one in a document: a book value may be what was paid. Null where it stands for itself. */
export const followedInput = ({ grant }: GrantDocument, name: InputName): InputName | null =>
  name === 'bookValuePerRight' && !hasTranches(grant.bookValue) && grant.bookValue.source === 'issuePrice' ? 'issuePrice' : null;

/** What formulas of a workbook may take for granted about a name: an input, a number of a table beside the terms, or what one allottee exercises. */
export const INPUT_TRAITS = {
  /** Whether it counts rights or shares, or money in total: a number that may be large. */
  isLarge: (name: string): boolean => name === RIGHTS_EXERCISED || known(name).isLarge,
  /** Whether it may be 0. */
  mayBeZero: (name: string): boolean => name !== RIGHTS_EXERCISED && known(name).mayBeZero,
  /** Whether it may be below 0. */
  mayBeNegative: (name: string): boolean => name !== RIGHTS_EXERCISED && known(name).mayBeNegative,
  /** Whether it is never more than another by a rule of the document. */
  isPartOf: (part: string, whole: string): boolean => isInputName(part) && INPUTS[part].partOf === whole,
} as const;

/** @throws RangeError for a name that is no input: a defect of the program, which must not pass for a number without decimals. */
function known(name: string): NumberTraits {
  if (isInputName(name)) {
    const { kind, mayBeZero, mayBeNegative } = INPUTS[name];
    return { isLarge: kind === 'count' || kind === 'total', mayBeZero, mayBeNegative };
  }
  const number = tableNumberOf(name);
  if (number === null) throw new RangeError(`There is no input "${name}"`);
  return { isLarge: number.field !== 'exercisePrice', mayBeZero: true, mayBeNegative: number.field === 'addBack' };
}

interface NumberTraits {
  readonly isLarge: boolean;
  readonly mayBeZero: boolean;
  readonly mayBeNegative: boolean;
}
