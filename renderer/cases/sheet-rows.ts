import { orderOf } from '#shared/commands/rows.ts';
import type { GrantDocument, Scenario } from '#shared/grant/schema.ts';
import { GRANT_ROW_ID } from '#shared/scenarios/row.ts';

/** The pinned row that shows and edits the grant itself. */
export const GRANT_ROW = GRANT_ROW_ID;

/** The empty row at the bottom: typing into it adds a scenario. */
export const NEW_ROW = 'new';

/** The order of the sheet: ids with the empty row last, and the position of each scenario. */
export interface SheetRows {
  readonly ids: readonly string[];
  readonly positions: ReadonlyMap<string, number>;
}

const rowsByOrder = new WeakMap<object, SheetRows>();

/** Rows of a document. The same object as long as no row is added, removed or moved, so that an edit leaves the grid's rows alone. */
export function sheetRows({ scenarios }: GrantDocument): SheetRows {
  const order = orderOf(scenarios);
  const known = rowsByOrder.get(order);
  if (known !== undefined) return known;
  const rows: SheetRows = {
    ids: [...scenarios.map(({ id }) => id), NEW_ROW],
    positions: new Map(scenarios.map(({ id }, index) => [id, index])),
  };
  rowsByOrder.set(order, rows);
  return rows;
}

/** The scenario of a row, or null for the grant's own row, the empty one, or a deleted one. */
export function scenarioAt(document: GrantDocument, rowId: string): Scenario | null {
  const position = sheetRows(document).positions.get(rowId);
  return position === undefined ? null : (document.scenarios[position] ?? null);
}
