import { describe, expect, it } from 'vitest';
import { runs } from '#test/runs.ts';
import { exportWorkbook } from '#shared/workbook/export-workbook.ts';
import { checkPack } from '#shared/workbook/verify/check-pack.ts';
import { allottee, referenceAt3951 } from '../documents.ts';
import { checkSentences, open, WITH_NAMES } from '../exported.ts';
import { canRecalculate, recalculate } from '../libreoffice/libreoffice.ts';
import { sensitivity } from '../random-sensitivities.ts';
import { corrupt, type Corruption } from './corruptions.ts';

const createdAt = new Date('2006-10-31T00:00:00Z');
const document = {
  ...referenceAt3951(),
  allottees: [allottee('a1', { employeeNumber: '1', name: 'A', category: 'director', rights: '906' }), allottee('a2', { employeeNumber: '2', name: 'B', category: 'employee', rights: '2000' })],
  sensitivities: [sensitivity({ scenario: 's1', figures: ['statedCapitalTotal'] })],
};

/** How many workbooks are damaged; all 500 where every try is made. */
const CORRUPTIONS = runs(500);
const MINUTES = 60_000;

const pack = exportWorkbook(document, 'en', { createdAt, choice: WITH_NAMES });

async function corruptions(count: number): Promise<readonly Corruption[]> {
  const bytes = await pack;
  const made: Corruption[] = [];
  for (let seed = 1; made.length < count; seed += 1) {
    const one = corrupt(bytes, seed);
    if (one !== null) made.push(one);
  }
  return made;
}

describe('seeded corruptions of a workbook', () => {
  it('are named by the check, at least 99 of 100', { timeout: 15 * MINUTES }, async () => {
    const missed: string[] = [];
    const all = await corruptions(CORRUPTIONS);
    for (const { what, bytes } of all) {
      const checked = await checkPack(bytes);
      // What cannot be read is refused, and so named.
      if (checked.ok && checked.value.deviations.length + checked.value.changes.length === 0) missed.push(what);
    }
    expect(missed.length, missed.join('\n')).toBeLessThanOrEqual(all.length / 100);
  });

  it.skipIf(!canRecalculate('corrupted workbooks recalculated by a spreadsheet program'))('that overwrite a formula are named by the workbook itself, once it is recalculated', { timeout: 10 * MINUTES }, async () => {
    const before = checkSentences(await open(await pack)).join();
    const all = (await corruptions(60)).filter(({ what }) => what.startsWith('overwritten') && !what.includes('sheet8.xml'));
    const again = await recalculate(all.map(({ bytes }) => bytes));
    const silent: string[] = [];
    for (const [index, { what }] of all.entries()) if (checkSentences(await open(again[index] ?? new Uint8Array())).join() === before) silent.push(what);
    expect(silent).toEqual([]);
  });
});
