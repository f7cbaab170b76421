import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { evaluate } from '#shared/calc/evaluate.ts';
import { checkDocument } from '#shared/grant/check-document.ts';
import { writeDocument } from '#shared/grant/write-document.ts';
import { figureMethodOf } from '#shared/metrics/figure-method.ts';
import { inputsOf } from '#shared/metrics/inputs.ts';
import { metricById, type MetricId } from '#shared/metrics/registry.ts';
import { temporaryFolder } from '../host/temporary-folder.ts';
import { asPrinted, PUBLISHED, WITHOUT_INPUTS } from '../metrics/published.ts';
import { answerOf, grantsheet } from './grantsheet.ts';

const folder = temporaryFolder();

/** Which figures `capital --json` prints, by the metrics of a document: all rights are exercised at once. */
const IN_CAPITAL: Readonly<Partial<Record<MetricId, readonly [part: string, key: string]>>> = {
  paidInTotal: ['exercise', 'amount'], issueRatio: ['exercise', 'issueRatio'], issuePart: ['exercise', 'issuePart'], treasuryConsideration: ['exercise', 'treasuryConsideration'],
  treasuryBook: ['exercise', 'treasuryBook'], treasuryLoss: ['exercise', 'treasuryLoss'], maxCapitalIncrease: ['exercise', 'maxCapitalIncrease'],
  statedCapitalOnExercise: ['exercise', 'statedCapital'], capitalReserveOnExercise: ['exercise', 'capitalReserve'], otherCapitalSurplusChange: ['exercise', 'otherCapitalSurplusChange'],
  statedCapitalByShare: ['bases', 'perShare'], statedCapitalByRight: ['bases', 'perRight'], statedCapitalByExercise: ['bases', 'perExercise'], statedCapitalAggregate: ['bases', 'aggregate'],
  issuePriceOfShare: ['table', 'issuePriceOfShare'], statedCapitalPerShare: ['table', 'capitalPerShare'],
};

type Amounts = Readonly<Record<string, string | null>>;

async function answerTo(command: 'calc' | 'capital' | 'dilution'): Promise<unknown> {
  const run = await grantsheet(folder(), command, 'a.grant', '--json');
  expect([command, run.code]).toEqual([command, 0]);
  return answerOf(run);
}

describe('published figures, as values and by the command line', () => {
  it.each(PUBLISHED.map((row) => [row.source, row] as const))('%s', async (_, { document, figures, isExact }) => {
    expect(checkDocument(document).filter(({ severity }) => severity === 'error')).toEqual([]);
    writeFileSync(join(folder(), 'a.grant'), writeDocument(document));
    const calc = await answerTo('calc') as { readonly scenarios: readonly { readonly metrics: Amounts }[] };
    const capital = await answerTo('capital') as Readonly<Record<string, Amounts>>;
    const dilution = await answerTo('dilution') as { readonly figures: Amounts };
    for (const [id, printed] of figures) {
      const metric = metricById(figureMethodOf(document), id);
      const evaluation = evaluate(metric.expression, inputsOf(document, null));
      const [part = '', key = ''] = IN_CAPITAL[id] ?? [];
      const found = {
        value: evaluation.status === 'value' ? evaluation.value : JSON.stringify(evaluation),
        calc: calc.scenarios[0]?.metrics[id],
        ...(part === '' ? {} : { capital: capital[part]?.[key] }),
        ...(metric.group === 'dilution' ? { dilution: dilution.figures[id] } : {}),
      };
      for (const [where, value] of Object.entries(found)) expect([id, where, asPrinted(value ?? 'nothing', printed, isExact || value == null)]).toEqual([id, where, printed]);
    }
  });

  it('is more than half a hundred papers, of which each says what it had to choose, and names those that print no inputs', () => {
    expect(PUBLISHED.length).toBeGreaterThan(50);
    expect(new Set(PUBLISHED.flatMap(({ figures }) => figures.map(([id]) => id))).size).toBeGreaterThanOrEqual(40);
    expect(PUBLISHED.filter(({ inputsNote }) => inputsNote !== null && !inputsNote.endsWith('.'))).toEqual([]);
    expect(new Set(WITHOUT_INPUTS.map(({ source }) => source)).size).toBe(WITHOUT_INPUTS.length);
  });
});
