/** The filled cells of a row as one text. */
export const rowText = (row: readonly string[]): string => row.map((text) => text.trim()).filter((text) => text !== '').join(' | ');

/** Rows (from 1, ascending) as people write them: "3, 5–7". */
export function rowRanges(rows: readonly number[]): string {
  const ranges: { first: number; last: number }[] = [];
  for (const row of rows) {
    const before = ranges.at(-1);
    if (before?.last === row - 1) before.last = row;
    else ranges.push({ first: row, last: row });
  }
  return ranges.map(({ first, last }) => (first === last ? String(first) : `${first}–${last}`)).join(', ');
}
