import type { Issue } from './issue.ts';
import { checkAllotteeColumnRows } from './parts/allottee-columns/rules.ts';
import { checkAllotteeRows } from './parts/allottees/rules.ts';
import { checkColumnRows } from './parts/columns/rules.ts';
import { checkCurrency } from './parts/details/rules.ts';
import { checkEps } from './parts/eps/rules.ts';
import { checkExercisePlan } from './parts/exercise-plan/rules.ts';
import { checkHolders } from './parts/holders/rules.ts';
import { checkMarket } from './parts/market/rules.ts';
import { checkNotice } from './parts/notice/rules.ts';
import { checkScenarioRows } from './parts/scenarios/rules.ts';
import { checkSecurities } from './parts/securities/rules.ts';
import { checkTerms } from './parts/terms/rules.ts';
import { checkVotes } from './parts/votes/rules.ts';
import type { DocumentKey } from './parts/all.ts';
import type { GrantDocument } from './schema.ts';

/** The rules of each part, in the order of the document; null for a part whose schema is its only rule. */
const RULES: Readonly<Record<DocumentKey, ((document: GrantDocument) => readonly Issue[]) | null>> = {
  title: null,
  currency: checkCurrency,
  company: null,
  grant: checkTerms,
  notice: checkNotice,
  exercisePlan: checkExercisePlan,
  market: checkMarket,
  votes: checkVotes,
  securities: checkSecurities,
  holders: checkHolders,
  eps: checkEps,
  columns: checkColumnRows,
  scenarios: checkScenarioRows,
  sensitivities: null,
  allotteeColumns: checkAllotteeColumnRows,
  allottees: checkAllotteeRows,
  layouts: null,
  notes: null,
};

/**
 * All issues that the rules of a document find, in the order of the document: a code, the place, the offending text. An
 * absent value is not an issue by itself (figures that need it report it); whether the allottee list agrees with the
 * terms is checked with the list.
 */
export function checkDocument(document: GrantDocument): readonly Issue[] {
  return Object.values(RULES).flatMap((check) => check?.(document) ?? []);
}
