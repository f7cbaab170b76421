import { expect, test } from 'vitest';
import { electronCommand, electronEnvironment, hasDisplay } from '../../electron/start/electron-command.mjs';

const START = { project: '/project', document: null, electronArguments: [], isLinuxRoot: false };

test('names the project first and a document last', () => {
  expect(electronCommand(START)).toEqual(['/project']);
  expect(electronCommand({ ...START, document: '/plan.grant', electronArguments: ['--lang=ja'] })).toEqual(['/project', '--lang=ja', '/plan.grant']);
});

test('switches the sandbox off for root on Linux alone', () => {
  expect(electronCommand({ ...START, isLinuxRoot: true })).toEqual(['/project', '--no-sandbox']);
  expect(electronCommand({ ...START, isLinuxRoot: true, electronArguments: ['--no-sandbox'] })).toEqual(['/project', '--no-sandbox']);
});

test('is not started as Node, whatever the case of the variable', () => {
  expect(electronEnvironment({ ELECTRON_RUN_AS_NODE: '1', Electron_Run_As_Node: '', PATH: '/bin' })).toEqual({ PATH: '/bin' });
});

test.each([
  [{ DISPLAY: ':0' }, 'linux', true],
  [{ WAYLAND_DISPLAY: 'wayland-0' }, 'linux', true],
  [{ DISPLAY: '' }, 'linux', false],
  [{}, 'linux', false],
  [{}, 'darwin', true],
  [{}, 'win32', true],
])('with %j on %s a window can be seen: %s', (environment, platform, expected) => {
  expect(hasDisplay(environment, platform)).toBe(expected);
});
