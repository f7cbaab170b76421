import { compareDecimals } from '../calc/decimal-arithmetic.ts';
import type { DecimalText } from '../calc/decimal.ts';
import { currencyDecimals } from './currency.ts';
import { isInputName, RIGHTS_EXERCISED, type InputName, type MarketInput } from './input-names.ts';
import { AMOUNT_DECIMALS, AMOUNT_INTEGER_DIGITS, amountProblem, COUNT_DIGITS, countProblem, isCount, LEAST_RATIO, positiveAmountProblem, positiveCountProblem, RATIO_DECIMALS, ratioProblem, type NumberProblem } from './number-rules.ts';
import type { SourceId } from './sources.ts';
import type { ExercisePrice, GrantDocument, GrantTerms, Market } from './schema.ts';

/** The kind of number of an input: rights or shares, money, or a share of a payment. */
export type InputKind = 'count' | 'amount' | 'ratio';

/** The dimension of a number as powers of money, shares and rights. A price per share is money 1, shares −1. */
export interface Dimension {
  readonly money: number;
  readonly shares: number;
  readonly rights: number;
}

/** The definition of an input, except its words, which are in `shared/text/figures.ts`. */
export interface InputDefinition {
  readonly kind: InputKind;
  /** Whether it may be 0; otherwise it is above 0. No input is negative. */
  readonly mayBeZero: boolean;
  readonly dimension: Dimension;
  /** Its path in the document. */
  readonly path: string;
  /** Its text in the document; null where it is not given. */
  readonly read: (document: GrantDocument) => string | null;
  /** The document with this text (null: not given); null where the document requires a value. */
  readonly write: (document: GrantDocument, text: string | null) => GrantDocument | null;
  /** Its value where it is not given: rights issued without payment have an issue price of 0. Null: the value is unknown. */
  readonly ifNotGiven: DecimalText | null;
  /** The input of which it is a part and which it never exceeds. */
  readonly partOf: InputName | null;
  /** Least decimals in a workbook; null: those of the currency, so that a price may be changed there. */
  readonly leastDecimals: number | null;
  /** Whether more decimals than the minor unit of the currency cause a warning. */
  readonly warnsIfFinerThanCurrency: boolean;
  /** The legal or accounting rule behind it; null where there is none. */
  readonly source: SourceId | null;
}

const NOTHING_ELSE = { ifNotGiven: null, partOf: null, warnsIfFinerThanCurrency: false } as const;

const inGrant = (document: GrantDocument, change: Partial<GrantTerms>): GrantDocument => ({ ...document, grant: { ...document.grant, ...change } });

