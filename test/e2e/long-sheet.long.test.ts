import fc from 'fast-check';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Command } from '#shared/commands/command.ts';
import { NOBODY } from '#shared/grant/parts/allottees/part.ts';
import { USUAL_LAYOUT } from '#shared/grant/parts/layouts/part.ts';
import { referenceDocument } from '#shared/grant/reference-document.ts';
import type { Allottee } from '#shared/grant/schema.ts';
import { writeDocument } from '#shared/grant/write-document.ts';
import { BLOCKS_KEPT, ROWS_IN_A_BLOCK } from '#renderer/grid/row-places.ts';
import { runs } from '#test/runs.ts';
import { eventually } from './eventually.ts';
import { AppPage } from './pages/app-page.ts';
import { mountWindow, type MountedWindow } from './pages/mounted-window.ts';

declare global {
  /** How many parts of work went on in later tasks. */
  var slices: number;
}

const ROWS = 100_000;
const FEW_ROWS = 330;

const person = (index: number): Allottee => ({ ...NOBODY, id: `a${index + 1}`, name: `社員${String((index * 7919) % ROWS).padStart(5, '0')}`, grade: `G${index % 9}`, rights: String((index % 5) + 1) });
const listOf = (count: number): readonly Allottee[] => Array.from({ length: count }, (_, index) => person(index));

let running: MountedWindow;
let app: AppPage;
const cell = (row: number) => running.page.locator(`.allottees-grid [row-index="${row}"] [col-id="name"]`);
const perform = async (step: Command | 'undo' | 'redo'): Promise<void> => await running.page.evaluate((made) => mounted.perform(made), step);

/** The painted rows whose id or text is not that of the row that should stand there, after everything is painted. */
const wrongRows = async (): Promise<readonly string[]> =>
  await running.page.evaluate(async () => {
    for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
    const due = mounted.allotteeRows();
    const rows = [...document.querySelectorAll('.allottees-grid .ag-grid-scrolling-container [role="row"]')];
    if (rows.length === 0) return ['no row is painted'];
    return rows.flatMap((row) => {
      const id = row.getAttribute('row-id') ?? '';
      const wanted = due[Number(row.getAttribute('row-index'))];
      const note = row.querySelector('[col-id="note"]')?.textContent ?? '';
      return id === wanted && note === (id === 'new' ? '' : `of ${id}`) ? [] : [`${row.getAttribute('row-index')}: ${id} "${note}" instead of ${wanted}`];
    });
  });

beforeEach(async () => {
  running = await mountWindow();
  app = new AppPage(running.page);
  await app.ready();
});

afterEach(async () => {
  await running.close();
});

async function open(allottees: readonly Allottee[]): Promise<void> {
  await running.pickNext('list.grant', new TextEncoder().encode(writeDocument({ ...referenceDocument(), allottees: [...allottees] })));
  await app.press('Control+o');
  await app.openSheet('allottees');
  await cell(0).waitFor();
  await eventually(async () => await running.page.evaluate(() => mounted.allotteeRows().length)).toBe(allottees.length + 1);
}

/** A command for a list of some rows, and where the sheet is scrolled before it, from 0 to 1. */
type Step = { readonly at: number } & ({ readonly kind: 'order' | 'remove' | 'add' | 'undo' | 'redo' | 'scroll' } | { readonly kind: 'filter'; readonly text: string });

const step = fc.oneof(
  fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), kind: fc.constantFrom('order' as const, 'remove' as const, 'add' as const, 'undo' as const, 'redo' as const, 'scroll' as const) }),
  fc.record({ at: fc.constantFrom(0, 1), kind: fc.constant('filter' as const), text: fc.constantFrom('', '1', '33', 'nobody') }),
);

/** The command that a step stands for, of the list as it is. */
function commandOf(made: Step, ids: readonly string[], count: number): Command | 'undo' | 'redo' | null {
  const at = Math.floor(made.at * ids.length);
  switch (made.kind) {
    case 'order':
      return { type: 'orderAllottees', ids: [...ids.slice(at).toReversed(), ...ids.slice(0, at)] };
    case 'remove':
      return ids.length < 2 ? null : { type: 'removeAllottees', ids: ids.slice(Math.min(at, ids.length - 1)).slice(0, 1 + (count % 150)) };
    case 'add':
      return { type: 'addAllottees', at, allottees: Array.from({ length: 1 + (count % 120) }, (_, nth) => ({ ...NOBODY, id: `b${count}x${nth}`, note: `of b${count}x${nth}` })) };
    case 'filter':
      return { type: 'arrangeSheet', sheet: 'allottees', arrangement: 'filter', layout: { ...USUAL_LAYOUT, filters: made.text === '' ? [] : [{ kind: 'contains', column: 'note', text: made.text }] } };
    case 'undo':
    case 'redo':
      return made.kind;
    case 'scroll':
      return null;
  }
}

