import type { CustomColumn } from '../../grant/schema.ts';
import { columnListCommands } from './column-list.ts';
import type { DefinitionsOf } from './definition.ts';

/** Adds a custom column to the allottee sheet, or puts it in place of that of its id, or takes one away. */
export type AllotteeColumnCommand =
  | { readonly type: 'addAllotteeColumn'; readonly column: CustomColumn }
  | { readonly type: 'setAllotteeColumn'; readonly column: CustomColumn }
  | { readonly type: 'removeAllotteeColumn'; readonly id: string };

const ofAllottees = columnListCommands('allotteeColumns', 'allottees');

/** The commands that change the custom columns of the allottee sheet. One that goes takes its part of the layout along. */
export const allotteeColumnCommands: DefinitionsOf<AllotteeColumnCommand> = {
  addAllotteeColumn: {
    apply: (draft, { column }) => ofAllottees.add(draft, column),
    limit: ({ column }, lengths) => ofAllottees.addLimit(column, lengths),
  },
  setAllotteeColumn: {
    apply: (draft, { column }) => ofAllottees.set(draft, column),
    limit: ({ column }, _lengths, document) => ofAllottees.setLimit(column, document),
  },
  removeAllotteeColumn: {
    apply: (draft, { id }) => ofAllottees.remove(draft, id),
    limit(_command, lengths) {
      lengths.allotteeColumns -= 1;
      return null;
    },
  },
};
