import type { Locator, Page } from 'playwright-core';

/** The search bar of the sheet in view, and the marks of its matches. */
export class FindBarPage {
  private readonly page: Page;
  readonly bar: Locator;
  readonly field: Locator;
  readonly wholeCell: Locator;

  constructor(page: Page) {
    this.page = page;
    this.bar = page.locator('.find-bar');
    this.field = this.bar.locator('.find-field');
    this.wholeCell = this.bar.getByRole('checkbox');
  }

  button(name: string): Locator {
    return this.bar.getByRole('button', { name, exact: true });
  }

  async isOpen(): Promise<boolean> {
    return (await this.bar.count()) > 0;
  }

  /** The result of the search, as the bar shows it. */
  async result(): Promise<string> {
    return (await this.bar.locator('.find-row .find-result').textContent()) ?? '';
  }

  /** Opens the bar from the sheet and types over its text. */
  async find(text: string): Promise<void> {
    await this.page.keyboard.press('Control+f');
    await this.page.keyboard.insertText(text);
  }

  /** The selected text in the field, while it has the focus. */
  async chosenText(): Promise<string | null> {
    return await this.field.evaluate((field) => {
      if (!(field instanceof HTMLInputElement) || document.activeElement !== field) return null;
      return field.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0);
    });
  }

  /** The marked cells in view, as "row column", in reading order. */
  async marked(): Promise<readonly string[]> {
    return await this.page.evaluate(() => {
      const cells = [...document.querySelectorAll('.find-mark')].flatMap((mark) => {
        const { left, top, width, height } = mark.getBoundingClientRect();
        const at = { x: left + width / 2, y: top + height / 2 };
        const cell = document.elementsFromPoint(at.x, at.y).find((element) => element.matches('[role=gridcell]'));
        const row = cell?.closest('[row-id]')?.getAttribute('row-id');
        return row == null ? [] : [{ ...at, name: `${row} ${cell?.getAttribute('col-id') ?? ''}` }];
      });
      return cells.toSorted((one, other) => one.y - other.y || one.x - other.x).map(({ name }) => name);
    });
  }
}
