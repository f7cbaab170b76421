import { describe, expect, test } from 'vitest';
import type { GrantDocument } from '#shared/grant/schema.ts';
import { METRIC_IDS } from '#shared/metrics/registry.ts';
import { temporaryFolder } from '../host/temporary-folder.ts';
import { answerOf, grantsheet, writeGrant } from './grantsheet.ts';

const folder = temporaryFolder();

const withPrice = (price: string) => (document: GrantDocument): GrantDocument => ({
  ...document,
  scenarios: [{ id: 's1', name: 'Board', exercisePrice: price, rights: null, sharesPerRight: null }],
});

/** Figures of dilution for which the reference grant gives too little. */
const DILUTION_OF_NOTHING = [
  'dilutionOfOutstanding', 'newVotes', 'dilutionOfVotes', 'largeAllotmentRatio', 'fullyDilutedShares', 'overhang', 'burnRate', 'authorisedHeadroom',
  'incrementalShares', 'basicEps', 'dilutedProfit', 'dilutedAverageShares', 'dilutedEps',
];

test('the reference grant at 3,951 yen gives the figures of the notice', async () => {
  writeGrant(folder(), 'a.grant', withPrice('3951'));
  const run = await grantsheet(folder(), 'calc', 'a.grant', '--json');
  expect(run).toMatchObject({ code: 0, err: '' });
  expect(answerOf(run)).toEqual({
    scenarios: [
      {
        id: 's1',
        name: 'Board',
        called: 'Board',
        metrics: {
          shares: '1453000',
          exercisePaymentPerRight: '1975500',
          aggregateExerciseAmount: '5740803000',
          issueProceeds: '0',
          statedCapitalPerShare: '1976',
          additionalPaidInCapitalPerShare: '1975',
          statedCapitalTotal: '2871128000',
          additionalPaidInCapitalTotal: '2869675000',
          roundUpEffect: '726500',
          dilutionOfIssued: '0.010835965747131933156',
          stakeAfterExercise: null,
          fullyDiluted: null,
          treasuryStockMethodShares: null,
          ...Object.fromEntries(DILUTION_OF_NOTHING.map((id) => [id, null])),
          intrinsicValue: null,
        },
        missing: {
          dilutionOfOutstanding: ['treasuryShares'],
          newVotes: ['unitShares'],
          dilutionOfVotes: ['unitShares', 'totalVotes'],
          largeAllotmentRatio: ['totalVotes', 'votesAllottedBefore', 'unitShares'],
          fullyDilutedShares: ['treasuryShares', 'otherDilutiveShares'],
          overhang: ['treasuryShares'],
          burnRate: ['averageShares'],
          authorisedHeadroom: ['authorisedShares', 'treasuryShares'],
          incrementalShares: ['averageSharePrice'],
          basicEps: ['profit', 'averageShares'],
          dilutedProfit: ['profit'],
          dilutedAverageShares: ['profit', 'averageShares', 'averageSharePrice'],
          dilutedEps: ['profit', 'averageSharePrice', 'averageShares'],
          stakeAfterExercise: ['treasuryShares'],
          fullyDiluted: ['treasuryShares', 'otherDilutiveShares'],
          treasuryStockMethodShares: ['sharePrice'],
          intrinsicValue: ['sharePrice'],
        },
      },
    ],
    issues: [],
    checks: expect.arrayContaining([expect.objectContaining({ check: 'scenarioInputs', state: 'passes' }), expect.objectContaining({ check: 'personsTie', state: 'notGiven' })]),
  });
});

test('a table for people: figures downwards, scenarios across, grouped digits', async () => {
  writeGrant(folder(), 'a.grant', withPrice('3951'));
  const { code, out, err } = await grantsheet(folder(), 'calc', 'a.grant');
  expect(code).toBe(0);
  expect(out).toMatch(/^Figure +Board$/m);
  expect(out).toMatch(/^stated capital, total .* 2,871,128,000$/m);
  expect(out).toMatch(/^dilution of issued shares .* 1\.08%$/m);
  expect(out).toMatch(/^intrinsic value .* –$/m);
  expect(err).toContain('Missing: share price. Not calculated: treasury stock method shares, intrinsic value.');
});

test('the same in Japanese', async () => {
  writeGrant(folder(), 'a.grant', withPrice('3951'));
  const { out, err } = await grantsheet(folder(), 'calc', 'a.grant', '--lang', 'ja');
  expect(out).toMatch(/^増加する資本金の額.* 2,871,128,000$/m);
  expect(err).toContain('未入力：株価');
});

test('many scenarios go into tables below one another, none wider than the page', async () => {
  writeGrant(folder(), 'a.grant', (document) => ({
    ...document,
    scenarios: Array.from({ length: 30 }, (_, index) => ({ id: `s${index}`, name: `Case ${index}`, exercisePrice: String(3500 + index), rights: null, sharesPerRight: null })),
  }));
  const lines = (await grantsheet(folder(), 'calc', 'a.grant')).out.split('\n');
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(120);
  expect(lines.join(' ').match(/Case \d+/g)).toHaveLength(30);
});

describe('a document without scenarios', () => {
  test('is worked out as it stands', async () => {
    writeGrant(folder(), 'a.grant', (document) => ({
      ...document,
      scenarios: [],
      grant: { ...document.grant, exercisePrice: { status: 'decided', amount: '3951', decisionDate: null } },
    }));
    const answer = answerOf(await grantsheet(folder(), 'calc', 'a.grant', '--json'));
    expect(answer).toMatchObject({ scenarios: [{ id: 'grant', metrics: { statedCapitalTotal: '2871128000' } }] });
  });

  test('with the price pending names what is missing, and nothing is zero', async () => {
    writeGrant(folder(), 'a.grant', (document) => ({ ...document, scenarios: [] }));
    const answer = answerOf(await grantsheet(folder(), 'calc', 'a.grant', '--json'));
    expect(answer).toMatchObject({
      scenarios: [{ metrics: { shares: '1453000', statedCapitalTotal: null }, missing: { statedCapitalTotal: ['exercisePrice'] } }],
    });
  });
});

test('a rule that is broken ends with 1, and the figures that can be computed are there', async () => {
  writeGrant(folder(), 'a.grant', (document) => ({
    ...withPrice('3951')(document),
    grant: { ...document.grant, statedCapital: { ...document.grant.statedCapital, ratio: '0.4' } },
  }));
  const run = await grantsheet(folder(), 'calc', 'a.grant', '--json');
  expect(run.code).toBe(1);
  expect(answerOf(run)).toMatchObject({
    scenarios: [{ metrics: { aggregateExerciseAmount: '5740803000', statedCapitalTotal: null } }],
    issues: [{ code: 'ratioTooLow', path: 'grant.statedCapital.ratio', message: expect.stringContaining('0.4') }],
  });
  expect((await grantsheet(folder(), 'calc', 'a.grant')).err).toContain('error: ');
});

test('every figure of the registry is in the answer, in its order', async () => {
  writeGrant(folder(), 'a.grant', withPrice('3951'));
  const { scenarios } = answerOf(await grantsheet(folder(), 'calc', 'a.grant', '--json')) as { scenarios: { metrics: object }[] };
  expect(Object.keys(scenarios[0]?.metrics ?? {})).toEqual([...METRIC_IDS]);
});
