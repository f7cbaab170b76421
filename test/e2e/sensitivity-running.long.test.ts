import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sensitivitySheetText } from '#shared/text/sensitivity-sheet.ts';
import { referenceDocument } from '#shared/grant/reference-document.ts';
import type { GrantDocument, Sensitivity } from '#shared/grant/schema.ts';
import { writeDocument } from '#shared/grant/write-document.ts';
import { eventually } from './eventually.ts';
import { AppPage } from './pages/app-page.ts';
import { launchBrowserShell } from './pages/browser-shell-window.ts';
import { mountWindow } from './pages/mounted-window.ts';
import type { RunningWindow } from './pages/running-window.ts';
import { SensitivityPage } from './pages/sensitivity-page.ts';

let running: RunningWindow;
let app: AppPage;
let sheet: SensitivityPage;

/** Sums of quotients are worked out cell by cell: four hundred thousand of such take long on any machine. */
const SLOW = ['exercisePrice / 3 + rights / 7', 'exercisePrice / 7 + rights / 3'].map((formula, index) => ({ id: `c${index + 1}`, name: `Slow ${index + 1}`, formula, unit: 'number', decimals: 2 }) as const);
const SLOW_ROWS = 200;
const SLOW_COLUMNS = 1_000;

const steps = (first: number, count: number) => ({ kind: 'steps', start: String(first), end: String(first + count - 1), step: '1' }) as const;

/** The reference grant at 500 shares per right with one sensitivity over prices from 3,000 and rights from 2,000. */
function grantWith(figures: readonly string[], rows: number, columns: number): GrantDocument {
  const sensitivity: Sensitivity = {
    id: 'm1', name: '', figures, scenario: null, pages: null, base: null, view: 'values', limits: [], marked: null,
    rows: { input: 'exercisePrice', values: steps(3_000, rows) }, columns: { input: 'rights', values: steps(2_000, columns) },
    heat: { shown: false, midpoint: null },
  };
  return { ...referenceDocument(), columns: SLOW, sensitivities: [sensitivity] };
}

async function open(document: GrantDocument): Promise<void> {
  await running.pickNext('large.grant', new TextEncoder().encode(writeDocument(document)));
  await app.tool('open').click();
  await app.openSheet('sensitivity');
}

const slow = (): GrantDocument => grantWith(['statedCapitalTotal', 'c1', 'c2'], SLOW_ROWS, SLOW_COLUMNS);

/** Stops as soon as something is there; answers how many cells were. */
async function stopEarly(): Promise<number> {
  await eventually(async () => Number(await sheet.progress('working').locator('progress').getAttribute('value'))).toBeGreaterThan(0);
  await sheet.action('stop').click();
  const [, done = '', all] = /^Stopped at ([\d,]+) of ([\d,]+) cells\.$/.exec(await sheet.progress('stopped').getByRole('status').innerText()) ?? [];
  expect(all).toBe((SLOW_ROWS * SLOW_COLUMNS).toLocaleString('en'));
  return Number(done.replaceAll(',', ''));
}

async function showIn(window: RunningWindow): Promise<void> {
  running = window;
  app = new AppPage(running.page);
  sheet = new SensitivityPage(running.page);
  await app.ready();
}

afterEach(async () => await running.close());

describe('a sensitivity that takes long', () => {
  beforeEach(async () => await showIn(await mountWindow()));

  it('is stopped while it runs: what is there stays, the rest says why it is blank; again runs it to the end', async () => {
    await open(slow());
    const done = await stopEarly();
    expect(done).toBeGreaterThan(0);
    expect(done).toBeLessThan(SLOW_ROWS * SLOW_COLUMNS);
    await eventually(() => running.page.workers().length).toBe(0);
    await eventually(() => sheet.cell('3000', '2000').textContent()).toBe('1,500,000,000');
    await sheet.cell('3000', '2000').click();
    await app.press('Control+End');
    const last = sheet.cell(String(2_999 + SLOW_ROWS), String(1_999 + SLOW_COLUMNS));
    await eventually(() => last.textContent()).toBe('');
    await eventually(() => app.formula().textContent()).toContain(sensitivitySheetText.en.notYet);
    await sheet.action('again').click();
    await eventually(() => sheet.action('again').count()).toBe(0);
    await sheet.progress('done').waitFor({ state: 'attached', timeout: 100_000 });
    expect(await last.textContent()).toBe((Math.ceil((2_999 + SLOW_ROWS) / 2) * (1_999 + SLOW_COLUMNS) * 500).toLocaleString('en'));
    await sheet.choice('figure').selectOption('c1');
    await eventually(() => last.textContent()).toBe('1,494.76');
  });

  it('starts anew at once when an input changes: what is there afterwards belongs to the new one alone', async () => {
    await open(slow());
    await sheet.progress('working').locator('progress').waitFor();
    await eventually(() => sheet.cell('3000', '2000').textContent()).toBe('1,500,000,000');
    await app.terms.set(2, 'Shares per right', '1000');
    await eventually(() => sheet.cell('3000', '2000').textContent()).toBe('3,000,000,000');
    // It has not waited for the end of the first.
    expect(await sheet.progress('working').count()).toBe(1);
    await sheet.progress('done').waitFor({ state: 'attached', timeout: 100_000 });
    // The one that has done it waits for the next.
    await eventually(() => running.page.workers().length).toBe(1);
    const cells = await sheet.root.locator('.ag-cell[col-id="at-2000"]').allTextContents();
    expect(cells.length).toBeGreaterThan(10);
    expect(cells.filter(Boolean)).toEqual(cells.map((_, row) => (Math.ceil((3_000 + row) / 2) * 2_000 * 1_000).toLocaleString('en')));
  });

  it('has as many cells as are allowed', async () => {
    await open(grantWith(['statedCapitalTotal'], 2_000, 2_000));
    await sheet.progress('done').waitFor({ state: 'attached' });
    await sheet.cell('3000', '2000').click();
    await app.press('Control+End');
    await eventually(() => sheet.cell('4999', '3999').textContent()).toBe((2_500 * 3_999 * 500).toLocaleString('en'));
  });
});

it('a sensitivity says that it failed where its thread does, and works when asked again', async () => {
  // A page that has had no thread yet, whose script can be broken.
  await showIn(await launchBrowserShell());
  const scripts = /matrix-worker/;
  await running.page.route(scripts, async (route) => await route.fulfill({ contentType: 'text/javascript', body: 'throw new Error("broken")' }));
  await open(grantWith(['statedCapitalTotal'], 10, 10));
  await eventually(() => sheet.progress('failed').getByRole('status').textContent()).toBe(sensitivitySheetText.en.failed);
  await running.page.unroute(scripts);
  await sheet.action('again').click();
  await eventually(() => sheet.cell('3000', '2000').textContent()).toBe('1,500,000,000');
  await sheet.progress('done').waitFor({ state: 'attached' });
});
