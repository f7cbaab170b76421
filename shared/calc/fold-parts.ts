/** Where results are kept: a Map, a WeakMap, or a cache with its own keys. A result is never undefined. */
export interface KnownResults<Node, Result> {
  get(node: Node): Result | undefined;
  set(node: Node, result: Result): unknown;
}

/** Recursion depth above which parts are queued instead: few formulas are deeper, and calls are faster. */
const MOST_CALLS = 100;

/**
 * Calculates a result for a node from the results of its parts: once per distinct node. Deeply nested nodes go to
 * {@link foldIteratively}, because references between columns can be nested deeper than the call stack.
 * @param partsOf the parts that `combine` may ask for; they form no circle.
 */
export function foldParts<Node, Result>(
  root: Node,
  partsOf: (node: Node) => readonly Node[],
  known: KnownResults<Node, Result>,
  combine: (node: Node, resultOf: (part: Node) => Result) => Result,
): Result {
  let depth = 0;
  const resultOf = (node: Node): Result => {
    const found = known.get(node);
    if (found !== undefined) return found;
    if (depth >= MOST_CALLS) return foldIteratively(node, partsOf, known, (one) => combine(one, resultOf));
    depth += 1;
    const result = combine(node, resultOf);
    depth -= 1;
    known.set(node, result);
    return result;
  };
  return resultOf(root);
}

/**
 * Calculates a result for a node after all its parts, once per distinct node, with a stack instead of recursion. `work`
 * reads the results of the parts from `known`.
 */
export function foldIteratively<Node, Result>(root: Node, partsOf: (node: Node) => readonly Node[], known: KnownResults<Node, Result>, work: (node: Node) => Result): Result {
  const waiting: Waiting<Node>[] = [{ node: root, partsAreKnown: false }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { node, partsAreKnown } = next;
    if (known.get(node) !== undefined) continue;
    const unknown = partsAreKnown ? [] : partsOf(node).filter((part) => known.get(part) === undefined);
    if (unknown.length === 0) known.set(node, work(node));
    else {
      waiting.push({ node, partsAreKnown: true });
      for (const part of unknown) waiting.push({ node: part, partsAreKnown: false });
    }
  }
  const result = known.get(root);
  if (result === undefined) throw new RangeError('A result is never undefined');
  return result;
}

/** A node, and whether its parts were pushed above it, so that they are known when it is popped. */
interface Waiting<Node> {
  readonly node: Node;
  readonly partsAreKnown: boolean;
}
