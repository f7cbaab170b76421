import type { Draft } from 'immer';
import { columnsOverLimit, overLimit } from '../../grant/over-limit.ts';
import type { GrantDocument, CustomColumn } from '../../grant/schema.ts';
import { unknownId } from '../rows.ts';
import type { DefinitionsOf } from './definition.ts';

/** Adds a custom column, replaces the one of the same id, or removes one. */
export type ColumnCommand =
  | { readonly type: 'addColumn'; readonly column: CustomColumn }
  | { readonly type: 'setColumn'; readonly column: CustomColumn }
  | { readonly type: 'removeColumn'; readonly id: string };

/** The commands that change custom columns. Removing one also removes its entries in the layout. */
export const columnCommands: DefinitionsOf<ColumnCommand> = {
  addColumn: {
    apply(draft, { column }) {
      if (positionOf(draft, column.id) >= 0) throw new RangeError(`The id "${column.id}" is there already`);
      draft.columns.push({ ...column });
    },
    limit({ column }, lengths) {
      lengths.columns += 1;
      return columnsOverLimit(lengths.columns, lengths.scenarios) ?? overLimit(column, '', `columns[${lengths.columns - 1}]`);
    },
  },
  setColumn: {
    apply: (draft, { column }) => void Object.assign(draft.columns[knownPosition(draft, column.id)] ?? {}, column),
    limit: ({ column }, _lengths, { columns }) => overLimit(column, '', `columns[${columns.findIndex(({ id }) => id === column.id)}]`),
  },
  removeColumn: {
    apply(draft, { id }) {
      draft.columns.splice(knownPosition(draft, id), 1);
      forget(draft, id);
    },
    limit(_command, lengths) {
      lengths.columns -= 1;
      return null;
    },
  },
};

const positionOf = ({ columns }: Draft<GrantDocument>, id: string): number => columns.findIndex((column) => column.id === id);

function knownPosition(draft: Draft<GrantDocument>, id: string): number {
  const position = positionOf(draft, id);
  if (position < 0) throw unknownId(id);
  return position;
}

function forget({ layouts: { scenarios: layout } }: Draft<GrantDocument>, id: string): void {
  const { columns, filters } = layout;
  if (columns.some((column) => column.id === id)) layout.columns = columns.filter((column) => column.id !== id);
  if (filters.some(({ column }) => column === id)) layout.filters = filters.filter(({ column }) => column !== id);
}
