import type { Locator, Page } from 'playwright-core';
import { customColumnText } from '#shared/text/custom-column.ts';

const text = customColumnText.en;

/** The dialog for a custom column. */
export class ColumnDialogPage {
  readonly name: Locator;
  readonly formula: Locator;
  readonly search: Locator;
  readonly unit: Locator;
  readonly problem: Locator;
  readonly preview: Locator;
  readonly add: Locator;
  readonly remove: Locator;

  constructor(page: Page) {
    const dialog = page.locator('dialog[open]');
    this.name = dialog.getByLabel(text.name, { exact: true });
    this.formula = dialog.getByLabel(text.formula, { exact: true });
    this.search = dialog.getByLabel(text.search);
    this.unit = dialog.getByLabel(text.unit);
    this.problem = dialog.locator('.field-problem');
    this.preview = dialog.locator('.column-preview');
    this.add = dialog.locator('[type=submit]');
    this.remove = dialog.getByRole('button', { name: text.remove });
  }

  /** Presses a name in the list. */
  async put(name: string): Promise<void> {
    await this.search.fill(name);
    await this.search.page().locator('dialog[open] .name-list-groups button').first().click();
  }
}
