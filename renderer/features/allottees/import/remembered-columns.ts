import { listShape } from '#shared/allottees/list-shape.ts';
import type { AllotteeListReading } from '#shared/allottees/list-reading.ts';
import type { RememberedColumns } from '#shared/host/api.ts';
import type { ListFile } from './list-review.ts';

/** Those of the lists that were imported last: settings stay small. */
const MOST_SHAPES = 40;

/** The columns that were chosen for a list of this shape, where they differ from those that were found; else null. */
export function columnsAsLastTime(remembered: RememberedColumns, { headings, mapping }: AllotteeListReading): AllotteeListReading['mapping'] | null {
  const columns = remembered[listShape(headings)];
  if (columns === undefined) return null;
  const fields = new Set([...Object.keys(columns), ...Object.keys(mapping)]);
  // Keys of both are fields.
  const isSame = [...fields].every((field) => (columns[field as keyof typeof columns] ?? '') === (mapping[field as keyof typeof mapping] ?? ''));
  return isSame ? null : columns;
}

/** The same with the columns of lists that were imported, as far as a person chose any. */
export function rememberColumns(remembered: RememberedColumns, files: readonly ListFile[]): RememberedColumns {
  const chosen = files.flatMap(({ choice, reading }) => (reading === null || Object.keys(choice.mapping).length === 0 ? [] : [[listShape(reading.headings), { ...reading.mapping, ...onlyBlank(choice.mapping) }] as const]));
  if (chosen.length === 0) return remembered;
  const others = Object.entries(remembered).filter(([key]) => chosen.every(([other]) => other !== key));
  return Object.fromEntries([...others, ...chosen].slice(-MOST_SHAPES));
}

/** Fields that a person said are in no column: a reading has none of them. */
const onlyBlank = (mapping: ListFile['choice']['mapping']): ListFile['choice']['mapping'] => Object.fromEntries(Object.entries(mapping).filter(([, heading]) => heading === ''));
