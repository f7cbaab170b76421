import type { Locator, Page } from 'playwright-core';
import { formulaLineText } from '#shared/text/formula-line.ts';

/** The formula line, and the arrows it draws in the sheet. */
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

  /** The name of the active cell. */
  async cell(): Promise<string> {
    return (await this.line.locator('.formula-place strong').textContent()) ?? '';
  }

  /** The explanation of the cell, or the source of its text. */
  beside(): Locator {
    return this.line.locator('.formula-beside');
  }

  link(name: string): Locator {
    return this.line.getByRole('button', { name: formulaLineText.en.goTo(name), exact: true });
  }

  button(name: 'putIn' | 'giveUp' | 'editFormula' | 'precedents' | 'dependents'): Locator {
    return this.line.getByRole('button', { name: formulaLineText.en[name], exact: true });
  }

  /** Names that are suggested while a formula is typed. */
  suggestions(): Locator {
    return this.page.locator('.formula-suggestions li:visible');
  }

  async hasFocus(): Promise<boolean> {
    return await this.line.evaluate((element) => element.contains(document.activeElement));
  }

  /** The framed precedents or dependents of the active cell, as "row column". */
  async framed(kind: 'precedent' | 'dependent'): Promise<readonly string[]> {
    return await this.page.locator(`.trace-outline.trace-${kind}`).evaluateAll((frames) => frames.map((frame) => {
      const { left, top, width, height } = frame.getBoundingClientRect();
      const cell = document.elementsFromPoint(left + width / 2, top + height / 2).find((element) => element.matches('[role=gridcell]'));
      return `${cell?.closest('[row-id]')?.getAttribute('row-id') ?? ''} ${cell?.getAttribute('col-id') ?? ''}`;
    }).toSorted());
  }

  /** The number of arrowheads, arrow starts, arrows from outside the sheet, or arrows that lead out of view. */
  async drawn(shape: 'head' | 'origin' | 'outside' | 'beyond'): Promise<number> {
    return await this.page.locator(`.trace-${shape}`).count();
  }
}
