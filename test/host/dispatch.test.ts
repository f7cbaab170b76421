import { describe, expect, test, vi } from 'vitest';
import { createDispatch } from '#electron/host/dispatch.ts';
import { success } from '#shared/host/result.ts';

const discard = vi.fn(async () => success(null));
const dispatch = createDispatch<'drafts.discard' | 'drafts.list' | 'settings.read'>({
  'drafts.discard': discard,
  'drafts.list': async () => success([]),
  'settings.read': async () => {
    throw new TypeError('a mistake');
  },
});

describe('the gate between pages and services', () => {
  test('lets a call through whose request fits', async () => {
    expect(await dispatch('drafts.discard', { id: 'one' }, {})).toEqual({ ok: true, value: null });
    expect(discard).toHaveBeenCalledExactlyOnceWith({ id: 'one' }, {});
  });

  test.each([
    ['of another shape', 'drafts.discard', ['one']],
    ['with an id that leads elsewhere', 'drafts.discard', { id: '../settings' }],
    ['with more than is asked for', 'drafts.discard', { id: 'one', path: '/' }],
    ['with something where nothing belongs', 'drafts.list', {}],
    ['to a service this shell does not have', 'files.open', null],
    ['to no service at all', 'constructor', null],
  ])('refuses a call %s', async (_kind, channel, request) => {
    discard.mockClear();
    expect(await dispatch(channel, request, {})).toMatchObject({ ok: false, error: { code: 'badRequest', details: { channel } } });
    expect(discard).not.toHaveBeenCalled();
  });

  test('answers a failure when a service throws, and tells the developer', async () => {
    const told = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    const result = await dispatch('settings.read', null, {});
    expect(told.mock.calls.join()).toContain('a mistake');
    told.mockRestore();
    expect(result).toMatchObject({ ok: false, error: { code: 'unexpected', details: { reason: 'TypeError' } } });
  });
});
