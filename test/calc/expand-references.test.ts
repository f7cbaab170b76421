import fc from 'fast-check';
import { expect, it } from 'vitest';
import { evaluate } from '#shared/calc/evaluate.ts';
import type { Expression } from '#shared/calc/expression.ts';
import { inputsNeeded } from '#shared/calc/expression-needs.ts';
import { expandReferences } from '#shared/calc/expand-references.ts';
import { CAPITAL_BASES, ROUNDING_BASES } from '#shared/grant/schema.ts';
import { inputsOf } from '#shared/metrics/inputs.ts';
import { PLAIN_METHOD, metricsFor } from '#shared/metrics/registry.ts';
import { documents } from '#test/scenarios/random-documents.ts';
import { runs } from '#test/runs.ts';

const hasFigures = (expression: Expression): boolean => JSON.stringify(expression).includes('"kind":"figure"');

it('an expression that is written out has the same value and names no figure, under other names of its inputs too', () => {
  fc.assert(fc.property(documents, fc.constantFrom(...CAPITAL_BASES), fc.constantFrom(...ROUNDING_BASES), (document, base, basis) => {
    const inputs = inputsOf(document, null);
    const rename = (name: string): string => `base ${name}`;
    const renamed = (record: object): object => Object.fromEntries(Object.entries(record).map(([name, value]) => [rename(name), value]));
    const others = { values: renamed(inputs.values), lists: renamed(inputs.lists) } as typeof inputs;
    for (const { expression } of metricsFor({ ...PLAIN_METHOD, base, basis, bookValue: 'issuePrice' })) {
      const [plain, other] = [expandReferences(expression), expandReferences(expression, rename)];
      expect([hasFigures(plain), hasFigures(other)]).toEqual([false, false]);
      const value = evaluate(expression, inputs);
      expect(evaluate(plain, inputs)).toEqual(value);
      expect(inputsNeeded(other)).toEqual(inputsNeeded(plain).map(rename));
      if (value.status === 'value') expect(evaluate(other, others)).toEqual(value);
    }
  }), { numRuns: runs(100) });
});
