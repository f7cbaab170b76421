import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Desktop } from '../electron-stand-in/launch-desktop.ts';
import { eventually } from '../eventually.ts';
import { startFixture, type StartedFixture } from './fixture-program.ts';

/** Values between page, preload script and main process, as Electron's bridge and IPC carry them. */
let fixture: StartedFixture;
let desktop: Desktop;

const MAIN = `
const { inspect } = await import('node:util');
const ipc = window.webContents.ipc;
const gifts = { function: () => undefined, proxy: new Proxy({}, {}), symbol: Symbol('s'), map: new Map([['a', undefined]]), date: new Date(5), class: new (class Point { constructor() { this.x = 1; } })() };
ipc.handle('describe', (_event, value) => inspect(value, { depth: 5 }));
ipc.handle('give', (_event, name) => gifts[name]);
ipc.handle('send', (_event, name) => window.webContents.send('gift', gifts[name]));
ipc.handle('throw', () => { throw new TypeError('thrown by the handler'); });
ipc.on('told', (_event, value) => log.push(inspect(value)));
`;

const PRELOAD = `
const { contextBridge, ipcRenderer } = require('electron');
contextBridge.exposeInMainWorld('host', {
  invoke: (channel, value) => ipcRenderer.invoke(channel, value),
  send: (channel, value) => ipcRenderer.send(channel, value),
  listen: (listener) => void ipcRenderer.on('gift', (_event, value) => listener(value)),
  back: (value) => value,
  isMap: (value) => value instanceof Map,
  isHere: (value) => Object.getPrototypeOf(value) === Object.prototype,
  throws: (value) => { throw value; },
  rejects: () => Promise.reject(new RangeError('rejected')),
  call: (listener, value) => listener(value),
  nested: { deep: { list: [1, 2] } },
});
try { contextBridge.exposeInMainWorld('host', {}); } catch (error) { contextBridge.exposeInMainWorld('second', error.message); }
`;

beforeAll(async () => {
  fixture = await startFixture({ main: `void (async () => {${MAIN}})();`, preload: PRELOAD, page: '<p id="element">text</p>' });
  desktop = fixture.desktop;
});

afterAll(() => fixture.close());

/** Evaluates in the page what a test writes as text, and says how it ends. */
const inPage = (code: string): Promise<unknown> =>
  desktop.page.evaluate(async (text) => {
    try {
      // oxlint-disable-next-line typescript/no-implied-eval -- the test's own text, in a page without a policy
      const value: unknown = await (new Function('host', `return (${text})`) as (host: unknown) => unknown)((window as unknown as { host: unknown }).host);
      return { value };
    } catch (error) {
      return { error: (error as Error).message };
    }
  }, code);

const NOT_CLONED = { error: 'An object could not be cloned.' };

describe('from the page to the main process', () => {
  it.each<[string, string]>([
    ['undefined', 'undefined'],
    ['{ a: undefined, b: [undefined] }', '{ a: undefined, b: [ undefined ] }'],
    ['new Map([["a", new Set([1n])]])', "Map(1) { 'a' => Set(1) { 1n } }"],
    ['new Date(5)', '1970-01-01T00:00:00.005Z'],
    ['new Uint8Array([1, 2])', 'Uint8Array(2) [ 1, 2 ]'],
    ['[NaN, -0]', '[ NaN, -0 ]'],
    ['new (class Point { constructor() { this.x = 1; } get y() { return 2; } })()', '{ x: 1 }'],
    ['(() => { const circle = { list: [] }; circle.list.push(circle); return circle; })()', '<ref *1> { list: [ [Circular *1] ] }'],
  ])('%s arrives', async (code, seen) => {
    expect(await inPage(`host.invoke('describe', ${code})`)).toEqual({ value: seen });
  });

  it.each(['() => 1', '{ call: () => 1 }', 'Symbol("s")', '[Symbol("s")]', 'new Proxy({}, {})', '{ inner: new Proxy([], {}) }', '{ call: () => 1, inner: new Proxy({}, {}) }', 'new WeakMap()', 'window'])(
    '%s is refused',
    async (code) => {
      expect(await inPage(`host.invoke('describe', ${code})`)).toEqual(NOT_CLONED);
    },
  );

  it('is refused where it is only sent, as well', async () => {
    expect(await inPage("host.send('told', { call: () => 1 })")).toEqual(NOT_CLONED);
    await inPage("host.send('told', new Map([[1, undefined]]))");
    await eventually(() => fixture.log).toContain('Map(1) { 1 => undefined }');
  });
});

