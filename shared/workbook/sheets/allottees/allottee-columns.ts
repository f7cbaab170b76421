import { shownFields, type PeopleShown } from '../../../allottees/shown-people.ts';
import { usedColumns } from '../../../allottees/used-columns.ts';
import { ALLOTTEE_FIELD_NAMES, allotteeField, type AllotteeFieldName } from '../../../grant/parts/allottees/field-registry.ts';
import type { GrantDocument } from '../../../grant/schema.ts';

/** Row of the allottee list's headings; the first allottee stands under it. */
export const ALLOTTEE_HEADER_ROW = 5;

/** What a column of the list shows. The columns that an imported list brought along are told apart by their places among those. */
export type ListColumn =
  | { readonly kind: 'id' }
  | { readonly kind: 'field'; readonly field: AllotteeFieldName }
  | { readonly kind: 'difference' }
  | { readonly kind: 'other'; readonly heading: string; readonly index: number }
  | { readonly kind: 'custom'; readonly index: number };

/** Defined name of the heading of the ids. */
const ID_NAME = 'allotteeIds';

// Object.fromEntries forgets its keys.
const FIELD_NAMES = Object.fromEntries(ALLOTTEE_FIELD_NAMES.map((field) => [field, allotteeField(field).workbook.name])) as Readonly<Record<AllotteeFieldName, string>>;

/** Defined names of the headings by which reading finds the columns again, even after columns were moved. */
export const ALLOTTEE_COLUMN_NAMES: Readonly<Record<AllotteeFieldName | 'id', string>> = { id: ID_NAME, ...FIELD_NAMES };

/** The key of one of the list's other columns among those that reading looks for. */
export const otherColumnKey = (index: number): `other${number}` => `other${index + 1}`;

/** The defined name of the heading of a column; null where nothing is read back from it. */
export function columnName(column: ListColumn): string | null {
  switch (column.kind) {
    case 'id':
      return ID_NAME;
    case 'field':
      return FIELD_NAMES[column.field];
    case 'difference':
    case 'custom':
      return null;
    case 'other':
      return otherColumnName(column.index);
  }
}

/** The defined name of the heading of one of the list's other columns, by its place among them. */
export const otherColumnName = (index: number): string => `allotteeOther${index + 1}`;

/** Where the columns of a list stand in the workbook, counted from 1: those that are used, and its totals behind a gap. */
export interface AllotteeLayout {
  readonly columns: readonly ListColumn[];
  /** The column of a field; null where the list does not use it. */
  readonly numberOf: (field: AllotteeFieldName) => number | null;
  readonly totals: { readonly label: number; readonly persons: number; readonly rights: number; readonly share: number };
  /** Widths in characters, from the first column. */
  readonly widths: readonly number[];
}

const WIDTHS = { id: 4, difference: 12, other: 16, custom: 16, gap: 3, totals: [22, 10, 12, 10] } as const;

/** The columns of the sheet of allottees for the list of a document, where persons are shown that way. */
export function allotteeLayout({ allottees, allotteeColumns }: GrantDocument, people: PeopleShown): AllotteeLayout {
  const { fields, headings } = usedColumns(allottees);
  const shown = shownFields(people);
  const columns: readonly ListColumn[] = [
    { kind: 'id' },
    ...shown.filter((field) => fields.has(field)).flatMap((field): readonly ListColumn[] =>
      (field === 'rights' && fields.has('planned') ? [{ kind: 'field', field }, { kind: 'difference' }] : [{ kind: 'field', field }])),
    ...headings.map((heading, index): ListColumn => ({ kind: 'other', heading, index })),
    ...allotteeColumns.map((_, index): ListColumn => ({ kind: 'custom', index })),
  ];
  const first = columns.length + 2;
  const positions = new Map(columns.flatMap((column, index) => (column.kind === 'field' ? [[column.field, index + 1] as const] : [])));
  return {
    columns,
    numberOf: (field) => positions.get(field) ?? null,
    totals: { label: first, persons: first + 1, rights: first + 2, share: first + 3 },
    widths: [...columns.map((column) => (column.kind === 'field' ? allotteeField(column.field).workbook.width : WIDTHS[column.kind])), WIDTHS.gap, ...WIDTHS.totals],
  };
}
