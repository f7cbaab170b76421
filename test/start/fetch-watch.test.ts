import { expect, test } from 'vitest';
import { watchFetch } from '../../electron/start/fetch-watch.mjs';

const LIMITS = { firstByte: 30, growth: 60, total: 1_000, look: 1, say: 10 };
const MB = 1_000_000;

test('waits for the first byte', () => {
  const look = watchFetch(LIMITS, 100);
  expect(look(0, 0, 129)).toEqual({ giveUp: null, line: null });
  expect(look(0, 0, 130).giveUp).toBe('no-answer');
});

test('waits for growth after the first byte', () => {
  const look = watchFetch(LIMITS, 0);
  expect(look(5, 0, 29).giveUp).toBeNull();
  expect(look(5, 0, 88).giveUp).toBeNull();
  expect(look(6, 0, 88).giveUp).toBeNull();
  expect(look(6, 0, 147).giveUp).toBeNull();
  expect(look(6, 0, 148).giveUp).toBe('stalled');
});

test('takes the move of a complete download, and its unpacking, for life', () => {
  const look = watchFetch(LIMITS, 0);
  look(5, 0, 20);
  expect(look(0, 0, 79).giveUp).toBeNull();
  expect(look(0, 0, 138).giveUp).toBeNull();
  expect(look(0, 1, 138).giveUp).toBeNull();
  expect(look(0, 1, 198).giveUp).toBe('stalled');
});

test('does not wait for ever for a download that trickles', () => {
  const look = watchFetch(LIMITS, 0);
  for (let now = 10; now < 1_000; now += 10) expect(look(now, 0, now).giveUp).toBeNull();
  expect(look(1_000, 0, 1_000).giveUp).toBe('too-long');
});

test('says how far it is, now and then', () => {
  const look = watchFetch(LIMITS, 0);
  const lines = [
    [0, 0, 10],
    [2 * MB, 0, 15],
    [3.4 * MB, 0, 20],
    [9 * MB, 0, 25],
    [115 * MB, 0, 30],
    [0, 1, 40],
    [0, 2 * MB, 50],
  ].map(([downloaded = 0, unpacked = 0, now = 0]) => look(downloaded, unpacked, now).line);
  expect(lines).toEqual([null, null, '  3 MB', null, '  115 MB', '  Unpacking …', null]);
});
