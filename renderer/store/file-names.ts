import type { GrantDocument } from '#shared/grant/schema.ts';
import type { PictureKind } from '#shared/host/api.ts';
import type { Language } from '#shared/text/language.ts';
import { windowText } from '#shared/text/window.ts';

/** What a document is called in the window. */
export const titleOf = ({ title }: GrantDocument, language: Language): string => (title.trim() === '' ? windowText[language].untitled : title.trim());

export const documentFileName = (document: GrantDocument, language: Language): string => `${fileStem(document, language)}.grant`;
export const workbookFileName = (document: GrantDocument, language: Language): string => `${fileStem(document, language)}.xlsx`;

/** A picture is called by its document and by what it shows. */
export const pictureFileName = (document: GrantDocument, chart: string, kind: PictureKind, language: Language): string => `${fileStem(document, language)} ${chart}.${kind}`;

/** A table is called by its document and by what it tells. */
export const tableFileName = (document: GrantDocument, about: string, language: Language): string => `${fileStem(document, language)} ${about}.csv`;

/** The workbook of a list's problems is called by the list. */
export const problemsFileName = (list: string, about: string): string => `${list.replace(/\.[^.]+$/, '')} ${about}.xlsx`;

/** The title without what file systems refuse in a name. */
function fileStem(document: GrantDocument, language: Language): string {
  const stem = titleOf(document, language).replace(/[\\/:*?"<>|\p{Cc}]+/gu, ' ').replace(/\s+/g, ' ').trim().slice(0, 80);
  return stem === '' ? windowText[language].untitled : stem;
}
