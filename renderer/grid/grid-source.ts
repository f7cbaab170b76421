/** A cell by the ids of its row and column. */
export interface CellPlace {
  readonly rowId: string;
  readonly columnId: string;
}

/** How a cell is drawn. Never colour alone: each look also differs in text, tint or weight. */
export type CellLook = 'input' | 'inherited' | 'name' | 'figure' | 'pending' | 'missing' | 'remark' | 'problem' | 'reason';

/** What a cell shows. The grid asks for it whenever it paints; nothing of it is kept there. */
export interface CellView {
  readonly text: string;
  /** What the editor starts with, or null where nothing can be typed. */
  readonly edit: string | null;
  readonly look: CellLook;
  /** Shown on hover: why a figure is absent, what is wrong with an input. */
  readonly hint: string | null;
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
  readonly frozen?: boolean;
}

/** Rows and cells of a sheet at one moment. A new object means that cells may have changed. */
export interface GridSource {
  readonly pinnedRows: readonly string[];
  readonly rows: readonly string[];
  /** The number at the left of a row, where it is not the row's place in the sheet. */
  readonly rowNumber?: (rowId: string) => string;
  /** Whether all cells of a row are the same as at an earlier moment; where it is absent, or not sure, they may differ. */
  readonly sameRow?: (earlier: GridSource, rowId: string) => boolean;
  cell(rowId: string, columnId: string): CellView;
}

/** Whether two views are painted alike. */
export function sameView(one: CellView | null | undefined, other: CellView | null | undefined): boolean {
  if (one == null || other == null) return one === other;
  return one.text === other.text && one.look === other.look && one.hint === other.hint && one.edit === other.edit;
}
