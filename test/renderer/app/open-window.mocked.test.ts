import { expect, it, vi } from 'vitest';
import { success } from '#shared/host/result.ts';
import { openWindow } from '#renderer/app/open-window.tsx';
import { ErrorWatch } from '#renderer/app/errors/error-watch.tsx';
import { createMemoryHost, memoryState } from '#renderer/host/memory-host.ts';

// A page that only listens: what is asked of the host does not depend on what is drawn.
vi.hoisted(() => {
  const listens = { addEventListener: () => undefined, removeEventListener: () => undefined };
  vi.stubGlobal('window', listens);
  vi.stubGlobal('navigator', { platform: 'Linux', language: 'en' });
  vi.stubGlobal('addEventListener', () => undefined);
  vi.stubGlobal('document', { ...listens, documentElement: {}, body: { dataset: {} } });
  vi.stubGlobal('matchMedia', () => ({ matches: false, ...listens }));
});

vi.mock('#renderer/app/sheets.ts', () => ({ SHEETS: [] }));
vi.mock('#renderer/app/app.tsx', () => ({ App: () => null }));

it('asks for the document it was started with before the host hears that the page is there, which would send it after the start screen', async () => {
  const heard: string[] = [];
  const plain = createMemoryHost(memoryState());
  const host: typeof plain = {
    ...plain,
    window: {
      ...plain.window,
      update: () => void heard.push('update'),
      launchedWith: async () => {
        heard.push('launchedWith');
        return await Promise.resolve(success(null));
      },
    },
  };
  const session = await openWindow(host, null, new ErrorWatch(), { render: () => undefined, unmount: () => undefined });
  expect(heard.slice(0, 2)).toEqual(['launchedWith', 'update']);
  await vi.waitFor(() => expect(session.getState().startScreen).toBe('shown'));
});
