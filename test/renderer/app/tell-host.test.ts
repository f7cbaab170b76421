import { describe, expect, it, vi } from 'vitest';
import { referenceDocument } from '#shared/grant/reference-document.ts';
import { tellHost } from '#renderer/app/tell-host.ts';
import { FileFlows } from '#renderer/features/files/file-flows.ts';
import { createMemoryHost, memoryState } from '#renderer/host/memory-host.ts';
import { createSession, dispatch } from '#renderer/store/session.ts';

describe('what the host is told', () => {
  it('throws the kept copy away before it is told that all is saved, also while more of it is on its way', async () => {
    const session = createSession({ document: referenceDocument(), language: 'en', theme: 'light', termsPanelOpen: true, sheets: [] });
    const memory = createMemoryHost(memoryState());
    const told: string[] = [];
    const keeping = vi.fn<typeof memory.drafts.snapshot>(() => new Promise(() => undefined));
    const host = {
      ...memory,
      drafts: { ...memory.drafts, snapshot: keeping, discard: async (id: string) => (told.push('discard'), await memory.drafts.discard(id)) },
      window: { ...memory.window, update: ({ edited }: { edited: boolean }) => void told.push(edited ? 'edited' : 'saved') },
    };
    const keeper = tellHost(session, host);
    dispatch(session, { type: 'setDetail', detail: 'title', value: 'Plan B' });
    void keeper.keepNow();
    await vi.waitFor(() => expect(keeping).toHaveBeenCalled());
    expect(await new FileFlows(session, host).save()).toBe(true);
    expect(told).toEqual(['saved', 'edited', 'discard', 'saved']);
  });
});
