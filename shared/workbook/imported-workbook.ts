import type { GrantDocument } from '../grant/schema.ts';

/** A document restored from an exported workbook, with what was changed in the spreadsheet program since. */
export interface ImportedWorkbook {
  readonly document: GrantDocument;
  /** Inputs whose cells differ from the document inside: the cells have won. */
  readonly changes: readonly InputChange[];
  /** Input cells whose content could not be read; the document inside keeps its value there. */
  readonly unread: readonly { readonly path: string; readonly cell: string; readonly text: string }[];
  /** What is not as it was exported beside the inputs: it is in no document, and would be lost unseen. */
  readonly cells: CellComparison;
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

/**
 * What differs from the export: what a cell holds, a row or column that is gone, rows that stand in another order, a sheet that is gone,
 * that came from elsewhere, or that is called otherwise.
 */
export const DIFFERENCE_KINDS = ['cell', 'rowGone', 'columnGone', 'reordered', 'sheetGone', 'sheetAdded', 'sheetRenamed'] as const;
/** One of {@link DIFFERENCE_KINDS}. */
export type DifferenceKind = (typeof DIFFERENCE_KINDS)[number];

/** A place of a workbook that is not as it was exported. */
export interface CellDifference {
  readonly kind: DifferenceKind;
  /** "Terms!C7" as it stands now; of a row or column that is gone, where it stood; of a sheet its name. */
  readonly cell: string;
  /** What was and is there: a formula with "=", a constant as it is shown; '' for nothing. */
  readonly before: string;
  readonly after: string;
}

/** Why no cell of a workbook could be compared with its export. */
export type NotCompared = 'otherVersion' | 'notRecorded' | 'tooLarge';

/** How the cells of a workbook compare with those that it was exported with. */
export interface CellComparison {
  readonly differences: readonly CellDifference[];
  /** Null where cells were compared. */
  readonly notCompared: NotCompared | null;
  /** Rows of which nothing can be said, by their sheets: they depend on people who are not in the workbook, or another build wrote them. */
  readonly rowsNotCompared: readonly { readonly sheet: string; readonly rows: readonly number[] }[];
}
