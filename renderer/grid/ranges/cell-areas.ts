import { contains, heightOf, intersection, widthOf, type Area, type Cell } from './cell-range.ts';

/** Rows and columns whose intersections are all selected, as required to copy several ranges as one block. */
export interface Lattice {
  readonly rowIndexes: readonly number[];
  readonly columnIndexes: readonly number[];
}

/** Areas with the same cells that do not overlap. */
export function disjointAreas(areas: readonly Area[]): readonly Area[] {
  return areas.reduce<readonly Area[]>(
    (apart, area) => [...apart, ...apart.reduce<readonly Area[]>((rest, taken) => rest.flatMap((piece) => without(piece, taken)), [area])],
    [],
  );
}

export const inAnyArea = (areas: readonly Area[], cell: Cell): boolean => areas.some((area) => contains(area, cell));

/** The number of cells in all areas, each counted once. */
export function cellCount(areas: readonly Area[]): number {
  return disjointAreas(areas).reduce((count, area) => count + heightOf(area) * widthOf(area), 0);
}

/** Every cell of the areas once, row by row from the top, each row from the left. */
export function* cellsInReadingOrder(areas: readonly Area[]): Generator<Cell> {
  const apart = disjointAreas(areas);
  for (const { first, last } of rowBands(apart)) {
    const spans = apart.filter(({ top, bottom }) => top <= first && bottom >= last).toSorted((one, other) => one.left - other.left);
    for (let rowIndex = first; rowIndex <= last; rowIndex += 1) {
      for (const { left, right } of spans) {
        for (let columnIndex = left; columnIndex <= right; columnIndex += 1) yield { rowIndex, columnIndex };
      }
    }
  }
}

/** The rows and columns whose intersections form the areas, or null where there are gaps (Excel refuses to copy those). */
export function latticeOf(areas: readonly Area[]): Lattice | null {
  const rowIndexes = indexes(areas.map(({ top, bottom }) => [top, bottom]));
  const columnIndexes = indexes(areas.map(({ left, right }) => [left, right]));
  const full = rowIndexes.length * columnIndexes.length === cellCount(areas);
  return full && rowIndexes.length > 0 ? { rowIndexes, columnIndexes } : null;
}

/** The rest of an area after another is cut out of it: at most four pieces. */
function without(area: Area, cut: Area): readonly Area[] {
  const hole = intersection(area, cut);
  if (hole === null) return [area];
  return [
    { ...area, bottom: hole.top - 1 },
    { ...area, top: hole.top, bottom: hole.bottom, right: hole.left - 1 },
    { ...area, top: hole.top, bottom: hole.bottom, left: hole.right + 1 },
    { ...area, top: hole.bottom + 1 },
  ].filter(({ top, left, bottom, right }) => top <= bottom && left <= right);
}

/** Bands of rows in which no area begins or ends. */
function rowBands(areas: readonly Area[]): readonly { readonly first: number; readonly last: number }[] {
  const edges = [...new Set(areas.flatMap(({ top, bottom }) => [top, bottom + 1]))].toSorted((one, other) => one - other);
  return edges.slice(0, -1).map((first, index) => ({ first, last: (edges[index + 1] ?? first) - 1 }));
}

function indexes(spans: readonly (readonly [number, number])[]): readonly number[] {
  const found = new Set<number>();
  for (const [first, last] of spans) for (let index = first; index <= last; index += 1) found.add(index);
  return [...found].toSorted((one, other) => one - other);
}
