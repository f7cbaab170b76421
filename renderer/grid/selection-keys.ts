import { areaOf, heightOf, widthOf, type Cell, type Direction } from './ranges/cell-range.ts';
import { edgeOfData, stepFrom, type IsFilled } from './ranges/move-cell.ts';
import { extendTo, isOneCell, lastRange, selectAll, selectCell, selectWhole, type SheetExtent, type SheetSelection } from './sheet-selection.ts';

/** What a key says, as keyboard events give it. */
export type Key = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>;

/** What movements must know of the sheet. */
export interface KeyContext {
  readonly size: SheetExtent;
  readonly isFilled: IsFilled;
  /** How many rows a page is. */
  readonly page: number;
  /** The last row that has data. */
  readonly lastRow: number;
}

const DIRECTIONS: Readonly<Record<string, Direction>> = { ArrowUp: 'up', ArrowDown: 'down', ArrowLeft: 'left', ArrowRight: 'right' };

export const withControl = ({ ctrlKey, metaKey }: Key): boolean => ctrlKey || metaKey;

/** What is chosen after a key that moves or chooses; null where the key does neither. */
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

function movedBy(from: Cell, key: Key, { size, isFilled, page, lastRow }: KeyContext): Cell | null {
  const direction = DIRECTIONS[key.key];
  if (direction !== undefined) return withControl(key) ? edgeOfData(from, direction, size, isFilled) : stepFrom(from, direction, size);
  switch (key.key) {
    case 'Home':
      return { rowIndex: withControl(key) ? Math.min(size.pinned, size.rows - 1) : from.rowIndex, columnIndex: 0 };
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

/** Where Enter or Tab leads: to the neighbour, or around inside the range where more than one cell is chosen. */
export function selectionAfterStep(selection: SheetSelection, direction: Direction, size: SheetExtent): SheetSelection {
  if (isOneCell(selection)) return selectCell(stepBeyond(selection.active, direction, size));
  return { ...selection, active: nextInside(selection, direction) };
}

/** The empty row moves down when something is put into it, so a step may lead one row below the sheet of this moment. */
function stepBeyond({ rowIndex, columnIndex }: Cell, direction: Direction, size: SheetExtent): Cell {
  if (direction === 'down') return { rowIndex: Math.min(rowIndex + 1, size.rows), columnIndex };
  return stepFrom({ rowIndex, columnIndex }, direction, size);
}

function nextInside(selection: SheetSelection, direction: Direction): Cell {
  const area = areaOf(lastRange(selection));
  const [height, width] = [heightOf(area), widthOf(area)];
  const row = selection.active.rowIndex - area.top;
  const column = selection.active.columnIndex - area.left;
  const down = direction === 'up' || direction === 'down';
  const back = direction === 'up' || direction === 'left';
  const place = down ? column * height + row : row * width + column;
  const next = (place + (back ? -1 : 1) + height * width) % (height * width);
  return down
    ? { rowIndex: area.top + (next % height), columnIndex: area.left + Math.floor(next / height) }
    : { rowIndex: area.top + Math.floor(next / width), columnIndex: area.left + (next % width) };
}
