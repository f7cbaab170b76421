import { afterEach, expect, it, vi } from 'vitest';
import { createPause } from '#renderer/ui/pause.ts';

afterEach(() => vi.unstubAllGlobals());

it.each([['there is no page', undefined], ['the page is seen', { hidden: false }], ['nobody sees the page', { hidden: true }]])('a pause ends where %s', async (_, page) => {
  if (page !== undefined) vi.stubGlobal('document', page);
  const pause = createPause(-1);
  await pause();
  await expect(pause()).resolves.toBeUndefined();
});
