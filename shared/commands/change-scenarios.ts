import { assertNever } from '../calc/expression.ts';
import { canonicalNumberText } from '../grant/canonical-number.ts';
import type { Scenario } from '../grant/schema.ts';
import type { Command, ScenarioCell, ScenarioCopy } from './command.ts';
import { addRows, moveRows, orderRows, positionsOf, removeRows, setRowCells, unknownId } from './rows.ts';

/** The commands that change the scenario grid. */
export type ScenarioCommand = Extract<
  Command,
  { type: 'addScenarios' | 'duplicateScenarios' | 'removeScenarios' | 'moveScenarios' | 'orderScenarios' | 'setScenarioCells' }
>;

/** The scenarios after a command; the same list where it changes nothing. */
export function changeScenarios(scenarios: readonly Scenario[], command: ScenarioCommand): readonly Scenario[] {
  switch (command.type) {
    case 'addScenarios':
      return addRows(scenarios, command.at, command.scenarios.map(canonicalScenario));
    case 'duplicateScenarios':
      return duplicateScenarios(scenarios, command.copies);
    case 'removeScenarios':
      return removeRows(scenarios, command.ids);
    case 'moveScenarios':
      return moveRows(scenarios, command.ids, command.to);
    case 'orderScenarios':
      return orderRows(scenarios, command.ids);
    case 'setScenarioCells':
      return setRowCells(scenarios, command.cells.map(canonicalCell));
    default:
      return assertNever(command);
  }
}

/** Copies stand together after the last of the scenarios they are of, as they do in a spreadsheet. */
function duplicateScenarios(scenarios: readonly Scenario[], copies: readonly ScenarioCopy[]): readonly Scenario[] {
  const positions = positionsOf(scenarios, copies.map((copy) => copy.of));
  const names = new Set(scenarios.map((scenario) => scenario.name));
  let last = -1;
  const added = copies.map(({ of, id }) => {
    const position = positions.get(of);
    const source = position === undefined ? undefined : scenarios[position];
    if (position === undefined || source === undefined) throw unknownId(of);
    last = Math.max(last, position);
    const name = nameOfCopy(source.name, names);
    names.add(name);
    return { ...source, id, name };
  });
  return addRows(scenarios, last + 1, added);
}

function nameOfCopy(name: string, taken: ReadonlySet<string>): string {
  if (name === '') return '';
  const stem = name.replace(/ \(\d+\)$/, '');
  let number = 2;
  while (taken.has(`${stem} (${number})`)) number += 1;
  return `${stem} (${number})`;
}

function canonicalScenario(scenario: Scenario): Scenario {
  return {
    ...scenario,
    exercisePrice: canonical(scenario.exercisePrice),
    rights: canonical(scenario.rights),
    sharesPerRight: canonical(scenario.sharesPerRight),
  };
}

function canonicalCell(cell: ScenarioCell): ScenarioCell {
  return cell.field === 'name' ? cell : { ...cell, value: canonical(cell.value) };
}

function canonical(text: string | null): string | null {
  return text === null ? null : canonicalNumberText(text);
}
