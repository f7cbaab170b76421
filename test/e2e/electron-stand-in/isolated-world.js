// In the preload script's world: the two members of `electron` it may have, and the line to the main process.
const bridge = createWorldBridge('stand-in:preload', 'stand-in:page');

const lacking = (name, members) =>
  new Proxy(members, {
    get(target, key) {
      if (key in target || typeof key === 'symbol') return target[key];
      throw new Error(`The electron stand-in has no ${name}.${key}.`);
    },
  });

/** What goes to the main process is a structured clone: functions, proxies and the like are refused. */
const cloned = (value) => {
  try {
    return structuredClone(value);
  } catch {
    throw new Error('An object could not be cloned.');
  }
};

const sendToMain = globalThis.standInSend;
const waiting = new Map();
const listeners = new Map();
let calls = 0;

globalThis.standInReceive = (text) => {
  const message = decode(text);
  if (message.kind === 'event') {
    for (const listener of listeners.get(message.channel) ?? []) listener(lacking('IpcRendererEvent', { ports: [] }), ...message.args);
    return;
  }
  const { resolve, reject } = waiting.get(message.id);
  waiting.delete(message.id);
  if (message.kind === 'answer') resolve(message.value);
  else reject(new Error(message.message));
};

const tellPreloadError = (error) => sendToMain(encode({ kind: 'preloadError', message: String(error?.message ?? error), stack: String(error?.stack ?? '') }));

const ipcRenderer = lacking('ipcRenderer', {
  invoke: (channel, ...args) =>
    new Promise((resolve, reject) => {
      const id = calls++;
      const text = encode({ kind: 'invoke', id, channel, args: cloned(args) });
      waiting.set(id, { resolve, reject });
      sendToMain(text);
    }),
  send: (channel, ...args) => sendToMain(encode({ kind: 'message', channel, args: cloned(args) })),
  on(channel, listener) {
    listeners.set(channel, [...(listeners.get(channel) ?? []), listener]);
  },
  off(channel, listener) {
    listeners.set(channel, (listeners.get(channel) ?? []).filter((other) => other !== listener));
  },
});

const contextBridge = lacking('contextBridge', { exposeInMainWorld: (name, api) => bridge.expose(name, api) });

// A menu's accelerator comes after the page has had the key and left it alone, on macOS as elsewhere.
window.addEventListener('keydown', (event) => {
  const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
  setTimeout(() => {
    if (!event.defaultPrevented) sendToMain(encode({ kind: 'key', key, ctrlKey, metaKey, altKey, shiftKey }));
  });
});

const modules = { electron: lacking('electron', { ipcRenderer, contextBridge }) };
const require = (name) => {
  if (Object.hasOwn(modules, name)) return modules[name];
  throw new Error(`A sandboxed preload script cannot require ${name}.`);
};
