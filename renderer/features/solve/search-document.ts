import { inputsNeeded } from '#shared/calc/expression-needs.ts';
import type { GrantDocument } from '#shared/grant/schema.ts';
import { figureById } from '#shared/metrics/custom-columns.ts';
import type { SolveRequest } from '#shared/scenarios/solve/solve.ts';
import { dedupeByRights } from '#renderer/cases/dedupe-by-rights.ts';

/**
 * The part of a document that an answer depends on, for the way to the search's thread: the one scenario, and of long
 * lists of allottees the rights alone. Allottees with the same rights are one object, which is carried over once.
 */
export function searchDocument(document: GrantDocument, { figure: id, scenario }: SolveRequest): GrantDocument {
  const figure = figureById(document, id);
  const needsAllottees = figure !== null && inputsNeeded(figure.expression).includes('exercises');
  return { ...document, scenarios: document.scenarios.filter((one) => one.id === scenario), allottees: needsAllottees ? dedupeByRights(document.allottees) : [], sensitivities: [] };
}
