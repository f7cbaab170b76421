/** What refers to what, by keys, in the order in which each names the others. */
export type References = ReadonlyMap<string, readonly string[]>;

/** The keys in an order in which each comes after those it refers to, and the circles among them. */
export interface TopologicalOrder {
  readonly keys: readonly string[];
  /** Of a key that refers to itself through others, or directly, which group of such keys it belongs to; null for any other. */
  circleOf(key: string): number | null;
}

/** A key on the way down, with the references of it that were followed so far. */
interface Step {
  readonly key: string;
  next: number;
}

/**
 * Orders keys by what they refer to, and groups those that reach each other (Tarjan's strongly connected components).
 * Linear in keys and references; the way down is kept in a list, so that its length does not matter. References to keys
 * that are not there are passed over.
 */
export function topologicalOrder(references: References): TopologicalOrder {
  const search = new ComponentSearch(references);
  for (const key of references.keys()) search.from(key);
  return { keys: search.order, circleOf: (key) => search.circles.get(key) ?? null };
}

class ComponentSearch {
  readonly order: string[] = [];
  readonly circles = new Map<string, number>();
  readonly #references: References;
  readonly #reached = new Map<string, number>();
  /** The earliest key still open that each one reaches. */
  readonly #lowest = new Map<string, number>();
  readonly #open: string[] = [];
  readonly #isOpen = new Set<string>();
  #circleCount = 0;

  constructor(references: References) {
    this.#references = references;
  }

  from(start: string): void {
    if (this.#reached.has(start)) return;
    const way: Step[] = [this.#enter(start)];
    for (let step = way.at(-1); step !== undefined; step = way.at(-1)) {
      const target = this.#targets(step.key)[step.next];
      step.next += 1;
      if (target === undefined) {
        way.pop();
        this.#leave(step.key);
        const before = way.at(-1);
        if (before !== undefined) this.#lower(before.key, this.#lowest.get(step.key) ?? 0);
      } else if (!this.#references.has(target)) continue;
      else if (!this.#reached.has(target)) way.push(this.#enter(target));
      else if (this.#isOpen.has(target)) this.#lower(step.key, this.#reached.get(target) ?? 0);
    }
  }

  #targets = (key: string): readonly string[] => this.#references.get(key) ?? [];

  #enter(key: string): Step {
    const place = this.#reached.size;
    this.#reached.set(key, place);
    this.#lowest.set(key, place);
    this.#open.push(key);
    this.#isOpen.add(key);
    return { key, next: 0 };
  }

  #lower(key: string, place: number): void {
    if (place < (this.#lowest.get(key) ?? 0)) this.#lowest.set(key, place);
  }

  /** A key that reaches nothing open before it closes its group: all keys opened since. */
  #leave(key: string): void {
    if (this.#lowest.get(key) !== this.#reached.get(key)) return;
    const group = this.#open.splice(this.#open.lastIndexOf(key));
    for (const member of group) this.#isOpen.delete(member);
    this.order.push(...group);
    if (group.length === 1 && !this.#targets(key).includes(key)) return;
    for (const member of group) this.circles.set(member, this.#circleCount);
    this.#circleCount += 1;
  }
}

/**
 * Breadth first from a key along references, or along {@link reversedReferences}: for each key that is reached, the one
 * it was reached from, which is the next on a shortest way back. Keys for which `isPassable` is false are no part of a way.
 */
export function shortestPathsTo(start: string, references: References, isPassable: (key: string) => boolean = () => true): ReadonlyMap<string, string> {
  const from = new Map<string, string>();
  const waiting = [start];
  for (let at = 0; at < waiting.length; at += 1) {
    const key = waiting[at] ?? '';
    for (const other of references.get(key) ?? []) {
      if (other === start || from.has(other) || !isPassable(other)) continue;
      from.set(other, key);
      waiting.push(other);
    }
  }
  return from;
}

/** The same references, seen from what they refer to. */
export function reversedReferences(references: References): References {
  const back = new Map<string, string[]>();
  for (const [key, targets] of references) {
    for (const target of targets) {
      const sources = back.get(target);
      if (sources === undefined) back.set(target, [key]);
      else sources.push(key);
    }
  }
  return back;
}
