import { describe, expect, it } from 'vitest';
import { writeHandle } from '#renderer/host/browser-save.ts';

const bytes = new TextEncoder().encode('twelve bytes');

/** A file of the browser's: `keep` says how much of what is written stays, `fails` what closing it throws. */
function handleOf({ keep = Number.POSITIVE_INFINITY, fails = null }: { readonly keep?: number; readonly fails?: DOMException | null }) {
  const state = { content: new Uint8Array(), aborted: false };
  const handle = {
    name: 'a.grant',
    getFile: () => Promise.resolve({ size: state.content.byteLength }),
    createWritable: () =>
      Promise.resolve({
        write: (content: Uint8Array) => Promise.resolve(void (state.content = content.slice(0, keep))),
        close: () => (fails === null ? Promise.resolve() : Promise.reject(fails)),
        abort: () => Promise.resolve(void (state.aborted = true)),
      }),
  };
  // Of a file's handle, writing uses these alone.
  return { state, handle: handle as unknown as FileSystemFileHandle };
}

describe('a file of the browser', () => {
  it('is written whole', async () => {
    const { handle, state } = handleOf({});
    expect(await writeHandle(handle, bytes)).toEqual({ ok: true, value: null });
    expect(state.content).toEqual(bytes);
  });

  it('that turns out shorter than what was written is never called saved', async () => {
    expect(await writeHandle(handleOf({ keep: 5 }).handle, bytes)).toMatchObject({ ok: false, error: { code: 'diskFull', details: { name: 'a.grant' } } });
  });

  it.each([['QuotaExceededError', 'diskFull'], ['NoModificationAllowedError', 'fileReadOnly'], ['InvalidStateError', 'fileNotWritable']])('that fails with %s is given up and said (%s)', async (name, code) => {
    const { handle, state } = handleOf({ fails: new DOMException('', name) });
    expect(await writeHandle(handle, bytes)).toMatchObject({ ok: false, error: { code } });
    expect(state.aborted).toBe(true);
  });
});
