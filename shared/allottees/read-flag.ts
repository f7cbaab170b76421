import { normaliseCode } from './normalise.ts';

const SET: ReadonlySet<string> = new Set(['1', 'true', 'yes', 'y', 'x', '✓', '✔', '○', '◯', 'はい', '済', '固定', 'locked']);
const NOT_SET: ReadonlySet<string> = new Set(['', '0', 'false', 'no', 'n', '-', '―', '×', 'いいえ']);

/** Whether a text sets a flag, in English or Japanese; null where it is neither yes nor no. */
export function readFlag(text: string): boolean | null {
  const key = normaliseCode(text).toLowerCase();
  return SET.has(key) ? true : NOT_SET.has(key) ? false : null;
}
