/**
 * A reference from a formula to a cell in another row of the scenario table: by the ids of row and column, so that
 * sorting, inserting and deleting rows do not affect it. In a formula it is written in brackets: "[s3!exercisePrice]",
 * with a "$" in front where it stays the same when the formula is filled down.
 */
export interface RowReference {
  readonly rowId: string;
  readonly columnId: string;
  readonly isFixed: boolean;
}

/** The id of the grant's own row in references. */
export const GRANT_ROW_REFERENCE = 'grant';

const REFERENCE_PARTS = String.raw`(\$?)([^[\]$@!][^[\]!]*)!([^[\]!]+)`;
const REFERENCE = new RegExp(`^${REFERENCE_PARTS}$`);
const REFERENCES_IN_FORMULA = new RegExp(String.raw`\[${REFERENCE_PARTS}\]`, 'g');

/** The reference that a name in a formula stands for; null for any other name. */
export function rowReferenceOf(name: string): RowReference | null {
  const [, fixed, rowId, columnId] = REFERENCE.exec(name) ?? [];
  return rowId === undefined || columnId === undefined ? null : { rowId, columnId, isFixed: fixed === '$' };
}

/** The name of a reference; null where an unusual id from a damaged file cannot be written in a formula. */
export function rowReferenceName({ rowId, columnId, isFixed }: RowReference): string | null {
  const name = `${isFixed ? '$' : ''}${rowId}!${columnId}`;
  return REFERENCE.test(name) ? name : null;
}

/** Whether a formula may refer to cells of other rows: only such names contain "!". */
export const mayReferToRows = (formula: string): boolean => formula.includes('!');

/** The ids of rows that a formula refers to. */
export const rowsReferredTo = (formula: string): readonly string[] =>
  (mayReferToRows(formula) ? [...formula.matchAll(REFERENCES_IN_FORMULA)].map(([, , rowId = '']) => rowId) : []);

/** A key for a cell of the table; it is not a name in a formula, so a row may have any id. */
export const cellKey = (rowId: string, columnId: string): string => `${rowId}!${columnId}`;

/** The ids that {@link cellKey} was made from. */
export const partsOfCellKey = (key: string): Pick<RowReference, 'rowId' | 'columnId'> => ({ rowId: key.slice(0, key.lastIndexOf('!')), columnId: key.slice(key.lastIndexOf('!') + 1) });
