import type { RecentFile } from '#shared/host/api.ts';
import type { FreshWindow } from './fresh-window.ts';
import type { WindowState } from './window-states.ts';

const RECENT: readonly RecentFile[] = [
  { id: 'a', name: '取締役会.grant', folder: '~/取締役会', changedAt: '2026-11-20T09:30:00.000Z', usedAt: null, isGone: false },
  { id: 'b', name: 'gone.grant', folder: '/mnt/finance/a folder with a long name/and another one', changedAt: null, usedAt: null, isGone: true },
  { id: 'c', name: 'in a browser.grant', folder: null, changedAt: null, usedAt: '2026-11-21T10:00:00.000Z', isGone: false },
];

/** What helps at the start: the start screen, the tour, the help, definitions. */
export const START_STATES: readonly WindowState[] = [
  {
    name: 'the start screen over a document',
    async enter(window) {
      await window.renew({ recent: RECENT });
      await window.app.showStartScreen();
      await window.app.page.locator('[data-recent]').last().waitFor();
    },
  },
  {
    name: 'the tour',
    async enter({ app }) {
      await app.showStartScreen();
      await app.start('new').click();
      await app.page.locator('.tour').waitFor();
    },
  },
  ...[0, 1, 2, 3].map((page) => ({
    name: `page ${page + 1} of the help`,
    async enter({ app }: FreshWindow) {
      await app.page.locator('[data-action="help"]').click();
      await app.dialog().getByRole('radio').nth(page).click();
    },
  })),
  {
    name: 'the definition of a heading',
    async enter({ app }) {
      await app.page.locator('.heading[data-definition="statedCapitalTotal"]').hover();
      await app.page.getByRole('tooltip').waitFor();
    },
  },
];
