import { inputsNeeded } from '../calc/expression-needs.ts';
import { isInputName } from '../grant/input-names.ts';
import { INPUTS, isAsked } from '../grant/input-registry.ts';
import { needsBookValue } from '../grant/parts/terms/rules.ts';
import type { GrantDocument } from '../grant/schema.ts';
import type { Figure } from './metric.ts';

/** Whether a document asks for an input, or for the list of exercises, where it lacks it: most grants are modelled without some of them. */
export function isNameAsked(document: GrantDocument, name: string): boolean {
  if (name === 'exercises') return document.grant.statedCapital.basis === 'perExercise' || document.exercisePlan.length > 0;
  if (name === 'bookValuePerRight') return needsBookValue(document);
  return !isInputName(name) || isAsked(document, name);
}

/**
 * Whether a figure is one that a document asks for: it lacks nothing but what is always asked for. A list for people leaves
 * the others out, such as earnings per share where nothing of profit is given.
 */
export const isFigureAsked = (document: GrantDocument, { expression }: Pick<Figure, 'expression'>): boolean =>
  inputsNeeded(expression).every((name) => isGiven(document, name) || isNameAsked(document, name));

const isGiven = (document: GrantDocument, name: string): boolean =>
  (name === 'exercises' ? document.allottees.length > 0 : !isInputName(name) || INPUTS[name].read(document) !== null);
