import type { Direction } from '../ranges/cell-range.ts';
import type { Box } from '../sheet-geometry.ts';
import type { Point } from '#renderer/ui/place-in-window.ts';

/** A cell on the screen, whether or not it is in view, and the part of the sheet it belongs to. */
export interface TracedBox {
  readonly box: Box;
  readonly frozen: boolean;
  readonly pinned: boolean;
}

/**
 * The parts of the sheet on the screen: columns from `left`, scrolling ones from `frozenEnd`; rows from `top`,
 * scrolling ones from `bodyTop`.
 */
export interface TraceView {
  readonly left: number;
  readonly frozenEnd: number;
  readonly right: number;
  readonly top: number;
  readonly bodyTop: number;
  readonly bottom: number;
}

export type TraceKind = 'precedent' | 'dependent';

/**
 * The shapes of a trace: a frame around a cell; an arrow's line, its start (in a cell, or outside the sheet), its head,
 * or a mark that it leads out of view.
 */
export type TraceShape = { readonly kind: TraceKind } & (
  | { readonly shape: 'outline'; readonly box: Box }
  | { readonly shape: 'line'; readonly from: Point; readonly to: Point }
  | { readonly shape: 'origin' | 'outside'; readonly at: Point }
  | { readonly shape: 'head' | 'beyond'; readonly at: Point; readonly towards: Direction }
);

/** Distance of lines from a cell's upper, lower and left edge, where no figure is. */
const MARGIN = 4;
const ASIDE = 6;
/** How far an arrow's head reaches into a cell, from the side and from above. */
const REACH = { x: 12, y: 8 } as const;
const HEAD = 6;
/** The start of an arrow from outside the sheet: above the cell, beside the heads of other arrows. */
const STUB = { x: 22, y: 8 } as const;

/** The precedents and dependents of the active cell. */
export interface TracedBoxes {
  readonly precedents: readonly TracedBox[];
  readonly dependents: readonly TracedBox[];
  /** Whether it depends on something outside the sheet. */
  readonly fromOutside: boolean;
}

/** Frames around the traced cells and the arrows between them and the active one, as far as they are in view. */
export function traceShapes(active: TracedBox, { precedents, dependents, fromOutside }: TracedBoxes, view: TraceView): readonly TraceShape[] {
  return [
    ...(fromOutside ? stub(active, view) : []),
    ...precedents.flatMap((cell) => [...outline('precedent', cell, view), ...arrow('precedent', cell, active, view)]),
    ...dependents.flatMap((cell) => [...outline('dependent', cell, view), ...arrow('dependent', active, cell, view)]),
  ];
}

interface Span {
  readonly from: number;
  readonly to: number;
}

const columnsInView = ({ frozen }: TracedBox, view: TraceView): Span => (frozen ? { from: view.left, to: view.frozenEnd } : { from: view.frozenEnd, to: view.right });
const rowsInView = ({ pinned }: TracedBox, view: TraceView): Span => (pinned ? { from: view.top, to: view.bodyTop } : { from: view.bodyTop, to: view.bottom });
const across = ({ left, width }: Box): Span => ({ from: left, to: left + width });
const down = ({ top, height }: Box): Span => ({ from: top, to: top + height });
const contains = ({ from, to }: Span, at: number): boolean => at >= from && at <= to;

/** The visible part of a cell along one axis, or the edge behind which it is hidden. */
type Sight = (Span & { readonly hidden: false }) | { readonly hidden: true; readonly edge: number; readonly before: boolean };

function sight(cell: Span, view: Span): Sight {
  const shown = { from: Math.max(cell.from, view.from), to: Math.min(cell.to, view.to) };
  if (shown.from < shown.to) return { ...shown, hidden: false };
  const before = cell.from < view.from;
  return { hidden: true, edge: before ? view.from : view.to, before };
}

function outline(kind: TraceKind, cell: TracedBox, view: TraceView): readonly TraceShape[] {
  const x = sight(across(cell.box), columnsInView(cell, view));
  const y = sight(down(cell.box), rowsInView(cell, view));
  if (x.hidden || y.hidden) return [];
  return [{ kind, shape: 'outline', box: { left: x.from, top: y.from, width: x.to - x.from, height: y.to - y.from } }];
}

function stub(cell: TracedBox, view: TraceView): readonly TraceShape[] {
  const { top } = cell.box;
  const x = cell.box.left + STUB.x;
  if (!contains(columnsInView(cell, view), x) || !contains(rowsInView(cell, view), top)) return [];
  const kind = 'precedent';
  return [
    { kind, shape: 'outside', at: { x, y: top - STUB.y } },
    { kind, shape: 'line', from: { x, y: top - STUB.y }, to: { x, y: top + REACH.y - HEAD } },
    { kind, shape: 'head', at: { x, y: top + REACH.y }, towards: 'down' },
  ];
}

/** Traced cells are in the same row, or in the same column with the upper row pinned, so every arrow is straight. */
function arrow(kind: TraceKind, from: TracedBox, to: TracedBox, view: TraceView): readonly TraceShape[] {
  if (from.pinned === to.pinned && from.box.top === to.box.top) {
    const y = kind === 'precedent' ? from.box.top + MARGIN : from.box.top + from.box.height - MARGIN;
    if (!contains(rowsInView(from, view), y)) return [];
    const ends = { from: sight(across(from.box), columnsInView(from, view)), to: sight(across(to.box), columnsInView(to, view)) };
    return straight(kind, ends, { forwards: from.box.left < to.box.left, reach: REACH.x, before: 'left', behind: 'right', point: (x) => ({ x, y }) });
  }
  const x = to.box.left + ASIDE;
  if (!contains(columnsInView(to, view), x)) return [];
  const ends = { from: sight(down(from.box), rowsInView(from, view)), to: sight(down(to.box), rowsInView(to, view)) };
  return straight(kind, ends, { forwards: from.box.top < to.box.top, reach: REACH.y, before: 'up', behind: 'down', point: (y) => ({ x, y }) });
}

interface Axis {
  /** Whether the arrow points right or down. */
  readonly forwards: boolean;
  readonly reach: number;
  readonly before: Direction;
  readonly behind: Direction;
  readonly point: (along: number) => Point;
}

function straight(kind: TraceKind, { from, to }: { readonly from: Sight; readonly to: Sight }, { forwards, reach, before, behind, point }: Axis): readonly TraceShape[] {
  if (from.hidden && to.hidden) return [];
  const start = from.hidden ? from.edge : (from.from + from.to) / 2;
  const end = to.hidden ? to.edge : forwards ? Math.min(to.from + reach, to.to) : Math.max(to.to - reach, to.from);
  const neck = to.hidden ? end : end + (forwards ? -HEAD : HEAD);
  const beyond = (at: number, hiddenBefore: boolean): TraceShape => ({ kind, shape: 'beyond', at: point(at), towards: hiddenBefore ? before : behind });
  return [
    { kind, shape: 'line', from: point(start), to: point(neck) },
    from.hidden ? beyond(start, from.before) : { kind, shape: 'origin', at: point(start) },
    to.hidden ? beyond(end, to.before) : { kind, shape: 'head', at: point(end), towards: forwards ? behind : before },
  ];
}
