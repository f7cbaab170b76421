import type { IHeaderComp, IHeaderParams } from 'ag-grid-community';
import type { GridColumn } from '../grid-source.ts';

/** The parts of a heading besides its column. */
export interface HeadingParams {
  readonly heading: GridColumn;
  /** The name of the button for screen readers. */
  readonly menuLabel: string;
  /** The headings in view by column, to which this one adds itself. */
  readonly inView: Map<string, HeadingCell>;
}

const SVG = 'http://www.w3.org/2000/svg';
const ARROW = 'M4 6.5 8 10.5 12 6.5';
/** A funnel: a filter of this column excludes rows. */
const FUNNEL = 'M2.5 3h11L9.5 8v5l-3-1.6V8z';

/** The heading of a column: its letters in formulas, if any, its name, its unit, and a button for its menu. */
export class HeadingCell implements IHeaderComp {
  private readonly element = document.createElement('div');
  private params: (IHeaderParams & HeadingParams) | null = null;

  init(params: IHeaderParams & HeadingParams): void {
    this.element.className = 'heading';
    params.inView.set(params.heading.id, this);
    this.draw(params);
  }

  destroy(): void {
    const { inView, heading } = this.params ?? {};
    if (heading !== undefined && inView?.get(heading.id) === this) inView.delete(heading.id);
  }

  /** Draws the heading of a column that is filtered now, or no longer: to define all columns anew takes the grid most of a frame. */
  redraw(heading: GridColumn, menuLabel: string): void {
    if (this.params !== null) this.draw({ ...this.params, heading, menuLabel });
  }

  getGui(): HTMLElement {
    return this.element;
  }

  refresh(params: IHeaderParams & HeadingParams): boolean {
    this.draw(params);
    return true;
  }

  private draw(params: IHeaderParams & HeadingParams): void {
    this.params = params;
    const { heading: { id, heading, unit, filtered, letters, definition, definitionId = id }, menuLabel, eGridHeader } = params;
    if (definition !== undefined) {
      // Screen readers use the element with the role; the rest of the window finds the definition by the id.
      eGridHeader.setAttribute('aria-description', definition);
      this.element.dataset['definition'] = definitionId;
    }
    const button = document.createElement('button');
    button.type = 'button';
    // Keys open the menu of the selected column, so Tab skips these many buttons.
    button.tabIndex = -1;
    button.className = filtered === true ? 'heading-menu heading-filtered' : 'heading-menu';
    button.setAttribute('aria-label', menuLabel);
    button.setAttribute('aria-haspopup', 'menu');
    button.title = menuLabel;
    button.append(sign(filtered === true ? FUNNEL : ARROW, filtered === true));
    this.element.replaceChildren(...(letters === undefined ? [] : [line('heading-letters', letters)]), line('heading-name', heading), line('heading-unit', unit), button);
  }
}

function line(className: string, text: string): HTMLElement {
  const element = document.createElement('span');
  element.className = className;
  element.textContent = text;
  return element;
}

function sign(path: string, filled: boolean): SVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 16 16');
  svg.setAttribute('aria-hidden', 'true');
  const shape = document.createElementNS(SVG, 'path');
  shape.setAttribute('d', path);
  shape.setAttribute('fill', filled ? 'currentColor' : 'none');
  svg.append(shape);
  return svg;
}
