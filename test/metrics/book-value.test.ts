import { describe, expect, it } from 'vitest';
import { evaluate } from '#shared/calc/evaluate.ts';
import { checkDocument } from '#shared/grant/check-document.ts';
import { newDocument } from '#shared/grant/new-document.ts';
import type { BookValueSource, GrantDocument } from '#shared/grant/schema.ts';
import { inputsOf } from '#shared/metrics/inputs.ts';
import { figureById } from '#shared/metrics/custom-columns.ts';
import { axisValues } from '#shared/scenarios/sensitivity/axis-values.ts';
import { withInputs } from '#shared/scenarios/with-inputs.ts';
import { paid } from '../grant/issue-price.ts';

interface Paid {
  readonly price: string;
  readonly sharesPerRight?: string;
  readonly issuePrice?: string | null;
  readonly source?: BookValueSource;
  readonly perRight?: string | null;
}

/** A grant whose capital is half of the price and the book value of the right. */
function grantOf({ price, sharesPerRight = '1', issuePrice = null, source = 'issuePrice', perRight = null }: Paid): GrantDocument {
  const document = newDocument();
  return {
    ...document,
    grant: {
      ...document.grant, rights: '100', sharesPerRight, issuePrice: paid(issuePrice), bookValue: { source, perRight },
      exercisePrice: { status: 'decided', amount: price, decisionDate: null },
      statedCapital: { ...document.grant.statedCapital, base: 'exercisePriceAndBookValue' },
    },
  };
}

function figure(document: GrantDocument, id: string) {
  const expression = figureById(document, id)?.expression;
  if (expression === undefined) throw new Error(`No figure ${id}`);
  const evaluation = evaluate(expression, inputsOf(document, null));
  return evaluation.status === 'value' ? evaluation.value : evaluation;
}

describe('stated capital with the book value of the right', () => {
  // Published: Advantest 2020 (price 6,990, book value between 2,064 and 2,066 a share) and E03599 2012 (price 1, 1,741 together).
  it.each([
    [{ price: '6990', source: 'valuation', perRight: '206500', sharesPerRight: '100' }, '4528'],
    [{ price: '1', source: 'valuation', perRight: '174000', sharesPerRight: '100' }, '871'],
    [{ price: '3951', source: 'amount', perRight: '0' }, '1976'],
  ] as const)('%j is %s a share', (paid, expected) => {
    expect(figure(grantOf(paid), 'statedCapitalPerShare')).toBe(expected);
  });

  it('is missing and names it where nothing was paid for the right: that says nothing of its book value', () => {
    for (const id of ['statedCapitalPerShare', 'statedCapitalTotal', 'additionalPaidInCapitalTotal', 'roundUpEffect']) {
      expect(figure(grantOf({ price: '6990' }), id)).toMatchObject({ status: 'missing', missing: ['bookValuePerRight'] });
    }
    expect(figure(grantOf({ price: '6990' }), 'issueProceeds')).toBe('0');
  });

  it('takes what was paid for the right where that is given, as documents of earlier versions have it', () => {
    const document = grantOf({ price: '3951', sharesPerRight: '500', issuePrice: '10001' });
    expect(figure(document, 'statedCapitalPerShare')).toBe('1986');
    expect(inputsOf(document, null).values['bookValuePerRight']).toBe('10001');
  });

  it('follows no issue price that breaks a rule, and says once what is wrong', () => {
    const document = grantOf({ price: '3951', issuePrice: '-1' });
    expect(figure(document, 'statedCapitalPerShare')).toMatchObject({ status: 'missing' });
    expect(checkDocument(document).map(({ path, code }) => [path, code])).toEqual([['grant.issuePrice.perRight', 'negativeNumber']]);
    expect(checkDocument(grantOf({ price: '3951', source: 'amount', perRight: '1.23456' })).map(({ path }) => path)).toEqual(['grant.bookValue.perRight']);
  });
});

describe('a book value that is tried out', () => {
  it('takes the place of the one there is', () => {
    const place = { document: grantOf({ price: '6990', issuePrice: '100' }), scenario: null };
    const { document } = withInputs(place, { bookValuePerRight: '2065' });
    expect([document.grant.bookValue, figure(document, 'statedCapitalPerShare')]).toEqual([{ source: 'amount', perRight: '2065' }, '4528']);
  });

  it('is no axis where it follows the issue price, which would change nothing in silence', () => {
    const axis = { input: 'bookValuePerRight', values: { kind: 'list', values: ['1', '2'] } } as const;
    expect(axisValues(grantOf({ price: '1', issuePrice: '5' }), null, axis)).toMatchObject({ ok: false, problem: { code: 'followsIssuePrice' } });
    expect(axisValues(grantOf({ price: '1' }), null, axis)).toMatchObject({ ok: true });
  });
});
