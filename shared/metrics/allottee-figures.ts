import { divide, figure, input, multiply, subtract, type Expression } from '../calc/expression.ts';
import type { DecimalText } from '../calc/decimal.ts';
import { readNumber } from '../calc/number-text.ts';
import type { Dimension } from '../grant/input-registry.ts';
import { isCount, isPositiveCount } from '../grant/number-rules.ts';
import type { Allottee } from '../grant/schema.ts';
import type { Figure } from './metric.ts';

/**
 * What a row of the allottee list has of its own that figures are worked out from: its fields that are counts. They are
 * called as the headings of their columns in the workbook, so that "rights" stays what the grant has.
 */
export const ALLOTTEE_INPUTS = { allotteePlannedRights: 'planned', allotteeRights: 'rights' } as const;

/** One of {@link ALLOTTEE_INPUTS}. */
export type AllotteeInput = keyof typeof ALLOTTEE_INPUTS;

// Object.keys forgets which keys there are.
export const ALLOTTEE_INPUT_NAMES = Object.keys(ALLOTTEE_INPUTS) as readonly AllotteeInput[];

/** Whether a name is that of a count of a row. */
export const isAllotteeInput = (name: string): name is AllotteeInput => Object.hasOwn(ALLOTTEE_INPUTS, name);

/** The rights of a row where none count as 0, as they do beside a plan: a document keeps no 0 there. No formula can name it. */
export const RIGHTS_OR_NONE = 'allotteeRightsOrNone';

const OTHER = 'other:';

/** The name by which formulas keep a column of the list that is no field, and the id of that column on the sheet. */
export const otherColumnName = (heading: string): string => `${OTHER}${heading}`;

/** The heading of a column of the list by its name in formulas; null for any other name. */
export const headingOf = (name: string): string | null => (name.startsWith(OTHER) && name.length > OTHER.length ? name.slice(OTHER.length) : null);

/** The built-in figures of a row, in the order of their columns. */
export const ALLOTTEE_FIGURE_IDS = ['allotteeDifference', 'allotteeShareOfGrant', 'allotteeShares', 'allotteeExerciseAmount'] as const;

/** One of {@link ALLOTTEE_FIGURE_IDS}. */
export type AllotteeFigureId = (typeof ALLOTTEE_FIGURE_IDS)[number];

/** Decimals of a share of the grant: two of a percentage. */
const SHARE_DECIMALS = 4;

const shares = multiply(input('allotteeRights'), input('sharesPerRight'));

const definition = (id: AllotteeFigureId, unit: Figure['unit'], expression: Expression, shownDecimals: number | null = null): Figure => ({ id, unit, group: 'own', shownDecimals, expression });

/** Allotted rights less those planned; the part of the rights of the grant; shares under the rights; what exercising all of them costs. */
export const ALLOTTEE_FIGURES: Readonly<Record<AllotteeFigureId, Figure>> = {
  allotteeDifference: definition('allotteeDifference', 'number', subtract(input(RIGHTS_OR_NONE), input('allotteePlannedRights'))),
  allotteeShareOfGrant: definition('allotteeShareOfGrant', 'ratio', divide(input('allotteeRights'), input('rights')), SHARE_DECIMALS),
  allotteeShares: definition('allotteeShares', 'shares', shares),
  allotteeExerciseAmount: definition('allotteeExerciseAmount', 'money', multiply(input('exercisePrice'), figure('allotteeShares', shares))),
};

/** What a row of the allottee list holds of its own. */
export type AllotteeNumbers = Pick<Allottee, 'rights' | 'planned' | 'other'>;

/** The number that a name has in a row; null where it is not given, or is no number of its kind. Names that are not of a row have none. */
export function allotteeNumber(row: AllotteeNumbers, name: string, currency: string): DecimalText | null {
  if (name === 'allotteeRights') return row.rights !== null && isPositiveCount(row.rights) ? row.rights : null;
  if (name === RIGHTS_OR_NONE) return row.rights === null ? '0' : allotteeNumber(row, 'allotteeRights', currency);
  if (name === 'allotteePlannedRights') return row.planned !== null && isCount(row.planned) ? row.planned : null;
  const reading = readNumber(otherText(row, headingOf(name) ?? ''), currency);
  return reading.ok ? reading.value : null;
}

/** What a row has in a column of the list that is no field; empty where it has nothing. A heading may be the name of something that every object has. */
export const otherText = ({ other }: Pick<Allottee, 'other'>, heading: string): string => (Object.hasOwn(other, heading) ? (other[heading] ?? '') : '');

/** Whether a name stands for a number that each row has of its own. */
export const isOfAllottee = (name: string): boolean => isAllotteeInput(name) || name === RIGHTS_OR_NONE || headingOf(name) !== null;

/** What the number of such a name counts: rights, or nothing that is known. */
export const allotteeDimension = (name: string): Dimension => ({ money: 0, shares: 0, rights: headingOf(name) === null ? 1 : 0 });
