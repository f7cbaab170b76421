import { describe, expect, it } from 'vitest';
import { createProtocol } from '../electron-stand-in/protocol.ts';
import { testContext } from './test-context.ts';

const APP = { scheme: 'app', privileges: { standard: true, secure: true } };

const startProtocol = () => {
  const context = testContext();
  return { context, module: createProtocol(context).module };
};

describe('protocol', () => {
  it('registers schemes once, before the program is ready', () => {
    const { module, context } = startProtocol();
    module.registerSchemesAsPrivileged([APP]);
    expect(() => module.registerSchemesAsPrivileged([APP])).toThrow('only once');
    context.becomeReady();
    const late = startProtocol();
    late.context.becomeReady();
    expect(() => late.module.registerSchemesAsPrivileged([APP])).toThrow('before app is ready');
  });

  it('knows no privileges but those of Electron', () => {
    const { module } = startProtocol();
    expect(() => module.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { supportsFetchAPI: true } }])).toThrow('does not know the option supportsFetchAPI');
  });

  it('handles a scheme once, when the program is ready', () => {
    const { module, context } = startProtocol();
    const handler = (): Response => new Response('x');
    module.registerSchemesAsPrivileged([APP]);
    expect(() => module.handle('app', handler)).toThrow('when app is ready');
    context.becomeReady();
    module.handle('app', handler);
    expect(() => module.handle('app', handler)).toThrow('Failed to register protocol: app');
    expect(() => module.handle('other', handler)).toThrow('has not been registered');
    module.unhandle('app');
    expect(module.isProtocolHandled('app')).toBe(false);
  });
});
