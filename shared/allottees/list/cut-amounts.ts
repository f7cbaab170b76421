import { ALLOTTEE_FIELDS, type AllotteeField } from '../list-reading.ts';
import type { FieldColumns } from './choose-columns.ts';
import type { ListBlock } from './list-block.ts';
import type { TableHeader } from './table-header.ts';
import type { TableView } from './table-view.ts';

const BEFORE_COMMA = /^\s*[1-9]\d{0,2}$/;
const BEHIND_COMMA = /^\d{3}\s*$/;
const NUMBER = /^[\d.]+$/;
const TEXT_FIELDS: ReadonlySet<AllotteeField> = new Set(['name', 'reading', 'company', 'category', 'note']);

/**
 * The columns of amounts of a text file whose numbers a comma may have cut in two: "1,000" without quotation marks is 1,
 * and 000 under the next heading. Where the next column holds a number in every row that has an amount, it is one of
 * numbers, such as the shares beside the rights.
 */
export function cutColumns({ cells }: TableView, { bottom }: TableHeader, columns: FieldColumns, delimiter: string | null): ReadonlySet<number> {
  const found = new Set<number>();
  if (delimiter !== ',') return found;
  for (const amount of [columns.rights?.[0], columns.planned?.[0]]) {
    if (amount === undefined) continue;
    const next = ALLOTTEE_FIELDS.find((field) => columns[field]?.includes(amount + 1) === true);
    if (next === 'rights' || next === 'planned') continue;
    const rows = cells.slice(bottom + 1).filter((row) => (row[amount] ?? '').trim() !== '');
    if ((next !== undefined && TEXT_FIELDS.has(next)) || !rows.every((row) => NUMBER.test((row[amount + 1] ?? '').trim()))) found.add(amount);
  }
  return found;
}

/** An amount that a comma may have cut in two, as it would be whole ("1,000"); null where it is none. */
export function amountCutByComma({ view, columns, cut }: ListBlock, field: AllotteeField, row: number): string | null {
  const [column] = columns[field] ?? [];
  if (column === undefined || !cut.has(column)) return null;
  const [before, behind] = [view.text(row, column), view.text(row, column + 1)];
  return BEFORE_COMMA.test(before) && BEHIND_COMMA.test(behind) ? `${before.trim()},${behind.trim()}` : null;
}
