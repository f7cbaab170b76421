const MOST_RANGES = 8;

/** Ascending row numbers in few words: "1–2, 1177"; what is more than eight ranges is cut with "…". */
export function rowRanges(rows: readonly number[]): string {
  const ranges: [number, number][] = [];
  for (const row of rows) {
    const last = ranges.at(-1);
    if (last !== undefined && last[1] === row - 1) last[1] = row;
    else ranges.push([row, row]);
  }
  const shown = ranges.slice(0, MOST_RANGES).map(([first, last]) => (first === last ? String(first) : `${first}–${last}`));
  return [...shown, ...(ranges.length > MOST_RANGES ? ['…'] : [])].join(', ');
}
