import { areaOf, areaOfCell, type Area } from './ranges/cell-range.ts';
import type { Piece, SheetGeometry } from './sheet-geometry.ts';
import type { SheetSelection } from './sheet-selection.ts';

type LayerName = `${Piece['rows']}-${Piece['columns']}`;

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
 * Draws what is chosen: an element for each range in each of the four parts of the sheet, inside the grid's own
 * scrolling containers, so that scrolling costs nothing. The grid may put its rows in any order beside them: they
 * rely on z-index.
 */
export class RangePainter {
  private readonly geometry: SheetGeometry;
  private readonly layers: Readonly<Record<LayerName, HTMLElement>>;

  constructor(geometry: SheetGeometry) {
    this.geometry = geometry;
    this.layers = {
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
    this.draw([...ranges, frame('active', areaOfCell(selection.active)), ...copied.map((area) => frame('copied', area)), ...(fill === null ? [] : [frame('fill', fill)])]);
  }

  clear(): void {
    this.draw([]);
  }

  destroy(): void {
    for (const element of Object.values(this.layers)) element.remove();
  }

  private draw(drawn: readonly Drawn[]): void {
    const elements: Record<LayerName, HTMLElement[]> = { 'body-moving': [], 'body-frozen': [], 'pinned-moving': [], 'pinned-frozen': [] };
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
  element.style.cssText = `left:${box.left}px;top:${box.top}px;width:${box.width}px;height:${box.height}px`;
  if (withHandle && edges.right && edges.bottom) {
    const handle = document.createElement('div');
    handle.className = 'sheet-fill-handle';
    element.append(handle);
  }
  return element;
}

// Object.entries forgets the keys' type; the layers have exactly these names.
const layerEntries = (layers: Readonly<Record<LayerName, HTMLElement>>) => Object.entries(layers) as [LayerName, HTMLElement][];