it('every painted row is the one that stands there after any orders, filters, added and removed rows, and undo', async () => {
  await open(listOf(FEW_ROWS).map((allottee) => ({ ...allottee, note: `of ${allottee.id}` })));
  let count = 0;
  await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 8 }), async (steps) => {
    for (const made of steps) {
      count += 1;
      await running.page.evaluate((at) => {
        const viewport = document.querySelector('.allottees-grid .ag-grid-viewport');
        if (viewport !== null) viewport.scrollTop = at * viewport.scrollHeight;
      }, made.at);
      const ids = await running.page.evaluate(() => mounted.allotteeIds());
      const command = commandOf(made, ids, count);
      if (command !== null) await perform(command);
      await eventually(wrongRows).toEqual([]);
    }
  }), { numRuns: runs(40) });
});

it('of 100,000 rows the grid knows those near the ones in view, wherever it is scrolled to and however they are sorted', async () => {
  await open(listOf(ROWS));
  const known = async (): Promise<number> => await running.page.evaluate(() => mounted.knownRows());
  const atMost = ROWS_IN_A_BLOCK * (BLOCKS_KEPT + 1);
  await eventually(known).toBeGreaterThan(0);
  await cell(0).click();
  for (const keys of ['Control+End', 'Control+Home', 'PageDown', 'PageDown', 'PageDown', 'Control+End']) {
    await app.press(keys);
    expect(await known()).toBeLessThanOrEqual(atMost);
  }
  await eventually(async () => await running.page.locator(`.allottees-grid [row-index="${ROWS}"]`).getAttribute('aria-rowindex')).toBe(String(ROWS + 3));
  await eventually(async () => await running.page.locator('.allottees-grid [role="grid"], .allottees-grid [role="treegrid"]').getAttribute('aria-rowcount')).toBe(String(ROWS + 3));
  await app.press('Control+Home');
  await running.page.evaluate(() => {
    globalThis.slices = 0;
    const plain = globalThis.setTimeout;
    // What goes on in a later task asks for no time.
    globalThis.setTimeout = ((...given: Parameters<typeof setTimeout>) => {
      if (given.length === 1) globalThis.slices += 1;
      return plain(...given);
    }) as typeof setTimeout;
  });
  const slices = async (): Promise<number> => await running.page.evaluate(() => globalThis.slices);
  await running.page.locator('.allottees .ag-header-cell[col-id="name"]').hover();
  await running.page.locator('.allottees .ag-header-cell[col-id="name"] button').first().click();
  await app.page.getByRole('menuitem').first().click();
  const names = listOf(ROWS).map(({ name }) => name).toSorted();
  await eventually(async () => await cell(0).textContent()).toBe(names[0]);
  const ofSort = await slices();
  expect(ofSort).toBeGreaterThan(5);
  await running.page.locator('.allottees-search').fill(names[1] ?? '');
  await eventually(async () => await cell(0).textContent()).toBe(names[1]);
  expect(await slices()).toBeGreaterThan(ofSort);
  await running.page.locator('.allottees-search').fill('');
  await eventually(async () => await cell(0).textContent()).toBe(names[0]);
  const filter = async (text: string): Promise<void> =>
    await perform({ type: 'arrangeSheet', sheet: 'allottees', arrangement: 'filter', layout: { ...USUAL_LAYOUT, filters: text === '' ? [] : [{ kind: 'contains', column: 'name', text }] } });
  await filter('社員999');
  await eventually(async () => await cell(0).textContent()).toBe('社員99900');
  await eventually(async () => await app.page.locator('.allottees-grid [role="grid"], .allottees-grid [role="treegrid"]').getAttribute('aria-rowcount')).toBe(String(100 + 3));
  await filter('');
  await eventually(async () => await cell(0).textContent()).toBe(names[0]);
  await perform({ type: 'orderAllottees', ids: listOf(ROWS).map(({ id }) => id).toReversed() });
  await eventually(async () => await cell(0).textContent()).toBe(person(ROWS - 1).name);
  for (let step = 0; step < 4; step += 1) await perform('undo');
  await eventually(async () => await cell(0).textContent()).toBe(person(0).name);
  expect(await known()).toBeLessThanOrEqual(atMost);
});
