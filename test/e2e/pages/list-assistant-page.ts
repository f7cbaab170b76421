import type { Locator, Page } from 'playwright-core';
import { eventually } from '../eventually.ts';
import { AppPage } from './app-page.ts';

/** The lists before they are imported: steps, questions, preview, log and differences. */
export class ListAssistantPage {
  readonly page: Page;
  readonly screen: Locator;

  constructor(page: Page) {
    this.page = page;
    this.screen = page.locator('.list-assistant');
  }

  /** Asks for lists by the tool; which files come is said before. */
  async pick(): Promise<void> {
    await new AppPage(this.page).tool('importAllottees').click();
    await this.shown();
  }

  /** The lists are there, and nothing is being read any more. */
  async shown(): Promise<void> {
    await this.screen.waitFor();
    await this.settled();
  }

  async settled(): Promise<void> {
    // As soon as something is asked for, it says that it is being read.
    await eventually(async () => (await this.screen.locator('.list-checking').allTextContents()).join('')).toBe('');
  }

  step(id: string): Locator {
    return this.screen.locator(`[data-step="${id}"]`);
  }

  /** A question, by what it asks for, and one of its answers. */
  question(code: string): Locator {
    return this.screen.locator(`[data-question="${code}"]`);
  }

  answer(code: string, choice: string): Locator {
    return this.question(code).locator(`[data-choice="${choice}"]`);
  }

  action(id: string): Locator {
    return this.screen.locator(`[data-action="${id}"]`);
  }

  accept(): Locator {
    return this.screen.locator('.allottees-bar .button-primary');
  }

  /** Which rows are shown: all, problems, changed or log, by their place. */
  filter(index: number): Locator {
    return this.screen.locator('.list-tools [role=radio]').nth(index);
  }

  cell(rowIndex: number, columnId: string): Locator {
    return this.screen.locator(`.ag-grid-scrolling-container [row-index="${rowIndex}"] [col-id="${columnId}"]`);
  }

  async column(columnId: string): Promise<readonly string[]> {
    return await this.screen.locator(`.ag-grid-scrolling-container [col-id="${columnId}"][role=gridcell]`).allTextContents();
  }

  differences(): Locator {
    return this.screen.locator('.list-differences tbody tr');
  }

  /** Whether keys go to the cells of a sheet. */
  async inCells(): Promise<boolean> {
    return await this.page.evaluate(() => document.activeElement?.matches('.cell-editor') === true);
  }

  /** What the formula line calls the active cell. */
  activeName(): Locator {
    return this.page.locator('.formula-place strong');
  }
}
