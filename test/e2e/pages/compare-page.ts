import type { Locator, Page } from 'playwright-core';
import { compareText } from '#shared/text/compare.ts';

/** The sheet that compares cases: cells by the id of their figure and of their column, such as "s1:units". */
export class ComparePage {
  readonly page: Page;
  private readonly sheet: Locator;

  constructor(page: Page) {
    this.page = page;
    this.sheet = page.locator('.compare');
  }

  cell(rowId: string, columnId: string): Locator {
    return this.sheet.locator(`[row-id="${rowId}"] [col-id="${columnId}"]`);
  }

  async text(rowId: string, columnId: string): Promise<string> {
    return (await this.cell(rowId, columnId).textContent()) ?? '';
  }

  /** Ids of the cases in their order. */
  async cases(): Promise<readonly string[]> {
    return await this.sheet.locator('[data-case]').evaluateAll((chips) => chips.map((chip) => chip.getAttribute('data-case') ?? ''));
  }

  /** The case that the others are compared with. */
  async base(): Promise<string | null> {
    return await this.sheet.locator('[data-case]:has(.case-base)').getAttribute('data-case');
  }

  async change(caseId: string, item: 'takeAsBase' | 'moveLeft' | 'moveRight' | 'remove'): Promise<void> {
    await this.sheet.locator(`[data-case="${caseId}"]`).click();
    await this.page.getByRole('menuitem', { name: compareText.en[item], exact: true }).click();
  }

  async openPicker(): Promise<Locator> {
    await this.sheet.getByRole('button', { name: compareText.en.choose, exact: true }).click();
    return this.page.locator('dialog.popover');
  }

  async show(what: 'values' | 'units' | 'share' | 'all'): Promise<void> {
    await this.sheet.getByRole('radio', { name: compareText.en.shows[what], exact: true }).click();
  }

  empty(): Locator {
    return this.sheet.locator('.empty-sheet');
  }

  drivers(): Locator {
    return this.sheet.locator('.drivers');
  }

  /** The lines of the drivers: input, from, to, effect; the last one is the figure itself. */
  async driverLines(): Promise<readonly (readonly string[])[]> {
    return await this.drivers().locator('tbody tr, tfoot tr').evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => cell.textContent ?? '').slice(0, 4)));
  }
}
