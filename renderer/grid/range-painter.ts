import { disjointAreas } from './ranges/cell-areas.ts';
import { areaOf, areaOfCell, type Area } from './ranges/cell-range.ts';
import type { Box, Piece, SheetGeometry } from './sheet-geometry.ts';
import { areasOf, clampCell, type SheetExtent } from './sheet-selection.ts';
import type { SheetState } from './sheet-state.ts';
import { HEADING_HEIGHT } from './theme.ts';

type LayerName = `${Piece['rows'] | 'header'}-${Piece['columns']}`;
/** The appearance of an element in a layer. */
interface Figure {
  readonly className: string;
  readonly box: Box;
  readonly handle: boolean;
}

type Figures = Record<LayerName, Figure[]>;

interface Drawn {
  readonly kind: 'range' | 'active' | 'copied' | 'cut' | 'fill' | 'drop-row';
  readonly area: Area;
  readonly withNumbers: boolean;
  readonly withHandle: boolean;
}

/**
 * Draws the selection, the copied range and the fill target: an element for each range in each of the four parts of the
 * sheet, and over the headings of its rows and columns. They are inside the grid's own scrolling containers, so that
 * scrolling costs nothing. The grid may insert its rows in any order beside them, so they rely on z-index. Elements are
 * reused, and only differences are drawn.
 */
export class RangePainter {
  private readonly geometry: SheetGeometry;
  private readonly state: SheetState;
  private readonly layers: Readonly<Record<LayerName, HTMLElement>>;

  constructor(geometry: SheetGeometry, state: SheetState) {
    this.geometry = geometry;
    this.state = state;
    this.layers = {
      'header-moving': layer(geometry.header, 'moving'),
      'header-frozen': layer(geometry.header, 'frozen'),
      'body-moving': layer(geometry.body, 'moving'),
      'body-frozen': layer(geometry.body, 'frozen'),
      'pinned-moving': layer(geometry.pinned, 'moving'),
      'pinned-frozen': layer(geometry.pinned, 'frozen'),
    };
  }

  paint(): void {
    const { selection, extent, copied, cut, fill, pointed, dropRow } = this.state;
    if (selection === null) return this.draw([], []);
    const ranges = selection.ranges.map((range, index): Drawn => ({
      kind: 'range',
      area: areaOf(range),
      withNumbers: range.kind === 'rows',
      withHandle: selection.ranges.length === 1 && index === 0,
    }));
    const frame = (kind: Drawn['kind'], area: Area): Drawn => ({ kind, area, withNumbers: false, withHandle: false });
    const frames = [frame('active', areaOfCell(clampCell(selection.active, extent))), ...copied.map((area) => frame(cut === null ? 'copied' : 'cut', area)), ...(pointed === null ? [] : [frame('copied', pointed)]), ...(fill === null ? [] : [frame('fill', fill)]), ...(dropRow === null ? [] : [frame('drop-row', wholeRowArea(dropRow, extent))])];
    this.draw([...ranges, ...frames], areasOf(selection));
  }

  destroy(): void {
    for (const element of Object.values(this.layers)) element.remove();
  }

  private draw(drawn: readonly Drawn[], chosen: readonly Area[]): void {
    const figures: Figures = { 'header-moving': [], 'header-frozen': [], 'body-moving': [], 'body-frozen': [], 'pinned-moving': [], 'pinned-frozen': [] };
    this.drawHeadings(chosen, figures);
    for (const one of drawn) {
      const pieces = this.geometry.pieces(one.area, one.withNumbers);
      for (const piece of pieces) figures[`${piece.rows}-${piece.columns}`].push(figureOf(one, piece));
    }
    const start = `${this.geometry.frozenWidth()}px`;
    for (const [name, holder] of layerEntries(this.layers)) {
      if (name.endsWith('moving') && holder.style.left !== start) holder.style.left = start;
      show(figures[name], holder);
    }
  }

  /** The headings of the selected rows and columns, each once however many ranges cross it. */
  private drawHeadings(chosen: readonly Area[], figures: Figures): void {
    const groups = this.geometry.groupsHeight();
    for (const area of disjointAreas(chosen.map((one) => ({ ...one, top: 0, bottom: 0 })))) {
      for (const { columns, box } of this.geometry.pieces(area, false)) {
        figures[`header-${columns}`].push(headingOf('column', columns === 'frozen' ? { ...box, top: 0, height: groups + HEADING_HEIGHT } : { ...box, top: groups, height: HEADING_HEIGHT }));
      }
    }
    const width = this.geometry.rowNumberWidth();
    for (const area of disjointAreas(chosen.map((one) => ({ ...one, left: 0, right: 0 })))) {
      for (const { rows, box } of this.geometry.pieces(area, false)) figures[`${rows}-frozen`].push(headingOf('row', { ...box, left: 0, width }));
    }
  }
}

/** The row below the drop position of dragged rows, drawn by its upper edge; at the end, the last row by its lower edge. */
const wholeRowArea = (before: number, { rows, columns }: SheetExtent): Area => ({ top: Math.min(before, rows - 1), left: 0, bottom: Math.min(before, rows - 1), right: columns - 1 });

function layer(container: HTMLElement, columns: Piece['columns']): HTMLElement {
  const element = document.createElement('div');
  element.className = `sheet-layer sheet-layer-${columns}`;
  element.setAttribute('role', 'presentation');
  container.append(element);
  return element;
}

function figureOf({ kind, withHandle }: Drawn, { box, edges }: Piece): Figure {
  const open = (['left', 'top', 'right', 'bottom'] as const).filter((edge) => !edges[edge]).map((edge) => `sheet-open-${edge}`);
  return { className: [`sheet-${kind}`, ...open].join(' '), box, handle: withHandle && edges.right && edges.bottom };
}

const headingOf = (kind: 'row' | 'column', box: Box): Figure => ({ className: `sheet-heading sheet-heading-${kind}`, box, handle: false });

/** Gives a layer these elements, reusing those it has. */
function show(figures: readonly Figure[], holder: HTMLElement): void {
  while (holder.childElementCount > figures.length) holder.lastElementChild?.remove();
  while (holder.childElementCount < figures.length) holder.append(document.createElement('div'));
  for (const [index, figure] of figures.entries()) {
    const element = holder.children[index];
    if (element instanceof HTMLElement) become(figure, element);
  }
}

/** Positioned by a transform, so that the browser need not lay out a cell of the same size further down. */
function become({ className, box: { left, top, width, height }, handle }: Figure, element: HTMLElement): void {
  if (element.className !== className) element.className = className;
  const { style } = element;
  const wanted = { transform: `translate(${left}px, ${top}px)`, width: `${width}px`, height: `${height}px` };
  for (const name of ['transform', 'width', 'height'] as const) if (style[name] !== wanted[name]) style[name] = wanted[name];
  if (handle === (element.firstElementChild !== null)) return;
  element.replaceChildren(...(handle ? [fillHandle()] : []));
}

function fillHandle(): HTMLElement {
  const element = document.createElement('div');
  element.className = 'sheet-fill-handle';
  return element;
}

// Object.entries loses the type of the keys; the layers have exactly these names.
const layerEntries = (layers: Readonly<Record<LayerName, HTMLElement>>) => Object.entries(layers) as [LayerName, HTMLElement][];
