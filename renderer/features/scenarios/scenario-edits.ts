import { readNumber } from '#shared/calc/number-text.ts';
import { nextScenarioId, nextScenarioIds, type Command } from '#shared/commands/command.ts';
import type { GrantDocument, Scenario } from '#shared/grant/schema.ts';
import type { ScenarioInput } from '#shared/metrics/inputs.ts';
import { numberProblemText } from '#shared/text/number-problem.ts';
import type { Language } from '#shared/text/language.ts';
import type { CellPlace } from '#renderer/grid/grid-source.ts';
import { isScenarioInput } from './metric-column.ts';
import { GRANT_ROW, NEW_ROW } from './sheet-rows.ts';

/** What a typed text comes to: a command, nothing to do, or why it is refused. */
export type Edit = { readonly command: Command } | { readonly refused: string } | null;

/** Reads a text typed into a cell of the scenario sheet. */
export function editOf(document: GrantDocument, { rowId, columnId }: CellPlace, text: string, language: Language): Edit {
  if (columnId === 'name') return nameEdit(document, rowId, text.trim());
  if (!isScenarioInput(columnId)) return null;
  const reading = readNumber(text, document.currency);
  if (!reading.ok && reading.code !== 'empty') return { refused: numberProblemText[language][reading.code] };
  const value = reading.ok ? reading.value : null;
  if (rowId === GRANT_ROW) return { command: termCommand(document, columnId, value) };
  if (rowId === NEW_ROW) return value === null ? null : { command: addCommand(document, { [columnId]: value }) };
  return { command: { type: 'setScenarioCells', cells: [{ id: rowId, field: columnId, value }] } };
}

function nameEdit(document: GrantDocument, rowId: string, name: string): Edit {
  if (rowId === GRANT_ROW) return null;
  if (rowId === NEW_ROW) return name === '' ? null : { command: addCommand(document, { name }) };
  return { command: { type: 'setScenarioCells', cells: [{ id: rowId, field: 'name', value: name }] } };
}

function termCommand(document: GrantDocument, input: ScenarioInput, value: string | null): Command {
  if (input !== 'exercisePrice') return { type: 'setTerm', term: input, value };
  const { decisionDate } = document.grant.exercisePrice;
  return { type: 'setExercisePrice', exercisePrice: value === null ? { status: 'pending', decisionDate } : { status: 'decided', amount: value, decisionDate } };
}

/** A scenario at the end of the list, as in the grant but for what is given. */
export function addCommand(document: GrantDocument, given: Partial<Scenario>): Command {
  const scenario: Scenario = { name: '', exercisePrice: null, rights: null, sharesPerRight: null, ...given, id: nextScenarioId(document) };
  return { type: 'addScenarios', at: document.scenarios.length, scenarios: [scenario] };
}

export function duplicateCommand(document: GrantDocument, ids: readonly string[]): Command {
  const copyIds = nextScenarioIds(document, ids.length);
  return { type: 'duplicateScenarios', copies: ids.map((of, index) => ({ of, id: copyIds[index] ?? '' })) };
}

/** Moves rows together one place up or down; null where they already stand at the end. */
export function moveCommand(document: GrantDocument, ids: readonly string[], direction: 'up' | 'down'): Command | null {
  const chosen = new Set(ids);
  const positions = document.scenarios.flatMap(({ id }, index) => (chosen.has(id) ? [index] : []));
  const first = positions[0];
  if (first === undefined) return null;
  const to = first + (direction === 'up' ? -1 : 1);
  if (to < 0 || to + positions.length > document.scenarios.length) return null;
  return { type: 'moveScenarios', ids, to };
}
