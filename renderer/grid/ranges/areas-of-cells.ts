import type { Area, Cell } from './cell-range.ts';

/** The same cells, each once, in as few areas as adjacent cells allow: joined along their rows, then down. */
export function areasOfCells(cells: readonly Cell[]): readonly Area[] {
  const areas: Area[] = [];
  // The index in the list of the open area with these columns.
  const open = new Map<string, number>();
  for (const { rowIndex, runs } of runsByRow(cells)) {
    for (const { left, right } of runs) {
      const columns = `${left} ${right}`;
      const index = open.get(columns);
      const above = index === undefined ? undefined : areas[index];
      if (index !== undefined && above?.bottom === rowIndex - 1) areas[index] = { ...above, bottom: rowIndex };
      else open.set(columns, areas.push({ top: rowIndex, left, bottom: rowIndex, right }) - 1);
    }
  }
  return areas;
}

interface Run {
  readonly left: number;
  readonly right: number;
}

function runsByRow(cells: readonly Cell[]): readonly { readonly rowIndex: number; readonly runs: readonly Run[] }[] {
  const columns = new Map<number, Set<number>>();
  for (const { rowIndex, columnIndex } of cells) {
    const inRow = columns.get(rowIndex) ?? new Set();
    columns.set(rowIndex, inRow.add(columnIndex));
  }
  return [...columns].toSorted(([one], [other]) => one - other).map(([rowIndex, inRow]) => ({ rowIndex, runs: runsOf([...inRow]) }));
}

function runsOf(indexes: readonly number[]): readonly Run[] {
  const sorted = indexes.toSorted((one, other) => one - other);
  const starts = sorted.filter((index, at) => index - 1 !== sorted[at - 1]);
  const ends = sorted.filter((index, at) => index + 1 !== sorted[at + 1]);
  return starts.map((left, at) => ({ left, right: ends[at] ?? left }));
}
