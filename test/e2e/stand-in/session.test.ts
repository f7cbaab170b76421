import { describe, expect, it } from 'vitest';
import { createSession } from '../electron-stand-in/session.ts';
import { readyContext } from './test-context.ts';

const startSession = () => createSession(readyContext(), () => 'contents', () => 'app://bundle/index.html');

describe('permissions', () => {
  it('are all given where nobody decides', () => {
    expect(startSession().permission('geolocation')).toEqual({ checked: true, requested: true, granted: true });
  });

  it('are asked for where the check denies them', () => {
    const { module, permission } = startSession();
    module.setPermissionCheckHandler(() => false);
    expect(permission('media')).toEqual({ checked: false, requested: true, granted: true });
    module.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
    expect(permission('media').granted).toBe(false);
  });

  it('of the clipboard are only checked', () => {
    const { module, permission } = startSession();
    module.setPermissionCheckHandler(() => false);
    module.setPermissionRequestHandler((_contents, _permission, answer) => answer(true));
    expect(permission('clipboard-sanitized-write')).toEqual({ checked: false, requested: true, granted: false });
  });

  it('are not given where a handler never answers', () => {
    const { module, permission } = startSession();
    module.setPermissionCheckHandler(() => false);
    module.setPermissionRequestHandler(() => undefined);
    expect(permission('media')).toEqual({ checked: false, requested: null, granted: false });
  });

  it('come with who asks', () => {
    const { module, permission } = startSession();
    const asked: unknown[] = [];
    module.setPermissionCheckHandler((...values) => (asked.push(values), true));
    permission('fullscreen');
    expect(asked).toEqual([['contents', 'fullscreen', 'app://bundle/', { requestingUrl: 'app://bundle/index.html', isMainFrame: true }]]);
  });

  it('that do not exist are refused by name', () => {
    expect(() => startSession().permission('teleport')).toThrow('no permission "teleport"');
  });
});
