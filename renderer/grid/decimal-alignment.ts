import type { GridApi } from 'ag-grid-community';
import type { GridRow } from './column-definitions.ts';
import type { GridSource } from './grid-source.ts';

/** A number with a prefix and a suffix: "¥3,950.5", "1.08%". */
const NUMBER = /^\D*\d[\d,]*(?:\.(\d+))?\D*$/;

/** The number of displayed decimals; null where a text is not a number. */
export function shownDecimals(text: string): number | null {
  const match = NUMBER.exec(text);
  return match === null ? null : (match[1]?.length ?? 0);
}

/** A text padded to the decimals of its column, for measuring. */
export function withDecimals(text: string, most: number): string {
  const own = shownDecimals(text);
  return own === null ? text : text + missingDecimals(own, most);
}

/** The most decimals for which sheet.css has padding classes. */
const MOST_DECIMALS = 8;

const missingDecimals = (own: number, most: number): string => (own >= most ? '' : (own === 0 ? '.' : '') + '0'.repeat(most - own));

/** The rows of a sheet after a change. */
export interface RowsAfterChange {
  /** The ids of the rows that are in view. */
  inView(): readonly string[];
  /** Whether a row surely looks as it did before. */
  isSame(rowId: string): boolean;
}

/**
 * Aligns the decimal points of a column: a number with fewer decimals is padded. Only painted numbers count, so that a
 * long list need not be read through.
 */
export class DecimalAlignment {
  /** The most decimals seen in each column, and the row that has them. */
  private readonly most = new Map<string, { readonly decimals: number; readonly rowId: string }>();
  private readonly grown = new Set<string>();

  /** The most decimals of the numbers seen in a column. */
  readonly mostOf = (columnId: string): number => this.most.get(columnId)?.decimals ?? 0;

  /** The class of a cell being painted; none where it has as many decimals as its column. */
  classOf(rowId: string, columnId: string, text: string): readonly string[] {
    const own = shownDecimals(text);
    if (own === null || own > MOST_DECIMALS) return [];
    const most = this.mostOf(columnId);
    if (own > most) {
      this.most.set(columnId, { decimals: own, rowId });
      this.grown.add(columnId);
    }
    return own < most ? [`lacks-${own === 0 ? 'point-' : ''}${most - own}`] : [];
  }

  /** Repaints the columns in which a number with more decimals has come into view. */
  settle(api: GridApi<GridRow>): void {
    if (this.grown.size === 0) return;
    const columns = [...this.grown].filter((id) => api.getColumn(id) !== null);
    this.grown.clear();
    api.refreshCells({ columns, force: true });
  }

  /** Reduces the padding where the number that needed it has fewer decimals now, or is gone. */
  narrow(source: GridSource, rowsAfter: RowsAfterChange): void {
    for (const [columnId, { decimals, rowId }] of this.most) {
      if (rowsAfter.isSame(rowId)) continue;
      if (shownDecimals(source.cell(rowId, columnId).text) === decimals) continue;
      this.most.delete(columnId);
      for (const row of rowsAfter.inView()) this.classOf(row, columnId, source.cell(row, columnId).text);
      this.grown.add(columnId);
    }
  }
}
