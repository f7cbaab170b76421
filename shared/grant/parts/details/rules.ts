import { currencyOf } from '../../currency.ts';
import { errorAt } from '../../make-issues.ts';
import type { Issue } from '../../issue.ts';
import type { GrantDocument } from '../../schema.ts';

/** A currency that the program does not know. */
export const checkCurrency = ({ currency }: GrantDocument): readonly Issue[] => (currencyOf(currency) === null ? errorAt('currencyUnknown', 'currency', currency) : []);
