import { expect, test } from 'vitest';
import { addDecimals } from '#shared/calc/decimal-arithmetic.ts';
import type { GrantDocument } from '#shared/grant/schema.ts';
import { PUBLISHED_DILUTION } from '../metrics/published-dilution.ts';
import { temporaryFolder } from '../host/temporary-folder.ts';
import { answerOf, grantsheet, writeGrant } from './grantsheet.ts';

const folder = temporaryFolder();

interface Answer {
  readonly figures: Readonly<Record<string, string | null>>;
  readonly securities: readonly object[];
  readonly holders: readonly Readonly<Record<'name' | 'sharesBefore' | 'sharesAfter' | 'stakeBefore' | 'stakeAfter' | 'votesBefore' | 'votesAfter', string>>[];
  readonly eps: { readonly basic: string; readonly diluted: string; readonly steps: readonly Readonly<Record<string, unknown>>[] } | null;
  readonly missing: Readonly<Record<string, readonly string[]>>;
}

async function dilutionOf(change: (document: GrantDocument) => GrantDocument, ...further: readonly string[]): Promise<Answer> {
  writeGrant(folder(), 'a.grant', change);
  const run = await grantsheet(folder(), 'dilution', 'a.grant', '--json', ...further);
  expect(run.code).toBe(0);
  return answerOf(run) as Answer;
}

const sum = (texts: readonly string[]): string => texts.reduce(addDecimals, '0');

test('holders before and after: named groups, all others, the allottees and another security, whose stakes add up to 1', async () => {
  // The outstanding shares of E02167: issued less treasury.
  const { holders, missing } = await dilutionOf((document) => ({
    ...document,
    grant: { ...document.grant, rights: '10000', sharesPerRight: '100', exercisePrice: { status: 'decided', amount: '500', decisionDate: null } },
    market: { ...document.market, sharesIssued: '491000000', treasuryShares: '49717597' },
    votes: { ...document.votes, unitShares: '100', total: '4411976' },
    securities: [{ id: 'b1', name: 'Old options', kind: 'option', shares: '300050', exercisePrice: '400', addBack: null, included: true }, { id: 'b2', name: 'Bonds', kind: 'convertible', shares: '7', exercisePrice: null, addBack: null, included: false }],
    holders: [{ id: 'h1', name: 'Founder', shares: '147094135', votes: '1470941' }, { id: 'h2', name: 'Institutions', shares: '100000000', votes: null }],
  }));
  expect(holders.map(({ name, sharesBefore, sharesAfter }) => [name, sharesBefore, sharesAfter])).toEqual([
    ['Founder', '147094135', '147094135'], ['Institutions', '100000000', '100000000'], ['Other shareholders', '194188268', '194188268'], ['Allottees of this grant', '0', '1000000'], ['Old options', '0', '300050'],
  ]);
  expect(sum(holders.map(({ sharesBefore }) => sharesBefore))).toBe('441282403');
  for (const key of ['stakeBefore', 'stakeAfter'] as const) expect(sum(holders.map(({ [key]: stake }) => stake))).toBe('1');
  expect(holders.map(({ votesBefore, votesAfter }) => [votesBefore, votesAfter])).toEqual([['1470941', '1470941'], ['1000000', '1000000'], ['1941035', '1941035'], ['0', '10000'], ['0', '3000']]);
  // 1,470,941 × 3 = 4,412,823 > 4,411,976 before, and not after.
  expect(holders[0]).toMatchObject({ crossed: [{ threshold: '1/3', isAbove: false }] });
  expect(missing['dilutedEps']).toContain('profit');
});

test('earnings per share with their steps, each security with what it adds', async () => {
  const { document } = PUBLISHED_DILUTION.find(({ source }) => source === 'IAS 33 example 9')!;
  const { eps, securities, figures } = await dilutionOf(() => document);
  expect(figures).toMatchObject({ basicEps: '5', incrementalShares: '20000' });
  expect(eps).toMatchObject({ basic: '5', steps: [{ id: 'grant', increment: '20000', addBack: '0', included: true }, { id: 'bonds', increment: '2000000', addBack: '3000000', included: true }, { id: 'preference', increment: '1600000', included: false }] });
  expect(eps?.diluted.slice(0, 6)).toBe('3.2338');
  expect(securities).toEqual([{ id: 'preference', name: 'preference', shares: '1600000', included: true, increment: '1600000' }, { id: 'bonds', name: 'bonds', shares: '2000000', included: true, increment: '2000000' }]);
});

test('the reference grant has no holders, no securities and no earnings, and says what each figure lacks', async () => {
  const { eps, holders, securities, missing, figures } = await dilutionOf((document) => document);
  expect({ eps, holders, securities }).toEqual({ eps: null, holders: [], securities: [] });
  expect(figures['dilutionOfIssued']).toBe('0.010835965747131933156');
  expect(missing['authorisedHeadroom']).toEqual(['authorisedShares', 'treasuryShares']);
});

test('what a security lacks is named by its place, in calc too', async () => {
  const lacking = (document: GrantDocument): GrantDocument => ({ ...document, securities: [{ id: 'b1', name: '', kind: 'option', shares: null, exercisePrice: null, addBack: null, included: true }] });
  expect((await dilutionOf(lacking)).missing['fullyDilutedShares']).toEqual(['treasuryShares', 'securities[0].shares']);
  const calc = answerOf(await grantsheet(folder(), 'calc', 'a.grant', '--json')) as { scenarios: readonly { missing: Record<string, readonly string[]> }[] };
  expect(calc.scenarios[0]?.missing['overhang']).toEqual(['securities[0].shares', 'treasuryShares']);
});

test('a table for people in both languages; a scenario that is not there is refused', async () => {
  writeGrant(folder(), 'a.grant', (document) => ({ ...document, holders: [{ id: 'h1', name: 'Founder', shares: '1000', votes: null }] }));
  expect((await grantsheet(folder(), 'dilution', 'a.grant')).out).toMatch(/^Founder +1,000 +1,000/m);
  expect((await grantsheet(folder(), 'dilution', 'a.grant', '--lang', 'ja')).out).toMatch(/本割当ての対象者/);
  expect(await grantsheet(folder(), 'dilution', 'a.grant', '--scenario', 'nowhere')).toMatchObject({ code: 2 });
});

test('the most rights with which the founder keeps 33.4 % of the votes', async () => {
  writeGrant(folder(), 'a.grant', (document) => ({
    ...document,
    grant: { ...document.grant, sharesPerRight: '100' },
    market: { ...document.market, sharesIssued: '1000000', treasuryShares: '0' },
    votes: { ...document.votes, unitShares: '100', total: '10000' },
    holders: [{ id: 'h1', name: 'Founder', shares: '350000', votes: '3500' }],
  }));
  const run = await grantsheet(folder(), 'solve', 'a.grant', '--find', 'rights', '--metric', 'votesAfter_h1', '--at-least', '33.4%', '--json');
  expect(answerOf(run)).toMatchObject({ status: 'found', value: '479' });
});
