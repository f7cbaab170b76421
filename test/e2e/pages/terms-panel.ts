import type { Locator, Page } from 'playwright-core';
import type { TermNumber } from '#shared/grant/notice-terms.ts';
import { termsText } from '#shared/text/terms.ts';

/** The panel of the nine terms. */
export class TermsPanel {
  private readonly panel: Locator;

  constructor(page: Page) {
    this.panel = page.locator('.terms');
  }

  term(number: TermNumber): Locator {
    return this.panel.locator(`[data-term="${number}"]`);
  }

  async value(number: TermNumber): Promise<string> {
    return (await this.term(number).locator('.term-text').textContent()) ?? '';
  }

  async open(number: TermNumber): Promise<void> {
    await this.term(number).locator('.term-value').click();
  }

  async close(number: TermNumber): Promise<void> {
    await this.term(number).getByRole('button', { name: termsText.en.done, exact: true }).click();
  }

  /** Opens a term, sets one of its fields (by its name in the English window) and closes the term. */
  async set(number: TermNumber, field: string, text: string): Promise<void> {
    await this.open(number);
    await this.term(number).getByLabel(field, { exact: true }).fill(text);
    await this.close(number);
  }
}
