import { eventually } from '../eventually.ts';
import { pasteFrom } from '../pages/clipboard.ts';
import { ColumnHeadings } from '../pages/column-headings.ts';
import { FindBarPage } from '../pages/find-bar.ts';
import { SensitivityPage } from '../pages/sensitivity-page.ts';
import { SolveDialogPage, type SolveQuestionAsked } from '../pages/solve-dialog.ts';
import { ALLOTTEE_STATES } from './allottee-states.ts';
import { CAPITAL_STATES } from './capital-states.ts';
import { CHANGES_AND_CHECKS_STATES } from './changes-and-checks-states.ts';
import { DIALOG_STATES } from './dialog-states.ts';
import { ladder, type FreshWindow } from './fresh-window.ts';
import { LIST_STATES } from './list-states.ts';
import { START_STATES } from './start-states.ts';

/** Something the window can show, and the way there from a fresh window. Ways go by ids: they are the same in every language. */
export interface WindowState {
  readonly name: string;
  readonly enter: (window: FreshWindow) => Promise<void>;
}

const asked = (target: string, question: SolveQuestionAsked = {}) => async (window: FreshWindow): Promise<void> => {
  await ladder(window);
  await window.app.tool('solve').click();
  await new SolveDialogPage(window.app.page).ask({ figure: 'statedCapitalPerShare', goal: 'equals', find: 'exercisePrice', target, ...question });
};

const sensitivity = async (window: FreshWindow): Promise<void> => {
  await ladder(window);
  await window.app.openSheet('sensitivity');
  const sheet = new SensitivityPage(window.app.page);
  await sheet.action('create').click();
  await sheet.root.locator('[row-id="3500"]').first().waitFor();
};

const headingsOf = ({ app }: FreshWindow): ColumnHeadings => new ColumnHeadings(app.page, app.page.locator('.scenarios'));

/** One of the charts, over the prices of a ladder. */
const chartAt = async (window: FreshWindow, kind: number): Promise<void> => {
  await ladder(window);
  await window.app.openSheet('charts');
  await window.app.page.locator('.charts-head [role="radio"]').nth(kind).click();
  await window.app.page.locator('.chart canvas').first().waitFor();
};

