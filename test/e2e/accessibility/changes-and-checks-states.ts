import { writeDocument } from '#shared/grant/write-document.ts';
import { companyDocument } from '#test/scenarios/dilution/company-document.ts';
import type { WindowState } from './window-states.ts';

/** A file that differs from the document in terms, market figures and scenarios. */
const FILE = writeDocument({ ...companyDocument, scenarios: [{ id: 's9', name: '', exercisePrice: '3000', rights: null, sharesPerRight: null }] });

/** The sheets of changes and of checks. */
export const CHANGES_AND_CHECKS_STATES: readonly WindowState[] = [
  { name: 'changes, no file yet', enter: async ({ app }) => await app.openSheet('changes') },
  {
    name: 'changes between a file and the document',
    async enter({ app, running }) {
      await app.ladderOf(2);
      await running.pickNext('company.grant', new TextEncoder().encode(FILE));
      await app.openSheet('changes');
      await app.page.locator('.changes-empty .button-primary').click();
      await app.page.locator('.change-removed').first().waitFor();
    },
  },
  {
    name: 'checks with a problem',
    async enter({ app }) {
      await app.scenarios.type('new', 'rights', '-5');
      await app.openSheet('checks');
      await app.page.locator('.check-issue').first().waitFor();
    },
  },
];
