import type { Dice } from './dice.ts';

const LONGEST_SPAN = 200;

type ByteMutation = (bytes: Buffer, dice: Dice) => Buffer;

/** A part of the bytes, as where it begins and where it ends. */
function spanOf({ byteLength }: Buffer, dice: Dice): readonly [from: number, to: number] {
  const from = dice.below(byteLength + 1);
  return [from, Math.min(byteLength, from + dice.below(LONGEST_SPAN))];
}

const replaced = (bytes: Buffer, from: number, to: number, between: Uint8Array): Buffer => Buffer.concat([bytes.subarray(0, from), between, bytes.subarray(to)]);

const flipBit: ByteMutation = (bytes, dice) => {
  const changed = Buffer.from(bytes);
  const at = dice.below(Math.max(1, bytes.byteLength));
  if (at < changed.byteLength) changed[at] = (changed[at] ?? 0) ^ (1 << dice.below(8));
  return changed;
};

const setByte: ByteMutation = (bytes, dice) => {
  const [from] = spanOf(bytes, dice);
  return replaced(bytes, from, from + 1, Uint8Array.of(dice.pick([0x00, 0x0a, 0x22, 0x2c, 0x5c, 0x7b, 0x7f, 0x80, 0xc0, 0xed, 0xfe, 0xff])));
};

const cutSpan: ByteMutation = (bytes, dice) => replaced(bytes, ...spanOf(bytes, dice), new Uint8Array());
const cutEnd: ByteMutation = (bytes, dice) => bytes.subarray(0, dice.below(bytes.byteLength + 1));
const addGarbage: ByteMutation = (bytes, dice) => {
  const [from] = spanOf(bytes, dice);
  return replaced(bytes, from, from, dice.bytes(1 + dice.below(LONGEST_SPAN)));
};
const repeatSpan: ByteMutation = (bytes, dice) => {
  const [from, to] = spanOf(bytes, dice);
  return replaced(bytes, to, to, bytes.subarray(from, to));
};
const moveSpan: ByteMutation = (bytes, dice) => {
  const [from, to] = spanOf(bytes, dice);
  const [at] = spanOf(bytes, dice);
  return replaced(bytes, at, at, bytes.subarray(from, to));
};

/** Harmless changes have more weight than cuts, after which little else is looked at. */
const MUTATIONS: readonly ByteMutation[] = [flipBit, flipBit, setByte, setByte, cutSpan, cutEnd, addGarbage, repeatSpan, moveSpan];

/** Bytes changed at one to four places: bits, parts cut out, repeated or moved, garbage, the end gone. */
export function mutateBytes(bytes: Uint8Array, dice: Dice): Uint8Array {
  let changed: Buffer = Buffer.from(bytes);
  for (let left = 1 + dice.below(4); left > 0; left -= 1) changed = dice.pick(MUTATIONS)(changed, dice);
  return changed;
}
