import type { Draft } from 'immer';
import type { Issue } from '../../grant/issue.ts';
import { columnsOverLimit, overLimit } from '../../grant/over-limit.ts';
import type { ColumnList } from '../../grant/parts/columns/part.ts';
import type { ArrangedSheet, CustomColumn, GrantDocument } from '../../grant/schema.ts';
import { unknownId } from '../rows.ts';
import type { Lengths } from './definition.ts';

/** What the commands for one list of custom columns do. */
interface ColumnListCommands {
  /** @throws RangeError where the id is there already. */
  add(draft: Draft<GrantDocument>, column: CustomColumn): void;
  /** @throws RangeError where no column has its id. */
  set(draft: Draft<GrantDocument>, column: CustomColumn): void;
  /** Takes its part of the layout along. @throws RangeError where no column has the id. */
  remove(draft: Draft<GrantDocument>, id: string): void;
  addLimit(column: CustomColumn, lengths: Lengths): Issue | null;
  setLimit(column: CustomColumn, document: GrantDocument): Issue | null;
}

/** Changes to the custom columns that stand under `list`, which are columns of a sheet with as many rows as the list `sheet`. */
export function columnListCommands(list: ColumnList, sheet: ArrangedSheet): ColumnListCommands {
  const positionOf = ({ [list]: columns }: Draft<GrantDocument>, id: string): number => columns.findIndex((column) => column.id === id);
  const knownPosition = (draft: Draft<GrantDocument>, id: string): number => {
    const position = positionOf(draft, id);
    if (position < 0) throw unknownId(id);
    return position;
  };
  return {
    add(draft, column) {
      if (positionOf(draft, column.id) >= 0) throw new RangeError(`The id "${column.id}" is there already`);
      draft[list].push({ ...column });
    },
    set: (draft, column) => void Object.assign(draft[list][knownPosition(draft, column.id)] ?? {}, column),
    remove(draft, id) {
      draft[list].splice(knownPosition(draft, id), 1);
      forget(draft.layouts[sheet], id);
    },
    addLimit(column, lengths) {
      lengths[list] += 1;
      return columnsOverLimit(list, lengths[list], lengths[sheet]) ?? overLimit(column, '', `${list}[${lengths[list] - 1}]`);
    },
    setLimit: (column, document) => overLimit(column, '', `${list}[${document[list].findIndex(({ id }) => id === column.id)}]`),
  };
}

function forget(layout: Draft<GrantDocument['layouts'][ArrangedSheet]>, id: string): void {
  const { columns, filters } = layout;
  if (columns.some((column) => column.id === id)) layout.columns = columns.filter((column) => column.id !== id);
  if (filters.some(({ column }) => column === id)) layout.filters = filters.filter(({ column }) => column !== id);
}