describe('from the main process to the page', () => {
  it('answers keep their types and lose their classes', async () => {
    expect(await inPage("host.invoke('give', 'map').then((map) => [map instanceof Map, [...map]])")).toEqual({ value: [true, [['a', undefined]]] });
    expect(await inPage("host.invoke('give', 'date').then((date) => date.getTime())")).toEqual({ value: 5 });
    expect(await inPage("host.invoke('give', 'class').then((point) => [point.x, point.constructor === Object])")).toEqual({ value: [1, true] });
  });

  it.each(['function', 'proxy', 'symbol'])('an answer that is a %s is a failure', async (name) => {
    const { error } = (await inPage(`host.invoke('give', '${name}')`)) as { error: string };
    expect(error).toBe("Error invoking remote method 'give': Error: An object could not be cloned.");
  });

  it('an error of a handler comes as its text, and a call nobody answers as one', async () => {
    expect(await inPage("host.invoke('throw')")).toEqual({ error: "Error invoking remote method 'throw': TypeError: thrown by the handler" });
    expect(await inPage("host.invoke('nothing')")).toEqual({ error: "Error invoking remote method 'nothing': Error: No handler registered for 'nothing'" });
  });

  it('messages keep their types, and one that cannot be cloned is noted as lost', async () => {
    const gift = "new Promise((resolve) => { host.listen((value) => resolve(value instanceof Map)); void host.invoke('send', 'map'); })";
    expect(await inPage(gift)).toEqual({ value: true });
    await inPage("host.invoke('send', 'function')");
    expect(desktop.problems.splice(0)).toEqual(['A message "gift" to the page was lost: Error: An object could not be cloned.']);
  });
});

describe('between the page and its preload script', () => {
  it('passes functions both ways, errors as their text, and promises', async () => {
    expect(await inPage('host.call((value) => value.a + 1, { a: 1 })')).toEqual({ value: 2 });
    expect(await inPage('host.back(() => 5)()')).toEqual({ value: 5 });
    expect(await inPage('host.rejects()')).toEqual({ error: 'rejected' });
    expect(await inPage("host.throws(new TypeError('thrown'))")).toEqual({ error: 'thrown' });
    expect(await inPage('host.throws(5)')).toEqual({ error: expect.stringContaining('a valid exception was not thrown') });
    expect(await inPage('host.back(Promise.resolve(new Map()))')).toEqual({ value: {} });
  });

  it('copies objects without their prototypes, and keeps what is copied as a whole', async () => {
    expect(await inPage('host.isHere(new (class Point {})())')).toEqual({ value: true });
    expect(await inPage('host.isMap(new Map())')).toEqual({ value: true });
    expect(await inPage('(() => { const circle = {}; circle.self = circle; const back = host.back(circle); return back.self === back; })()')).toEqual({ value: true });
  });

  it.each(['host.back(Symbol("s"))', 'host.back(new Proxy({}, {}))', 'host.back({ call: () => 1, list: [new Proxy({}, {})] })', 'host.back(new WeakSet())'])('%s is refused', async (code) => {
    expect(await inPage(code)).toEqual(NOT_CLONED);
  });

  it('exposes a name once, frozen to its depth', async () => {
    expect(await inPage('window.second')).toEqual({ value: 'Cannot bind an API on top of an existing property on the window object' });
    expect(await inPage('[host, host.nested, host.nested.deep, host.nested.deep.list].every(Object.isFrozen)')).toEqual({ value: true });
  });
});
