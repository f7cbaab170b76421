import type { DecimalText } from '../calc/decimal.ts';
import { readWholeNumber } from '../calc/number-text.ts';
import type { Allottee, GrantTerms } from '../grant/schema.ts';
import { totalsOf } from './totals.ts';

/** One figure of the notice against the list. */
export interface TieOutLine {
  /** What the terms say; null where they give no whole number. */
  readonly announced: DecimalText | null;
  readonly listed: DecimalText;
  /** Listed − announced: negative is missing, positive too many; null where nothing was announced. */
  readonly difference: DecimalText | null;
}

/** Persons against term 9 and rights against term 2 of the notice. */
export interface TieOut {
  readonly persons: TieOutLine;
  readonly rights: TieOutLine;
  /** Both figures were announced and both agree. */
  readonly agrees: boolean;
}

/** Whether a list and the terms of the grant say the same. */
export function tieOut(terms: GrantTerms, allottees: readonly Allottee[]): TieOut {
  const totals = totalsOf(allottees);
  const announced = terms.rights === null ? null : readWholeNumber(terms.rights);
  const persons = lineOf(terms.allotteesAnnounced.persons?.toString() ?? null, totals.persons.toString());
  const rights = lineOf(announced?.ok === true ? announced.value : null, totals.rights);
  return { persons, rights, agrees: persons.difference === '0' && rights.difference === '0' };
}

/** One figure against the list; `announced` and `listed` are whole numbers. */
export function lineOf(announced: DecimalText | null, listed: DecimalText): TieOutLine {
  return { announced, listed, difference: announced === null ? null : (BigInt(listed) - BigInt(announced)).toString() };
}
