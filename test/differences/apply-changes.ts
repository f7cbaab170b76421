import type { DocumentChange } from '#shared/grant/document-changes.ts';
import type { GrantDocument } from '#shared/grant/schema.ts';

type Data = Record<string, unknown>;

/**
 * The later document, made of the earlier one by nothing but the changes between them: what they do not name stays as it is. Rows are found by
 * the places of the changes, new ones are put where they stand in the later document, and the others keep or take the order that is said.
 */
export function applyChanges(document: GrantDocument, changes: readonly DocumentChange[]): GrantDocument {
  const result = structuredClone(document) as unknown as Data;
  for (const change of changes) if (change.kind === 'changed') setAt(result, keysOf(change.places.before ?? change.places.after ?? ''), structuredClone(change.after));
  for (const part of new Set(changes.filter(({ kind }) => kind !== 'changed').map((change) => change.part))) result[part] = listAfter(result[part] as Data[], changes.filter((change) => change.part === part));
  return withoutHoles(result) as GrantDocument;
}

function listAfter(rows: readonly Data[], changes: readonly DocumentChange[]): readonly unknown[] {
  const removed = new Set(changes.filter(({ kind }) => kind === 'removed').map(({ places }) => indexOf(places.before)));
  let stay = rows.map((row, index) => ({ row, index })).filter(({ index }) => !removed.has(index)).map(({ row }) => row);
  const order = changes.find(({ kind }) => kind === 'reordered');
  if (order !== undefined) {
    const [before, after] = [order.before as readonly string[], order.after as readonly string[]];
    stay = after.map((key) => stay[before.indexOf(key)]!);
  }
  const added = changes.filter(({ kind }) => kind === 'added').toSorted((one, other) => indexOf(one.places.after) - indexOf(other.places.after));
  for (const change of added) stay.splice(indexOf(change.places.after), 0, structuredClone(change.after) as Data);
  return stay;
}

const indexOf = (place: string | null): number => Number(/\[(\d+)\]$/.exec(place ?? '')?.[1]);

/** The keys of a place; the heading of a list's other column is one, whatever signs it has. */
function keysOf(place: string): readonly string[] {
  const [, start = place, heading] = /^(allottees\[\d+\]\.other)\.(.*)$/s.exec(place) ?? [];
  return [...start.split(/[.[\]]+/).filter((key) => key !== ''), ...(heading === undefined ? [] : [heading])];
}

function setAt(data: Data, [key = '', ...rest]: readonly string[], value: unknown): void {
  if (rest.length > 0) setAt(data[key] as Data, rest, value);
  else if (value === undefined) delete data[key];
  else data[key] = value;
}

/** Lines of a table that were taken out leave no hole. */
function withoutHoles(value: unknown): unknown {
  if (Array.isArray(value)) return value.flatMap((item: unknown) => (item === undefined ? [] : [withoutHoles(item)]));
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withoutHoles(item)])) : value;
}
