import { castDraft, type Draft } from 'immer';
import { assertNever } from '../calc/expression.ts';
import type { ArrangedSheet, GrantDocument, SheetLayout } from '../grant/schema.ts';
import type { Command } from './command.ts';
import { unknownId } from './rows.ts';

/** The commands that change columns of one's own and the arrangement of sheets. */
export type ColumnCommand = Extract<Command, { type: 'addColumn' | 'setColumn' | 'removeColumn' | 'arrangeSheet' }>;

/**
 * Puts a column of one's own, or the layout of a sheet, into its place. A column that goes takes its part of the layout along.
 * @throws RangeError when a new column's id is there already, or the id of another command is unknown.
 */
export function changeColumns(draft: Draft<GrantDocument>, command: ColumnCommand): void {
  switch (command.type) {
    case 'addColumn':
      if (positionOf(draft, command.column.id) >= 0) throw new RangeError(`The id "${command.column.id}" is there already`);
      draft.columns.push({ ...command.column });
      return;
    case 'setColumn':
      Object.assign(draft.columns[knownPosition(draft, command.column.id)] ?? {}, command.column);
      return;
    case 'removeColumn':
      draft.columns.splice(knownPosition(draft, command.id), 1);
      forget(draft, 'scenarios', command.id);
      return;
    case 'arrangeSheet':
      if (!sameLayout(draft.layouts[command.sheet], command.layout)) draft.layouts[command.sheet] = castDraft(command.layout);
      return;
    default:
      return assertNever(command);
  }
}

const positionOf = ({ columns }: Draft<GrantDocument>, id: string): number => columns.findIndex((column) => column.id === id);

function knownPosition(draft: Draft<GrantDocument>, id: string): number {
  const position = positionOf(draft, id);
  if (position < 0) throw unknownId(id);
  return position;
}

function forget({ layouts }: Draft<GrantDocument>, sheet: ArrangedSheet, id: string): void {
  const { columns, filters } = layouts[sheet];
  if (columns.some((column) => column.id === id)) layouts[sheet].columns = columns.filter((column) => column.id !== id);
  if (filters.some(({ column }) => column === id)) layouts[sheet].filters = filters.filter(({ column }) => column !== id);
}

// Layouts are small, and their keys are always written in one order.
const sameLayout = (one: Draft<SheetLayout>, other: SheetLayout): boolean => JSON.stringify(one) === JSON.stringify(other);
