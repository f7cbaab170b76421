import type { Locator, Page } from 'playwright-core';

type Action = 'create' | 'settings' | 'duplicate' | 'remove' | 'stop' | 'again' | 'base' | 'heat';

/** The sensitivity sheet: cells by their axis values. */
export class SensitivityPage {
  private readonly page: Page;
  readonly root: Locator;

  constructor(page: Page) {
    this.page = page;
    this.root = page.locator('.sensitivity');
  }

  action(name: Action): Locator {
    return this.root.locator(`[data-action="${name}"]`);
  }

  /** A cell of the visible figure, or of the first; with an id, of another figure beside it. */
  cell(row: string, column: string, figure: string | null = null): Locator {
    return this.root.locator(`[row-id="${row}"] [col-id="at-${column}${figure === null ? '' : `:${figure}`}"]`);
  }

  /** An item of the menu of a cell. */
  menuItem(at: number): Locator {
    return this.page.locator('[role="menu"] [role="menuitem"]').nth(at);
  }

  choice(name: 'figure' | 'page'): Locator {
    return this.root.locator(`[data-choice="${name}"]`);
  }

  /** The progress line at a stage. */
  progress(stage: 'working' | 'done' | 'stopped' | 'failed'): Locator {
    return this.root.locator(`.sensitivity-progress[data-stage="${stage}"]`);
  }

  /** A field of an axis in the settings, by its name. */
  axisField(axis: 'rows' | 'columns' | 'pages', name: string): Locator {
    return this.page.locator(`dialog[open] [data-axis="${axis}"] [name="${name}"]`);
  }

  axisChoice(axis: 'rows' | 'columns' | 'pages', which: 'input' | 'values'): Locator {
    return this.page.locator(`dialog[open] [data-axis="${axis}"] select`).nth(which === 'input' ? 0 : 1);
  }

  /** Sets the values of an axis by steps. */
  async steps(axis: 'rows' | 'columns' | 'pages', start: string, end: string, step: string): Promise<void> {
    await this.axisChoice(axis, 'values').selectOption('steps');
    for (const [name, text] of Object.entries({ start, end, step })) await this.axisField(axis, name).fill(text);
  }

  async ok(): Promise<void> {
    await this.page.locator('dialog[open] button[type="submit"]').click();
  }
}
