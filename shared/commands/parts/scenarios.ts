import { castDraft } from 'immer';
import { canonicalNumberOrNull } from '../../grant/canonical-number.ts';
import { MOST_SCENARIOS } from '../../grant/limits.ts';
import type { Issue } from '../../grant/issue.ts';
import { columnsOverLimit } from '../../grant/over-limit.ts';
import type { Scenario } from '../../grant/schema.ts';
import { addRows, moveRows, orderRows, positionsOf, removeRows, setRowCells, unknownId } from '../rows.ts';
import type { DefinitionsOf, Lengths } from './definition.ts';
import { cellsLimit, countLimit, rowsLimit } from './limits.ts';
import { unmarkScenarios } from './sensitivities.ts';

/** A scenario to be copied, and the id of the copy. */
export interface ScenarioCopy {
  readonly of: string;
  readonly id: string;
}

/** A cell of the scenario grid and its new value; null means "as in the grant". */
export type ScenarioCell =
  | { readonly id: string; readonly field: 'name'; readonly value: string }
  | { readonly id: string; readonly field: Exclude<keyof Scenario, 'id' | 'name' | 'solved'>; readonly value: string | null };

/** Changes the rows of the scenario grid. Positions count from 0. */
export type ScenarioCommand =
  | { readonly type: 'addScenarios'; readonly at: number; readonly scenarios: readonly Scenario[] }
  | { readonly type: 'duplicateScenarios'; readonly copies: readonly ScenarioCopy[] }
  | { readonly type: 'removeScenarios'; readonly ids: readonly string[] }
  | { readonly type: 'moveScenarios'; readonly ids: readonly string[]; readonly to: number }
  | { readonly type: 'orderScenarios'; readonly ids: readonly string[] }
  | { readonly type: 'setScenarioCells'; readonly cells: readonly ScenarioCell[] };

/** The commands that change the scenario grid. */
export const scenarioCommands: DefinitionsOf<ScenarioCommand> = {
  addScenarios: {
    apply: (draft, { at, scenarios }, before) => void (draft.scenarios = castDraft(addRows(before.scenarios, at, scenarios.map(canonicalScenario)))),
    limit: ({ at, scenarios }, lengths) => scenariosLimit(lengths, scenarios.length) ?? rowsLimit('scenarios', at, scenarios),
  },
  duplicateScenarios: {
    apply: (draft, { copies }, before) => void (draft.scenarios = castDraft(duplicateScenarios(before.scenarios, copies))),
    limit: ({ copies }, lengths) => scenariosLimit(lengths, copies.length),
  },
  removeScenarios: {
    apply(draft, { ids }, before) {
      draft.scenarios = castDraft(removeRows(before.scenarios, ids));
      draft.sensitivities = castDraft(unmarkScenarios(before.sensitivities, ids));
    },
    limit({ ids }, lengths) {
      lengths.scenarios -= ids.length;
      return null;
    },
  },
  moveScenarios: {
    apply: (draft, { ids, to }, before) => void (draft.scenarios = castDraft(moveRows(before.scenarios, ids, to))),
    limit: () => null,
  },
  orderScenarios: {
    apply: (draft, { ids }, before) => void (draft.scenarios = castDraft(orderRows(before.scenarios, ids))),
    limit: () => null,
  },
  setScenarioCells: {
    apply: (draft, { cells }, before) => void (draft.scenarios = castDraft(setRowCells(before.scenarios, cells.map(canonicalCell)))),
    limit: ({ cells }, _lengths, { scenarios }) => cellsLimit('scenarios', scenarios, cells),
  },
};

function scenariosLimit(lengths: Lengths, added: number): Issue | null {
  lengths.scenarios += added;
  return countLimit('scenarios', lengths.scenarios, MOST_SCENARIOS) ?? columnsOverLimit('columns', lengths.columns, lengths.scenarios);
}

/** Copies are inserted together after the last copied scenario, as in a spreadsheet. */
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
    exercisePrice: canonicalNumberOrNull(scenario.exercisePrice),
    rights: canonicalNumberOrNull(scenario.rights),
    sharesPerRight: canonicalNumberOrNull(scenario.sharesPerRight),
  };
}

function canonicalCell(cell: ScenarioCell): ScenarioCell {
  return cell.field === 'name' ? cell : { ...cell, value: canonicalNumberOrNull(cell.value) };
}
