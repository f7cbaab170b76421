import type { DocumentChange } from './document-changes.ts';
import { nextAllotteeIds } from './next-id.ts';
import type { DocumentKey } from './parts/all.ts';
import { isPlain, type Plain } from './plain-values.ts';
import type { GrantDocument } from './schema.ts';

type Data = Record<string, unknown>;

/**
 * The document with those of the changes to a later one that are taken: what the others name stays as it is. A row that is new stands where
 * the later document has it, as far as the rows before it are there; an order is that of the rows that both documents have.
 * @param changes all between the two documents, {@link documentChangesInSteps}.
 */
export function takeChanges(document: GrantDocument, changes: readonly DocumentChange[], isTaken: (change: DocumentChange) => boolean): GrantDocument {
  const byPart = new Map<DocumentKey, DocumentChange[]>();
  for (const change of changes) byPart.set(change.part, [...(byPart.get(change.part) ?? []), change]);
  const parts = [...byPart].flatMap(([part, ofPart]) => {
    const taken = new Set(ofPart.filter(isTaken));
    return taken.size === 0 ? [] : [[part, partWith(document, part, ofPart, taken)] as const];
  });
  return { ...document, ...Object.fromEntries(parts) };
}

function partWith(document: GrantDocument, part: DocumentKey, changes: readonly DocumentChange[], taken: ReadonlySet<DocumentChange>): unknown {
  const result: Data = { [part]: copyOf(document[part]) };
  for (const { kind, places, after } of taken) if (kind === 'changed') setAt(result, keysOf(places.before ?? places.after ?? ''), copyOf(after));
  // Only lists have rows that are new, gone or in another order.
  if (changes.some(({ kind }) => kind !== 'changed')) result[part] = rowsAfter(document, part, result[part] as readonly Plain[], changes, taken);
  return copyOf(result[part]);
}

function rowsAfter(document: GrantDocument, part: DocumentKey, rows: readonly Plain[], changes: readonly DocumentChange[], taken: ReadonlySet<DocumentChange>): readonly Plain[] {
  const removed = new Map(changes.filter(({ kind }) => kind === 'removed').map((change) => [rowOf(change.places.before), change]));
  const order = [...taken].find(({ kind }) => kind === 'reordered');
  const common = rows.flatMap((_, index) => (removed.has(index) ? [] : [index]));
  // The keys of both orders are those of the rows that both documents have.
  const [earlier, later] = [order?.before, order?.after] as readonly (readonly string[] | undefined)[];
  const places = new Map(earlier?.map((key, index) => [key, common[index] ?? 0]));
  const inOrder = later === undefined ? common : later.map((key) => places.get(key) ?? 0);
  let next = 0;
  const kept = rows.flatMap((row, index): readonly Plain[] => {
    const change = removed.get(index);
    if (change !== undefined) return taken.has(change) ? [] : [row];
    const at = inOrder[next++];
    return at === undefined ? [] : [rows[at] ?? row];
  });
  const added = changes.filter((change) => change.kind === 'added' && taken.has(change)).toSorted((one, other) => rowOf(one.places.after) - rowOf(other.places.after));
  const ids = part === 'allottees' ? nextAllotteeIds(document, added.length) : [];
  const known = new Set(rows.map(({ id }) => id));
  // A person whom another document calls as this one calls somebody else gets an id of their own.
  added.forEach((change, index) => {
    const row = copyOf(change.after) as Plain; // A row that is new.
    kept.splice(rowOf(change.places.after), 0, known.has(row['id']) && ids[index] !== undefined ? { ...row, id: ids[index] } : row);
  });
  return kept;
}

const rowOf = (place: string | null): number => Number.parseInt(/\[(\d+)\]$/.exec(place ?? '')?.[1] ?? '0', 10);

/** The keys of a place; the heading of a list's other column is one, whatever signs it has. */
function keysOf(place: string): readonly string[] {
  const [, start = place, heading] = /^(allottees\[\d+\]\.other)\.(.*)$/s.exec(place) ?? [];
  return [...start.split(/[.[\]]+/).filter((key) => key !== ''), ...(heading === undefined ? [] : [heading])];
}

function setAt(data: Data, [key = '', ...rest]: readonly string[], value: unknown): void {
  // On the way to a value stand objects and lists.
  if (rest.length > 0) setAt(data[key] as Data, rest, value);
  else if (value === undefined) delete data[key];
  else data[key] = value;
}

/** A copy of a value. Lines of a table that were taken out leave no hole in it. */
function copyOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.flatMap((item: unknown) => (item === undefined ? [] : [copyOf(item)]));
  return isPlain(value) ? Object.fromEntries(Object.entries(value).map(([key, item]) => [key, copyOf(item)])) : value;
}

const LAST_KEY = /(?:\.(?:[^."[\]]+|"(?:[^"\\]|\\.)*")|\[[^\]]*\])$/;

/**
 * What each change can only be taken together with, by its path: changes of one unit have one name. Where a key is new or gone, whatever else
 * differs beside it belongs to it: a decided price has an amount, a pending one has none.
 */
export function changeUnits(changes: readonly DocumentChange[]): ReadonlyMap<string, string> {
  const whole = new Set(changes.flatMap(({ kind, path, places }) => (kind === 'changed' && (places.before === null || places.after === null) ? [path.replace(LAST_KEY, '')] : [])));
  return new Map(changes.map(({ path }) => {
    let unit = path;
    for (let parent = path.replace(LAST_KEY, ''), last = path; parent !== last; last = parent, parent = parent.replace(LAST_KEY, '')) if (whole.has(parent)) unit = parent;
    return [path, unit];
  }));
}
