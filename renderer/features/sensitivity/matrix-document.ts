import type { GrantDocument, Sensitivity } from '#shared/grant/schema.ts';
import { figureById } from '#shared/metrics/custom-columns.ts';
import { needExercises } from '#shared/metrics/exercises.ts';
import type { MatrixRequest } from '#shared/scenarios/sensitivity/matrix.ts';
import { dedupeByRights } from '#renderer/cases/dedupe-by-rights.ts';

/** The part of a document that a matrix depends on: all that has to be sent to its thread. */
export function matrixDocument(document: GrantDocument, { figures, scenario, rows, columns, pages }: MatrixRequest): GrantDocument {
  const needsScenarios = [rows, columns, pages].some((axis) => axis?.values.kind === 'scenarios');
  return {
    ...document,
    scenarios: needsScenarios ? document.scenarios : document.scenarios.filter(({ id }) => id === scenario),
    allottees: needExercises(figures.flatMap((id) => figureById(document, id) ?? [])) ? dedupeByRights(document.allottees) : [],
    sensitivities: [],
  };
}

/** The request to a thread: the parts of a sensitivity that determine its figures, and the limits for counting. */
export type MatrixThreadRequest = MatrixRequest & Pick<Sensitivity, 'limits'>;

export const threadRequestOf = ({ figures, scenario, rows, columns, pages, limits }: MatrixThreadRequest): MatrixThreadRequest => ({ figures, scenario, rows, columns, pages, limits });
