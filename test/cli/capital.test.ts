import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeDocument } from '#shared/grant/write-document.ts';
import type { GrantDocument } from '#shared/grant/schema.ts';
import { temporaryFolder } from '../host/temporary-folder.ts';
import { grantOf } from '../metrics/published-capital.ts';
import { answerOf, grantsheet, writeGrant } from './grantsheet.ts';

const folder = temporaryFolder();

const write = (name: string, document: GrantDocument): void => writeFileSync(join(folder(), name), writeDocument(document));

/** 10 rights of 15 shares at 10,000 with a book value of 45,000, 60 of the 150 shares treasury shares at 15,500. */
const worked = grantOf({ rights: '10', price: '10000', sharesPerRight: '15', bookValue: { source: 'amount', perRight: '45000' }, delivery: { treasuryShares: '60', order: 'proportional', bookValuePerShare: '15500' } });

test('one exercise as Art. 17 has it, with its entry, bases and table', async () => {
  write('a.grant', worked);
  const run = await grantsheet(folder(), 'capital', 'a.grant', '--exercise', '1', '--json');
  expect(run).toMatchObject({ code: 0, err: '' });
  expect(answerOf(run)).toEqual({
    exercise: {
      rights: '1', issued: '9', treasury: '6', amount: '195000', issueRatio: '0.6', issuePart: '117000', treasuryConsideration: '78000', treasuryLoss: '15000', maxCapitalIncrease: '102000',
      statedCapital: '51000', capitalReserve: '51000', otherCapitalSurplusChange: '0', treasuryBook: '93000',
    },
    entries: [
      { side: 'debit', account: 'cash', amount: '150000' }, { side: 'debit', account: 'rights', amount: '45000' },
      { side: 'credit', account: 'statedCapital', amount: '51000' }, { side: 'credit', account: 'capitalReserve', amount: '51000' }, { side: 'credit', account: 'treasuryShares', amount: '93000' },
    ],
    bases: { perShare: '750000', perRight: '750000', perExercise: null, aggregate: '750000' },
    table: { issuePriceOfShare: '10000', capitalPerShare: '5000' },
    missing: { 'bases.perExercise': ['exercises'] },
  });
});

test('all rights at once, where none are named', async () => {
  write('a.grant', worked);
  expect(answerOf(await grantsheet(folder(), 'capital', 'a.grant', '--json'))).toMatchObject({ exercise: { rights: '10', issued: '90', treasury: '60', amount: '1950000', statedCapital: '510000' } });
});

test('what cannot be calculated is null and named', async () => {
  writeGrant(folder(), 'b.grant', (document) => ({ ...document, scenarios: [{ id: 's1', name: 'Board', exercisePrice: '3951', rights: null, sharesPerRight: null }] }));
  const answer = answerOf(await grantsheet(folder(), 'capital', 'b.grant', '--scenario', 'Board', '--json'));
  expect(answer).toMatchObject({
    exercise: { rights: '2906', issued: '1453000', treasury: '0', amount: null, issueRatio: '1', statedCapital: null, treasuryBook: '0' },
    entries: null,
    bases: { perShare: '2871128000', perRight: '2870401500', aggregate: '2870401500' },
    table: { issuePriceOfShare: '3951', capitalPerShare: '1976' },
    missing: { 'exercise.amount': ['bookValuePerRight'], entries: ['bookValuePerRight'] },
  });
});

test('people read the steps and the entry', async () => {
  write('a.grant', worked);
  const { code, out } = await grantsheet(folder(), 'capital', 'a.grant', '--exercise', '1', '--lang', 'ja');
  expect(code).toBe(0);
  expect(out).toContain('資本金等増加限度額');
  expect(out).toContain('（貸）  自己株式  93,000');
});

test.each([['--exercise', '11'], ['--exercise', '0'], ['--exercise', 'two'], ['--scenario', 'gone']])('%s %s is refused', async (option, value) => {
  write('a.grant', worked);
  expect(await grantsheet(folder(), 'capital', 'a.grant', option, value, '--json')).toMatchObject({ code: 2, out: '' });
});

test('the exercise plan line by line, each exercise rounded by itself', async () => {
  const { grant } = worked;
  const plan = { ...worked, grant: { ...grant, delivery: { ...grant.delivery, order: 'treasuryFirst' as const } }, exercisePlan: [{ id: 'x1', date: '2030-04-01', rights: '2', count: '3' }, { id: 'x2', date: null, rights: '4', count: '1' }] };
  write('p.grant', plan);
  const answer = answerOf(await grantsheet(folder(), 'capital', 'p.grant', '--json'));
  expect(answer).toMatchObject({
    plan: [
      // 60 treasury shares go to the first two exercises of 30 shares.
      { date: '2030-04-01', rights: '2', count: '3', rightsInAll: '6', treasury: '60', amount: '1170000', statedCapital: '195000', capitalReserve: '195000', treasuryBook: '930000', otherCapitalSurplusChange: '-150000' },
      { date: null, rights: '4', count: '1', rightsInAll: '4', treasury: '0', amount: '780000', statedCapital: '390000', capitalReserve: '390000', treasuryBook: '0', otherCapitalSurplusChange: '0' },
    ],
    missing: {},
  });
  const { out } = await grantsheet(folder(), 'capital', 'p.grant', '--lang', 'ja');
  expect(out).toMatch(/日付 +1回の行使個数/);
  expect(out).toMatch(/2030.* 1,170,000 +195,000 +195,000/);
});
