import type { Locator, Page } from 'playwright-core';
import { CAPITAL_VIEWS, type CapitalView } from '#shared/text/capital-sheet.ts';

/** The Capital sheet: cells by the id of their row, such as a price, and of their column, such as "capital:perShare". */
export class CapitalPage {
  readonly page: Page;
  private readonly sheet: Locator;

  constructor(page: Page) {
    this.page = page;
    this.sheet = page.locator('.capital');
  }

  cell(rowId: string, columnId: string): Locator {
    return this.sheet.locator(`[row-id="${rowId}"] [col-id="${columnId}"]`);
  }

  async text(rowId: string, columnId: string): Promise<string> {
    return (await this.cell(rowId, columnId).textContent()) ?? '';
  }

  async type(rowId: string, columnId: string, text: string): Promise<void> {
    await this.cell(rowId, columnId).click();
    await this.page.keyboard.type(text);
    await this.page.keyboard.press('Enter');
  }

  async show(view: CapitalView): Promise<void> {
    await this.sheet.locator('.capital-views [role="radio"]').nth(CAPITAL_VIEWS.indexOf(view)).click();
  }

  /** How many steps in view have no amount. */
  async blankSteps(): Promise<number> {
    return (await this.sheet.locator('.ag-row [col-id="value"]').allTextContents()).filter((text) => text === '').length;
  }

  async unfoldNeeds(): Promise<void> {
    await this.sheet.locator('.fold-title').first().click();
  }

  /** The ways to what steps without an amount need. */
  needs(): Locator {
    return this.sheet.locator('.figure-needs button');
  }

  async exercise(rights: string): Promise<void> {
    await this.sheet.locator('.capital-bar input').fill(rights);
  }

  /** The lines of the entry in view: debit, amount, credit, amount. */
  async entry(): Promise<readonly (readonly string[])[]> {
    const lines = this.sheet.locator('.journal-entry tbody tr');
    return await lines.evaluateAll((rows) => rows.map((row) => [...row.querySelectorAll('td')].map((cell) => cell.textContent ?? '')));
  }

  async chooseEntry(at: number): Promise<void> {
    await this.sheet.locator('.journal [role="radio"]').nth(at).click();
  }

  async copyEntry(): Promise<void> {
    await this.sheet.locator('.journal-balance button').click();
  }

  /** Why there is no entry. */
  entryMessage(): Locator {
    return this.sheet.locator('.journal-missing');
  }

  /** The ids of the practices in view. */
  async practices(): Promise<readonly string[]> {
    return await this.sheet.locator('[data-practice]').evaluateAll((rows) => rows.map((row) => row.getAttribute('data-practice') ?? ''));
  }

  view(): Locator {
    return this.page.locator('.capital[data-view]');
  }

  field(name: 'start' | 'step' | 'end'): Locator {
    return this.sheet.locator('.capital-bar input').nth(['start', 'step', 'end'].indexOf(name));
  }

  async look(start: string, step: string, end: string): Promise<void> {
    for (const [name, text] of [['start', start], ['step', step], ['end', end]] as const) await this.field(name).fill(text);
  }

  problem(): Locator {
    return this.sheet.locator('.field-problem');
  }

  async summary(): Promise<string> {
    return (await this.sheet.locator('.capital-summary').textContent()) ?? '';
  }

  empty(): Locator {
    return this.sheet.locator('.capital-empty');
  }

  strip(): Locator {
    return this.sheet.locator('.cost-strip svg');
  }

  async chooseCase(name: string): Promise<void> {
    await this.sheet.locator('.capital-case button').click();
    await this.page.locator('dialog.popover input').fill(name);
    await this.page.keyboard.press('Enter');
  }
}
