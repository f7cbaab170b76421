import { checkAllotteeRows, checkColumnRows, checkScenarioRows } from './check-rows.ts';
import { checkMarket } from './check-market.ts';
import { checkTerms } from './check-terms.ts';
import { currencyOf } from './currency.ts';
import { error } from './found.ts';
import type { Issue } from './issue.ts';
import type { GrantDocument } from './schema.ts';

/**
 * Everything the rules of a document find, in the order of the document: a code, the place, the offending text. What
 * is absent is not wrong by itself (figures that need it say so); whether the allottee list ties out with the terms is
 * worked out with the list.
 */
export function checkDocument(document: GrantDocument): readonly Issue[] {
  return [
    ...(currencyOf(document.currency) === null ? error('currencyUnknown', 'currency', document.currency) : []),
    ...checkTerms(document),
    ...checkMarket(document),
    ...checkColumnRows(document),
    ...checkScenarioRows(document),
    ...checkAllotteeRows(document),
  ];
}
