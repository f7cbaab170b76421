/**
 * Whether two lists are equally long and the rows at each place are the same object, or alike by `isAlike`. For the long
 * frozen lists of documents: one edit is looked at by many, so the places where two lists differ are found once for all of them.
 */
export function sameRows<Row>(rows: readonly Row[], others: readonly Row[], isAlike: (row: Row, other: Row) => boolean): boolean {
  if (rows === others) return true;
  if (rows.length !== others.length) return false;
  const places = changedPlaces(rows, others);
  if (places === null) return isAlikeThroughout(rows, others, isAlike);
  return places.every((place) => {
    const [row, other] = [rows[place], others[place]];
    return row !== undefined && other !== undefined && isAlike(row, other);
  });
}

/** Lists with more places that differ than this are gone through by whoever asks. */
const MOST_PLACES = 2_000;
/** As many pairs as are asked about after one edit: whoever remembers an earlier list may have another one than the rest. */
const MOST_PAIRS = 4;

interface Compared {
  readonly rows: readonly unknown[];
  readonly others: readonly unknown[];
  readonly places: readonly number[] | null;
}

let compared: readonly Compared[] = [];

/** The places at which two equally long lists have another object; null where they are many. */
export function changedPlaces(rows: readonly unknown[], others: readonly unknown[]): readonly number[] | null {
  const known = compared.find((pair) => (pair.rows === rows && pair.others === others) || (pair.rows === others && pair.others === rows));
  if (known !== undefined) return known.places;
  const places = placesOf(rows, others);
  // Short lists are gone through in no time, and would push out those that are not.
  if (rows.length > MOST_PLACES) compared = [{ rows, others, places }, ...compared].slice(0, MOST_PAIRS);
  return places;
}

function placesOf(rows: readonly unknown[], others: readonly unknown[]): readonly number[] | null {
  const places: number[] = [];
  // By index: the methods of arrays go several times slower through frozen lists.
  for (let index = 0; index < rows.length; index += 1) {
    if (rows[index] === others[index]) continue;
    if (places.length === MOST_PLACES) return null;
    places.push(index);
  }
  return places;
}

function isAlikeThroughout<Row>(rows: readonly Row[], others: readonly Row[], isAlike: (row: Row, other: Row) => boolean): boolean {
  for (let index = 0; index < rows.length; index += 1) {
    const row = rows[index];
    const other = others[index];
    if (row !== other && (row === undefined || other === undefined || !isAlike(row, other))) return false;
  }
  return true;
}

const members = new WeakMap<readonly unknown[], object>();

/** Stands for which rows a frozen list has, in whatever order: lists with the same one have the very same rows. */
export function membersOf(rows: readonly unknown[]): object {
  const known = members.get(rows) ?? {};
  members.set(rows, known);
  return known;
}

/** Remembers that a list has the very rows of another in another order. */
export function isReordered(list: readonly unknown[], of: readonly unknown[]): void {
  members.set(list, membersOf(of));
}
