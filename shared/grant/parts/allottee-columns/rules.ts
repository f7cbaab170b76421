import type { Issue } from '../../issue.ts';
import type { GrantDocument } from '../../schema.ts';
import { checkerOfColumns } from '../columns/rules.ts';

const checkColumns = checkerOfColumns('allotteeColumns');

/** What the rules find in the custom columns of the allottee sheet, but for their formulas: two of one id or of one name. */
export const checkAllotteeColumnRows = ({ allotteeColumns }: GrantDocument): readonly Issue[] => checkColumns(allotteeColumns);
