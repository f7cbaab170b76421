import type { Locator, Page } from 'playwright-core';

/** The scenario sheet: cells by row id and column id, as the document has them. */
export class ScenarioGridPage {
  private readonly page: Page;
  private readonly sheet: Locator;

  constructor(page: Page) {
    this.page = page;
    this.sheet = page.locator('.scenarios');
  }

  cell(rowId: string, columnId: string): Locator {
    return this.sheet.locator(`[row-id="${rowId}"] [col-id="${columnId}"]`);
  }

  /** Clicks a cell and types over it, as a person does. */
  async type(rowId: string, columnId: string, text: string): Promise<void> {
    await this.startTyping(rowId, columnId, text);
    await this.page.keyboard.press('Enter');
  }

  /** Opens a cell and inserts a text with characters that the test's keyboard does not have. */
  async edit(rowId: string, columnId: string, text: string): Promise<void> {
    await this.cell(rowId, columnId).dblclick();
    await this.page.keyboard.insertText(text);
    await this.page.keyboard.press('Enter');
  }

  /** Types without committing the text. */
  async startTyping(rowId: string, columnId: string, text: string): Promise<void> {
    await this.cell(rowId, columnId).click();
    await this.page.keyboard.type(text);
  }

  async text(rowId: string, columnId: string): Promise<string> {
    return (await this.cell(rowId, columnId).textContent()) ?? '';
  }

  async scrollBy(pixels: number): Promise<void> {
    await this.sheet.locator('.ag-grid-viewport').first().evaluate((element, by) => element.scrollBy(by, 0), pixels);
  }

  /** Scrolls to figures far to the right, which are not in the page until they are in view. */
  async scrollTo(columnId: string): Promise<void> {
    const viewport = this.sheet.locator('.ag-grid-viewport').first();
    for (let step = 0; step < 20 && (await this.cell('grant', columnId).count()) === 0; step += 1) {
      await viewport.evaluate((element) => element.scrollBy(200, 0));
      await this.page.waitForTimeout(50);
    }
  }

  /** Ids of the scenarios in view, from top to bottom. */
  async rows(): Promise<readonly string[]> {
    const rows = await this.sheet.locator('.ag-grid-scrolling-container [row-index]').evaluateAll((elements) =>
      elements.map((element) => ({ id: element.getAttribute('row-id') ?? '', index: Number.parseInt(element.getAttribute('row-index') ?? '', 10) })));
    return rows.filter(({ id, index }) => id !== 'new' && Number.isInteger(index)).toSorted((one, other) => one.index - other.index).map(({ id }) => id);
  }

  /** Selects whole rows at their numbers. */
  async chooseRows(...rowIds: readonly string[]): Promise<void> {
    for (const [index, rowId] of rowIds.entries()) await this.cell(rowId, 'rowNumber').click(index === 0 ? {} : { modifiers: ['Control'] });
  }

  async openRowMenu(rowId: string): Promise<Locator> {
    await this.cell(rowId, 'rowNumber').click({ button: 'right' });
    return this.page.getByRole('menu');
  }

  async openCellMenu(rowId: string, columnId: string): Promise<Locator> {
    await this.cell(rowId, columnId).click({ button: 'right' });
    return this.page.getByRole('menu');
  }

  /** The active cell, as "row column", found by the focused field over it. */
  async active(): Promise<string> {
    const box = await this.sheet.locator('.cell-editor').boundingBox();
    if (box === null) return '';
    return await this.page.evaluate(({ x, y }) => {
      const cell = document.elementsFromPoint(x, y).find((element) => element.matches('[role=gridcell]'));
      return `${cell?.closest('[row-id]')?.getAttribute('row-id') ?? ''} ${cell?.getAttribute('col-id') ?? ''}`;
    }, { x: box.x + box.width / 2, y: box.y + box.height / 2 });
  }

  /** The text in the sheet's text field; empty while nothing is typed. */
  async typed(): Promise<string> {
    return await this.sheet.locator('.cell-editor').inputValue();
  }

  /** Presses at one cell and releases at another. */
  async drag(from: Locator, to: Locator): Promise<void> {
    const [start, end] = [await centre(from), await centre(to)];
    await this.page.mouse.move(start.x, start.y);
    await this.page.mouse.down();
    await this.page.mouse.move(end.x, end.y, { steps: 5 });
    await this.page.mouse.up();
  }

  async scrolled(): Promise<{ readonly left: number; readonly top: number }> {
    return await this.sheet.locator('.ag-grid-viewport').first().evaluate(({ scrollLeft, scrollTop }) => ({ left: scrollLeft, top: scrollTop }));
  }

  /** Pixels between a cell and the frame that is drawn around the active one. */
  async distanceOfActive(rowId: string, columnId: string): Promise<number> {
    const [cell, frame] = [await this.cell(rowId, columnId).boundingBox(), await this.sheet.locator('.sheet-active').boundingBox()];
    return cell === null || frame === null ? Infinity : Math.hypot(cell.x - frame.x, cell.y - frame.y);
  }

  fillHandle(): Locator {
    return this.sheet.locator('.sheet-fill-handle');
  }

  /** The number of elements drawn for ranges: one in each part of the sheet that a range reaches. */
  async drawnRanges(): Promise<number> {
    return await this.sheet.locator('.sheet-range').count();
  }

  /** The screen positions of highlighted headings: rows from the top, columns from the left. */
  async headingsShown(kind: 'row' | 'column'): Promise<readonly { readonly from: number; readonly to: number }[]> {
    return await this.sheet.locator(`.sheet-heading-${kind}`).evaluateAll((elements, along) => elements.map((element) => {
      const { left, right, top, bottom } = element.getBoundingClientRect();
      return along === 'row' ? { from: top, to: bottom } : { from: left, to: right };
    }), kind);
  }

  /** The screen position of a cell's edge, including the line below its row. */
  async edge(rowId: string, columnId: string, side: 'left' | 'right' | 'top' | 'bottom'): Promise<number> {
    return await this.cell(rowId, columnId).evaluate((element, at) => {
      const box = at === 'left' || at === 'right' ? element : (element.closest('[row-id]') ?? element);
      return box.getBoundingClientRect()[at];
    }, side);
  }

  /** The last announcements to a screen reader: of the cell, and of the result of a gesture. */
  async announced(): Promise<string> {
    return (await this.sheet.locator('.sheet [role=status]').allTextContents()).filter(Boolean).join(' | ');
  }

  /** The texts of a column from the first scenario on. */
  async column(columnId: string, count: number): Promise<readonly string[]> {
    const texts: string[] = [];
    for (let row = 1; row <= count; row += 1) texts.push(await this.text(`s${row}`, columnId));
    return texts;
  }

  refusal(): Locator {
    return this.sheet.locator('.sheet-refusal');
  }
}

async function centre(place: Locator): Promise<{ readonly x: number; readonly y: number }> {
  const box = await place.boundingBox();
  if (box === null) throw new Error('What is dragged is not in view');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}
