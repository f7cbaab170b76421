import { assertNever } from '../calc/expression.ts';
import type { Issue } from '../grant/issue.ts';
import { MOST_ALLOTTEES, MOST_SCENARIOS, MOST_SENSITIVITIES } from '../grant/limits.ts';
import { columnsOverLimit, limitIssue, overLimit } from '../grant/over-limit.ts';
import type { GrantDocument } from '../grant/schema.ts';
import type { Command } from './command.ts';
import { positionsOf } from './rows.ts';

/** How many entries the lists of a document have, as commands change them. */
interface Lengths {
  scenarios: number;
  allottees: number;
  columns: number;
  sensitivities: number;
}

/**
 * The limit that a document would pass by a command; null where it stays within all of them. It is asked before the
 * command is performed, looks at what the command brings alone, and names the place as the document has it.
 */
export function commandLimit(document: GrantDocument, command: Command): Issue | null {
  const { scenarios, allottees, columns, sensitivities } = document;
  const lengths: Lengths = { scenarios: scenarios.length, allottees: allottees.length, columns: columns.length, sensitivities: sensitivities.length };
  return limitOf(document, lengths, command);
}

function limitOf(document: GrantDocument, lengths: Lengths, command: Command): Issue | null {
  switch (command.type) {
    case 'together':
      return firstOf(command.commands, (one) => limitOf(document, lengths, one));
    case 'addScenarios':
      return scenariosLimit(lengths, command.scenarios.length) ?? rowsLimit('scenarios', command.at, command.scenarios);
    case 'duplicateScenarios':
      return scenariosLimit(lengths, command.copies.length);
    case 'removeScenarios':
      lengths.scenarios -= command.ids.length;
      return null;
    case 'setScenarioCells':
      return cellsLimit('scenarios', document.scenarios, command.cells);
    case 'replaceAllottees':
      lengths.allottees = 0;
      return allotteesLimit(lengths, command.allottees.length) ?? rowsLimit('allottees', 0, command.allottees);
    case 'addAllottees':
      return allotteesLimit(lengths, command.allottees.length) ?? rowsLimit('allottees', command.at, command.allottees);
    case 'removeAllottees':
      lengths.allottees -= command.ids.length;
      return null;
    case 'setAllotteeCells':
      return cellsLimit('allottees', document.allottees, command.cells);
    case 'addColumn':
      lengths.columns += 1;
      return columnsOverLimit(lengths.columns, lengths.scenarios) ?? overLimit(command.column, '', `columns[${lengths.columns - 1}]`);
    case 'setColumn':
      return overLimit(command.column, '', `columns[${document.columns.findIndex(({ id }) => id === command.column.id)}]`);
    case 'addSensitivity':
      lengths.sensitivities += 1;
      return countLimit('sensitivities', lengths.sensitivities, MOST_SENSITIVITIES) ?? overLimit(command.sensitivity, '', 'sensitivities');
    case 'setSensitivity':
      return overLimit(command.sensitivity, '', 'sensitivities');
    case 'arrangeSheet':
      return overLimit(command.layout, '', 'layouts');
    case 'setTerm':
      return overLimit(command.value, command.term.split('.').at(-1), `grant.${command.term}`);
    case 'setDetail':
      return overLimit(command.value, command.detail.split('.').at(-1), command.detail);
    case 'setMarketFigure':
      return overLimit(command.value, command.figure, `market.${command.figure}`);
    case 'setExercisePrice':
      return overLimit(command.exercisePrice, '', 'grant.exercisePrice');
    case 'removeColumn':
      lengths.columns -= 1;
      return null;
    case 'moveScenarios':
    case 'orderScenarios':
    case 'orderAllottees':
    case 'removeSensitivity':
      return null;
    default:
      return assertNever(command);
  }
}

function scenariosLimit(lengths: Lengths, added: number): Issue | null {
  lengths.scenarios += added;
  return countLimit('scenarios', lengths.scenarios, MOST_SCENARIOS) ?? columnsOverLimit(lengths.columns, lengths.scenarios);
}

function allotteesLimit(lengths: Lengths, added: number): Issue | null {
  lengths.allottees += added;
  return countLimit('allottees', lengths.allottees, MOST_ALLOTTEES);
}

const countLimit = (list: string, count: number, limit: number): Issue | null => (count > limit ? limitIssue('tooManyEntries', list, count, limit) : null);

type ListName = 'scenarios' | 'allottees';

function rowsLimit(list: ListName, at: number, rows: readonly object[]): Issue | null {
  return firstOf(rows, (row, index) => overLimit(row, '', `${list}[${at + index}]`));
}

interface Cell {
  readonly id: string;
  readonly field: string;
  readonly value: string | null;
}

function cellsLimit(list: ListName, rows: readonly { readonly id: string }[], cells: readonly Cell[]): Issue | null {
  return firstOf(cells, ({ id, field, value }) => overLimit(value, field) === null ? null : overLimit(value, field, `${list}[${positionsOf(rows, [id]).get(id) ?? 0}].${field}`));
}

function firstOf<Item>(items: readonly Item[], find: (item: Item, index: number) => Issue | null): Issue | null {
  for (let index = 0; index < items.length; index += 1) {
    const item = items[index];
    const found = item === undefined ? null : find(item, index);
    if (found !== null) return found;
  }
  return null;
}
