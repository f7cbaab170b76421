import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { draftsText } from '#shared/text/drafts.ts';
import { eventually } from './eventually.ts';
import { newUserPath } from './new-user-path.ts';
import { AppPage } from './pages/app-page.ts';
import { launchBrowserShell, startBrowserShell } from './pages/browser-shell-window.ts';

newUserPath('the browser shell', () => launchBrowserShell());

it('unsaved work of a start that was broken off is offered at the next one', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'browser-shell-draft-'));
  try {
    const first = await startBrowserShell({ dataDir });
    const firstApp = new AppPage(first.page);
    await firstApp.ready();
    await firstApp.scenarios.type('new', 'exercisePrice', '3951');
    await eventually(() => readdir(join(dataDir, 'drafts')).catch(() => [])).toHaveLength(1);
    await first.close();

    const second = await startBrowserShell({ dataDir });
    const app = new AppPage(second.page);
    await app.dialog().getByRole('button', { name: draftsText.en.restore }).click();
    await eventually(() => app.scenarios.text('s1', 'statedCapitalTotal')).toBe('2,871,128,000');
    expect(await app.editedMark().count()).toBe(1);
    await second.close();
  } finally {
    await rm(dataDir, { recursive: true, force: true, maxRetries: 5 });
  }
});
