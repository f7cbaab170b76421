import { areasOfCells } from './ranges/areas-of-cells.ts';
import { contains, rangeOfArea, type Cell } from './ranges/cell-range.ts';
import type { SheetSelection } from './sheet-selection.ts';

/** A selection of cells anywhere in the sheet: the first is active, and its range is the current one. Null for no cells. */
export function selectCells(cells: readonly Cell[]): SheetSelection | null {
  const [active] = cells;
  if (active === undefined) return null;
  const areas = areasOfCells(cells);
  const current = areas.filter((area) => contains(area, active));
  const others = areas.filter((area) => !contains(area, active));
  return { active, ranges: [...others, ...current].map((area) => ({ kind: 'cells', ...rangeOfArea(area) })) };
}
