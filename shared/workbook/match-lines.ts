/** Most lines of a stretch that are compared with each other by how alike they are; longer ones are paired in their order. */
const MOST_COMPARED = 400;
/** From this share of equal cells on, two lines are taken for one that was edited. */
const ALIKE = 0.5;

/**
 * Which line of one list each line of another was, where lines may have been inserted, deleted, moved or edited since; null for one that is
 * new. A line is the text of its cells, one under the other; one in which nothing stands is ''.
 */
export function matchLines(before: readonly string[], after: readonly string[]): readonly (number | null)[] {
  const matched: (number | null)[] = after.map(() => null);
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) {
    matched[start] = start;
    start += 1;
  }
  let [end, endAfter] = [before.length, after.length];
  while (end > start && endAfter > start && before[end - 1] === after[endAfter - 1]) {
    end -= 1;
    endAfter -= 1;
    matched[endAfter] = end;
  }
  const places = uniquePlaces(before, start, end);
  for (const [line, place] of uniquePlaces(after, start, endAfter)) {
    const was = places.get(line);
    if (line !== '' && was !== undefined && was >= 0 && place >= 0) matched[place] = was;
  }
  const taken = new Set(matched);
  for (const [from, to] of stretches(start, endAfter, (place) => matched[place] === null)) {
    const first = from === 0 ? 0 : (matched[from - 1] ?? -1) + 1;
    let last = first;
    while (last < before.length && !taken.has(last)) last += 1;
    for (const [place, was] of pairs(before.slice(first, last), after.slice(from, to))) matched[from + place] = first + was;
  }
  return matched;
}

/** Where each line of a stretch stands that stands there once; -1 for one that stands there more often. */
function uniquePlaces(lines: readonly string[], from: number, to: number): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  for (let place = from; place < to; place += 1) {
    const line = lines[place] ?? '';
    places.set(line, places.has(line) ? -1 : place);
  }
  return places;
}

/** The stretches of places for which something holds, each from its first place to behind its last. */
function stretches(from: number, to: number, holds: (place: number) => boolean): readonly (readonly [number, number])[] {
  const found: (readonly [number, number])[] = [];
  for (let place = from; place < to; place += 1) {
    if (!holds(place)) continue;
    const first = place;
    while (place < to && holds(place)) place += 1;
    found.push([first, place]);
  }
  return found;
}

/** Pairs of lines of two stretches as [place after, place before]: as many lines as there were are the same ones; else those that are most alike, in their order. */
function pairs(before: readonly string[], after: readonly string[]): readonly (readonly [number, number])[] {
  if (before.length === after.length || before.length > MOST_COMPARED || after.length > MOST_COMPARED) {
    return after.slice(0, before.length).map((_, place) => [place, place] as const);
  }
  const [left, right] = [before, after].map((lines) => lines.map((line) => new Set(line.split('\n'))));
  return left === undefined || right === undefined ? [] : mostAlike(left, right);
}

/** Pairs in rising order whose likeness adds up to the most. */
function mostAlike(before: readonly ReadonlySet<string>[], after: readonly ReadonlySet<string>[]): readonly (readonly [number, number])[] {
  const width = before.length + 1;
  const best = new Float64Array(width * (after.length + 1));
  const at = (place: number, was: number): number => best[place * width + was] ?? 0;
  const alike = after.map((line) => before.map((other) => likeness(line, other)));
  for (let place = after.length - 1; place >= 0; place -= 1) {
    for (let was = before.length - 1; was >= 0; was -= 1) {
      const share = alike[place]?.[was] ?? 0;
      best[place * width + was] = Math.max(at(place + 1, was), at(place, was + 1), share < ALIKE ? 0 : share + at(place + 1, was + 1));
    }
  }
  const found: (readonly [number, number])[] = [];
  for (let place = 0, was = 0; place < after.length && was < before.length; ) {
    if (at(place, was) === at(place, was + 1)) was += 1;
    else if (at(place, was) === at(place + 1, was)) place += 1;
    else found.push([place++, was++]);
  }
  return found;
}

/** The share of cells that two lines have in common. */
function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let common = 0;
  for (const cell of one) if (other.has(cell)) common += 1;
  return common / Math.max(one.size, other.size, 1);
}
