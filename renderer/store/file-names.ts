import type { GrantDocument } from '#shared/grant/schema.ts';
import type { PictureKind } from '#shared/host/api.ts';
import type { NoticeFormat } from '#shared/notice/request.ts';
import type { Language } from '#shared/text/language.ts';
import { windowText } from '#shared/text/window.ts';

/** The displayed title of a document. */
export const titleOf = ({ title }: GrantDocument, language: Language): string => (title.trim() === '' ? windowText[language].untitled : title.trim());

export const documentFileName = (document: GrantDocument, language: Language): string => `${fileStem(document, language)}.grant`;
export const workbookFileName = (document: GrantDocument, language: Language): string => `${fileStem(document, language)}.xlsx`;

export const pdfFileName = (document: GrantDocument, language: Language): string => `${fileStem(document, language)}.pdf`;

/** The file name of a template that is filled in: the template and the document. */
export const filledFileName = (template: string, document: GrantDocument, language: Language): string => `${template.replace(/\.[^.]+$/, '')} ${fileStem(document, language)}.xlsx`;

/** The file name of a picture: its document and its subject. */
export const pictureFileName = (document: GrantDocument, chart: string, kind: PictureKind, language: Language): string => `${fileStem(document, language)} ${chart}.${kind}`;

/** The file name of a table: its document and its subject. */
export const tableFileName = (document: GrantDocument, about: string, language: Language): string => `${fileStem(document, language)} ${about}.csv`;

/** The file name of a paper about the grant: its document and what it is. */
export const noticeFileName = (document: GrantDocument, about: string, format: NoticeFormat, language: Language): string => `${fileStem(document, language)} ${about}.${format}`;

/** The file name of a list's problems: the list and the subject. */
export const problemsFileName = (list: string, about: string): string => `${list.replace(/\.[^.]+$/, '')} ${about}.xlsx`;

/** The title without characters that file systems refuse. */
function fileStem(document: GrantDocument, language: Language): string {
  const stem = titleOf(document, language).replace(/[\\/:*?"<>|\p{Cc}]+/gu, ' ').replace(/\s+/g, ' ').trim().slice(0, 80);
  return stem === '' ? windowText[language].untitled : stem;
}
