import { describe, expect, it } from 'vitest';
import type { GrantDocument } from '#shared/grant/schema.ts';
import { referenceDocument } from '#shared/grant/reference-document.ts';
import { METRIC_IDS } from '#shared/metrics/registry.ts';
import { chartChoices, type ChartChoices } from '#renderer/features/charts/chart-choices.ts';
import { chartTable } from '#renderer/features/charts/chart-table.ts';
import { chartInView } from '#renderer/features/charts/chart-in-view.ts';
import { readChart } from '#renderer/features/charts/read-chart.ts';
import { tickText } from '#renderer/features/charts/tick-text.ts';

const priced: GrantDocument = { ...referenceDocument(), grant: { ...referenceDocument().grant, exercisePrice: { status: 'decided', amount: '3951', decisionDate: null } } };
const choices = (change: Partial<ChartChoices> = {}): ChartChoices => ({ ...chartChoices.initial.chosen, ...change });

function pictureOf(document: GrantDocument, change: Partial<ChartChoices> = {}, language: 'en' | 'ja' = 'en') {
  const reading = readChart(document, choices(change), language);
  if (reading.status !== 'ready') throw new Error(JSON.stringify(reading));
  return reading.picture;
}

describe('numbers of rights as they are typed', () => {
  const named = (counts: string): readonly string[] => {
    const picture = pictureOf(priced, { counts });
    return picture.form !== 'lines' && picture.form !== 'areas' ? [] : picture.lines.map(({ name }) => name.split(' ')[0] ?? '');
  };
  it.each([
    ['−10%; 0%; +10%', ['2,615', '2,906', '3,197']],
    ['-10%,0%', ['2,615', '2,906']],
    ['2,906; 3,200', ['2,906', '3,200']],
    ['2,906, 3,200', ['2,906', '3,200']],
    ['３０００、１０％', ['3,000', '3,197']],
    ['3000', ['3,000']],
  ])('%s', (typed, lines) => {
    expect(named(typed)).toEqual(lines);
  });

  it.each(['12 34x', '1,23', 'ten'])('%s is refused at its place', (counts) => {
    expect(readChart(priced, choices({ counts }), 'en')).toMatchObject({ status: 'problem', field: 'counts' });
  });
});

describe('a chart in words', () => {
  it('writes money as the grid does, in the words of the language', () => {
    const { headings, rows } = chartTable(pictureOf(priced, { kind: 'capital', prices: { from: '3951', to: '3951', step: '1' } }, 'ja'));
    expect(headings).toEqual(['行使価額（円／株）', '増加する資本金の額', '増加する資本準備金の額']);
    expect(rows).toEqual([['3,951', '2,871,128,000', '2,869,675,000']]);
  });

  it('names the scenario that it starts from', () => {
    const scenarios = [{ id: 's1', name: 'High', exercisePrice: '4500', rights: null, sharesPerRight: null }];
    expect(pictureOf({ ...priced, scenarios }, { scenario: 's1' }).subtitle).toContain('High');
    expect(pictureOf({ ...priced, scenarios }, { scenario: 'gone' }).subtitle).toContain('As in the grant');
  });

  it('draws every figure, and the usual one for a column that has gone', () => {
    const full: GrantDocument = {
      ...priced,
      grant: { ...priced.grant, bookValue: { source: 'amount', perRight: '45000' } },
      exercisePlan: [{ id: 'x1', date: null, rights: priced.grant.rights, count: '1' }],
      market: { sharesIssued: '134090494', treasuryShares: '0', otherDilutiveShares: '0', sharePrice: '4000', averageSharePrice: '4100', authorised: '250000000' },
      votes: { unitShares: '100', total: '1340904', allottedSixMonths: '0', thirdParty: null },
      eps: { profit: '9000000000', control: null, preferred: null, averageShares: '134000000', unrecognisedCost: null },
    };
    for (const figure of METRIC_IDS) expect(readChart(full, choices({ figure }), 'en').status).toBe('ready');
    expect(pictureOf(priced, { figure: 'c1' }).title).toBe('Stated capital, total, by exercise price');
  });

  it('says of an input whose per cents come to nothing, and of one that cannot go there, that it is left out', () => {
    const picture = pictureOf(priced, { kind: 'tornado' });
    expect(picture.notes).toEqual(['Ratio cannot be 0.45, so that side is left out.', 'Rounding unit stays 1: the change is smaller than its smallest step.']);
    expect(chartTable(picture).rows.map(([name]) => name)).not.toContain('Rounding unit');
  });

  it('leads to what is missing', () => {
    expect(readChart(priced, choices({ figure: 'stakeAfterExercise' }), 'en')).toMatchObject({ status: 'missing', path: 'market.treasuryShares' });
    expect(readChart(referenceDocument(), choices({ kind: 'tornado' }), 'en')).toMatchObject({ status: 'missing', path: 'grant.exercisePrice' });
  });
});

describe('something typed that cannot be', () => {
  const wrong = choices({ kind: 'capital', prices: { from: '5000', to: '', step: '' } });
  const shownIn = (document: GrantDocument, drawn: Partial<ChartChoices>) => chartInView(document, { chosen: wrong, drawn: { capital: choices(drawn) } }, 'en');

  it('leaves the last good chart, which goes on following the document', () => {
    const good = { kind: 'capital', prices: { from: '3000', to: '3001', step: '1' } } as const;
    expect(shownIn(priced, good)).toMatchObject({ problem: { field: 'to' }, chart: { picture: { xs: [{ exact: '3000' }, { exact: '3001' }] } } });
    const fewer = { ...priced, grant: { ...priced.grant, rights: '1' } };
    expect(shownIn(fewer, good)).toMatchObject({ chart: { picture: { lines: [{ values: [{ exact: '750000' }, { exact: '750500' }] }, {}] } } });
  });

  it('leaves the chart as it is by itself where there was no good one', () => {
    expect(chartInView(priced, { chosen: wrong, drawn: {} }, 'en').chart).toMatchObject({ status: 'ready' });
  });
});

it.each([
  [0.1 + 0.2, 'number', '0.3'], [2_500_000_000, 'money', '2,500,000,000'], [-1e21, 'money', '−1,000,000,000,000,000,000,000'], [0.07 * 100 / 100, 'ratio', '7%'], [1, 'condition', 'yes'], [0.5, 'condition', ''],
] as const)('the tick %s of a %s is %s', (tick, unit, shown) => {
  expect(tickText(tick, { unit, inMillions: false, language: 'en' })).toBe(shown);
});

it.each([
  ['en', '¥ million'], ['ja', '百万円'],
] as const)('amounts with many zeros stand on their axis in millions, as its title says (%s)', (language, unit) => {
  const reading = readChart(priced, choices({ kind: 'figure', figure: 'statedCapitalTotal' }), language);
  expect(reading).toMatchObject({ status: 'ready', picture: { inMillions: true } });
  if (reading.status !== 'ready' || reading.picture.form === 'tornado') throw new Error('No lines were read');
  expect(reading.picture.yTitle).toContain(unit);
  expect(tickText(2_542_750_000, reading.picture)).toBe('2,542.75');
});

it('small amounts stand on their axis as they are', () => {
  expect(readChart(priced, choices({ kind: 'figure', figure: 'statedCapitalPerShare' }), 'en')).toMatchObject({ picture: { inMillions: false, yTitle: 'Stated capital/share (¥ per share)' } });
});
