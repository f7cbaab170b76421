import type { DecimalText } from '../../calc/decimal.ts';
import { evaluate, type Evaluation } from '../../calc/evaluate.ts';
import { choose, constant, type Expression } from '../../calc/expression.ts';
import type { GrantDocument, Scenario, Security } from '../../grant/schema.ts';
import { capitalMethodOf } from '../../metrics/capital-method.ts';
import { dilutionMethodOf } from '../../metrics/dilution-method.ts';
import { epsSteps } from '../../metrics/eps.ts';
import { inputsOf } from '../../metrics/inputs.ts';
import { FIGURES, metricsFor, type MetricId } from '../../metrics/registry.ts';
import { holdersTable, type HolderRow } from './holders-table.ts';

/** The built-in figures of dilution and earnings per share, in order. */
export const DILUTION_FIGURES: readonly MetricId[] = FIGURES.filter(({ group }) => group === 'dilution').map(({ id }) => id);

/** Another security and what it adds for diluted earnings per share; null where that is not known, or it is not included. */
export interface SecurityRow extends Security {
  readonly increment: DecimalText | null;
}

/** One step of diluted earnings per share, by the ids of the securities; that of the grant is "grant". Null: not known. */
export interface EpsStepRow {
  readonly id: string;
  readonly increment: DecimalText | null;
  readonly addBack: DecimalText | null;
  /** Earnings per share by the control figure with what dilutes before it and with it. */
  readonly running: DecimalText | null;
  readonly included: boolean;
}

/** Everything about dilution in one case: what the sheet of dilution and the command line show. */
export interface DilutionOfCase {
  readonly figures: Readonly<Record<string, DecimalText | null>>;
  /** What each figure that is absent lacks, by the names of inputs. */
  readonly missing: Readonly<Record<string, readonly string[]>>;
  readonly securities: readonly SecurityRow[];
  readonly holders: readonly HolderRow[];
  /** Null where there is no basic figure. */
  readonly eps: { readonly basic: DecimalText; readonly diluted: DecimalText | null; readonly steps: readonly EpsStepRow[] } | null;
}

/** Works out dilution in a scenario, or in the grant itself (`scenario` null). */
export function dilutionOfCase(document: GrantDocument, scenario: Scenario | null): DilutionOfCase {
  const inputs = inputsOf(document, scenario);
  const found = (expression: Expression): Evaluation => evaluate(expression, inputs);
  const value = (expression: Expression): DecimalText | null => valueOf(found(expression));
  const evaluations = metricsFor(capitalMethodOf(document)).filter(({ group }) => group === 'dilution').map(({ id, expression }) => [id, found(expression)] as const);
  const figures = Object.fromEntries(evaluations.map(([id, evaluation]) => [id, valueOf(evaluation)]));
  const steps = epsSteps(dilutionMethodOf(document));
  const increments = new Map(steps.map(({ id, increment }) => [id, increment]));
  const basic = figures['basicEps'] ?? null;
  return {
    figures,
    missing: Object.fromEntries(evaluations.flatMap(([id, evaluation]) => (evaluation.status === 'missing' ? [[id, evaluation.missing]] : []))),
    securities: document.securities.map((security) => {
      const increment = increments.get(security.id);
      return { ...security, increment: increment === undefined ? null : value(increment) };
    }),
    holders: holdersTable(document, inputs),
    eps: basic === null ? null : {
      basic,
      diluted: figures['dilutedEps'] ?? null,
      steps: steps.map(({ id, increment, addBack, running, counts }) => ({
        id, increment: value(increment), addBack: value(addBack), running: value(running), included: value(choose(counts, constant('1'), constant('0'))) === '1',
      })),
    },
  };
}

const valueOf = (evaluation: Evaluation): DecimalText | null => (evaluation.status === 'value' ? evaluation.value : null);
