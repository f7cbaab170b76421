import { nextScenarioId, nextScenarioIds, type Command } from '#shared/commands/command.ts';
import { newScenario } from '#shared/grant/parts/scenarios/part.ts';
import type { GrantDocument, Scenario } from '#shared/grant/schema.ts';
import type { ScenarioInput } from '#shared/grant/input-names.ts';

/** The command that sets an input of the grant itself. */
export function termCommand(document: GrantDocument, input: ScenarioInput, value: string | null): Command {
  if (input !== 'exercisePrice') return { type: 'setTerm', term: input, value };
  const { decisionDate } = document.grant.exercisePrice;
  return { type: 'setExercisePrice', exercisePrice: value === null ? { status: 'pending', decisionDate } : { status: 'decided', amount: value, decisionDate } };
}

/** The command that adds a scenario at the end of the list, with the given values and otherwise the grant's inputs. */
export function addCommand(document: GrantDocument, given: Partial<Scenario>): Command {
  const id = nextScenarioId(document);
  const scenario: Scenario = { ...newScenario(id), ...given, id };
  return { type: 'addScenarios', at: document.scenarios.length, scenarios: [scenario] };
}

/** The command that inserts `count` scenarios with the grant's inputs, at a position counted from 0. */
export function insertCommand(document: GrantDocument, at: number, count: number): Extract<Command, { type: 'addScenarios' }> {
  return { type: 'addScenarios', at, scenarios: nextScenarioIds(document, count).map((id) => newScenario(id)) };
}

export function duplicateCommand(document: GrantDocument, ids: readonly string[]): Command {
  const copyIds = nextScenarioIds(document, ids.length);
  return { type: 'duplicateScenarios', copies: ids.map((of, index) => ({ of, id: copyIds[index] ?? '' })) };
}

/** Moves rows together one place up or down among the visible ones; null where they are already at the end. */
export function moveCommand(document: GrantDocument, ids: readonly string[], direction: 'up' | 'down', hidden: ReadonlySet<string> = new Set()): Command | null {
  const chosen = new Set(ids);
  const first = document.scenarios.findIndex(({ id }) => chosen.has(id));
  const rest = document.scenarios.filter(({ id }) => !chosen.has(id));
  const inView = ({ id }: Scenario): boolean => !hidden.has(id);
  const neighbour = direction === 'up' ? rest.slice(0, Math.max(0, first)).findLastIndex(inView) : rest.findIndex((scenario, index) => index >= first && inView(scenario));
  if (first < 0 || neighbour < 0) return null;
  return { type: 'moveScenarios', ids, to: direction === 'up' ? neighbour : neighbour + 1 };
}

/** Moves rows together before another one, or to the end where that is null; null where they are already there. */
export function moveBeforeCommand({ scenarios }: GrantDocument, ids: readonly string[], before: string | null): Command | null {
  const chosen = new Set(ids);
  const rest = scenarios.filter(({ id }) => !chosen.has(id));
  // Dropped among themselves, they move before the next row that is not moved.
  const from = before === null ? scenarios.length : scenarios.findIndex(({ id }) => id === before);
  const next = from < 0 ? undefined : scenarios.slice(from).find(({ id }) => !chosen.has(id));
  const to = next === undefined ? rest.length : rest.indexOf(next);
  const moved = [...rest.slice(0, to), ...scenarios.filter(({ id }) => chosen.has(id)), ...rest.slice(to)];
  return ids.length === 0 || moved.every(({ id }, index) => id === scenarios[index]?.id) ? null : { type: 'moveScenarios', ids, to };
}
