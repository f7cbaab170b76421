import { ROW_NUMBER_COLUMN } from './column-definitions.ts';
import type { Cell } from './ranges/cell-range.ts';
import type { SheetGeometry } from './sheet-geometry.ts';

/** Pointer gestures in a sheet, by cells. */
export interface PointerEvents {
  /** Checked first: a refused text keeps its editor open. */
  mayLeave(): boolean;
  /** Asked first: whether the press only inserts a name into the formula being typed. */
  onPoint(cell: Cell, zone: PointerZone): boolean;
  onPress(cell: Cell, zone: PointerZone, keys: { readonly add: boolean; readonly extend: boolean }): void;
  onDrag(cell: Cell, zone: PointerZone, at: { readonly x: number; readonly y: number }): void;
  onDrop(zone: PointerZone, keys: { readonly control: boolean }): void;
  /** A press on the selection's border without a drag counts as a press on the cell. */
  onEdgePress(cell: Cell, keys: { readonly add: boolean; readonly extend: boolean }): void;
  onDoublePress(cell: Cell, zone: PointerZone): void;
  onMenu(cell: Cell, zone: PointerZone, at: { readonly x: number; readonly y: number }): void;
}

/** The zone of the pointer: `edge` is the border of the selection, by which it is moved. */
export type PointerZone = 'cell' | 'edge' | 'rowNumber' | 'heading' | 'corner' | 'fillHandle';

/** Pixels a press must travel before it is a drag: capturing the pointer earlier would suppress double clicks. */
const DRAG_FROM = 3;
const EDGE = 16;
const MOST_SCROLL = 28;

const EDGE_CLASS = 'sheet-at-edge';

interface Drag {
  readonly zone: PointerZone;
  readonly from: Cell;
  readonly keys: { readonly add: boolean; readonly extend: boolean };
  readonly start: { readonly x: number; readonly y: number };
  moved: boolean;
  at: { x: number; y: number };
}

/** Presses, drags and double clicks; the sheet scrolls while a drag is at its edge. */
export class SheetPointer {
  private drag: Drag | null = null;
  private frame = 0;
  private readonly element: HTMLElement;
  private readonly geometry: SheetGeometry;
  private readonly events: PointerEvents;
  private readonly listening = new AbortController();

  constructor(element: HTMLElement, geometry: SheetGeometry, events: PointerEvents) {
    this.element = element;
    this.geometry = geometry;
    this.events = events;
    const { signal } = this.listening;
    element.addEventListener('pointerdown', (event) => this.onDown(event), { signal });
    // Keeps the focus in the text field; the grid does not need the press.
    element.addEventListener('mousedown', (event) => {
      if (zoneOf(event) !== null) event.preventDefault();
    }, { signal });
    element.addEventListener('pointermove', (event) => this.onMove(event), { signal });
    element.addEventListener('pointerup', (event) => this.end(event), { signal });
    element.addEventListener('pointercancel', () => this.end(), { signal });
    element.addEventListener('dblclick', (event) => this.onDoubleClick(event), { signal });
    element.addEventListener('contextmenu', (event) => this.onContextMenu(event), { signal });
  }

  destroy(): void {
    this.listening.abort();
    cancelAnimationFrame(this.frame);
  }

  private onDown(event: PointerEvent): void {
    const zone = this.zoneAt(event);
    if (zone === null || event.button !== 0) return;
    const from = this.geometry.cellAt(event.clientX, event.clientY);
    if (this.events.onPoint(from, zone) || !this.events.mayLeave()) return;
    const at = { x: event.clientX, y: event.clientY };
    const keys = { add: event.ctrlKey || event.metaKey, extend: event.shiftKey };
    this.drag = { zone, from, keys, start: at, moved: false, at };
    this.events.onPress(from, zone, keys);
  }

