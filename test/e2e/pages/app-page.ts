import { filesText } from '#shared/text/files.ts';
import type { Locator, Page } from 'playwright-core';
import type { ActionId } from '#shared/host/actions.ts';
import type { ExportChoice } from '#shared/host/export-choice.ts';
import { ScenarioGridPage } from './scenario-grid-page.ts';
import { TermsPanel } from './terms-panel.ts';

/** A price ladder as a person types it. */
export interface LadderTyped {
  readonly start: string;
  readonly step: string;
  readonly count: string;
}

/** The whole window, for tests over any shell. */
export class AppPage {
  readonly page: Page;
  readonly scenarios: ScenarioGridPage;
  readonly terms: TermsPanel;

  constructor(page: Page) {
    this.page = page;
    this.scenarios = new ScenarioGridPage(page);
    this.terms = new TermsPanel(page);
  }

  /** Waits for the scenario sheet; from the start screen, opens the reference grant. */
  async ready(): Promise<void> {
    const sheet = this.scenarios.cell('new', 'exercisePrice');
    await sheet.or(this.start('new')).first().waitFor();
    if ((await this.start('new').count()) > 0) {
      await this.start('new').click();
      await sheet.waitFor();
      await this.leaveTour();
      await this.beginWithReference();
    }
    await sheet.waitFor();
  }

  /** A button of the start screen. */
  start(id: string): Locator {
    return this.page.locator(`[data-start="${id}"]`);
  }

  /** Exports the workbook for the board pack, with what its question is answered: as it stands, where nothing is chosen. */
  async exportPack(choice: Partial<ExportChoice> = {}): Promise<void> {
    await this.tool('exportWorkbook').click();
    for (const value of Object.entries(choice)) await this.exportChoice(...value).check();
    await this.dialog().locator('[type=submit]').click();
  }

  /** A choice in the question before an export. */
  exportChoice(about: string, value: string): Locator {
    return this.dialog().locator(`input[name="${about}"][value="${value}"]`);
  }

  /** Leaves the tour, where it is shown. */
  async leaveTour(): Promise<void> {
    const leave = this.page.locator('[data-tour="leave"]');
    if ((await leave.count()) > 0) await leave.click();
  }

  /** Returns to the start screen over the document. */
  async showStartScreen(): Promise<void> {
    await this.page.locator('[data-action="startScreen"]').click();
  }

  private async beginWithReference(): Promise<void> {
    await this.tool('new').click();
    await this.dialog().locator('[data-choice="reference"]').click();
    await this.dialog().waitFor({ state: 'detached' });
  }

  /** Opens the reference grant again in English, without saving the window's document. */
  async beginAnew(): Promise<void> {
    await this.press('Escape', 'Escape');
    await this.chooseLanguage('en');
    const { discard } = filesText.en;
    const isEdited = (await this.editedMark().count()) > 0;
    await this.tool('new').click();
    if (isEdited) await this.dialog().getByRole('button', { name: discard }).click();
    await this.dialog().locator('[data-choice="reference"]').click();
    await this.dialog().waitFor({ state: 'detached' });
    await this.openSheet('scenarios');
  }

  title(): Locator {
    return this.page.locator('.title-line h1');
  }

  editedMark(): Locator {
    return this.page.locator('.edited-mark');
  }

  tool(name: ActionId): Locator {
    return this.page.locator(`[data-tool="${name}"]`);
  }

  /** Also shows the columns of the sheet that are hidden by default. */
  async showAllColumns(): Promise<void> {
    await this.page.locator('.status-link').click();
    for (const box of await this.dialog().getByRole('checkbox').all()) await box.check();
    await this.dialog().locator('[type="submit"]').click();
  }

  /** The sheets by their tabs, from left to right. */
  async sheets(): Promise<readonly string[]> {
    return await this.page.getByRole('tab').evaluateAll((tabs) => tabs.flatMap((tab) => tab.getAttribute('data-sheet') ?? []));
  }

  async openSheet(sheet: string): Promise<void> {
    await this.page.locator(`[data-sheet="${sheet}"]`).click();
  }

  async chooseLanguage(language: 'en' | 'ja'): Promise<void> {
    await this.page.getByRole('radio', { name: language === 'en' ? 'English' : '日本語', exact: true }).click();
  }

  async chooseTheme(label: string): Promise<void> {
    await this.page.getByRole('radio', { name: label, exact: true }).click();
  }

  async fillLadder({ start, step, count }: LadderTyped): Promise<void> {
    await this.tool('priceLadder').click();
    await this.dialog().getByRole('radio').first().click();
    for (const [index, text] of [start, step, count].entries()) await this.dialog().locator('input').nth(index).fill(text);
    await this.page.keyboard.press('Enter');
  }

  /** Adds scenarios with the prices 3,500, 3,600 and so on; s1 has the first of them. */
  async ladderOf(count: number): Promise<void> {
    await this.fillLadder({ start: '3500', step: '100', count: String(count) });
    await this.scenarios.cell('s1', 'exercisePrice').waitFor();
  }

  /** Presses one key after the other, wherever the focus is. */
  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  /** Types a text, wherever the focus is. */
  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
  }

  formula(): Locator {
    return this.page.locator('.formula-text');
  }

  status(): Locator {
    return this.page.locator('.status-line');
  }

  notices(): Locator {
    return this.page.locator('.notices');
  }

  dialog(): Locator {
    return this.page.locator('dialog[open]');
  }

  /** Imports the list in view. */
  async acceptList(): Promise<void> {
    await this.page.locator('.allottees-bar .button-primary').click();
  }

  tieOut(): Locator {
    return this.page.locator('.tie-out');
  }
}
