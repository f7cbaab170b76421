import { inputsNeeded } from '#shared/calc/expression-needs.ts';
import type { GrantDocument } from '#shared/grant/schema.ts';
import { figureById } from '#shared/metrics/custom-columns.ts';
import type { SolveRequest } from '#shared/scenarios/solve/solve.ts';
import { dedupeByRights } from '#renderer/cases/dedupe-by-rights.ts';

/**
 * The part of a document that an answer depends on, to be sent to the search thread: the one scenario, and only the
 * rights of long allottee lists. Allottees with the same rights are one object, which is sent once.
 */
export function searchDocument(document: GrantDocument, { figure: id, scenario }: SolveRequest): GrantDocument {
  const figure = figureById(document, id);
  const needsAllottees = figure !== null && inputsNeeded(figure.expression).includes('exercises');
  return { ...document, scenarios: document.scenarios.filter((one) => one.id === scenario), allottees: needsAllottees ? dedupeByRights(document.allottees) : [], sensitivities: [] };
}
