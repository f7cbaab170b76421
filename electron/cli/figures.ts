import { evaluate, type CalculationError, type Evaluation } from '#shared/calc/evaluate.ts';
import type { GrantDocument, Scenario } from '#shared/grant/schema.ts';
import { inputsOf } from '#shared/metrics/inputs.ts';
import type { MetricId } from '#shared/metrics/metric.ts';
import { metricsFor } from '#shared/metrics/registry.ts';

/** The figures of one scenario, in the registry's order. `path` is the scenario's place in the document. */
export interface CaseFigures {
  readonly id: string;
  readonly name: string;
  readonly path: string;
  readonly scenario: Scenario | null;
  readonly figures: readonly { readonly id: MetricId; readonly evaluation: Evaluation }[];
}

/** The id of the one case of a document without scenarios. */
export const GRANT_CASE = 'grant';

/** Every scenario of a document; the grant itself, under `nameOfGrant`, where it has none. */
export function figuresOf(document: GrantDocument, nameOfGrant: string): readonly CaseFigures[] {
  if (document.scenarios.length === 0) return [caseFigures(document, null, { id: GRANT_CASE, name: nameOfGrant, path: 'grant' })];
  return document.scenarios.map((scenario, index) => caseFigures(document, scenario, { id: scenario.id, name: scenario.name, path: `scenarios[${index}]` }));
}

function caseFigures(document: GrantDocument, scenario: Scenario | null, names: Pick<CaseFigures, 'id' | 'name' | 'path'>): CaseFigures {
  const inputs = inputsOf(document, scenario);
  const figures = metricsFor(document.grant.statedCapital).map(({ id, expression }) => ({ id, evaluation: evaluate(expression, inputs) }));
  return { ...names, scenario, figures };
}

/** Figures that have no value although nothing is missing, with their places. */
export function calculationErrors(cases: readonly CaseFigures[]): readonly { readonly path: string; readonly metric: MetricId; readonly code: CalculationError }[] {
  return cases.flatMap(({ path, figures }) =>
    figures.flatMap(({ id, evaluation }) => (evaluation.status === 'error' ? [{ path: `${path}.${id}`, metric: id, code: evaluation.code }] : [])));
}
