import { seededRandom } from '#test/browser-shell/socket-attacks.ts';

/** Choices of one try, the same at every run of the same seed and try. */
export interface Dice {
  /** A whole number from 0 to below `count`. */
  readonly below: (count: number) => number;
  readonly pick: <Item>(items: readonly Item[]) => Item;
  readonly bytes: (count: number) => Uint8Array;
}

/** An odd constant that keeps the tries of neighbouring seeds apart. */
const SPREAD = 0x9e3779b1;

/** The dice of one try of a campaign. */
export function diceOf(seed: number, attempt: number): Dice {
  const random = seededRandom((Math.imul(seed, SPREAD) ^ Math.imul(attempt, 0x85ebca6b)) | 0);
  const below = (count: number): number => Math.floor(random() * count);
  return {
    below,
    pick: (items) => {
      if (items.length === 0) throw new RangeError('There is nothing to pick from');
      // In range, and the list is not empty.
      return items[below(items.length)] as (typeof items)[number];
    },
    bytes: (count) => Uint8Array.from({ length: count }, () => below(256)),
  };
}
