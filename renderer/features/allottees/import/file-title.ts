import type { Language } from '#shared/text/language.ts';
import { listImportText } from '#shared/text/list-import.ts';
import { CLIPBOARD } from './list-import.ts';

/** What a list is called: by its file, or as what was pasted. */
export const fileTitle = (name: string, language: Language): string => (name === CLIPBOARD ? listImportText[language].clipboard : name);
