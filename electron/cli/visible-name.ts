import { namesIn, type NamedRows } from '#shared/text/figures.ts';
import type { Language } from '#shared/text/language.ts';
import { visibleText } from './visible-text.ts';

/** How an input, a figure or a custom column is called in the answer; by its id where nothing is of that id. */
export const visibleName = (document: NamedRows, id: string, language: Language): string => visibleText(namesIn(document, language)(id));
