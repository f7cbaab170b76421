import { columnsText } from '#shared/text/columns.ts';
import type { Language } from '#shared/text/language.ts';
import type { Locator, Page } from 'playwright-core';

/** The headings of a sheet, and mouse gestures on them. */
export class ColumnHeadings {
  private readonly page: Page;
  private readonly sheet: Locator;

  constructor(page: Page, sheet: Locator) {
    this.page = page;
    this.sheet = sheet;
  }

  heading(columnId: string): Locator {
    return this.sheet.locator(`.ag-header-cell[col-id="${columnId}"]`);
  }

  /** Ids of the columns whose headings are in the page, from left to right. */
  async order(): Promise<readonly string[]> {
    const found = await this.sheet.locator('.ag-header-cell').evaluateAll((headings) =>
      headings.map((heading) => ({ id: heading.getAttribute('col-id') ?? '', left: heading.getBoundingClientRect().left })));
    return found.filter(({ id }) => id !== 'rowNumber').toSorted((one, other) => one.left - other.left).map(({ id }) => id);
  }

  async width(columnId: string): Promise<number> {
    return Math.round((await this.heading(columnId).boundingBox())?.width ?? 0);
  }

  /** Whether a column stays in place when the sheet scrolls. */
  async staysInView(columnId: string): Promise<boolean> {
    return (await this.sheet.locator(`.ag-grid-pinned-left-cells .ag-header-cell[col-id="${columnId}"]`).count()) === 1;
  }

  async left(columnId: string): Promise<number> {
    return Math.round((await this.heading(columnId).boundingBox())?.x ?? Infinity);
  }

  /** Whether the text of a heading is cut off. */
  async isCut(columnId: string): Promise<boolean> {
    return await this.heading(columnId).locator('.heading-name').evaluate((name) => name.scrollWidth > name.clientWidth);
  }

  /** Selects whole columns by pressing on their names. */
  async choose(columnId: string, to?: string): Promise<void> {
    await this.heading(columnId).locator('.heading-name').click();
    if (to !== undefined) await this.heading(to).locator('.heading-name').click({ modifiers: ['Shift'] });
  }

  /** Drags the right edge of a column. */
  async dragEdge(columnId: string, by: number): Promise<void> {
    const { x, y } = await middle(this.edge(columnId));
    await this.page.mouse.move(x, y);
    await this.page.mouse.down();
    await this.page.mouse.move(x + by, y, { steps: 6 });
    await this.page.mouse.up();
  }

  async doublePressEdge(columnId: string): Promise<void> {
    await this.edge(columnId).dblclick();
  }

  /** Presses on one heading and releases at another, a little beside its middle. */
  async drag(from: string, to: string, beside: 'before' | 'after', letGo = true): Promise<void> {
    const [start, end] = [await middle(this.heading(from).locator('.heading-name')), await middle(this.heading(to))];
    await this.page.mouse.move(start.x, start.y);
    await this.page.mouse.down();
    await this.page.mouse.move(end.x + (beside === 'before' ? -10 : 10), end.y, { steps: 8 });
    if (letGo) await this.page.mouse.up();
  }

  insertionMark(): Locator {
    return this.sheet.locator('.sheet-insertion');
  }

  /** Opens the menu of a column with the right button. */
  async openMenu(columnId: string): Promise<Locator> {
    await this.heading(columnId).locator('.heading-name').click({ button: 'right' });
    return this.page.getByRole('menu');
  }

  async chooseItem(columnId: string, item: string): Promise<void> {
    await (await this.openMenu(columnId)).getByRole('menuitem', { name: item, exact: true }).click();
  }

  /** The panel of a filter, opened from the menu. */
  async openFilter(columnId: string, language: Language = 'en'): Promise<Locator> {
    await this.chooseItem(columnId, columnsText[language].filter);
    return this.page.locator('dialog.popover');
  }

  /** Whether the heading shows that its column has a filter: by shape, not only by colour. */
  async isFiltered(columnId: string): Promise<boolean> {
    return (await this.heading(columnId).locator('.heading-filtered').count()) === 1;
  }

  private edge(columnId: string): Locator {
    return this.heading(columnId).locator('.ag-header-cell-resize');
  }
}

async function middle(place: Locator): Promise<{ readonly x: number; readonly y: number }> {
  const box = await place.boundingBox();
  if (box === null) throw new Error('What is pressed is not in view');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}
