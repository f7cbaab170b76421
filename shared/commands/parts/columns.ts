import type { CustomColumn } from '../../grant/schema.ts';
import { columnListCommands } from './column-list.ts';
import type { DefinitionsOf } from './definition.ts';

/** Adds a custom column to the scenario sheet, or puts it in place of that of its id, or takes one away. */
export type ColumnCommand =
  | { readonly type: 'addColumn'; readonly column: CustomColumn }
  | { readonly type: 'setColumn'; readonly column: CustomColumn }
  | { readonly type: 'removeColumn'; readonly id: string };

const ofScenarios = columnListCommands('columns', 'scenarios');

/** The commands that change the custom columns of the scenario sheet. One that goes takes its part of the layout along. */
export const columnCommands: DefinitionsOf<ColumnCommand> = {
  addColumn: {
    apply: (draft, { column }) => ofScenarios.add(draft, column),
    limit: ({ column }, lengths) => ofScenarios.addLimit(column, lengths),
  },
  setColumn: {
    apply: (draft, { column }) => ofScenarios.set(draft, column),
    limit: ({ column }, _lengths, document) => ofScenarios.setLimit(column, document),
  },
  removeColumn: {
    apply: (draft, { id }) => ofScenarios.remove(draft, id),
    limit(_command, lengths) {
      lengths.columns -= 1;
      return null;
    },
  },
};
