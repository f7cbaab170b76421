import { interpretList, type InterpretOptions, type ListInterpretation } from '#shared/allottees/interpret-list.ts';
import { LIST_AS_FOUND } from '#shared/allottees/list-reading.ts';
import type { CellRemark, MergedArea, Table } from '#shared/tables/table.ts';

/** What a test says of a table besides its texts: remarks by "row:column", rows and columns from 0. */
export interface TableDetails extends Partial<Omit<Table, 'remarks' | 'merges'>> {
  readonly cells?: Readonly<Record<string, CellRemark>>;
  /** "top:left:bottom:right" */
  readonly merged?: readonly string[];
}

/** A table of texts; one of a text file unless it has a name. */
export function tableOf(texts: readonly (readonly string[])[], { cells = {}, merged = [], ...details }: TableDetails = {}): Table {
  const remarks = new Map<number, Map<number, CellRemark>>();
  for (const [place, remark] of Object.entries(cells)) {
    const [row = 0, column = 0] = place.split(':').map((part) => Number.parseInt(part, 10));
    remarks.set(row, (remarks.get(row) ?? new Map<number, CellRemark>()).set(column, remark));
  }
  const merges = merged.map((area): MergedArea => {
    const [top = 0, left = 0, bottom = 0, right = 0] = area.split(':').map((part) => Number.parseInt(part, 10));
    return { top, left, bottom, right };
  });
  return { name: null, hidden: false, texts, hiddenRows: new Set(), hiddenColumns: new Set(), totalRows: new Set(), ...details, remarks, merges };
}

/** What tables say; 500 shares for each right. */
export function readTables(tables: readonly Table[], options: Partial<InterpretOptions> = {}): ListInterpretation {
  const reading = interpretList(tables, { ...LIST_AS_FOUND, sharesPerRight: '500', delimiter: null, ...options });
  if (reading === null) throw new Error('no headings');
  return reading;
}

/** What rows of texts say, as a text file has them. */
export const readRows = (texts: readonly (readonly string[])[], options: Partial<InterpretOptions> = {}): ListInterpretation => readTables([tableOf(texts)], options);

/** The issues of a reading in short: row, column, code and severity. */
export const shortIssues = ({ issues }: ListInterpretation): readonly unknown[] => issues.map(({ row, column, code, severity }) => [row, column, code, severity]);

/** Names and rights of the people that were read. */
export const peopleOf = ({ rows }: ListInterpretation): readonly (readonly [string, string | null])[] =>
  rows.flatMap(({ allottee }) => (allottee === null ? [] : [[allottee.name, allottee.rights] as const]));
