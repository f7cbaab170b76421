import { nextPlanIds } from '#shared/commands/command.ts';
import type { GrantDocument, PlannedExercise } from '#shared/grant/schema.ts';
import { capitalSheetText } from '#shared/text/capital-sheet.ts';
import { formatDate } from '#shared/text/dates.ts';
import { readDateEntry } from '#shared/text/read-date.ts';
import { termsText } from '#shared/text/terms.ts';
import { readTerm, type InputReading } from '#renderer/cases/scenario-texts.ts';
import { addedRowIndex, type CellWrite, type RefusedWrite } from '#renderer/grid/grid-source.ts';
import type { PlannedWrites } from '#renderer/store/writes.ts';
import { isPlanField, type PlanField } from './plan-columns.ts';

/** The empty row at the end of the plan. */
export const NEW_PLAN_ROW = 'new';

/** Whoever names rights means one exercise of them, until a number of exercises is given. */
const ONE = '1';

/** Reads texts put into cells of the plan, as one change of it; rows below the last become lines. */
export function planWrites(document: GrantDocument, writes: readonly CellWrite[]): PlannedWrites {
  const lines = new Map<string, PlannedExercise>(document.exercisePlan.map((line) => [line.id, line]));
  const added = new Map<number, Omit<PlannedExercise, 'id'>>();
  const refused: RefusedWrite[] = [];
  for (const write of writes) {
    const { place: { rowId, columnId }, text } = write;
    if (!isPlanField(columnId)) continue;
    const reading = readCell(document, columnId, text);
    const nth = addedRowIndex(NEW_PLAN_ROW, rowId);
    const line = lines.get(rowId);
    if ('reason' in reading) refused.push({ ...write, reason: reading.reason });
    else if (nth === null) {
      if (line !== undefined) lines.set(rowId, { ...line, [columnId]: reading.value });
    } else if (reading.value !== null) added.set(nth, { date: null, rights: null, count: null, ...added.get(nth), [columnId]: reading.value });
  }
  const ids = nextPlanIds(document, added.size);
  const inOrder = [...added].toSorted(([one], [other]) => one - other);
  const news = inOrder.map(([, line], index): PlannedExercise => ({ ...line, id: ids[index] ?? '', count: line.count ?? (line.rights === null ? null : ONE) }));
  const next = [...lines.values(), ...news];
  const isChanged = news.length > 0 || next.some((line, index) => line !== document.exercisePlan[index]);
  return { command: isChanged ? { type: 'setExercisePlan', lines: next } : null, refused };
}

function readCell(document: GrantDocument, field: PlanField, text: string): InputReading {
  return field === 'date' ? readDateCell(text) : readTerm(document, text);
}

function readDateCell(text: string): InputReading {
  if (text.trim() === '') return { value: null };
  const reading = readDateEntry(text);
  switch (reading.kind) {
    case 'date':
      return { value: reading.date };
    case 'ambiguous':
      return { reason: (language) => capitalSheetText[language].plan.twoDates(formatDate(reading.dates[0], language), formatDate(reading.dates[1], language)) };
    case 'none':
      return { reason: (language) => termsText[language].notADate };
  }
}
