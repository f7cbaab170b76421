import { disjointAreas } from './ranges/cell-areas.ts';
import { areaOf, areaOfCell, type Area } from './ranges/cell-range.ts';
import type { Box, Piece, SheetGeometry } from './sheet-geometry.ts';
import { areasOf, type SheetSelection } from './sheet-selection.ts';
import { HEADING_HEIGHT } from './theme.ts';

type LayerName = `${Piece['rows'] | 'header'}-${Piece['columns']}`;
type Elements = Record<LayerName, HTMLElement[]>;

interface Drawn {
  readonly kind: 'range' | 'active' | 'copied' | 'fill';
  readonly area: Area;
  readonly withNumbers: boolean;
  readonly withHandle: boolean;
}

/** What is drawn over the cells. */
export interface Painting {
  readonly selection: SheetSelection;
  /** What was copied last and can still be pasted. */
  readonly copied: readonly Area[];
  /** What a drag of the fill handle would fill. */
  readonly fill: Area | null;
  readonly canFill: boolean;
}

/**
 * Draws what is chosen: an element for each range in each of the four parts of the sheet, and over the headings of its
 * rows and columns, inside the grid's own scrolling containers, so that scrolling costs nothing. The grid may put its
 * rows in any order beside them: they rely on z-index.
 */
export class RangePainter {
  private readonly geometry: SheetGeometry;
  private readonly layers: Readonly<Record<LayerName, HTMLElement>>;

  constructor(geometry: SheetGeometry) {
    this.geometry = geometry;
    this.layers = {
      'header-moving': layer(geometry.header, 'moving'),
      'header-frozen': layer(geometry.header, 'frozen'),
      'body-moving': layer(geometry.body, 'moving'),
      'body-frozen': layer(geometry.body, 'frozen'),
      'pinned-moving': layer(geometry.pinned, 'moving'),
      'pinned-frozen': layer(geometry.pinned, 'frozen'),
    };
  }

  paint({ selection, copied, fill, canFill }: Painting): void {
    const ranges = selection.ranges.map((range, index): Drawn => ({
      kind: 'range',
      area: areaOf(range),
      withNumbers: range.kind === 'rows',
      withHandle: canFill && selection.ranges.length === 1 && index === 0,
    }));
    const frame = (kind: Drawn['kind'], area: Area): Drawn => ({ kind, area, withNumbers: false, withHandle: false });
    const frames = [frame('active', areaOfCell(selection.active)), ...copied.map((area) => frame('copied', area)), ...(fill === null ? [] : [frame('fill', fill)])];
    this.draw([...ranges, ...frames], areasOf(selection));
  }

  clear(): void {
    this.draw([], []);
  }

  destroy(): void {
    for (const element of Object.values(this.layers)) element.remove();
  }

  private draw(drawn: readonly Drawn[], chosen: readonly Area[]): void {
    const elements: Elements = { 'header-moving': [], 'header-frozen': [], 'body-moving': [], 'body-frozen': [], 'pinned-moving': [], 'pinned-frozen': [] };
    this.drawHeadings(chosen, elements);
    for (const one of drawn) {
      const pieces = this.geometry.pieces(one.area, one.withNumbers);
      for (const piece of pieces) elements[`${piece.rows}-${piece.columns}`].push(elementOf(one, piece));
    }
    const start = this.geometry.frozenWidth();
    for (const [name, holder] of layerEntries(this.layers)) {
      if (name.endsWith('moving')) holder.style.left = `${start}px`;
      holder.replaceChildren(...elements[name]);
    }
  }

  /** The headings of the chosen rows and columns, each once however many ranges cross it. */
  private drawHeadings(chosen: readonly Area[], elements: Elements): void {
    for (const area of disjointAreas(chosen.map((one) => ({ ...one, top: 0, bottom: 0 })))) {
      for (const { columns, box } of this.geometry.pieces(area, false)) {
        elements[`header-${columns}`].push(headingOf('column', { ...box, top: 0, height: HEADING_HEIGHT }));
      }
    }
    const width = this.geometry.rowNumberWidth();
    for (const area of disjointAreas(chosen.map((one) => ({ ...one, left: 0, right: 0 })))) {
      for (const { rows, box } of this.geometry.pieces(area, false)) elements[`${rows}-frozen`].push(headingOf('row', { ...box, left: 0, width }));
    }
  }
}

function layer(container: HTMLElement, columns: Piece['columns']): HTMLElement {
  const element = document.createElement('div');
  element.className = `sheet-layer sheet-layer-${columns}`;
  element.setAttribute('role', 'presentation');
  container.append(element);
  return element;
}

function elementOf({ kind, withHandle }: Drawn, { box, edges }: Piece): HTMLElement {
  const element = document.createElement('div');
  const open = (['left', 'top', 'right', 'bottom'] as const).filter((edge) => !edges[edge]).map((edge) => `sheet-open-${edge}`);
  element.className = [`sheet-${kind}`, ...open].join(' ');
  place(element, box);
  if (withHandle && edges.right && edges.bottom) {
    const handle = document.createElement('div');
    handle.className = 'sheet-fill-handle';
    element.append(handle);
  }
  return element;
}

function headingOf(kind: 'row' | 'column', box: Box): HTMLElement {
  const element = document.createElement('div');
  element.className = `sheet-heading sheet-heading-${kind}`;
  place(element, box);
  return element;
}

function place(element: HTMLElement, { left, top, width, height }: Box): void {
  element.style.cssText = `left:${left}px;top:${top}px;width:${width}px;height:${height}px`;
}

// Object.entries forgets the keys' type; the layers have exactly these names.
const layerEntries = (layers: Readonly<Record<LayerName, HTMLElement>>) => Object.entries(layers) as [LayerName, HTMLElement][];
