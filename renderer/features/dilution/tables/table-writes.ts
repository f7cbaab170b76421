import { nextHolderIds, nextSecurityIds, type Command, type HolderCell, type SecurityCell } from '#shared/commands/command.ts';
import { newHolder } from '#shared/grant/parts/holders/part.ts';
import { newSecurity } from '#shared/grant/parts/securities/part.ts';
import type { GrantDocument, Holder, Security } from '#shared/grant/schema.ts';
import { positionOfMoved } from '#renderer/arrangement/moved-rows.ts';
import { addedRowIndex, type CellWrite, type RefusedWrite } from '#renderer/grid/grid-source.ts';
import type { WriteGesture } from '#renderer/grid/sheet-state.ts';
import { batchCommand, type PlannedWrites } from '#renderer/store/writes.ts';
import { readTableCell } from './table-cell.ts';
import { tableField, type RowTable } from './table-fields.ts';

/** The empty row at the end of each table: what is typed into it makes a row. */
export const NEW_TABLE_ROWS: Readonly<Record<RowTable, string>> = { securities: 'newSecurity', holders: 'newHolder' };

/** The fields of a row that are given, by their ids. */
export type TableValues = Readonly<Record<string, string | boolean | null>>;

/** Reads texts put into cells of a table; rows below the last become rows of the document. */
export function tableWrites(document: GrantDocument, table: RowTable, writes: readonly CellWrite[], gesture: WriteGesture): PlannedWrites {
  const cells: { readonly id: string; readonly field: string; readonly value: string | boolean | null }[] = [];
  const added = new Map<number, TableValues>();
  const refused: RefusedWrite[] = [];
  for (const write of writes) {
    const { rowId, columnId } = write.place;
    const field = tableField(table, columnId);
    // Nothing can be typed into what is worked out: the sheet leaves it out.
    if (field === null) continue;
    // What is taken out of a cell of a choice is as in a new row.
    const reading = write.text.trim() === '' && field.kind === 'securityKind' ? { value: newSecurity('').kind } : readTableCell(document, field, write.text);
    const nth = addedRowIndex(NEW_TABLE_ROWS[table], rowId);
    if ('reason' in reading) refused.push({ ...write, reason: reading.reason });
    else if (nth === null) cells.push({ id: rowId, field: field.id, value: reading.value });
    else if (write.text.trim() !== '') added.set(nth, { ...added.get(nth), [field.id]: reading.value });
  }
  const rows = [...added].toSorted(([one], [other]) => one - other).map(([, values]) => values);
  return { command: batchCommand([...setCommand(table, cells), ...addCommand(document, table, rows)], gesture), refused };
}

/** The kind of each field says what its values are. */
function setCommand(table: RowTable, cells: readonly object[]): readonly Command[] {
  if (cells.length === 0) return [];
  return table === 'securities' ? [{ type: 'setSecurityCells', cells: cells as readonly SecurityCell[] }] : [{ type: 'setHolderCells', cells: cells as readonly HolderCell[] }];
}

function addCommand(document: GrantDocument, table: RowTable, rows: readonly TableValues[]): readonly Command[] {
  return rows.length === 0 ? [] : [addRowsCommand(document, table, document[table].length, rows)];
}

/** Adds rows with these fields, and everything else as in a new row, at a position. */
export function addRowsCommand(document: GrantDocument, table: RowTable, at: number, rows: readonly TableValues[]): Command {
  return table === 'securities'
    ? { type: 'addSecurities', at, securities: newSecurities(nextSecurityIds(document, rows.length), rows) }
    : { type: 'addHolders', at, holders: newHolders(nextHolderIds(document, rows.length), rows) };
}

/** Puts rows with these fields in the place of all that there are. */
export function replaceRowsCommand(document: GrantDocument, table: RowTable, rows: readonly TableValues[]): Command {
  return table === 'securities'
    ? { type: 'replaceSecurities', securities: newSecurities(nextSecurityIds(document, rows.length), rows) }
    : { type: 'replaceHolders', holders: newHolders(nextHolderIds(document, rows.length), rows) };
}

const newSecurities = (ids: readonly string[], rows: readonly TableValues[]): readonly Security[] => rows.map((values, index) => ({ ...newSecurity(ids[index] ?? ''), ...values }));
const newHolders = (ids: readonly string[], rows: readonly TableValues[]): readonly Holder[] => rows.map((values, index) => ({ ...newHolder(ids[index] ?? ''), ...values }));

/** Takes rows away. */
export const removeRowsCommand = (table: RowTable, ids: readonly string[]): Command => (table === 'securities' ? { type: 'removeSecurities', ids } : { type: 'removeHolders', ids });

/** Puts rows before another; at the end, where that is null. */
export function moveRowsCommand(document: GrantDocument, table: RowTable, ids: readonly string[], before: string | null): Command {
  const to = positionOfMoved(document[table].map(({ id }) => id), ids, before);
  return table === 'securities' ? { type: 'moveSecurities', ids, to } : { type: 'moveHolders', ids, to };
}

/** Puts all rows into another order. */
export function orderRowsCommand({ securities, holders }: GrantDocument, table: RowTable, ids: readonly string[]): Command {
  return table === 'securities' ? { type: 'replaceSecurities', securities: inOrder(securities, ids) } : { type: 'replaceHolders', holders: inOrder(holders, ids) };
}

const inOrder = <Row extends { readonly id: string }>(rows: readonly Row[], ids: readonly string[]): readonly Row[] => ids.flatMap((id) => rows.find((row) => row.id === id) ?? []);