  /** The zone of an event; the border of the selection takes precedence over the cells below it. */
  private zoneAt(event: MouseEvent): PointerZone | null {
    const zone = zoneOf(event);
    return zone === 'cell' && this.geometry.isAtEdge(event.clientX, event.clientY) ? 'edge' : zone;
  }

  private onMove(event: PointerEvent): void {
    const { drag } = this;
    if (drag === null) {
      this.element.classList.toggle(EDGE_CLASS, this.zoneAt(event) === 'edge');
      return;
    }
    if ((event.buttons & 1) === 0) return this.end(event);
    drag.at = { x: event.clientX, y: event.clientY };
    if (!drag.moved && Math.hypot(drag.at.x - drag.start.x, drag.at.y - drag.start.y) < DRAG_FROM) return;
    if (!drag.moved) {
      this.element.setPointerCapture(event.pointerId);
      drag.moved = true;
      this.scrollAtEdges();
    }
    this.follow(drag);
  }

  private follow({ at, from, zone }: Drag): void {
    this.events.onDrag(this.geometry.cellAt(at.x, at.y, from), zone, at);
  }

  private readonly scrollAtEdges = (): void => {
    const { drag } = this;
    if (drag === null) return;
    const { viewport } = this.geometry;
    const view = viewport.getBoundingClientRect();
    const x = drag.zone === 'rowNumber' ? 0 : beyond(drag.at.x, view.left + this.geometry.frozenWidth(), view.right);
    const y = drag.zone === 'heading' ? 0 : beyond(drag.at.y, this.geometry.bodyTop(), view.bottom);
    const before = [viewport.scrollLeft, viewport.scrollTop];
    if (x !== 0 || y !== 0) viewport.scrollBy(x, y);
    if (viewport.scrollLeft !== before[0] || viewport.scrollTop !== before[1]) this.follow(drag);
    this.frame = requestAnimationFrame(this.scrollAtEdges);
  };

  private end(event?: PointerEvent): void {
    const { drag } = this;
    this.drag = null;
    cancelAnimationFrame(this.frame);
    if (drag === null) return;
    if (drag.zone === 'edge' && !drag.moved) this.events.onEdgePress(drag.from, drag.keys);
    else if (drag.moved || drag.zone === 'fillHandle' || drag.zone === 'heading' || drag.zone === 'rowNumber') this.events.onDrop(drag.zone, { control: event?.ctrlKey === true || event?.metaKey === true });
  }

  private onDoubleClick(event: MouseEvent): void {
    const zone = zoneOf(event);
    if (zone !== null) this.events.onDoublePress(this.geometry.cellAt(event.clientX, event.clientY), zone);
  }

  private onContextMenu(event: MouseEvent): void {
    const zone = zoneOf(event);
    if (zone !== 'cell' && zone !== 'rowNumber') return;
    event.preventDefault();
    if (this.events.mayLeave()) this.events.onMenu(this.geometry.cellAt(event.clientX, event.clientY), zone, { x: event.clientX, y: event.clientY });
  }
}

/** How far to scroll when a drag is near an edge or beyond it; the farther out, the faster. */
function beyond(at: number, from: number, to: number): number {
  if (at > to - EDGE) return Math.min(MOST_SCROLL, at - to + EDGE);
  return at < from && at < to ? -Math.min(MOST_SCROLL, from - at) : 0;
}

function zoneOf({ target }: Event): PointerZone | null {
  if (!(target instanceof Element) || target.closest('.ag-header-cell-resize, .heading-menu') !== null) return null;
  if (target.closest('.sheet-fill-handle') !== null) return 'fillHandle';
  const heading = target.closest('.ag-header-cell');
  if (heading !== null) return heading.getAttribute('col-id') === ROW_NUMBER_COLUMN ? 'corner' : 'heading';
  const cell = target.closest('[role=gridcell]');
  if (cell === null) return null;
  return cell.getAttribute('col-id') === ROW_NUMBER_COLUMN ? 'rowNumber' : 'cell';
}
