/** Where results are kept: a Map, a WeakMap, or one that finds them by a key of its own. No result is undefined. */
export interface KnownResults<Node, Result> {
  get(node: Node): Result | undefined;
  set(node: Node, result: Result): unknown;
}

/** How many nodes may lie around a node before its parts wait in a list: few formulas are deeper, and calls are quicker. */
const MOST_CALLS = 100;

/**
 * Works something out for a node from what it is for the parts of the node: each distinct one once. Where nodes are
 * nested deeply, {@link foldIteratively} does it, because columns may refer to each other further than a stack is deep.
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
 * Works something out for a node after all its parts, each distinct one once, without recursion: what waits stands in a
 * list. `work` finds the results of the parts where they are kept.
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

/** A node, and whether its parts stand behind it in the list, so that they are known once its turn comes again. */
interface Waiting<Node> {
  readonly node: Node;
  readonly partsAreKnown: boolean;
}
