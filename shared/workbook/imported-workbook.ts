import type { GrantDocument } from '../grant/schema.ts';

/** A document restored from an exported workbook, with what was changed in the spreadsheet program since. */
export interface ImportedWorkbook {
  readonly document: GrantDocument;
  /** Inputs whose cells differ from the document inside: the cells have won. */
  readonly changes: readonly InputChange[];
  /** Input cells whose content could not be read; the document inside keeps its value there. */
  readonly unread: readonly { readonly path: string; readonly cell: string; readonly text: string }[];
  /** Absent where the people are in the document, or where there were none. */
  readonly peopleLeftOut?: PeopleLeftOut;
}

/** The people of a document that was exported without them, as they were then. */
export interface PeopleLeftOut {
  readonly persons: number;
  /** The sum of their rights. */
  readonly rights: string;
}

/** One input changed in the spreadsheet program. */
export interface InputChange {
  /** Place in the document, such as "scenarios[2].exercisePrice". */
  readonly path: string;
  /** What the row of a list is called in the workbook's document; absent where the change is in no row. */
  readonly row?: string;
  readonly cell: string;
  readonly before: string | null;
  readonly after: string | null;
}
