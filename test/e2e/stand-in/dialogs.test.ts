import { describe, expect, it } from 'vitest';
import { createDialogs, type ScriptedDialog } from '../electron-stand-in/dialogs.ts';
import { readyContext, testContext } from './test-context.ts';

const [window, destroyed] = [{ name: 'window' }, { name: 'destroyed' }];
const WINDOWS = { isWindow: (value: object) => value === window || value === destroyed, isDestroyed: (value: object) => value === destroyed };

const scripted = (...answers: readonly ScriptedDialog[]) => {
  const context = readyContext();
  return { ...createDialogs(context, answers, WINDOWS), context };
};

describe('dialogs', () => {
  it('are answered as scripted, with and without a window', async () => {
    const { module, script } = scripted({ kind: 'open', path: '/a' }, { kind: 'save', path: null }, { kind: 'message', button: 'Two' });
    expect(await module.showOpenDialog({ title: 'Open' })).toEqual({ canceled: false, filePaths: ['/a'] });
    expect(await module.showSaveDialog(window, { defaultPath: '/b' })).toEqual({ canceled: true, filePath: '' });
    expect(await module.showMessageBox(window, { message: 'Which?', buttons: ['One', 'Two'], textWidth: 5 })).toEqual({ response: 1, checkboxChecked: false });
    expect(script.shown.map(({ kind, onWindow }) => [kind, onWindow])).toEqual([['open', false], ['save', true], ['message', true]]);
  });

  it('that no test expects are problems', async () => {
    const { module, context } = scripted();
    await expect(module.showOpenDialog({})).rejects.toThrow('no test expects');
    expect(context.problems).toHaveLength(1);
  });

  it('do not stand over a window that is gone', async () => {
    const { module } = scripted({ kind: 'message', button: 'OK' });
    await expect(module.showMessageBox(destroyed, { message: 'x' })).rejects.toThrow('Object has been destroyed');
  });

  it('wait for the program to be ready, but for the one that tells an error', async () => {
    const context = testContext();
    const { module, script } = createDialogs(context, [{ kind: 'error' }], WINDOWS);
    await expect(module.showMessageBox({ message: 'x' })).rejects.toThrow('after app is ready');
    module.showErrorBox('Title', 'content');
    expect(script.shown).toEqual([{ kind: 'error', options: { title: 'Title', content: 'content' }, onWindow: false }]);
    expect(context.problems.splice(0)).toHaveLength(1);
    module.showErrorBox('Again', 'content');
    expect(context.problems).toEqual([expect.stringContaining('no test expects')]);
  });

  it.each<[string, object]>([
    ['does not know the option text', { text: 'x' }],
    ['Invalid message box type', { message: 'x', type: 'loud' }],
    ['has no button "OK"', { message: 'x', buttons: ['Yes', 'No'] }],
  ])('%s', async (message, options) => {
    const { module } = scripted({ kind: 'message', button: 'OK' });
    await expect(module.showMessageBox(options)).rejects.toThrow(message);
  });
});
