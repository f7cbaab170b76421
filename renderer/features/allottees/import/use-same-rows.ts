import { useState } from 'react';

/** The same array as long as the rows are the same: the grid then keeps its rows, and a person their order and filters. */
export function useSameRows(rows: readonly string[]): readonly string[] {
  const [kept, keep] = useState(rows);
  if (kept.length === rows.length && kept.every((row, index) => row === rows[index])) return kept;
  keep(rows);
  return rows;
}

/**
 * The rows that a filter shows: those that it showed since it was chosen stay, so that a row that was mended does not
 * vanish under the hands of whoever mends it.
 */
export function useStayingRows(filter: string, rows: readonly string[]): ReadonlySet<string> {
  const [kept, keep] = useState(() => ({ filter, rows: new Set(rows) as ReadonlySet<string> }));
  if (kept.filter === filter && rows.every((row) => kept.rows.has(row))) return kept.rows;
  const next = kept.filter === filter ? new Set([...kept.rows, ...rows]) : new Set(rows);
  keep({ filter, rows: next });
  return next;
}
