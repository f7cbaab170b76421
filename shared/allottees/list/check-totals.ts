import type { ListIssue, ListRow, ListTotal } from '../list-reading.ts';
import type { TotalRow } from './read-table.ts';
import { isGrandTotal, isNoSum } from './total-labels.ts';

/** Totals against what was read, and what is to be said of those that differ. */
export interface CheckedTotals {
  readonly totals: readonly ListTotal[];
  readonly issues: readonly ListIssue[];
}

/**
 * Compares the totals of a list with the rights that were read. A total may count the rows since any total above it, all
 * rows of its sheet or of the list, or, where none stand above it, those below: it holds where it is one of these sums. One
 * that is none of them is compared with the rows it most likely counts.
 */
export function checkTotals(totals: readonly TotalRow[], rows: readonly ListRow[]): CheckedTotals {
  if (totals.length === 0) return { totals: [], issues: [] };
  const all = sumOf(rows);
  const sheets = new Map<string | null, SheetSums>();
  for (const row of rows) {
    const sheet = sheets.get(row.sheet) ?? { rows: [], sums: [0n] };
    sheet.rows.push(row.row);
    sheet.sums.push((sheet.sums.at(-1) ?? 0n) + rightsOf(row));
    sheets.set(row.sheet, sheet);
  }
  const before = new Map<string | null, TotalsAbove>();
  const compared = totals.filter(({ label }) => !isNoSum(label)).map((total): ListTotal => {
    const sheet = sheets.get(total.sheet) ?? { rows: [], sums: [0n] };
    const above = before.get(total.sheet) ?? { sums: new Set([0n]), last: 0n };
    const sumAbove = sheet.sums[countBefore(sheet.rows, total.row)] ?? 0n;
    const ofSheet = sheet.sums.at(-1) ?? 0n;
    const read = holds(total.said, above, sumAbove, ofSheet, all) ? total.said : likelySum(total, above, sumAbove, ofSheet);
    above.sums.add(sumAbove);
    before.set(total.sheet, { sums: above.sums, last: sumAbove });
    return { sheet: total.sheet, row: total.row, label: total.label, said: String(total.said), read: String(read) };
  });
  return { totals: compared, issues: compared.filter(({ said, read }) => said !== read).map(differs) };
}

interface SheetSums {
  readonly rows: number[];
  /** The sum of the first rows, by how many. */
  readonly sums: bigint[];
}

interface TotalsAbove {
  /** The sums at the totals above. */
  readonly sums: Set<bigint>;
  readonly last: bigint;
}

function holds(said: bigint, above: TotalsAbove, sumAbove: bigint, ofSheet: bigint, all: bigint): boolean {
  if (above.sums.has(sumAbove - said) && (sumAbove !== above.last || said > 0n)) return true;
  return said === ofSheet || said === all || (sumAbove === above.last && said === ofSheet - sumAbove);
}

function likelySum({ label }: TotalRow, above: TotalsAbove, sumAbove: bigint, ofSheet: bigint): bigint {
  if (isGrandTotal(label)) return sumAbove === 0n ? ofSheet : sumAbove;
  return sumAbove === above.last ? sumAbove : sumAbove - above.last;
}

function countBefore(rows: readonly number[], row: number): number {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((rows[middle] ?? 0) < row) low = middle + 1;
    else high = middle;
  }
  return low;
}

const differs = ({ sheet, row, label, said, read }: ListTotal): ListIssue => ({ code: 'totalDiffers', severity: 'warning', sheet, row, column: null, value: label, details: { said, read } });

const rightsOf = ({ allottee }: ListRow): bigint => BigInt(allottee?.rights ?? 0);

const sumOf = (rows: readonly ListRow[]): bigint => rows.reduce((sum, row) => sum + rightsOf(row), 0n);