const term = (name: 'rights' | 'sharesPerRight' | 'issuePrice') => ({
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

/**
 * The book value of a right is the issue price paid for it, or an amount of its own. Where no issue price is given, it
 * is missing, not 0.
 */
const bookValue = {
  path: 'grant.bookValue.perRight',
  read: ({ grant }: GrantDocument) => (grant.bookValue.source === 'issuePrice' ? grant.issuePrice : grant.bookValue.perRight),
  write: (document: GrantDocument, perRight: string | null) => {
    const { source } = document.grant.bookValue;
    return inGrant(document, { bookValue: { source: source === 'issuePrice' ? 'amount' : source, perRight } });
  },
};

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

/** One record for each input: rules, axes, solving, freshness, the workbook and the command line are derived from it. */
export const INPUTS: Readonly<Record<InputName, InputDefinition>> = {
  exercisePrice: { ...amount, ...exercisePrice, mayBeZero: false, dimension: dimension(1, -1, 0), warnsIfFinerThanCurrency: true, source: 'act236payment' },
  rights: { ...count, ...term('rights'), mayBeZero: false, dimension: dimension(0, 0, 1), source: 'act238rights' },
  sharesPerRight: { ...count, ...term('sharesPerRight'), mayBeZero: false, dimension: dimension(0, 1, -1), source: 'act236shares' },
  issuePrice: { ...amount, ...term('issuePrice'), mayBeZero: true, dimension: dimension(1, 0, -1), ifNotGiven: '0', source: 'act238payment' },
  bookValuePerRight: { ...amount, ...bookValue, mayBeZero: true, dimension: dimension(1, 0, -1), source: 'car17' },
  statedCapitalRatio: { ...NOTHING_ELSE, ...capital('ratio'), kind: 'ratio', mayBeZero: false, dimension: dimension(0, 0, 0), leastDecimals: 1, source: 'act445capital' },
  statedCapitalUnit: { ...amount, ...capital('unit'), mayBeZero: false, dimension: dimension(1, 0, 0), leastDecimals: 0, warnsIfFinerThanCurrency: true, source: null },
  sharesIssued: { ...count, ...marketFigure('sharesIssued'), mayBeZero: false, dimension: dimension(0, 1, 0), source: null },
  treasuryShares: { ...count, ...marketFigure('treasuryShares'), mayBeZero: true, dimension: dimension(0, 1, 0), partOf: 'sharesIssued', source: null },
  otherDilutiveShares: { ...count, ...marketFigure('otherDilutiveShares'), mayBeZero: true, dimension: dimension(0, 1, 0), source: null },
  sharePrice: { ...amount, ...marketFigure('sharePrice'), mayBeZero: false, dimension: dimension(1, -1, 0), source: null },
  averageSharePrice: { ...amount, ...marketFigure('averageSharePrice'), mayBeZero: false, dimension: dimension(1, -1, 0), source: 'asbj2' },
  authorisedShares: { ...count, ...marketFigure('authorisedShares'), mayBeZero: false, dimension: dimension(0, 1, 0), source: 'act113' },
};

type NumberRule = (text: string) => NumberProblem | null;

const RULES: Readonly<Record<InputKind, Readonly<Record<'orZero' | 'positive', NumberRule>>>> = {
  count: { orZero: countProblem, positive: positiveCountProblem },
  amount: { orZero: amountProblem, positive: positiveAmountProblem },
  // The least ratio is above 0.
  ratio: { orZero: ratioProblem, positive: ratioProblem },
};

/** The rule for the number of an input, which returns the problem of a text or null. */
export function inputRule(name: InputName): NumberRule {
  const { kind, mayBeZero } = INPUTS[name];
  return RULES[kind][mayBeZero ? 'orZero' : 'positive'];
}

/** The most digits of an input before and after the decimal point. */
export function inputDigits(name: InputName): { readonly integerDigits: number; readonly decimals: number } {
  switch (INPUTS[name].kind) {
    case 'count':
      return { integerDigits: COUNT_DIGITS, decimals: 0 };
    case 'amount':
      return { integerDigits: AMOUNT_INTEGER_DIGITS, decimals: AMOUNT_DECIMALS };
    case 'ratio':
      return { integerDigits: 1, decimals: RATIO_DECIMALS };
  }
}

/** Decimals that a person would type for an input: none for rights and shares, those of the minor unit for amounts. */
export function typedDecimals(name: InputName, currency: string): number {
  return INPUTS[name].kind === 'amount' ? currencyDecimals(currency) : inputDigits(name).decimals;
}

/** The least value that a person would type for an input; see {@link typedDecimals}. Null: the least above 0. */
export function leastOfInput(name: InputName): DecimalText | null {
  const { kind, mayBeZero } = INPUTS[name];
  if (kind === 'ratio') return LEAST_RATIO;
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
  const { read, ifNotGiven } = INPUTS[name];
  const text = read(document);
  if (text === null) return ifNotGiven;
  return inputRule(name)(text) === null && !exceedsTotal(document, name) ? text : null;
}

/** The input that supplies the value of another one in a document: a book value may be the issue price. Null where it has its own. */
export const followedInput = ({ grant }: GrantDocument, name: InputName): InputName | null =>
  name === 'bookValuePerRight' && grant.bookValue.source === 'issuePrice' ? 'issuePrice' : null;

/** Properties of a name that workbook formulas may rely on: of an input, or of the number of rights that one allottee exercises. */
export const INPUT_TRAITS = {
  /** Whether it counts rights or shares: a whole number that may be large. */
  isCount: (name: string): boolean => name === RIGHTS_EXERCISED || known(name).kind === 'count',
  /** Whether it may be 0. No input is negative. */
  mayBeZero: (name: string): boolean => name !== RIGHTS_EXERCISED && known(name).mayBeZero,
  /** Whether a rule of the document keeps it from exceeding another. */
  isPartOf: (part: string, whole: string): boolean => part !== RIGHTS_EXERCISED && known(part).partOf === whole,
} as const;

/** @throws RangeError for a name that is not an input: a defect of the program, which must not be treated as a number without decimals. */
function known(name: string): InputDefinition {
  if (!isInputName(name)) throw new RangeError(`There is no input "${name}"`);
  return INPUTS[name];
}
