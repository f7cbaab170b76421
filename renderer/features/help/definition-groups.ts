import { INPUT_NAMES } from '#shared/grant/input-names.ts';
import { TERM_NUMBERS } from '#shared/grant/notice-terms.ts';
import type { GrantDocument } from '#shared/grant/schema.ts';
import { FIGURE_GROUPS } from '#shared/metrics/metric.ts';
import { FIGURES } from '#shared/metrics/registry.ts';
import { figureText } from '#shared/text/figures.ts';
import { helpText } from '#shared/text/help.ts';
import type { Language } from '#shared/text/language.ts';
import { definitionOf, termDefinitionId, type Definition } from '#renderer/cases/definition.ts';
import { searchable } from '#renderer/grid/columns/cell-values.ts';

/** Definitions under one heading. */
export interface DefinitionGroup {
  readonly heading: string;
  readonly definitions: readonly Definition[];
}

/** Every definition of a document: figures by their groups, then inputs. */
export function definitionGroups(document: GrantDocument, language: Language): readonly DefinitionGroup[] {
  const text = helpText[language];
  const { groups } = figureText[language];
  const group = (heading: string, ids: readonly string[]): DefinitionGroup => ({ heading, definitions: ids.flatMap((id) => definitionOf(id, document, language) ?? []) });
  return [
    ...FIGURE_GROUPS.map((name) => group(groups[name], FIGURES.filter((figure) => figure.group === name).map(({ id }) => id))),
    group(groups.own, [...document.columns, ...document.allotteeColumns].map(({ id }) => id)),
    group(text.termGroup, TERM_NUMBERS.map(termDefinitionId)),
    group(text.inputGroup, INPUT_NAMES),
  ].filter(({ definitions }) => definitions.length > 0);
}

/** The definitions that contain every searched word, under their headings; all definitions for an empty search. */
export function matchingDefinitions(groups: readonly DefinitionGroup[], search: string): readonly DefinitionGroup[] {
  const words = searchable(search).split(/\s+/u).filter((word) => word !== '');
  const matches = ({ name, meaning, rule, source }: Definition, heading: string): boolean => {
    const text = searchable([name, meaning, rule, source, heading].join(' '));
    return words.every((word) => text.includes(word));
  };
  return groups.map(({ heading, definitions }) => ({ heading, definitions: definitions.filter((one) => matches(one, heading)) })).filter(({ definitions }) => definitions.length > 0);
}
