import { describe, expect, it } from 'vitest';
import type { GrantDocument } from '#shared/grant/schema.ts';
import { temporaryFolder } from '../host/temporary-folder.ts';
import { answerOf, grantsheet, writeGrant } from './grantsheet.ts';

const folder = temporaryFolder();
const at3951 = (document: GrantDocument): GrantDocument => ({ ...document, scenarios: [{ id: 's1', name: 'Board', exercisePrice: '3951', rights: null, sharesPerRight: null }] });

const sensitivity = async (...words: readonly string[]) => {
  writeGrant(folder(), 'a.grant', at3951);
  return await grantsheet(folder(), 'sensitivity', 'a.grant', ...words);
};
const solve = async (...words: readonly string[]) => {
  writeGrant(folder(), 'a.grant', at3951);
  return await grantsheet(folder(), 'solve', 'a.grant', ...words);
};

describe('grantsheet sensitivity', () => {
  it('prints every cell as an exact number', async () => {
    const run = await sensitivity('--metric', 'statedCapitalTotal', '--rows', 'exercisePrice=3950:3952:1', '--cols', 'rights=2906,3200', '--json');
    expect(run).toMatchObject({ code: 0, err: '' });
    expect(answerOf(run)).toEqual({
      metric: 'statedCapitalTotal',
      rows: { input: 'exercisePrice', values: ['3950', '3951', '3952'] },
      cols: { input: 'rights', values: ['2906', '3200'] },
      cells: [['2869675000', '3160000000'], ['2871128000', '3161600000'], ['2871128000', '3161600000']],
    });
  });

  it('has pages for a third input, as JSON and as CSV', async () => {
    const axes = ['--metric', 'aggregateExerciseAmount', '--rows', 'exercisePrice=10,20', '--cols', 'rights=1,2', '--pages', 'sharesPerRight=1,100'];
    expect(answerOf(await sensitivity(...axes, '--json'))).toMatchObject({ pages: { input: 'sharesPerRight', values: ['1', '100'] }, cells: [[['10', '20'], ['20', '40']], [['1000', '2000'], ['2000', '4000']]] });
    expect((await sensitivity(...axes, '--csv')).out).toBe('sharesPerRight,exercisePrice\\rights,1,2\r\n1,10,10,20\r\n1,20,20,40\r\n100,10,1000,2000\r\n100,20,2000,4000\n');
  });

  it('shows a table to a person, in Japanese too', async () => {
    expect((await sensitivity('--metric', 'dilutionOfIssued', '--rows', 'rights=2906,3200', '--cols', 'sharesPerRight=500')).out).toBe(
      'dilution of issued shares\nrights ↓  shares per right →\n\n         500\n2,906  1.08%\n3,200  1.19%\n',
    );
    expect((await sensitivity('--metric', 'shares', '--rows', 'rights=1', '--cols', 'sharesPerRight=500', '--lang', 'ja')).out).toContain('新株予約権の数 ↓  1個当たり株式数 →');
  });

  it('works a million cells out', async () => {
    const run = await sensitivity('--metric', 'statedCapitalTotal', '--rows', 'exercisePrice=3001:4000:1', '--cols', 'rights=1001:2000:1', '--csv');
    expect(run.code).toBe(0);
    const lines = run.out.split('\r\n');
    expect(lines).toHaveLength(1001);
    expect(lines[951]?.split(',').at(-1)?.trim()).toBe(String(BigInt(1976) * 2000n * 500n));
  });

  it.each([
    [['--rows', 'exercisePrice=4000:3500:50'], 'Rows, exercise price: the end, 3,500, lies before the start.'],
    [['--rows', 'exercisePrice=1:5:0'], 'Rows, exercise price: a step of 0'],
    [['--rows', 'exercisePrice='], 'Rows, exercise price: there are no values.'],
    [['--rows', 'exercisePrice=1:4000:1', '--cols', 'rights=1:4000:1'], '16,000,000 cells are too many'],
    [['--rows', 'price=1:2:1'], '--rows does not understand "price=1:2:1"'],
    [['--metric', 'ghost'], '“ghost” is not a figure'],
    [['--metric', 'fullyDiluted'], 'fully diluted stake needs treasury shares, other dilutive shares'],
    [['--scenario', 's9'], '“s9” is not a scenario'],
  ])('says at once what is wrong: %s', async (words, sentence) => {
    const usual: Readonly<Record<string, string>> = { '--metric': 'statedCapitalTotal', '--rows': 'exercisePrice=3500,3600', '--cols': 'rights=1,2' };
    const run = await sensitivity(...Object.entries(usual).flatMap(([name, value]) => (words.includes(name) ? [] : [name, value])), ...words);
    expect(run).toMatchObject({ code: 2, out: '' });
    expect(run.err).toContain(sentence);
  });
});

