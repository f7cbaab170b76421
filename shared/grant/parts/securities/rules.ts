import { currencyDecimals } from '../../currency.ts';
import { errorAt, finerThanCurrency, numberIssues } from '../../make-issues.ts';
import type { Issue } from '../../issue.ts';
import { memoizeFor, memoizeRepeats } from '../../memoize.ts';
import type { GrantDocument, Security } from '../../schema.ts';
import { SECURITY_FIELDS, securityNumberProblem } from '../../table-numbers.ts';
import { badRows, located } from '../row-issues.ts';

const idRepeats = memoizeRepeats(({ id }: Security) => id);

const securityIssues = (security: Security, decimals: number): readonly Issue[] => {
  const found = SECURITY_FIELDS.flatMap((field) => numberIssues(field, security[field], (text) => securityNumberProblem(field, text)));
  const { exercisePrice } = security;
  const isGoodPrice = exercisePrice !== null && found.every(({ path }) => path !== 'exercisePrice');
  return isGoodPrice ? [...found, ...finerThanCurrency('exercisePrice', exercisePrice, decimals)] : found;
};

const listIssues = memoizeFor((securities: readonly Security[], decimals: number): readonly Issue[] => {
  const repeats = idRepeats(securities);
  const own = securities.map((security) => securityIssues(security, decimals));
  return badRows(own, repeats).flatMap((index) => located('securities', securities, index, ({ id }) => [
    ...(own[index] ?? []),
    ...(repeats.has(index) ? errorAt('duplicateId', 'id', id) : []),
  ]));
});

/** What the rules find in the other securities, row by row. */
export const checkSecurities = ({ securities, currency }: GrantDocument): readonly Issue[] => listIssues(securities, currencyDecimals(currency));
