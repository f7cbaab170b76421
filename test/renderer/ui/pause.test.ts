import { afterEach, expect, it, vi } from 'vitest';
import type { Steps } from '#shared/grant/steps.ts';
import { createPause, inSlices, oneSlice } from '#renderer/ui/pause.ts';

afterEach(() => vi.unstubAllGlobals());

it.each([['there is no page', undefined], ['the page is seen', { hidden: false }], ['nobody sees the page', { hidden: true }]])('a pause ends where %s', async (_, page) => {
  if (page !== undefined) vi.stubGlobal('document', page);
  const pause = createPause(-1);
  await pause();
  await expect(pause()).resolves.toBeUndefined();
});

/** Steps of a millisecond each, and what they come to. */
function* long(milliseconds: number, seen: { steps: number } = { steps: 0 }): Steps<string> {
  for (; seen.steps < milliseconds; seen.steps += 1) {
    const began = performance.now();
    while (performance.now() - began < 1) continue;
    yield;
  }
  return 'done';
}

it('work in slices lets other tasks have their turn', async () => {
  let turns = 0;
  const timer = setInterval(() => (turns += 1));
  await expect(inSlices(long(60))).resolves.toBe('done');
  clearInterval(timer);
  expect(turns).toBeGreaterThan(2);
});

it('work that nobody wants any more ends before its next slice', async () => {
  const seen = { steps: 0 };
  await expect(inSlices(long(10_000, seen), () => false)).resolves.toBeUndefined();
  expect(seen.steps).toBeLessThan(20);
});

it('one slice is all of short work, and of long work nothing', () => {
  expect([oneSlice(long(1)), oneSlice(long(10_000))]).toEqual(['done', undefined]);
});