/** Every screen and state of the window, but for those of `SAVING_STATES`. A new part of the window is one more entry here: every test of accessibility goes through them all. */
export const WINDOW_STATES: readonly WindowState[] = [
  { name: 'scenarios, empty', enter: async () => await Promise.resolve() },
  ...START_STATES,
  ...DIALOG_STATES,
  { name: 'scenarios with a ladder', enter: ladder },
  {
    name: 'a chosen range',
    async enter(window) {
      await ladder(window);
      const { scenarios } = window.app;
      await scenarios.drag(scenarios.cell('s1', 'exercisePrice'), scenarios.cell('s4', 'sharesPerRight'));
      await window.app.page.locator('.status-summary').waitFor();
    },
  },
  {
    name: 'an open cell editor',
    async enter(window) {
      await ladder(window);
      await window.app.scenarios.cell('s2', 'exercisePrice').dblclick();
    },
  },
  {
    name: 'names to choose from for a formula',
    async enter(window) {
      await ladder(window);
      await window.app.scenarios.startTyping('s2', 'rights', '=sh');
      await window.app.page.locator('.formula-suggestions li').first().waitFor();
    },
  },
  {
    name: 'a refused text',
    async enter(window) {
      await ladder(window);
      await window.app.scenarios.type('s2', 'rights', '12 34');
      await window.app.scenarios.refusal().waitFor();
    },
  },
  {
    name: 'cells that were not taken, and an open price',
    async enter(window) {
      await ladder(window);
      await window.app.scenarios.cell('s2', 'exercisePrice').click();
      await window.app.page.keyboard.press('Delete');
      await window.app.scenarios.cell('s3', 'rights').click();
      await pasteFrom(window.app.page, { text: 'abc\t5\nabc\t6\n', html: '' });
      await window.app.page.locator('.scenarios .cell-problem').first().waitFor();
    },
  },
  {
    name: 'the row menu',
    async enter(window) {
      await ladder(window);
      await window.app.scenarios.openRowMenu('s2');
    },
  },
  {
    name: 'the search',
    async enter(window) {
      await ladder(window);
      await window.app.scenarios.cell('s1', 'exercisePrice').click();
      await new FindBarPage(window.app.page).find('35');
      await window.app.page.locator('.find-mark').first().waitFor();
    },
  },
  {
    name: 'the menu of a column',
    async enter(window) {
      await ladder(window);
      await headingsOf(window).openMenu('rights');
    },
  },
  {
    name: 'the filter of a column, and a column that is filtered',
    async enter(window) {
      await ladder(window);
      const { language } = window.looks;
      const panel = await headingsOf(window).openFilter('exercisePrice', language);
      await panel.getByRole('checkbox').nth(1).uncheck();
      await panel.locator('.button-primary').click();
      await headingsOf(window).openFilter('rights', language);
      await window.app.page.locator('dialog.popover').waitFor();
    },
  },
  {
    name: 'what a figure depends on',
    async enter(window) {
      await ladder(window);
      await window.app.scenarios.cell('s3', 'statedCapitalTotal').click();
      await window.app.press('Control+Alt+p');
      await window.app.page.locator('.trace-outline').first().waitFor();
    },
  },
  { name: 'sensitivities, empty', enter: async ({ app }) => await app.openSheet('sensitivity') },
  { name: 'a sensitivity', enter: sensitivity },
  {
    name: 'a sensitivity in colours, with a base',
    async enter(window) {
      await sensitivity(window);
      const sheet = new SensitivityPage(window.app.page);
      await sheet.cell('3500', '2906').click();
      await sheet.action('base').click();
      await sheet.action('heat').click();
      await sheet.root.locator('.ag-cell.heat-6').first().waitFor();
    },
  },
  {
    name: 'figures of a sensitivity side by side, with the menu of a cell',
    async enter(window) {
      await sensitivity(window);
      const sheet = new SensitivityPage(window.app.page);
      await sheet.choice('figure').selectOption('*');
      await sheet.action('heat').click();
      await sheet.root.locator('.heat-legend').nth(1).waitFor();
      await sheet.root.locator('[row-id="3500"] [col-id="axis"]').click({ button: 'right' });
      await sheet.menuItem(0).waitFor();
    },
  },
  {
    name: 'the settings of a sensitivity with a refused axis',
    async enter(window) {
      await sensitivity(window);
      const sheet = new SensitivityPage(window.app.page);
      await sheet.action('settings').click();
      await sheet.steps('rows', '5000', '1000', '100');
      await sheet.ok();
      await window.app.dialog().locator('.field-problem').waitFor();
    },
  },
  { name: 'cases to compare, none yet', enter: async ({ app }) => await app.openSheet('compare') },
  {
    name: 'cases side by side, with what drives a difference',
    async enter(window) {
      await ladder(window);
      await window.app.scenarios.type('s3', 'rights', '3000');
      await window.app.openSheet('compare');
      await window.app.page.locator('.compare [row-id="statedCapitalTotal"] [col-id="s3:units"]').click();
      await window.app.page.locator('.drivers-table tbody tr').nth(1).waitFor();
    },
  },
  {
    name: 'the choice of cases',
    async enter(window) {
      await ladder(window);
      await window.app.openSheet('compare');
      await window.app.page.locator('.case-choose').click();
      await window.app.page.locator('dialog.popover').waitFor();
    },
  },
  ...CAPITAL_STATES,
  {
    name: 'charts, the price open',
    async enter({ app }) {
      await app.openSheet('charts');
      await app.page.locator('.no-chart button').waitFor();
    },
  },
  { name: 'a chart of lines', enter: async (window) => await chartAt(window, 0) },
  { name: 'a chart with figures that are missing', enter: async (window) => await chartAt(window, 1) },
  { name: 'a chart of areas', enter: async (window) => await chartAt(window, 2) },
  {
    name: 'a chart with a number that cannot be',
    async enter(window) {
      await chartAt(window, 2);
      await window.app.page.locator('.chart-controls input').nth(2).fill('0');
      await window.app.page.locator('.chart-problem').waitFor();
    },
  },
  {
    name: 'what moves a figure, and its table',
    async enter(window) {
      await window.app.scenarios.type('grant', 'exercisePrice', '3951');
      await chartAt(window, 3);
      await window.app.page.locator('[data-action="table"]').click();
      await window.app.page.locator('.chart-table').waitFor();
    },
  },
  ...ALLOTTEE_STATES,
  ...LIST_STATES,
  ...CHANGES_AND_CHECKS_STATES,
  {
    name: 'a term that is open for editing, with a refused text',
    async enter({ app }) {
      await app.terms.open(5);
      await app.terms.term(5).locator('input').first().fill('soon');
      await app.page.keyboard.press('Enter');
      await app.page.locator('.field-problem').waitFor();
    },
  },
  { name: 'the terms folded away', enter: async ({ app }) => await app.page.locator('.terms-fold').click() },
  {
    name: 'the price ladder with a refused number',
    async enter({ app }) {
      await app.tool('priceLadder').click();
      await app.dialog().locator('input').first().fill('many');
    },
  },
  {
    name: 'a column of one’s own with a wrong formula',
    async enter({ app }) {
      await app.tool('addColumn').click();
      await app.dialog().locator('textarea').fill('shares * nothing');
      await app.dialog().locator('select').first().focus();
      await app.dialog().locator('.field-problem').waitFor();
    },
  },
  {
    name: 'a value that was solved for',
    async enter(window) {
      await asked('1976', { goal: 'atLeast' })(window);
      await window.app.page.locator('.solve-found').waitFor();
    },
  },
  {
    name: 'a target that many values reach',
    async enter(window) {
      await asked('0', { figure: 'roundUpEffect' })(window);
      await window.app.page.locator('.solve-many').waitFor();
    },
  },
  {
    name: 'a target that no value reaches, of an input no scenario holds',
    async enter(window) {
      await asked('-1', { figure: 'dilutionOfIssued', find: 'sharesIssued' })(window);
      await window.app.page.locator('.solve-none').waitFor();
    },
  },
  {
    name: 'a question that cannot be asked',
    async enter(window) {
      await asked('1', { find: 'sharePrice', from: 'low', to: '' })(window);
      await window.app.dialog().locator('.field-problem').waitFor();
    },
  },
  {
    name: 'a question that cannot be answered',
    async enter(window) {
      await asked('1', { find: 'sharePrice' })(window);
      await window.app.dialog().locator('.field-problem').waitFor();
    },
  },
  {
    name: 'the question for unsaved work',
    async enter(window) {
      await ladder(window);
      await window.app.tool('new').click();
      await window.app.dialog().waitFor();
    },
  },
  {
    name: 'a notice of a problem',
    async enter({ app, running }) {
      await running.pickNext('list.xlsx', new TextEncoder().encode('<html>not a workbook</html>'));
      await app.tool('importAllottees').click();
      await app.page.locator('.notice').waitFor();
    },
  },
  {
    name: 'a notice of news',
    async enter(window) {
      await ladder(window);
      await window.running.saveNextAs('plan.grant');
      await window.app.page.keyboard.press('Control+s');
      await eventually(() => window.app.editedMark().count()).toBe(0);
    },
  },
];
