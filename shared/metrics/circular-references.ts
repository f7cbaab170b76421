import { reversedReferences, shortestPathsTo, type TopologicalOrder, type References } from './reference-graph.ts';

/** Stands in the names of a circle for those that are left out. */
export const OMITTED_NAMES = '…';

/** Most keys of a circle that are named; of a longer one the first and the last. */
const MOST_NAMED = 12;
const NAMED_AT_END = 4;

/** Keys of a circle that are followed to name it; a longer one is not gone round for each of its members. */
const MOST_FOLLOWED = 200;

/** Keys among which the shortest circle is looked for; in a larger group, each member names one over a common key. */
const MOST_SEARCHED = 500;

/** How the members of one group come to one of them and back. */
interface Hub {
  readonly key: string;
  readonly next: ReadonlyMap<string, string>;
  readonly before: ReadonlyMap<string, string>;
}

/** Names the circles that columns are part of. */
export class CircularReferences {
  readonly #references: References;
  readonly #order: TopologicalOrder;
  readonly #hubs = new Map<number, Hub>();
  #reversed: References | null = null;

  constructor(references: References, order: TopologicalOrder) {
    this.#references = references;
    this.#order = order;
  }

  /**
   * The circle that `from` closes by referring to `to`, or null where it closes none: the keys in the order of the
   * references, first and last alike. Each refers to the one behind it.
   */
  closedBy(from: string, to: string): readonly string[] | null {
    const circle = this.#order.circleOf(from);
    if (circle === null || this.#order.circleOf(to) !== circle) return null;
    if (from === to) return [from, from];
    const shortest = this.#shortest(from, to, circle);
    if (shortest !== null) return named([from, ...shortest]);
    const hub = this.#hubOf(circle, from);
    const onwards = followed(to, hub.next, from);
    if (onwards.at(-1) === from) return named([from, ...onwards]);
    const back = followed(from, hub.before, hub.key).toReversed();
    if (onwards.at(-1) !== hub.key || back[0] !== hub.key) return [from, ...onwards.slice(0, MOST_NAMED - NAMED_AT_END - 1), OMITTED_NAMES, ...back.slice(-NAMED_AT_END)];
    return named([from, ...joined(onwards, back)]);
  }

  /** The shortest way from a key back to another of its group; null where it is not found among the first few keys. */
  #shortest(from: string, to: string, circle: number): readonly string[] | null {
    const cameFrom = new Map<string, string | null>([[to, null]]);
    for (const key of cameFrom.keys()) {
      if (key === from) return wayTo(key, cameFrom);
      if (cameFrom.size > MOST_SEARCHED) return null;
      for (const next of this.#references.get(key) ?? []) {
        if (this.#order.circleOf(next) === circle && !cameFrom.has(next)) cameFrom.set(next, key);
      }
    }
    return null;
  }

  /** The circle that a key would close by referring to others than it does; see {@link closedBy}. */
  closedOver(from: string): (to: string) => readonly string[] | null {
    const next = shortestPathsTo(from, this.#backwards());
    return (to) => (from === to ? [from, from] : next.has(to) ? named([from, ...followed(to, next, from)]) : null);
  }

  #backwards(): References {
    this.#reversed ??= reversedReferences(this.#references);
    return this.#reversed;
  }

  /** One member of each group, to and from which all others have their ways. */
  #hubOf(circle: number, member: string): Hub {
    const known = this.#hubs.get(circle);
    if (known !== undefined) return known;
    const isMember = (key: string): boolean => this.#order.circleOf(key) === circle;
    const hub = { key: member, next: shortestPathsTo(member, this.#backwards(), isMember), before: shortestPathsTo(member, this.#references, isMember) };
    this.#hubs.set(circle, hub);
    return hub;
  }
}

function wayTo(end: string, cameFrom: ReadonlyMap<string, string | null>): readonly string[] {
  const way: string[] = [];
  for (let key: string | null = end; key !== null; key = cameFrom.get(key) ?? null) way.push(key);
  return way.toReversed();
}

/** The keys from one on, as far as a way goes, up to `end` or {@link MOST_FOLLOWED} of them. */
function followed(start: string, next: ReadonlyMap<string, string>, end: string): readonly string[] {
  const keys = [start];
  for (let key = next.get(start); key !== undefined && keys.length < MOST_FOLLOWED; key = next.get(key)) {
    keys.push(key);
    if (key === end) break;
  }
  return keys;
}

/** Two ways, the second from the end of the first on, without what they go through twice. */
function joined(onwards: readonly string[], back: readonly string[]): readonly string[] {
  const places = new Map(onwards.map((key, index) => [key, index]));
  const last = back.findLastIndex((key) => places.has(key));
  return [...onwards.slice(0, (places.get(back[last] ?? '') ?? 0) + 1), ...back.slice(last + 1)];
}

const named = (keys: readonly string[]): readonly string[] =>
  (keys.length <= MOST_NAMED ? keys : [...keys.slice(0, MOST_NAMED - NAMED_AT_END), OMITTED_NAMES, ...keys.slice(-NAMED_AT_END)]);
