import type { GrantDocument } from '#shared/grant/schema.ts';
import type { CompareShow } from '#shared/scenarios/compare/compare.ts';
import type { PriceRange } from '#shared/scenarios/odd-yen.ts';
import { GRANT_ROW_ID } from '#shared/scenarios/row.ts';

/** Which cases are compared, and how: a way of looking, which no document keeps. Cases are scenarios' ids, or the grant's row. */
export interface CompareChoice {
  /** In their order; null while nobody chose any. */
  readonly cases: readonly string[] | null;
  /** What the others are compared with; null is the first. */
  readonly base: string | null;
  readonly show: CompareShow;
  /** Of which figure, and in which case, it is shown what drives the difference; null while nobody chose. */
  readonly figure: string | null;
  readonly other: string | null;
}

/** At which prices, and in which case, it is shown what rounding up costs. */
export interface CapitalChoice {
  readonly caseId: string;
  /** As typed; null while nobody typed: prices around the case's own. */
  readonly typed: PriceRange | null;
  /** The prices that were typed last and could be read. */
  readonly prices: readonly string[] | null;
}

export const NO_COMPARE_CHOICE: CompareChoice = { cases: null, base: null, show: 'all', figure: null, other: null };
export const NO_CAPITAL_CHOICE: CapitalChoice = { caseId: GRANT_ROW_ID, typed: null, prices: null };

interface CaseChoices {
  readonly compare: CompareChoice;
  readonly capital: CapitalChoice;
}

/** The choices without the cases that are gone: another scenario may get the id of one that was deleted. */
export function withoutGoneCases(choices: CaseChoices, before: GrantDocument, { scenarios }: GrantDocument): CaseChoices {
  if (scenarios === before.scenarios) return choices;
  const { compare, capital } = choices;
  const isThere = (id: string): boolean => id === GRANT_ROW_ID || scenarios.some((scenario) => scenario.id === id);
  const left = compare.cases?.filter(isThere) ?? [];
  const base = compare.base !== null && isThere(compare.base) ? compare.base : null;
  const other = compare.other !== null && isThere(compare.other) ? compare.other : null;
  return {
    compare: left.length === (compare.cases?.length ?? 0) && base === compare.base && other === compare.other ? compare : { ...compare, cases: left.length === 0 ? null : left, base, other },
    capital: isThere(capital.caseId) ? capital : { ...capital, caseId: GRANT_ROW_ID },
  };
}
