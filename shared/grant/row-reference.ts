/**
 * A cell of the scenario table as a formula of another row names it: by the ids of its row and column, so that sorting,
 * inserting and deleting rows do not matter. In a formula it stands in brackets: "[s3!exercisePrice]", and with a "$" in
 * front where it stays the same when the formula is filled on.
 */
export interface RowReference {
  readonly rowId: string;
  readonly columnId: string;
  readonly isFixed: boolean;
}

/** The row of the grant itself, as references name it. */
export const GRANT_ROW_REFERENCE = 'grant';

const REFERENCE_PARTS = String.raw`(\$?)([^[\]$@!][^[\]!]*)!([^[\]!]+)`;
const REFERENCE = new RegExp(`^${REFERENCE_PARTS}$`);
const REFERENCES_IN_FORMULA = new RegExp(String.raw`\[${REFERENCE_PARTS}\]`, 'g');

/** The reference that a name in a formula is; null for any other name. */
export function rowReferenceOf(name: string): RowReference | null {
  const [, fixed, rowId, columnId] = REFERENCE.exec(name) ?? [];
  return rowId === undefined || columnId === undefined ? null : { rowId, columnId, isFixed: fixed === '$' };
}

/** The name of a reference; null where an odd id in a damaged file cannot stand in a formula. */
export function rowReferenceName({ rowId, columnId, isFixed }: RowReference): string | null {
  const name = `${isFixed ? '$' : ''}${rowId}!${columnId}`;
  return REFERENCE.test(name) ? name : null;
}

/** Whether a formula may refer to cells of other rows: no other name has this sign. */
export const mayReferToRows = (formula: string): boolean => formula.includes('!');

/** The ids of rows that a formula refers to. */
export const rowsReferredTo = (formula: string): readonly string[] =>
  (mayReferToRows(formula) ? [...formula.matchAll(REFERENCES_IN_FORMULA)].map(([, , rowId = '']) => rowId) : []);

/** A cell of the table as one text, to know cells by: not a name, so that a row may have any id. */
export const cellKey = (rowId: string, columnId: string): string => `${rowId}!${columnId}`;

/** What {@link cellKey} was made of. */
export const partsOfCellKey = (key: string): Pick<RowReference, 'rowId' | 'columnId'> => ({ rowId: key.slice(0, key.lastIndexOf('!')), columnId: key.slice(key.lastIndexOf('!') + 1) });
