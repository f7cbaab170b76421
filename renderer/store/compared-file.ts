import type { ComparedDocument } from '#shared/differences/compare-documents.ts';
import type { ImportedWorkbook, PeopleLeftOut } from '#shared/workbook/imported-workbook.ts';
import type { Slice } from './slices.ts';

/** A file that the document is compared with. */
export interface ComparedFile extends ComparedDocument {
  readonly name: string;
  /** Of a workbook without people: how many they were when it was exported. */
  readonly peopleLeftOut: PeopleLeftOut | null;
  /** Cells of a workbook that could not be read: the values inside it are compared. */
  readonly unread: ImportedWorkbook['unread'];
  /** Cells of a workbook that are no inputs and are not as they were exported; null of a document. */
  readonly cells: ImportedWorkbook['cells'] | null;
}

/** What is compared with the document, and whether it is the later of the two. */
export interface FileComparison {
  readonly file: ComparedFile | null;
  readonly isFileLater: boolean;
}

/** The comparison that the sheet of changes shows. */
export const fileComparison: Slice<FileComparison> = { initial: { file: null, isFileLater: false } };

/** The id of the sheet that shows it. */
export const CHANGES_SHEET = 'changes';

/** A workbook that was read, as it is compared. */
export const comparedWorkbook = (name: string, { document, peopleLeftOut, unread, cells }: ImportedWorkbook): ComparedFile =>
  ({ name, document, isWithoutPeople: peopleLeftOut !== undefined, peopleLeftOut: peopleLeftOut ?? null, unread, cells });
