import type { Dice } from './dice.ts';

const LONGEST_SPAN = 300;

/** A text with one to four of `insertions` put into it, at places that begin with one of `marks`, or parts of it cut out or repeated. */
export function mutateText(text: string, marks: readonly string[], insertions: readonly string[], dice: Dice): string {
  let changed = text;
  for (let left = 1 + dice.below(4); left > 0; left -= 1) {
    const at = placeIn(changed, dice.pick(marks), dice);
    const to = Math.min(changed.length, at + dice.below(LONGEST_SPAN));
    const between = dice.pick([dice.pick(insertions), dice.pick(insertions), changed.slice(at, to).repeat(dice.pick([0, 2, 50]))]);
    changed = changed.slice(0, at) + between + changed.slice(dice.below(2) === 0 ? at : to);
  }
  return changed;
}

/** A place where the mark stands, if there is one behind a random place; else that place. */
function placeIn(text: string, mark: string, dice: Dice): number {
  const from = dice.below(text.length + 1);
  const found = text.indexOf(mark, from);
  return found < 0 ? from : found;
}
