import type { Locator, Page } from 'playwright-core';
import { formulaLineText } from '#shared/text/formula-line.ts';

/** The line above the sheet, and the arrows it draws in the sheet. */
export class FormulaLinePage {
  private readonly page: Page;
  private readonly line: Locator;

  constructor(page: Page) {
    this.page = page;
    this.line = page.locator('.formula-line');
  }

  field(): Locator {
    return this.line.locator('textarea');
  }

  async text(): Promise<string> {
    return await this.field().inputValue();
  }

  /** How the active cell is called. */
  async cell(): Promise<string> {
    return (await this.line.locator('.formula-place strong').textContent()) ?? '';
  }

  /** How the cell is worked out, or where its text comes from. */
  beside(): Locator {
    return this.line.locator('.formula-beside');
  }

  link(name: string): Locator {
    return this.line.getByRole('button', { name: formulaLineText.en.goTo(name), exact: true });
  }

  button(name: 'putIn' | 'giveUp' | 'editFormula' | 'precedents' | 'dependents'): Locator {
    return this.line.getByRole('button', { name: formulaLineText.en[name], exact: true });
  }

  /** Names that are offered while a formula is typed. */
  suggestions(): Locator {
    return this.page.locator('.formula-suggestions li:visible');
  }

  async hasFocus(): Promise<boolean> {
    return await this.line.evaluate((element) => element.contains(document.activeElement));
  }

  /** The framed cells, as "row column", of what the active one depends on or of what depends on it. */
  async framed(kind: 'precedent' | 'dependent'): Promise<readonly string[]> {
    return await this.page.locator(`.trace-outline.trace-${kind}`).evaluateAll((frames) => frames.map((frame) => {
      const { left, top, width, height } = frame.getBoundingClientRect();
      const cell = document.elementsFromPoint(left + width / 2, top + height / 2).find((element) => element.matches('[role=gridcell]'));
      return `${cell?.closest('[row-id]')?.getAttribute('row-id') ?? ''} ${cell?.getAttribute('col-id') ?? ''}`;
    }).toSorted());
  }

  /** How many arrows end, begin, come from outside the sheet, or lead out of view. */
  async drawn(shape: 'head' | 'origin' | 'outside' | 'beyond'): Promise<number> {
    return await this.page.locator(`.trace-${shape}`).count();
  }
}
