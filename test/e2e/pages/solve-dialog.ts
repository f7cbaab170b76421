import type { Locator, Page } from 'playwright-core';

/** A question by ids of the document, with numbers as a person types them; omitted parts stay unchanged. */
export interface SolveQuestionAsked {
  readonly figure?: string;
  readonly goal?: string;
  readonly target?: string;
  readonly find?: string;
  /** The id of a scenario, or of the grant's own row. */
  readonly scenario?: string;
  readonly from?: string;
  readonly to?: string;
}

/** The dialog that finds the value of an input; its fields by their order, which is the same in every language. */
export class SolveDialogPage {
  readonly figure: Locator;
  readonly goal: Locator;
  readonly target: Locator;
  readonly find: Locator;
  readonly scenario: Locator;
  readonly from: Locator;
  readonly to: Locator;
  readonly question: Locator;
  readonly sentence: Locator;
  readonly problems: Locator;
  readonly submit: Locator;
  readonly actions: Locator;
  private readonly dialog: Locator;

  constructor(page: Page) {
    this.dialog = page.locator('dialog[open]');
    const [figure, input] = [this.dialog.locator('.solve-figure'), this.dialog.locator('.solve-input')];
    this.figure = figure.locator('select').nth(0);
    this.goal = figure.locator('select').nth(1);
    this.target = figure.locator('input');
    this.find = input.locator('select').nth(0);
    this.scenario = input.locator('select').nth(1);
    this.from = input.locator('input').nth(0);
    this.to = input.locator('input').nth(1);
    this.question = this.dialog.locator('.solve-question');
    this.sentence = this.dialog.locator('.solve-sentence');
    this.problems = this.dialog.locator('.field-problem');
    this.submit = this.dialog.locator('[type=submit]');
    this.actions = this.dialog.locator('.solve-actions');
  }

  /** Enters the question without asking it. */
  async fill(question: SolveQuestionAsked): Promise<void> {
    const { figure, goal, target, find, scenario, from, to } = question;
    if (figure !== undefined) await this.figure.selectOption(figure);
    if (goal !== undefined) await this.goal.selectOption(goal);
    if (target !== undefined) await this.target.fill(target);
    if (find !== undefined) await this.find.selectOption(find);
    if (scenario !== undefined) await this.scenario.selectOption(scenario);
    if (from !== undefined) await this.from.fill(from);
    if (to !== undefined) await this.to.fill(to);
  }

  /** Enters the question and asks it with Enter, as people do; an invalid question has no effect. */
  async ask(question: SolveQuestionAsked): Promise<void> {
    await this.fill(question);
    await this.to.press('Enter');
  }

  /** The displayed proof, row by row. */
  async proof(): Promise<readonly (readonly string[])[]> {
    return await this.rows('.solve-table table:not(.solve-runs)');
  }

  /** The displayed intervals of values, row by row. */
  async runs(): Promise<readonly (readonly string[])[]> {
    return await this.rows('.solve-runs');
  }

  button(name: string): Locator {
    return this.dialog.getByRole('button', { name, exact: true });
  }

  private async rows(table: string): Promise<readonly (readonly string[])[]> {
    return await this.dialog.locator(`${table} tbody tr`).evaluateAll((rows) => rows.map((row) => Array.from(row.children, (cell) => cell.textContent ?? '')));
  }
}
