import { inputsNeeded } from '../calc/expression-needs.ts';
import { isInputName } from '../grant/input-names.ts';
import { INPUTS, isAsked } from '../grant/input-registry.ts';
import type { GrantDocument } from '../grant/schema.ts';
import type { Figure } from './metric.ts';

/**
 * Whether a figure is one that a document asks for: it lacks nothing but what is always asked for. A list for people leaves
 * the others out, such as earnings per share where nothing of profit is given.
 */
export const isFigureAsked = (document: GrantDocument, { expression }: Pick<Figure, 'expression'>): boolean =>
  inputsNeeded(expression).every((name) => !isInputName(name) || INPUTS[name].read(document) !== null || isAsked(document, name));
