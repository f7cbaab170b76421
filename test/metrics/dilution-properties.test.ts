import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '#test/runs.ts';
import { compareDecimals } from '#shared/calc/decimal-arithmetic.ts';
import { Decimal } from '#shared/calc/decimal.ts';
import { evaluate } from '#shared/calc/evaluate.ts';
import { choose, constant } from '#shared/calc/expression.ts';
import { newDocument } from '#shared/grant/new-document.ts';
import type { GrantDocument, Security } from '#shared/grant/schema.ts';
import { capitalMethodOf } from '#shared/metrics/capital-method.ts';
import { figureById } from '#shared/metrics/custom-columns.ts';
import { dilutionMethodOf } from '#shared/metrics/dilution-method.ts';
import { epsSteps } from '#shared/metrics/eps.ts';
import { inputsOf } from '#shared/metrics/inputs.ts';
import { metricById, type MetricId } from '#shared/metrics/registry.ts';
import { solve } from '#shared/scenarios/solve/solve.ts';
import { namesIn } from '#shared/text/figures.ts';

const value = (document: GrantDocument, id: MetricId): string => {
  const evaluation = evaluate(metricById(capitalMethodOf(document), id).expression, inputsOf(document, null));
  return evaluation.status === 'value' ? evaluation.value : JSON.stringify(evaluation);
};

const whole = (least: number, most: number): fc.Arbitrary<string> => fc.integer({ min: least, max: most }).map(String);

const converted = fc.record({ kind: fc.constantFrom('convertible' as const, 'preferred' as const, 'other' as const), shares: whole(1, 3000), exercisePrice: fc.constant(null), addBack: whole(-300, 9000), included: fc.constant(true) });
const exercised = fc.record({ kind: fc.constantFrom('option' as const, 'rsu' as const), shares: whole(0, 3000), exercisePrice: whole(0, 200), addBack: fc.constant(null), included: fc.constant(true) });
const named = (rows: readonly Omit<Security, 'id' | 'name'>[]): readonly Security[] => rows.map((row, index) => ({ id: `b${index + 1}`, name: '', ...row }));

const documents = fc.record({
  securities: fc.array(fc.oneof(converted, exercised), { maxLength: 6 }).map(named),
  profit: whole(-20_000, 40_000), control: fc.option(whole(-20_000, 40_000)), preferred: fc.option(whole(0, 9000)),
  averageShares: whole(1, 9000), averageSharePrice: whole(1, 200), price: whole(1, 200), cost: fc.option(whole(0, 50)), rights: whole(1, 2000),
}).map(({ securities, profit, control, preferred, averageShares, averageSharePrice, price, cost, rights }): GrantDocument => {
  const document = newDocument();
  return {
    ...document,
    grant: { ...document.grant, rights, sharesPerRight: '1', exercisePrice: { status: 'decided', amount: price, decisionDate: null } },
    market: { ...document.market, sharesIssued: '100000', treasuryShares: '10', averageSharePrice },
    eps: { profit, control, preferred, averageShares, unrecognisedCost: cost },
    securities,
  };
});

/** Shares that cannot be bought back with what holders pay. */
const notBoughtBack = (shares: Decimal, price: Decimal, strike: Decimal): Decimal => shares.times(Decimal.max(price.minus(strike), 0)).div(price);

/** Diluted earnings per share step by step, as the standard tells it: each security while it lowers the control figure, none after the first that does not. */
function plainSequence({ eps, grant, market, securities }: GrantDocument): { readonly eps: Decimal; readonly counted: readonly string[] } {
  const of = (text: string | null): Decimal => new Decimal(text ?? '0');
  const ofHolders = of(eps.profit).minus(of(eps.preferred));
  const control = eps.control === null ? ofHolders : of(eps.control);
  let [profit, judged, shares] = [ofHolders, control, of(eps.averageShares)];
  if (control.lte(0)) return { eps: profit.div(shares), counted: [] };
  const price = of(market.averageSharePrice);
  const strike = (grant.exercisePrice.status === 'decided' ? of(grant.exercisePrice.amount) : of(null)).plus(of(eps.unrecognisedCost));
  const steps = [
    { id: 'grant', addBack: of(null), increment: notBoughtBack(of(grant.rights), price, strike) },
    ...securities.map(({ id, kind, shares: some, exercisePrice, addBack }) => ({
      id, addBack: of(addBack), increment: kind === 'option' || kind === 'rsu' ? notBoughtBack(of(some), price, of(exercisePrice)) : of(some),
    })),
  ].filter(({ increment }) => increment.gt(0)).toSorted((one, other) => one.addBack.div(one.increment).comparedTo(other.addBack.div(other.increment)));
  const counted: string[] = [];
  for (const { id, addBack, increment } of steps) {
    if (!addBack.times(shares).lt(judged.times(increment))) break;
    [profit, judged, shares] = [profit.plus(addBack), judged.plus(addBack), shares.plus(increment)];
    counted.push(id);
  }
  return { eps: profit.div(shares), counted: counted.toSorted() };
}

