import { recogniseCategory } from '#shared/allottees/categories.ts';
import type { AllotteeField } from '#shared/allottees/list-reading.ts';
import { normaliseCode, normaliseName } from '#shared/allottees/normalise.ts';
import { readRights } from '#shared/allottees/read-rights.ts';
import { nextAllotteeIds, type AllotteeCell, type Command } from '#shared/commands/command.ts';
import { NOBODY } from '#shared/grant/parts/allottees/part.ts';
import type { Allottee, GrantDocument } from '#shared/grant/schema.ts';
import { listIssueSentence } from '#shared/text/list-issues.ts';
import { readTerm } from '#renderer/cases/scenario-texts.ts';
import { isFormulaText } from '#renderer/grid/formula-typing/formula-caret.ts';
import { addedRowIndex, type CellWrite, type RefusedWrite, type Sentence } from '#renderer/grid/grid-source.ts';
import type { WriteGesture } from '#renderer/grid/sheet-state.ts';
import { tooLongText } from '#renderer/store/long-text.ts';
import { batchCommand, type PlannedWrites } from '#renderer/store/writes.ts';
import { NEW_ALLOTTEE_ROW } from './allottee-source.ts';

/** Reads texts put into cells of the allottee list; rows below the last become allottees. */
export function allotteeWrites(document: GrantDocument, writes: readonly CellWrite[], gesture: WriteGesture): PlannedWrites {
  const cells: AllotteeCell[] = [];
  const added = new Map<number, Omit<Allottee, 'id'>>();
  const refused: RefusedWrite[] = [];
  for (const write of writes) {
    const { place: { rowId, columnId }, text } = write;
    // The sheet writes into the columns of allotteeColumns alone.
    const field = columnId as AllotteeField;
    const reason = tooLongText(field, text);
    const cell = reason === null ? cellOf(document, rowId, field, text) : { reason };
    const nth = addedRowIndex(NEW_ALLOTTEE_ROW, rowId);
    if ('reason' in cell) refused.push({ ...write, reason: cell.reason });
    else if (nth === null) cells.push(cell);
    else if (cell.value !== null && cell.value !== '') added.set(nth, { ...NOBODY, ...added.get(nth), [cell.field]: cell.value });
  }
  return { command: batchCommand([...(cells.length > 0 ? [{ type: 'setAllotteeCells', cells } as const] : []), ...addCommands(document, added)], gesture), refused };
}

function addCommands(document: GrantDocument, added: ReadonlyMap<number, Omit<Allottee, 'id'>>): readonly Command[] {
  if (added.size === 0) return [];
  const ids = nextAllotteeIds(document, added.size);
  const given = [...added].toSorted(([one], [other]) => one - other);
  return [{ type: 'addAllottees', at: document.allottees.length, allottees: given.map(([, fields], index) => ({ ...fields, id: ids[index] ?? '' })) }];
}

function cellOf(document: GrantDocument, id: string, field: AllotteeField, text: string): AllotteeCell | { readonly reason: Sentence } {
  switch (field) {
    case 'rights':
    case 'planned':
      return rightsCell(document, id, field, text);
    case 'category':
      return { id, field, value: recogniseCategory(text) ?? normaliseCode(text) };
    case 'employeeNumber':
      return { id, field, value: normaliseCode(text) };
    case 'name':
    case 'reading':
    case 'company':
    case 'grade':
    case 'note':
      return { id, field, value: normaliseName(text) };
  }
}

function rightsCell(document: GrantDocument, id: string, field: 'rights' | 'planned', typed: string): AllotteeCell | { readonly reason: Sentence } {
  const worked = isFormulaText(typed) ? readTerm(document, typed) : null;
  if (worked !== null && 'reason' in worked) return worked;
  const text = worked?.value ?? typed;
  if (text.trim() === '') return { id, field, value: null };
  const { grant } = document;
  const sharesPerRight = /^[1-9]\d*$/.test(grant.sharesPerRight ?? '') ? grant.sharesPerRight : null;
  const reading = readRights(text, { countsShares: false, sharesPerRight });
  if (reading.ok) return { id, field, value: reading.rights };
  const issue = { code: reading.code, severity: 'error', sheet: null, row: 0, column: null, value: text, details: { sharesPerRight: sharesPerRight ?? '' } } as const;
  return { reason: (language) => listIssueSentence(issue, language) };
}
