import { writeDocument } from '#shared/grant/write-document.ts';
import { companyDocument } from '#test/scenarios/dilution/company-document.ts';
import { CapitalPage } from '../pages/capital-page.ts';
import { ladder } from './fresh-window.ts';
import type { WindowState } from './window-states.ts';

/** What the sheets of capital and dilution can show. */
export const CAPITAL_STATES: readonly WindowState[] = [
  { name: 'prices and stated capital, none yet', enter: async ({ app }) => await app.openSheet('capital') },
  {
    name: 'prices and stated capital',
    async enter(window) {
      await ladder(window);
      await window.app.openSheet('capital');
      await window.app.page.locator('.capital [row-id="3451"] [col-id="cost"]').click();
    },
  },
  {
    name: 'prices that are too many',
    async enter({ app }) {
      await app.openSheet('capital');
      const fields = app.page.locator('.capital-bar input');
      for (const [index, text] of ['1', '1', '5000'].entries()) await fields.nth(index).fill(text);
      await app.page.locator('.capital-bar .field-problem').waitFor();
    },
  },
  { name: 'figures of dilution, none yet', enter: async ({ app }) => await app.openSheet('dilution') },
  ...(['figures', 'securities', 'holders', 'eps'] as const).map((view, index): WindowState => ({
    name: `dilution of a company: ${view}`,
    async enter({ app, running }) {
      await running.pickNext('company.grant', new TextEncoder().encode(writeDocument(companyDocument)));
      await app.tool('open').click();
      await app.openSheet('dilution');
      await app.page.locator('.dilution-bar [role="radio"]').nth(index).click();
      await app.page.locator('.dilution .ag-row').first().waitFor();
    },
  })),
  {
    name: 'holders that are pasted, with what is left out',
    async enter({ app }) {
      await app.openSheet('dilution');
      await app.page.locator('.dilution-bar [role="radio"]').nth(2).click();
      await app.page.locator('[data-action="paste-rows"]').click();
      await app.page.locator('dialog textarea').fill('Holder\tShares\nFund\tmany\nTotal\t5');
      await app.page.locator('dialog [type="submit"]').click();
      await app.page.locator('dialog .dilution-named').first().waitFor();
    },
  },
  {
    name: 'the steps of an exercise, and no entry yet',
    async enter({ app }) {
      await app.openSheet('capital');
      const sheet = new CapitalPage(app.page);
      await sheet.show('exercise');
      await sheet.unfoldNeeds();
      await sheet.needs().first().waitFor();
    },
  },
  {
    name: 'the exercise plan with a number that is none',
    async enter({ app }) {
      await app.openSheet('capital');
      const sheet = new CapitalPage(app.page);
      await sheet.show('plan');
      await sheet.type('new', 'rights', '1.5');
      await sheet.cell('x1', 'rights').waitFor();
    },
  },
  {
    name: 'bases of rounding and practices of annual reports',
    async enter(window) {
      await ladder(window);
      await window.app.openSheet('capital');
      const sheet = new CapitalPage(window.app.page);
      await sheet.show('bases');
      await sheet.chooseCase('3,600');
      await sheet.cell('perRight', 'difference').click();
    },
  },
];
