import { canonicalNumberOrNull } from '../../grant/canonical-number.ts';
import { MOST_SECURITIES } from '../../grant/limits.ts';
import type { Security, SecurityKind } from '../../grant/schema.ts';
import type { DefinitionsOf } from './definition.ts';
import { rowTable } from './row-table.ts';

/** A cell of the table of securities and what is put in it. */
export type SecurityCell =
  | { readonly id: string; readonly field: 'name'; readonly value: string }
  | { readonly id: string; readonly field: 'kind'; readonly value: SecurityKind }
  | { readonly id: string; readonly field: 'included'; readonly value: boolean }
  | { readonly id: string; readonly field: 'shares' | 'exercisePrice' | 'addBack'; readonly value: string | null };

/** Changes the rows of the other securities. Positions count from 0. */
export type SecurityCommand =
  | { readonly type: 'addSecurities'; readonly at: number; readonly securities: readonly Security[] }
  | { readonly type: 'removeSecurities'; readonly ids: readonly string[] }
  | { readonly type: 'moveSecurities'; readonly ids: readonly string[]; readonly to: number }
  | { readonly type: 'replaceSecurities'; readonly securities: readonly Security[] }
  | { readonly type: 'setSecurityCells'; readonly cells: readonly SecurityCell[] };

const table = rowTable('securities', MOST_SECURITIES, (security) => ({
  ...security,
  shares: canonicalNumberOrNull(security.shares),
  exercisePrice: canonicalNumberOrNull(security.exercisePrice),
  addBack: canonicalNumberOrNull(security.addBack),
}));

const canonicalCell = (cell: SecurityCell): SecurityCell =>
  (cell.field === 'name' || cell.field === 'kind' || cell.field === 'included' ? cell : { ...cell, value: canonicalNumberOrNull(cell.value) });

/** The commands that change the other securities. */
export const securityCommands: DefinitionsOf<SecurityCommand> = {
  addSecurities: { apply: (draft, { at, securities }, before) => table.add(draft, before, at, securities), limit: ({ at, securities }, lengths) => table.addLimit(lengths, at, securities) },
  removeSecurities: { apply: (draft, { ids }, before) => table.remove(draft, before, ids), limit: ({ ids }, lengths) => table.removeLimit(lengths, ids) },
  moveSecurities: { apply: (draft, { ids, to }, before) => table.move(draft, before, ids, to), limit: () => null },
  replaceSecurities: { apply: (draft, { securities }) => table.replace(draft, securities), limit: ({ securities }, lengths) => table.replaceLimit(lengths, securities) },
  setSecurityCells: { apply: (draft, { cells }, before) => table.set(draft, before, cells.map(canonicalCell)), limit: ({ cells }, _lengths, before) => table.setLimit(before, cells) },
};
