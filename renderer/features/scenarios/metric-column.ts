import type { GrantDocument } from '#shared/grant/schema.ts';
import { SCENARIO_INPUTS, type ScenarioInput } from '#shared/metrics/inputs.ts';
import { METRIC_IDS, type Metric } from '#shared/metrics/metric.ts';
import { metricById } from '#shared/metrics/registry.ts';

/** The figure of a column in a document, or null for a column of inputs. */
export function metricOf(document: GrantDocument, columnId: string): Metric | null {
  const id = METRIC_IDS.find((known) => known === columnId);
  return id === undefined ? null : metricById(document.grant.statedCapital, id);
}

/** Whether a column is an input that a scenario can set. */
export const isScenarioInput = (columnId: string): columnId is ScenarioInput => SCENARIO_INPUTS.some((name) => name === columnId);
