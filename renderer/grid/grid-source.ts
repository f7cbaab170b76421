import type { Language } from '#shared/text/language.ts';
import type { Quantity } from './quantity.ts';

/** A cell by the ids of its row and column. */
export interface CellPlace {
  readonly rowId: string;
  readonly columnId: string;
}

/** How a cell is drawn. Never colour alone: each look also differs in text, tint or weight. */
export type CellLook = 'input' | 'formula' | 'inherited' | 'name' | 'figure' | 'pending' | 'missing' | 'remark' | 'problem' | 'reason';

/** What a cell shows. The grid asks for it whenever it paints; nothing of it is kept there. */
export interface CellView {
  readonly text: string;
  /** What the editor starts with, or null where nothing can be typed. */
  readonly edit: string | null;
  readonly look: CellLook;
  /** Shown on hover: why a figure is absent, what is wrong with an input. */
  readonly hint: string | null;
  /** The number of the cell with every digit, where it has one: what is summed, and what is copied for ourselves. */
  readonly exact?: string;
  /** What the number counts; a plain number, where it is absent. */
  readonly quantity?: Quantity;
  /** What is filled on and copied among ourselves, where that is not the text of the editor: a formula that refers to cells from where it stands. */
  readonly copies?: string;
  /** Whether the text only stands in for one that is not there: nobody who searches means it. */
  readonly isStandIn?: boolean;
  /** Classes of what is marked in the cell beside its look, such as a colour of a scale; each also says it by a shape or in the hint. */
  readonly marks?: readonly string[];
  /** What the document holds, where the text is only a word for it, such as that of a category: filters remember this. */
  readonly value?: string;
}

/** One column: text at the left, numbers at the right. */
export interface GridColumn {
  readonly id: string;
  readonly heading: string;
  readonly unit: string;
  readonly align: 'left' | 'right';
  readonly width: number;
  /** Computed columns stand on the plain surface, inputs on a tint. */
  readonly role: 'input' | 'figure';
  /** Its cells are of different figures: their points need not stand below each other. */
  readonly mixed?: boolean;
  /** Its width fits its figures already: of very many columns, measuring each would hold the page up. */
  readonly fits?: boolean;
  /** Stays in view at the left. */
  readonly frozen?: boolean;
  /** Columns side by side with one group stand under its heading. */
  readonly group?: { readonly id: string; readonly heading: string; readonly definition?: string | undefined };
  /** The letters by which formulas address it. */
  readonly letters?: string;
  /** Out of view where nobody has arranged it. */
  readonly hidden?: boolean;
  /** The heading it stands under where columns are chosen; without one it stands before all groups. */
  readonly chooserGroup?: string;
  /** What its heading means, in a sentence; shown and spoken on the heading. */
  readonly definition?: string | undefined;
  /** What the definition is asked for by, where that is not the column's id. */
  readonly definitionId?: string;
  /** What its cells usually hold: a list offers them, and anything else can be typed all the same. */
  readonly choices?: readonly string[];
  /** Whether rows are left out by what this column holds. */
  readonly filtered?: boolean;
}

/** Rows and cells of a sheet at one moment. A new object means that cells may have changed. */
export interface GridSource {
  readonly pinnedRows: readonly string[];
  readonly rows: readonly string[];
  /** The number at the left of a row, where it is not the row's place in the sheet. */
  readonly rowNumber?: (rowId: string) => string;
  /** The number of a pinned row, where it has one. */
  readonly pinnedNumber?: string;
  /** Whether all cells of a row are the same as at an earlier moment; where it is absent, or not sure, they may differ. */
  readonly sameRow?: (earlier: GridSource, rowId: string) => boolean;
  /** The empty row at the end, where there is one: what is put into it, or below it, adds rows. */
  readonly newRow?: string;
  /** How many rows can be added before the document is full. */
  readonly roomForRows?: number;
  readonly cell: (rowId: string, columnId: string) => CellView;
}

/** Whether two views are painted alike. */
export function sameView(one: CellView | null | undefined, other: CellView | null | undefined): boolean {
  if (one == null || other == null) return one === other;
  return one.text === other.text && one.look === other.look && one.hint === other.hint && one.edit === other.edit && one.copies === other.copies && one.marks?.join() === other.marks?.join();
}

/** A text that a gesture puts into a cell. Below the empty row at the end, rows are named by `addedRowId`. */
export interface CellWrite {
  readonly place: CellPlace;
  readonly text: string;
}

/** A write that the document did not take, and why, in whichever language the window speaks. */
export interface RefusedWrite extends CellWrite {
  readonly reason: Sentence;
}

/** A sentence that follows the language of the window as long as it is shown. */
export type Sentence = (language: Language) => string;

/** The id by which writes name a row that is not there yet: the empty row itself, then those below it. */
export const addedRowId = (newRow: string, nth: number): string => (nth === 0 ? newRow : `${newRow}+${nth}`);

/** Which of the rows to be added an id names, or null for a row of the sheet. */
export function addedRowIndex(newRow: string, rowId: string): number | null {
  if (rowId === newRow) return 0;
  return rowId.startsWith(`${newRow}+`) ? Number.parseInt(rowId.slice(newRow.length + 1), 10) : null;
}
