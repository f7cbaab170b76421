import type { GrantDocument } from '#shared/grant/schema.ts';
import { namesIn } from '#shared/text/figures.ts';
import type { Language } from '#shared/text/language.ts';
import { visibleText } from './visible-text.ts';

/** The name of an input, a figure or a custom column in the answer; an unknown id is returned unchanged. */
export const visibleName = ({ columns }: Pick<GrantDocument, 'columns'>, id: string, language: Language): string => visibleText(namesIn(columns, language)(id));
