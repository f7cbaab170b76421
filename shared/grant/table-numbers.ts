import { isDecimalText, type DecimalText } from '../calc/decimal.ts';
import { amountProblem, countProblem, isCount, totalProblem, type NumberProblem } from './number-rules.ts';
import type { GrantDocument, Holder, Security } from './schema.ts';

/** Numbers of a row of the securities from which figures are worked out. */
export const SECURITY_FIELDS = ['shares', 'exercisePrice', 'addBack'] as const satisfies readonly (keyof Security)[];
/** One of {@link SECURITY_FIELDS}. */
export type SecurityField = (typeof SECURITY_FIELDS)[number];

/** Numbers of a row of the holders from which figures are worked out. */
export const HOLDER_FIELDS = ['shares', 'votes'] as const satisfies readonly (keyof Holder)[];
/** One of {@link HOLDER_FIELDS}. */
export type HolderField = (typeof HOLDER_FIELDS)[number];

/** A number in a row of a table beside the terms, from which figures are worked out. */
export type TableNumber =
  | { readonly table: 'securities'; readonly rowId: string; readonly field: SecurityField }
  | { readonly table: 'holders'; readonly rowId: string; readonly field: HolderField };

/**
 * The name of such a number in definitions, as an input: "@securities#shares#b1". No row reference and no
 * name in a formula that people write begins with "@"; the id stands last, so that it can be any text.
 */
export const tableNumberName = ({ table, field, rowId }: TableNumber): string => `@${table}#${field}#${rowId}`;

const NAME = /^@(?:(securities)#(shares|exercisePrice|addBack)|(holders)#(shares|votes))#(.+)$/s;

/** What {@link tableNumberName} was made of; null for any other name. */
export function tableNumberOf(name: string): TableNumber | null {
  const [, securities, securityField, holders, holderField, rowId] = NAME.exec(name) ?? [];
  if (rowId === undefined) return null;
  // The pattern names the very fields.
  if (securities !== undefined) return { table: 'securities', rowId, field: securityField as SecurityField };
  return holders === undefined ? null : { table: 'holders', rowId, field: holderField as HolderField };
}

/** What is wrong with a number of a security; shares may be 0, and what profit would be more by may be negative. */
export function securityNumberProblem(field: SecurityField, text: string): NumberProblem | null {
  return field === 'shares' ? countProblem(text) : field === 'exercisePrice' ? amountProblem(text) : totalProblem(text);
}

/** A number of a security by its rule; null where it is not given, or breaks the rule. */
export function securityNumber(security: Security, field: SecurityField): DecimalText | null {
  const text = security[field];
  return text !== null && isDecimalText(text) && securityNumberProblem(field, text) === null ? text : null;
}

/** A number of a holder by its rule; null where it is not given, or breaks the rule. */
export function holderNumber(holder: Holder, field: HolderField): DecimalText | null {
  const text = holder[field];
  return text !== null && isCount(text) ? text : null;
}

/** The numbers of all rows of these tables by their names, as inputs of figures. Of two rows with one id in a damaged file the first counts. */
export function tableNumbers({ securities, holders }: Pick<GrantDocument, 'securities' | 'holders'>): Readonly<Record<string, DecimalText | null>> {
  if (securities.length === 0 && holders.length === 0) return NOTHING;
  const known = knownNumbers.get(securities) ?? new WeakMap<GrantDocument['holders'], Readonly<Record<string, DecimalText | null>>>();
  knownNumbers.set(securities, known);
  const values = known.get(holders) ?? gathered(securities, holders);
  known.set(holders, values);
  return values;
}

const NOTHING: Readonly<Record<string, DecimalText | null>> = {};
const knownNumbers = new WeakMap<GrantDocument['securities'], WeakMap<GrantDocument['holders'], Readonly<Record<string, DecimalText | null>>>>();

function gathered(securities: readonly Security[], holders: readonly Holder[]): Readonly<Record<string, DecimalText | null>> {
  const ofSecurities = securities.toReversed().flatMap((security) => SECURITY_FIELDS.map((field) => [tableNumberName({ table: 'securities', rowId: security.id, field }), securityNumber(security, field)] as const));
  const ofHolders = holders.toReversed().flatMap((holder) => HOLDER_FIELDS.map((field) => [tableNumberName({ table: 'holders', rowId: holder.id, field }), holderNumber(holder, field)] as const));
  return Object.fromEntries([...ofSecurities, ...ofHolders]);
}
