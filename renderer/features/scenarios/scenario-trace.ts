import { formatDecimal } from '#shared/calc/format-decimal.ts';
import type { GrantDocument } from '#shared/grant/schema.ts';
import { isScenarioInput } from '#shared/grant/input-names.ts';
import { scenariosById } from '#shared/metrics/linked-formulas.ts';
import { dependentsOf, precedentsOf } from '#shared/scenarios/dependencies.ts';
import { namesIn } from '#shared/text/figures.ts';
import { formulaLineText } from '#shared/text/formula-line.ts';
import type { Language } from '#shared/text/language.ts';
import type { CellPlace } from '#renderer/grid/grid-source.ts';
import type { TracedCells } from '#renderer/grid/trace/trace-layer.ts';
import type { TraceChoice } from './trace-choice.ts';

/** The trace of a cell of the scenario sheet, in the requested directions. */
export function tracedFrom(document: GrantDocument, place: CellPlace, { precedents, dependents }: TraceChoice, language: Language): TracedCells {
  const { cells, outside } = precedentsOf(document, place);
  return {
    precedents: precedents ? cells : [],
    fromOutside: precedents && outside.length > 0,
    dependents: dependents ? dependentsOf(document, place) : [],
    sentence: [...(precedents ? [dependsOnSentence(document, place, language)] : []), ...(dependents ? [usedBySentence(document, place, language)] : [])].join(language === 'ja' ? '' : ' '),
  };
}

/** "Depends on: exercise price, ratio"; inherited inputs are named as those of the grant. */
export function dependsOnSentence(document: GrantDocument, place: CellPlace, language: Language): string {
  const text = formulaLineText[language];
  const { cells, outside } = precedentsOf(document, place);
  const name = namesIn(document, language, document.scenarios);
  const named = cells.map(({ rowId, columnId }) => (rowId === place.rowId ? name(columnId) : name(`${rowId}!${columnId}`)));
  const names = [...named, ...outside.map(name)];
  return names.length === 0 ? text.dependsOnNothing : text.dependsOn(listed(names, language));
}

/** "Used by: shares, rights in 12 scenarios". */
export function usedBySentence(document: GrantDocument, place: CellPlace, language: Language): string {
  const text = formulaLineText[language];
  const cells = dependentsOf(document, place);
  const name = namesIn(document, language, document.scenarios);
  const inRow = cells.filter(({ rowId }) => rowId === place.rowId).map(({ columnId }) => name(columnId));
  const others = cells.filter(({ rowId }) => rowId !== place.rowId);
  const takenOver = others.filter(({ rowId, columnId }) => columnId === place.columnId && isTakenOver(document, rowId, columnId));
  const referring = others.filter((cell) => !takenOver.includes(cell)).map(({ rowId, columnId }) => name(`${rowId}!${columnId}`));
  const taken = takenOver.length === 0 ? [] : [text.inScenarios(name(place.columnId), formatDecimal(String(takenOver.length)))];
  const shown = referring.length > MOST_NAMED ? [...referring.slice(0, MOST_NAMED), '…'] : referring;
  const names = [...inRow, ...taken, ...shown];
  return names.length === 0 ? text.usedByNothing : text.usedBy(listed(names, language));
}

/** Most cells of other rows named in a sentence. */
const MOST_NAMED = 10;

/** Whether an input of a scenario is as in the grant and not a formula that refers to it. */
function isTakenOver(document: GrantDocument, rowId: string, columnId: string): boolean {
  return isScenarioInput(columnId) && scenariosById(document.scenarios).get(rowId)?.[columnId] === null;
}

const listed = (names: readonly string[], language: Language): string => names.join(language === 'ja' ? '、' : ', ');