describe('diluted earnings per share', () => {
  it('is what the sequence of the standard comes to, with the same securities', () => {
    fc.assert(fc.property(documents, (document) => {
      const inputs = inputsOf(document, null);
      const plain = plainSequence(document);
      const counted = epsSteps(dilutionMethodOf(document)).filter(({ counts }) => {
        const evaluation = evaluate(choose(counts, constant('1'), constant('0')), inputs);
        return evaluation.status === 'value' && evaluation.value === '1';
      }).map(({ id }) => id).toSorted();
      expect(counted).toEqual(plain.counted);
      expect(new Decimal(value(document, 'dilutedEps')).minus(plain.eps).abs().lt('1e-12')).toBe(true);
    }), { numRuns: runs(500) });
  });

  it('is never above the basic figure where the profit is the control figure and nothing lowers it', () => {
    fc.assert(fc.property(documents, (document) => {
      const plain: GrantDocument = { ...document, eps: { ...document.eps, control: null }, securities: document.securities.map((row) => ({ ...row, addBack: row.addBack?.replace('-', '') ?? null })) };
      expect(compareDecimals(value(plain, 'dilutedEps'), value(plain, 'basicEps'))).toBeLessThanOrEqual(0);
    }), { numRuns: runs(200) });
  });

  it('is the same with one more security that does not dilute', () => {
    fc.assert(fc.property(documents, (document) => {
      const added: Security = { id: 'added', name: '', kind: 'convertible', shares: '1', exercisePrice: null, addBack: '1000000', included: true };
      expect(value({ ...document, securities: [...document.securities, added] }, 'dilutedEps')).toBe(value(document, 'dilutedEps'));
    }), { numRuns: runs(200) });
  });

  it('takes a loss for the basic figure', () => {
    fc.assert(fc.property(documents, (document) => {
      const loss: GrantDocument = { ...document, eps: { ...document.eps, profit: '-5000', control: null } };
      expect(value(loss, 'dilutedEps')).toBe(value(loss, 'basicEps'));
    }), { numRuns: runs(50) });
  });

  it('asks for what a security lacks by its name, and for nothing of one that is not included', () => {
    const document: GrantDocument = {
      ...newDocument(),
      securities: [{ id: 'b1', name: 'Bonds', kind: 'convertible', shares: '5', exercisePrice: null, addBack: null, included: true }, { id: 'b2', name: 'Old', kind: 'option', shares: null, exercisePrice: null, addBack: null, included: false }],
    };
    const evaluation = evaluate(metricById(capitalMethodOf(document), 'dilutedEps').expression, inputsOf(document, null));
    const missing = evaluation.status === 'missing' ? evaluation.missing : [];
    expect(missing.map(namesIn(document, 'en'))).toContain('add-back to profit of “Bonds”');
    expect(missing.filter((name) => name.includes('b2'))).toEqual([]);
  });
});

describe('the fully diluted company', () => {
  it('never has fewer shares with one more security included, and does without the one number where there is a table', () => {
    fc.assert(fc.property(documents, fc.nat(5), (document, at) => {
      const index = at % Math.max(1, document.securities.length);
      const without: GrantDocument = { ...document, market: { ...document.market, otherDilutiveShares: document.securities.length === 0 ? '0' : null }, securities: document.securities.map((row, place) => (place === index ? { ...row, included: false } : row)) };
      const withIt: GrantDocument = { ...without, securities: document.securities };
      expect(compareDecimals(value(withIt, 'fullyDilutedShares'), value(without, 'fullyDilutedShares'))).toBeGreaterThanOrEqual(0);
    }), { numRuns: runs(200) });
  });
});

describe('the figures of holders', () => {
  const founded = (): GrantDocument => {
    const document = newDocument();
    return {
      ...document,
      grant: { ...document.grant, rights: '100', sharesPerRight: '100', exercisePrice: { status: 'decided', amount: '500', decisionDate: null } },
      market: { ...document.market, sharesIssued: '1000000', treasuryShares: '0' },
      votes: { ...document.votes, unitShares: '100', total: '10000' },
      holders: [{ id: 'h1', name: 'Founder', shares: '350000', votes: '3500' }, { id: 'h2', name: '', shares: null, votes: null }],
    };
  };

  it('are figures of the document, called by their holders', () => {
    const document = founded();
    const names = ['stakeBefore_h1', 'stakeAfter_h1', 'votesAfter_h1', 'votesAfter_h2'].map((id) => namesIn(document, 'en')(figureById(document, id)?.id ?? ''));
    expect(names).toEqual(['stake before of “Founder”', 'stake after of “Founder”', 'share of votes after of “Founder”', 'share of votes after of “holder 2”']);
  });

  it('answer for the most rights with which the founder keeps 33.4 % of the votes', () => {
    const answer = solve(founded(), { scenario: null, find: 'rights', figure: 'votesAfter_h1', goal: 'atLeast', target: '0.334', range: {} });
    // 3,500 ÷ (10,000 + n) ≥ 33.4 %: n ≤ 479.04.
    expect(answer).toMatchObject({ ok: true, result: { status: 'found', edge: 'greatest', at: { value: '479' } } });
  });
});
