import type { Language } from '#shared/text/language.ts';
import type { Quantity } from './quantity.ts';

/** A cell by the ids of its row and column. */
export interface CellPlace {
  readonly rowId: string;
  readonly columnId: string;
}

/** The appearance of a cell. Colour is never the only sign: each look also differs in text, tint or weight. */
export type CellLook = 'input' | 'formula' | 'inherited' | 'name' | 'figure' | 'pending' | 'missing' | 'remark' | 'problem' | 'reason';

/** The content of a cell. The grid requests it whenever it paints and stores none of it. */
export interface CellView {
  readonly text: string;
  /** The initial text of the editor, or null where the cell cannot be edited. */
  readonly edit: string | null;
  readonly look: CellLook;
  /** The tooltip: why a figure is absent, or the problem of an input. */
  readonly hint: string | null;
  /** The number of the cell with every digit, where it has one: for sums, and for copying within the program. */
  readonly exact?: string;
  /** The quantity that the number measures; absent for a plain number. */
  readonly quantity?: Quantity;
  /**
   * The text for filling and copying within the program, if it is not the text of the editor: a formula with references
   * relative to its row.
   */
  readonly copies?: string;
  /** Whether the text is a placeholder for a missing one, which a search ignores. */
  readonly isStandIn?: boolean;
  /** Classes of marks in addition to the look, such as a colour of a scale; each mark also has a shape or is in the hint. */
  readonly marks?: readonly string[];
  /** The document's value, where the text is only a word for it, such as that of a category; filters store it. */
  readonly value?: string;
}

/** One column; text is aligned at the left, numbers at the right. */
export interface GridColumn {
  readonly id: string;
  readonly heading: string;
  readonly unit: string;
  readonly align: 'left' | 'right';
  readonly width: number;
  /** Computed columns have the plain background, inputs a tint. */
  readonly role: 'input' | 'figure';
  /** Its cells are of different figures, so their decimal points are not aligned. */
  readonly mixed?: boolean;
  /** Its width already fits its figures: measuring each of very many columns would block the page. */
  readonly fits?: boolean;
  /** Pinned at the left. */
  readonly frozen?: boolean;
  /** Adjacent columns of one group have its heading above them. */
  readonly group?: { readonly id: string; readonly heading: string; readonly definition?: string | undefined };
  /** The letters by which formulas refer to it. */
  readonly letters?: string;
  /** Hidden by default. */
  readonly hidden?: boolean;
  /** Its heading in the choice of columns; without one it comes before all groups. */
  readonly chooserGroup?: string;
  /** The meaning of its heading, in a sentence; shown and announced on the heading. */
  readonly definition?: string | undefined;
  /** The id of its definition, if it differs from the column's id. */
  readonly definitionId?: string;
  /** Usual values of its cells: a list offers them, and any other text can be typed as well. */
  readonly choices?: readonly string[];
  /** Whether a filter of this column excludes rows. */
  readonly filtered?: boolean;
}

/** Rows and cells of a sheet at one moment. A new object means that cells may have changed. */
export interface GridSource {
  readonly pinnedRows: readonly string[];
  readonly rows: readonly string[];
  /** The number at the left of a row, if it differs from the row's position in the sheet. */
  readonly rowNumber?: (rowId: string) => string;
  /** Where a row stands among all rows, from 0, where that is known anyway: nobody then looks for it in a long list. */
  readonly placeOf?: (rowId: string) => number | undefined;
  /** A number at least as long as these, where one is known: nobody goes through a long list to find it. */
  readonly longestNumber?: string;
  /** The number of a pinned row, where it has one. */
  readonly pinnedNumber?: string;
  /** Whether all cells of a row are the same as at an earlier moment; where absent or false, they may differ. */
  readonly sameRow?: (earlier: GridSource, rowId: string) => boolean;
  /** The id of the empty row at the end, where there is one: texts put into it, or below it, add rows. */
  readonly newRow?: string;
  /** How many rows can be added before the document reaches its limit. */
  readonly roomForRows?: number;
  readonly cell: (rowId: string, columnId: string) => CellView;
}

/** Whether two views look the same. */
export function sameView(one: CellView | null | undefined, other: CellView | null | undefined): boolean {
  if (one == null || other == null) return one === other;
  return one.text === other.text && one.look === other.look && one.hint === other.hint && one.edit === other.edit && one.copies === other.copies && one.marks?.join() === other.marks?.join();
}

/** A text that a gesture puts into a cell. Below the empty row at the end, rows have ids from `addedRowId`. */
export interface CellWrite {
  readonly place: CellPlace;
  readonly text: string;
}

/** A write that the document refused, and the reason in any language. */
export interface RefusedWrite extends CellWrite {
  readonly reason: Sentence;
}

/** A sentence that is translated when the language of the window changes. */
export type Sentence = (language: Language) => string;

/** The id in writes of a row that does not exist yet: the empty row itself, then those below it. */
export const addedRowId = (newRow: string, nth: number): string => (nth === 0 ? newRow : `${newRow}+${nth}`);

/** The index of the added row that an id stands for, or null for a row of the sheet. */
export function addedRowIndex(newRow: string, rowId: string): number | null {
  if (rowId === newRow) return 0;
  return rowId.startsWith(`${newRow}+`) ? Number.parseInt(rowId.slice(newRow.length + 1), 10) : null;
}
