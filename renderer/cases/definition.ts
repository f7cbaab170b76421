import { isInputName } from '#shared/grant/input-names.ts';
import { INPUTS, inputValue } from '#shared/grant/input-registry.ts';
import { TERM_NUMBERS, TERM_SOURCES, type TermNumber } from '#shared/grant/notice-terms.ts';
import type { GrantDocument } from '#shared/grant/schema.ts';
import type { SourceId } from '#shared/grant/sources.ts';
import { allotteeColumnsOf, allotteeFigureById } from '#shared/metrics/allottee-columns.ts';
import { figureById } from '#shared/metrics/custom-columns.ts';
import { FIGURES, type FigureTraits } from '#shared/metrics/registry.ts';
import { capitalised } from '#shared/text/capitalised.ts';
import { definitionText } from '#shared/text/definition-text.ts';
import { meaningText } from '#shared/text/definitions.ts';
import { figureInWords } from '#shared/text/figure-in-words.ts';
import { figureText } from '#shared/text/figures.ts';
import type { Language } from '#shared/text/language.ts';
import { sourceText } from '#shared/text/sources.ts';
import { termsText } from '#shared/text/terms.ts';

/** The definition of a term, an input or a figure, in words. */
export interface Definition {
  readonly id: string;
  readonly name: string;
  readonly meaning: string;
  /** How a figure is calculated; null for an input. */
  readonly rule: string | null;
  /** Its law or accounting standard; null where there is none. */
  readonly source: string | null;
}

/** The id of a term's definition. */
export const termDefinitionId = (term: TermNumber): string => `term${term}`;

/** The definition of a term, an input, a figure or a custom column by its id; null for any other id. */
export function definitionOf(id: string, document: GrantDocument, language: Language): Definition | null {
  const fixed = fixedDefinition(id, language);
  if (fixed === null) return customDefinition(id, document, language);
  const figure = figureById(document, id);
  return { ...fixed, rule: figure === null ? null : ruleOf(figure, document, language) };
}

/** The definition as one text, without the rule, which depends on the terms; null where there is none. */
export function definitionSentence(id: string, language: Language): string | null {
  const fixed = fixedDefinition(id, language);
  if (fixed === null) return null;
  return fixed.source === null ? fixed.meaning : `${fixed.meaning} ${definitionText[language].sourced(fixed.source)}`;
}

function fixedDefinition(id: string, language: Language): Omit<Definition, 'rule'> | null {
  const { terms, inputs, metrics } = meaningText[language];
  const definition = (name: string, meaning: string, source: SourceId | null) => ({ id, name: capitalised(name), meaning, source: source === null ? null : sourceText[language][source] });
  const term = TERM_NUMBERS.find((one) => termDefinitionId(one) === id);
  if (term !== undefined) return definition(termsText[language].labels[term], terms[term], TERM_SOURCES[term]);
  if (isInputName(id)) return definition(figureText[language].inputs[id].name, inputs[id], INPUTS[id].source);
  const figure: FigureTraits | undefined = FIGURES.find((one) => one.id === id);
  return figure === undefined ? null : definition(figureText[language].metrics[figure.id].name, metrics[figure.id], figure.source);
}

function customDefinition(id: string, document: GrantDocument, language: Language): Definition | null {
  const column = document.columns.find((one) => one.id === id);
  if (column === undefined) return allotteeDefinition(id, document, language);
  const figure = figureById(document, id);
  return { id, name: column.name, meaning: definitionText[language].custom, rule: figure === null ? null : ruleOf(figure, document, language), source: null };
}

function allotteeDefinition(id: string, document: GrantDocument, language: Language): Definition | null {
  const column = document.allotteeColumns.find((one) => one.id === id);
  if (column === undefined) return null;
  const figure = allotteeFigureById(document, id);
  const rule = figure === null ? null : ruleOf(figure, { ...document, columns: allotteeColumnsOf(document).called }, language);
  return { id, name: column.name, meaning: definitionText[language].custom, rule, source: null };
}

const ruleOf = (figure: NonNullable<ReturnType<typeof figureById>>, document: GrantDocument, language: Language): string =>
  figureInWords(figure, document, inputValue(document, 'statedCapitalUnit'), language);
