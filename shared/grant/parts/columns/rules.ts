import { errorAt, warningAt } from '../../make-issues.ts';
import type { Issue } from '../../issue.ts';
import { memoizeRepeats } from '../../memoize.ts';
import type { GrantDocument, CustomColumn } from '../../schema.ts';
import { badRows, located } from '../row-issues.ts';
import type { ColumnList } from './part.ts';

/** What finds columns of one id or of one name in a list of custom columns that stands under `list`. It remembers the latest list. */
export function checkerOfColumns(list: ColumnList): (columns: readonly CustomColumn[]) => readonly Issue[] {
  const repeatsOfId = memoizeRepeats((column: CustomColumn) => column.id);
  const repeatsOfName = memoizeRepeats((column: CustomColumn) => column.name);
  return (columns) => {
    const idRepeats = repeatsOfId(columns);
    const nameRepeats = repeatsOfName(columns);
    return badRows([], idRepeats, nameRepeats).flatMap((index) => located(list, columns, index, ({ id, name }) => [
      ...(idRepeats.has(index) ? errorAt('duplicateId', 'id', id) : []),
      ...(nameRepeats.has(index) ? warningAt('duplicateColumnName', 'name', name) : []),
    ]));
  };
}

const checkColumns = checkerOfColumns('columns');

/** What the rules find in the custom columns of the scenario sheet, but for their formulas: two of one id or of one name. */
export const checkColumnRows = ({ columns }: GrantDocument): readonly Issue[] => checkColumns(columns);
