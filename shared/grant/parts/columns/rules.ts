import { errorAt, warningAt } from '../../make-issues.ts';
import type { Issue } from '../../issue.ts';
import { memoizeRepeats } from '../../memoize.ts';
import type { GrantDocument, CustomColumn } from '../../schema.ts';
import { badRows, located } from '../row-issues.ts';

const columnIdRepeats = memoizeRepeats((column: CustomColumn) => column.id);
const columnNameRepeats = memoizeRepeats((column: CustomColumn) => column.name);

/** What the rules find in the custom columns, but for their formulas: two of one id or of one name. */
export function checkColumnRows({ columns }: GrantDocument): readonly Issue[] {
  const idRepeats = columnIdRepeats(columns);
  const nameRepeats = columnNameRepeats(columns);
  return badRows([], idRepeats, nameRepeats).flatMap((index) => located('columns', columns, index, ({ id, name }) => [
    ...(idRepeats.has(index) ? errorAt('duplicateId', 'id', id) : []),
    ...(nameRepeats.has(index) ? warningAt('duplicateColumnName', 'name', name) : []),
  ]));
}
