import { recogniseCategory } from '#shared/allottees/categories.ts';
import { normaliseCode, normaliseName } from '#shared/allottees/normalise.ts';
import { readFlag } from '#shared/allottees/read-flag.ts';
import { readRights } from '#shared/allottees/read-rights.ts';
import { nextAllotteeIds, type AllotteeCell, type Command } from '#shared/commands/command.ts';
import { allotteeField, type AllotteeFieldName } from '#shared/grant/parts/allottees/field-registry.ts';
import { NOBODY } from '#shared/grant/parts/allottees/part.ts';
import type { Allottee, GrantDocument } from '#shared/grant/schema.ts';
import { allotteesScreenText } from '#shared/text/allottees-screen.ts';
import { listIssueSentence } from '#shared/text/list-issues.ts';
import { readTerm } from '#renderer/cases/scenario-texts.ts';
import { isFormulaText } from '#renderer/grid/formula-typing/formula-caret.ts';
import { addedRowIndex, type CellWrite, type RefusedWrite, type Sentence } from '#renderer/grid/grid-source.ts';
import type { WriteGesture } from '#renderer/grid/sheet-state.ts';
import { tooLongText } from '#renderer/store/long-text.ts';
import { batchCommand, type PlannedWrites } from '#renderer/store/writes.ts';
import { contentOfColumn } from './allottee-columns.ts';
import { NEW_ALLOTTEE_ROW } from './allottee-source.ts';

/** What a text comes to in a cell: what is put there, or why it is not taken. */
type CellReading = { readonly cell: AllotteeCell } | { readonly reason: Sentence };

/** Reads texts put into cells of the allottee list; rows below the last become allottees. */
export function allotteeWrites(document: GrantDocument, writes: readonly CellWrite[], gesture: WriteGesture): PlannedWrites {
  const cells: AllotteeCell[] = [];
  const added = new Map<number, Omit<Allottee, 'id'>>();
  const refused: RefusedWrite[] = [];
  for (const write of writes) {
    const reading = readCell(document, write);
    const nth = addedRowIndex(NEW_ALLOTTEE_ROW, write.place.rowId);
    if ('reason' in reading) refused.push({ ...write, reason: reading.reason });
    else if (nth === null) cells.push(reading.cell);
    else if (isFilled(reading.cell)) added.set(nth, withCell(added.get(nth) ?? NOBODY, reading.cell));
  }
  return { command: batchCommand([...(cells.length > 0 ? [{ type: 'setAllotteeCells', cells } as const] : []), ...addCommands(document, added)], gesture), refused };
}

const isFilled = ({ value }: AllotteeCell): boolean => value !== null && value !== '' && value !== false;

const withCell = (row: Omit<Allottee, 'id'>, cell: AllotteeCell): Omit<Allottee, 'id'> =>
  (cell.field === 'other' ? { ...row, other: { ...row.other, [cell.heading]: cell.value } } : { ...row, [cell.field]: cell.value });

function addCommands(document: GrantDocument, added: ReadonlyMap<number, Omit<Allottee, 'id'>>): readonly Command[] {
  if (added.size === 0) return [];
  const ids = nextAllotteeIds(document, added.size);
  const given = [...added].toSorted(([one], [other]) => one - other);
  return [{ type: 'addAllottees', at: document.allottees.length, allottees: given.map(([, fields], index) => ({ ...fields, id: ids[index] ?? '' })) }];
}

function readCell(document: GrantDocument, { place: { rowId: id, columnId }, text }: CellWrite): CellReading {
  const content = contentOfColumn(columnId);
  // Nothing can be typed into what is calculated: the sheet leaves it out.
  const reason = tooLongText(content.kind === 'field' ? content.field : 'name', text);
  if (reason !== null) return { reason };
  if (content.kind === 'field') return readField(document, id, content.field, text);
  return { cell: { id, field: 'other', heading: content.kind === 'other' ? content.heading : columnId, value: text.trim() } };
}

function readField(document: GrantDocument, id: string, field: AllotteeFieldName, text: string): CellReading {
  const { kind } = allotteeField(field);
  switch (kind) {
    case 'count':
      return readCount(document, id, field, text);
    case 'flag': {
      const flag = readFlag(text);
      return flag === null ? { reason: (language) => allotteesScreenText[language].notAFlag } : { cell: cellWith(id, field, flag) };
    }
    case 'category':
      return { cell: cellWith(id, field, recogniseCategory(text) ?? normaliseCode(text)) };
    case 'code':
      return { cell: cellWith(id, field, normaliseCode(text)) };
    case 'name':
      return { cell: cellWith(id, field, normaliseName(text)) };
  }
}

/** The kind of a field says what its values are. */
const cellWith = (id: string, field: AllotteeFieldName, value: string | null | boolean): AllotteeCell => ({ id, field, value }) as AllotteeCell;

function readCount(document: GrantDocument, id: string, field: AllotteeFieldName, typed: string): CellReading {
  const worked = isFormulaText(typed) ? readTerm(document, typed) : null;
  if (worked !== null && 'reason' in worked) return worked;
  const text = worked?.value ?? typed;
  if (text.trim() === '') return { cell: cellWith(id, field, null) };
  const { grant } = document;
  const sharesPerRight = /^[1-9]\d*$/.test(grant.sharesPerRight ?? '') ? grant.sharesPerRight : null;
  const reading = readRights(text, { countsShares: false, sharesPerRight });
  if (reading.ok) return { cell: cellWith(id, field, reading.rights) };
  const issue = { code: reading.code, severity: 'error', sheet: null, row: 0, column: null, value: text, details: { sharesPerRight: sharesPerRight ?? '' } } as const;
  return { reason: (language) => listIssueSentence(issue, language) };
}
