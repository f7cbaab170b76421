import { areasOfCells } from './ranges/areas-of-cells.ts';
import { contains, rangeOfArea, type Cell } from './ranges/cell-range.ts';
import type { SheetSelection } from './sheet-selection.ts';

/** Cells chosen together, wherever they are: the first of them is active, and its range the one in hand. Null for no cells. */
export function selectCells(cells: readonly Cell[]): SheetSelection | null {
  const [active] = cells;
  if (active === undefined) return null;
  const areas = areasOfCells(cells);
  const inHand = areas.filter((area) => contains(area, active));
  const others = areas.filter((area) => !contains(area, active));
  return { active, ranges: [...others, ...inHand].map((area) => ({ kind: 'cells', ...rangeOfArea(area) })) };
}
