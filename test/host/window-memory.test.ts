import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openWindowMemory } from '#electron/host/window-memory.ts';
import { temporaryFolder } from './temporary-folder.ts';

const folder = temporaryFolder();
const PLACEMENT = { x: -1200, y: 30, width: 1100, height: 800, maximized: true, fullScreen: false };

describe('what is remembered of the window', () => {
  test('is nothing at the first start', async () => {
    const memory = await openWindowMemory(folder());
    expect([memory.placement(), memory.folder()]).toEqual([null, null]);
  });

  test('is there at the next start, each thing by itself', async () => {
    const memory = await openWindowMemory(folder());
    await memory.rememberPlacement(PLACEMENT);
    await memory.rememberFolder('/home/a/取締役会');
    const next = await openWindowMemory(folder());
    expect([next.placement(), next.folder()]).toEqual([PLACEMENT, '/home/a/取締役会']);
  });

  test.each(['', '{', '{"version":2}', '{"version":1,"placement":{"x":"0"},"folder":null}', '{"version":1,"placement":{"x":0,"y":0,"width":0,"height":5,"maximized":false,"fullScreen":false},"folder":null}'])(
    'is nothing where the file holds %s',
    async (text) => {
      await writeFile(join(folder(), 'window.json'), text);
      expect((await openWindowMemory(folder())).placement()).toBeNull();
    },
  );
});
