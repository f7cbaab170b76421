/** Where results are kept: a Map, a WeakMap, or one that finds them by a key of its own. No result is undefined. */
export interface KnownResults<Node, Result> {
  get(node: Node): Result | undefined;
  set(node: Node, result: Result): unknown;
}

/**
 * Works something out for a node from what it is for the parts of the node: parts first, each distinct one once. It
 * keeps the nodes that wait in a list of its own, because columns may refer to each other further than a stack is deep.
 * @param partsOf the parts that `combine` asks for; they form no circle.
 */
export function foldParts<Node, Result>(
  root: Node,
  partsOf: (node: Node) => readonly Node[],
  known: KnownResults<Node, Result>,
  combine: (node: Node, resultOf: (part: Node) => Result) => Result,
): Result {
  const resultOf = (part: Node): Result => {
    const result = known.get(part);
    if (result === undefined) throw new RangeError('A part was asked for that is not among the parts of its node');
    return result;
  };
  const found = known.get(root);
  if (found !== undefined) return found;
  const waiting: Waiting<Node>[] = [{ node: root, partsAreKnown: false }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { node, partsAreKnown } = next;
    if (known.get(node) !== undefined) continue;
    const unknown = partsAreKnown ? [] : partsOf(node).filter((part) => known.get(part) === undefined);
    if (unknown.length === 0) known.set(node, combine(node, resultOf));
    else {
      waiting.push({ node, partsAreKnown: true });
      for (const part of unknown) waiting.push({ node: part, partsAreKnown: false });
    }
  }
  return resultOf(root);
}

/** A node, and whether its parts stand behind it in the list, so that they are known once its turn comes again. */
interface Waiting<Node> {
  readonly node: Node;
  readonly partsAreKnown: boolean;
}
