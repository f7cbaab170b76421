import { areaOf, contains, heightOf, widthOf, type Area, type Cell, type Direction } from './ranges/cell-range.ts';
import { edgeOfData, stepFrom, type IsFilled } from './ranges/move-cell.ts';
import { extendTo, isOneCell, lastRange, selectAll, selectCell, selectWhole, type SheetExtent, type SheetSelection } from './sheet-selection.ts';

/** The parts of a keyboard event that are used here. */
export type Key = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>;

/** The facts about a sheet that movements need. */
export interface KeyContext {
  readonly size: SheetExtent;
  /** The number of pinned columns at the left. */
  readonly frozen: number;
  readonly isFilled: IsFilled;
  /** The number of rows in a page. */
  readonly page: number;
  /** The last row with data. */
  readonly lastRow: number;
}

const DIRECTIONS: Readonly<Record<string, Direction>> = { ArrowUp: 'up', ArrowDown: 'down', ArrowLeft: 'left', ArrowRight: 'right' };

export const withControl = ({ ctrlKey, metaKey }: Key): boolean => ctrlKey || metaKey;

/** The selection after a key that moves or selects; null where the key does neither. */
export function selectionAfterKey(selection: SheetSelection, key: Key, context: KeyContext): SheetSelection | null {
  if (key.altKey) return null;
  const { size } = context;
  const { active } = selection;
  if (withControl(key) && key.key.toLowerCase() === 'a') return selectAll(size, active);
  if (key.key === ' ' && withControl(key) !== key.shiftKey) return selectWhole(key.shiftKey ? 'rows' : 'columns', active, size);
  const from = key.shiftKey ? lastRange(selection).end : active;
  const to = movedBy(from, key, context);
  if (to === null) return null;
  return key.shiftKey ? extendTo(selection, to, size) : selectCell(to);
}

function movedBy(from: Cell, key: Key, { size, frozen, isFilled, page, lastRow }: KeyContext): Cell | null {
  const direction = DIRECTIONS[key.key];
  if (direction !== undefined) return withControl(key) ? edgeOfData(from, direction, size, isFilled) : stepFrom(from, direction, size);
  switch (key.key) {
    case 'Home':
      if (!withControl(key)) return { rowIndex: from.rowIndex, columnIndex: 0 };
      // The first cell that scrolls, as in Excel, so that the sheet returns to its beginning.
      return { rowIndex: Math.min(size.pinned, size.rows - 1), columnIndex: frozen < size.columns ? frozen : 0 };
    case 'End':
      return { rowIndex: withControl(key) ? lastRow : from.rowIndex, columnIndex: size.columns - 1 };
    case 'PageUp':
      return stepFrom(from, 'up', size, page);
    case 'PageDown':
      return stepFrom(from, 'down', size, page);
    default:
      return null;
  }
}

/** The selection after Enter or Tab: the neighbour, or the next cell within the ranges where more than one cell is selected. */
export function selectionAfterStep(selection: SheetSelection, direction: Direction, size: SheetExtent): SheetSelection {
  if (isOneCell(selection)) return selectCell(stepBeyond(selection.active, direction, size));
  return { ...selection, active: nextInside(selection, direction) };
}

/** The empty row moves down when it is filled, so a step may lead one row below the present sheet. */
function stepBeyond({ rowIndex, columnIndex }: Cell, direction: Direction, size: SheetExtent): Cell {
  if (direction === 'down') return { rowIndex: Math.min(rowIndex + 1, size.rows), columnIndex };
  return stepFrom({ rowIndex, columnIndex }, direction, size);
}

/** The next cell of the selection: through the range of the active cell, then through the next range, and around. */
function nextInside({ active, ranges }: SheetSelection, direction: Direction): Cell {
  const areas = ranges.map(areaOf);
  const down = direction === 'up' || direction === 'down';
  const step = direction === 'up' || direction === 'left' ? -1 : 1;
  const at = areas.findLastIndex((one) => contains(one, active));
  const area = areas[at];
  if (area === undefined) return active;
  const row = active.rowIndex - area.top;
  const column = active.columnIndex - area.left;
  const next = (down ? column * heightOf(area) + row : row * widthOf(area) + column) + step;
  if (next >= 0 && next < heightOf(area) * widthOf(area)) return cellOf(area, next, down);
  const beside = areas[(at + step + areas.length) % areas.length] ?? area;
  return cellOf(beside, step > 0 ? 0 : heightOf(beside) * widthOf(beside) - 1, down);
}

/** The nth cell of an area, counted down its columns or along its rows. */
function cellOf(area: Area, nth: number, down: boolean): Cell {
  const [height, width] = [heightOf(area), widthOf(area)];
  return down
    ? { rowIndex: area.top + (nth % height), columnIndex: area.left + Math.floor(nth / height) }
    : { rowIndex: area.top + Math.floor(nth / width), columnIndex: area.left + (nth % width) };
}
