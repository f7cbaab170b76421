import { nextScenarioIds, type Command, type ScenarioCell } from '#shared/commands/command.ts';
import { newScenario } from '#shared/grant/parts/scenarios/part.ts';
import type { GrantDocument, Scenario } from '#shared/grant/schema.ts';
import { isScenarioInput } from '#shared/grant/input-names.ts';
import type { Language } from '#shared/text/language.ts';
import { scenarioText } from '#shared/text/scenarios.ts';
import { addedRowIndex, type CellWrite, type RefusedWrite, type Sentence } from '#renderer/grid/grid-source.ts';
import type { WriteGesture } from '#renderer/grid/sheet-state.ts';
import { tooLongText } from '#renderer/store/long-text.ts';
import { batchCommand, type PlannedWrites } from '#renderer/store/writes.ts';
import { termCommand } from '#renderer/cases/scenario-edits.ts';
import { readInput } from '#renderer/cases/scenario-texts.ts';
import { GRANT_ROW, NEW_ROW } from '#renderer/cases/sheet-rows.ts';

type CellValue = Pick<Extract<ScenarioCell, { field: 'name' }>, 'field' | 'value'> | Pick<Exclude<ScenarioCell, { field: 'name' }>, 'field' | 'value'>;

/** Reads texts for cells of the scenario sheet; rows below the last become scenarios. */
export function scenarioWrites(document: GrantDocument, writes: readonly CellWrite[], gesture: WriteGesture): PlannedWrites {
  const cells: ScenarioCell[] = [];
  const terms: Command[] = [];
  const added = new Map<number, Partial<Scenario>>();
  const refused: RefusedWrite[] = [];
  for (const write of writes) {
    const { rowId } = write.place;
    const value = valueOf(document, write);
    if ('reason' in value) refused.push({ ...write, reason: value.reason });
    else if (rowId === GRANT_ROW) terms.push(...grantCommand(document, value));
    else {
      const nth = addedRowIndex(NEW_ROW, rowId);
      if (nth === null) cells.push({ id: rowId, ...value });
      else if (value.value !== null && value.value !== '') added.set(nth, { ...added.get(nth), [value.field]: value.value });
    }
  }
  return { command: batchCommand([...terms, ...(cells.length > 0 ? [{ type: 'setScenarioCells', cells } as const] : []), ...addCommands(document, added)], gesture), refused };
}

function valueOf(document: GrantDocument, { place: { rowId, columnId }, text }: CellWrite): CellValue | { readonly reason: Sentence } {
  if (columnId === 'name') {
    const reason = rowId === GRANT_ROW ? (language: Language) => scenarioText[language].notTypedHere : tooLongText('name', text.trim());
    return reason === null ? { field: 'name', value: text.trim() } : { reason };
  }
  // The sheet writes only into editable columns.
  if (!isScenarioInput(columnId)) throw new RangeError(`Nothing can be typed into the column "${columnId}".`);
  const reading = readInput(document, { rowId, field: columnId, text });
  return 'reason' in reading ? reading : { field: columnId, value: reading.value };
}

function grantCommand(document: GrantDocument, { field, value }: CellValue): readonly Command[] {
  return field === 'name' ? [] : [termCommand(document, field, value)];
}

function addCommands(document: GrantDocument, added: ReadonlyMap<number, Partial<Scenario>>): readonly Command[] {
  if (added.size === 0) return [];
  const ids = nextScenarioIds(document, added.size);
  const given = [...added].toSorted(([one], [other]) => one - other);
  const scenarios = given.map(([, cells], index): Scenario => ({ ...newScenario(ids[index] ?? ''), ...cells }));
  return [{ type: 'addScenarios', at: document.scenarios.length, scenarios }];
}
