import type { GrantDocument } from '#shared/grant/schema.ts';
import type { Figure } from '#shared/metrics/metric.ts';
import { figuresFor } from '#shared/metrics/custom-columns.ts';
import { figureText, namesIn } from '#shared/text/figures.ts';
import type { Language } from '#shared/text/language.ts';

/** A figure in a choice, under the heading of its group. */
export interface FigureChoice {
  readonly value: string;
  readonly label: string;
  readonly group: string;
}

/** The figures of a document that can be chosen, in order. */
export function figureChoices(document: GrantDocument, language: Language, nameOf = namesIn(document, language), isOffered: (figure: Figure) => boolean = () => true): readonly FigureChoice[] {
  return figuresFor(document).filter(isOffered).map(({ id, group }) => ({ value: id, label: nameOf(id), group: figureText[language].groups[group] }));
}