describe('grantsheet solve', () => {
  it('finds most rights with a dilution of at most 3 %, and proves it by the neighbours', async () => {
    const run = await solve('--find', 'rights', '--metric', 'dilutionOfIssued', '--at-most', '0.03', '--scenario', 's1', '--json');
    expect(run).toMatchObject({ code: 0, err: '' });
    expect(answerOf(run)).toEqual({
      status: 'found', value: '8045', metric: '0.029998397947583070281',
      below: { value: '8044', metric: '0.029994669122480822541' },
      above: { value: '8046', metric: '0.030002126772685318021' },
    });
    expect((await solve('--find', 'rights', '--metric', 'dilutionOfIssued', '--at-most', '3%')).out).toBe(
      'Up to 8,045 rights keep dilution of issued shares at or below 3%.\n  8,045 gives 2.9998%\n  below: 8,044 gives 2.9995%\n  above: 8,046 gives 3.0002%\n',
    );
  });

  it('shows figures that end in full, and ratios with just the decimals that tell them from the target and each other', async () => {
    expect((await solve('--find', 'exercisePrice', '--metric', 'statedCapitalTotal', '--at-least', '30億')).out).toBe(
      'Values of exercise price from 4,129 up keep stated capital, total at or above 3,000,000,000.\n  4,129 gives 3,000,445,000\n  below: 4,128 gives 2,998,992,000\n  above: 4,130 gives 3,000,445,000\n',
    );
    expect((await solve('--find', 'statedCapitalRatio', '--metric', 'statedCapitalPerShare', '--at-most', '2000', '--scenario', 's1')).out).toContain('gives 2,000\n');
    // With one decimal less, the figure below would look like the target.
    expect((await solve('--find', 'sharesIssued', '--metric', 'dilutionOfIssued', '--at-most', '0.3%')).out).toBe(
      'Values of shares issued from 484,333,334 up keep dilution of issued shares at or below 0.3%.\n  484,333,334 gives 0.2999999996%\n  below: 484,333,333 gives 0.3000000002%\n  above: 484,333,335 gives 0.2999999990%\n',
    );
  });

  it('says that none, or more than one, answers', async () => {
    expect(answerOf(await solve('--find', 'exercisePrice', '--metric', 'aggregateExerciseAmount', '--equals', '100億', '--scenario', 's1', '--json'))).toMatchObject({
      status: 'none', value: null, below: { value: '6882', metric: '9999546000' }, above: { value: '6883' },
    });
    expect(answerOf(await solve('--find', 'exercisePrice', '--metric', 'statedCapitalPerShare', '--equals', '1976', '--scenario', 's1', '--json'))).toMatchObject({
      status: 'many', value: '3951', runs: [{ from: '3951', to: '3952' }], complete: true,
    });
  });

  it.each([
    [['--find', 'rights', '--metric', 'stakeAfterExercise', '--at-most', '0.03'], 'Missing: treasury shares.'],
    [['--find', 'rights', '--metric', 'dilutionOfIssued'], 'needs one of --at-most'],
    [['--find', 'rights', '--metric', 'dilutionOfIssued', '--at-most', 'few'], 'needs one of --at-most'],
    [['--find', 'ghosts', '--metric', 'dilutionOfIssued', '--at-most', '1'], '"ghosts" is not an input'],
    [['--find', 'sharePrice', '--metric', 'dilutionOfIssued', '--at-most', '1'], 'does not depend on the share price'],
  ])('says why it cannot be asked: %s', async (words, sentence) => {
    const run = await solve(...words);
    expect(run).toMatchObject({ code: 2, out: '' });
    expect(run.err).toContain(sentence);
  });
});
