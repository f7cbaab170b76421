import { assertNever } from '../calc/expression.ts';
import { canonicalNumberText } from '../grant/canonical-number.ts';
import type { Allottee } from '../grant/schema.ts';
import type { AllotteeCell, Command } from './command.ts';
import { addRows, orderRows, removeRows, setRowCells, unlessSame } from './rows.ts';

/** The commands that change the allottee list. */
export type AllotteeCommand = Extract<Command, { type: 'replaceAllottees' | 'addAllottees' | 'removeAllottees' | 'orderAllottees' | 'setAllotteeCells' }>;

/** The allottees after a command; the same list where it changes nothing. */
export function changeAllottees(allottees: readonly Allottee[], command: AllotteeCommand): readonly Allottee[] {
  switch (command.type) {
    case 'replaceAllottees':
      return unlessSame(allottees, addRows([], 0, command.allottees.map(canonicalAllottee)));
    case 'addAllottees':
      return addRows(allottees, command.at, command.allottees.map(canonicalAllottee));
    case 'removeAllottees':
      return removeRows(allottees, command.ids);
    case 'orderAllottees':
      return orderRows(allottees, command.ids);
    case 'setAllotteeCells':
      return setRowCells(allottees, command.cells.map(canonicalCell));
    default:
      return assertNever(command);
  }
}

function canonicalAllottee(allottee: Allottee): Allottee {
  return { ...allottee, rights: canonical(allottee.rights) };
}

// Employee numbers keep their leading zeros: only rights are numbers.
function canonicalCell(cell: AllotteeCell): AllotteeCell {
  return cell.field === 'rights' ? { ...cell, value: canonical(cell.value) } : cell;
}

function canonical(text: string | null): string | null {
  return text === null ? null : canonicalNumberText(text);
}
