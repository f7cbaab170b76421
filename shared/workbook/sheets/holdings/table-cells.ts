import { givenSecurities } from '../../../grant/counted-securities.ts';
import type { GrantDocument } from '../../../grant/schema.ts';
import { HOLDER_FIELDS, SECURITY_FIELDS, type TableNumber } from '../../../grant/table-numbers.ts';

/** A number of a row of the securities or holders: where the document keeps it, what it is, and the document with another. */
export interface TableCell {
  readonly number: TableNumber;
  readonly path: string;
  readonly name: string;
  readonly read: (document: GrantDocument) => string | null;
  readonly write: (document: GrantDocument, text: string | null) => GrantDocument;
}

/** Every number of the two tables, row by row. Of two rows with one id in a damaged file the first has cells. */
export function tableCells(of: GrantDocument): readonly TableCell[] {
  const { holders } = of;
  const securities = givenSecurities(of);
  const isFirst = (rows: readonly { readonly id: string }[], index: number): boolean => rows.findIndex(({ id }) => id === rows[index]?.id) === index;
  return [
    ...securities.flatMap(({ id, name }, index) => (isFirst(securities, index) ? SECURITY_FIELDS : []).map((field): TableCell => ({
      number: { table: 'securities', rowId: id, field },
      path: `securities[${index}].${field}`,
      name,
      read: (document) => document.securities[index]?.[field] ?? null,
      write: (document, text) => ({ ...document, securities: document.securities.map((row, at) => (at === index ? { ...row, [field]: text } : row)) }),
    }))),
    ...holders.flatMap(({ id, name }, index) => (isFirst(holders, index) ? HOLDER_FIELDS : []).map((field): TableCell => ({
      number: { table: 'holders', rowId: id, field },
      path: `holders[${index}].${field}`,
      name,
      read: (document) => document.holders[index]?.[field] ?? null,
      write: (document, text) => ({ ...document, holders: document.holders.map((row, at) => (at === index ? { ...row, [field]: text } : row)) }),
    }))),
  ];
}
