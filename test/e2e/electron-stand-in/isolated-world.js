// In the preload script's world: the two members of `electron` it may have, and the line to the main process.
const { expose } = createWorldBridge('stand-in:preload', 'stand-in:page');

const lacking = (name, members) =>
  new Proxy(members, {
    get(target, key) {
      if (key in target || typeof key === 'symbol') return target[key];
      throw new Error(`The electron stand-in has no ${name}.${key}.`);
    },
  });

const toBase64 = (bytes) => {
  let text = '';
  for (let at = 0; at < bytes.length; at += 32_768) text += String.fromCharCode(...bytes.subarray(at, at + 32_768));
  return btoa(text);
};
const encode = (value) => JSON.stringify(value, (_key, item) => (item instanceof Uint8Array ? { $bytes: toBase64(item) } : item));
const decode = (text) =>
  JSON.parse(text, (_key, item) =>
    typeof item === 'object' && item !== null && '$bytes' in item ? Uint8Array.from(atob(item.$bytes), (letter) => letter.charCodeAt(0)) : item,
  );

const sendToMain = globalThis.standInSend;
const waiting = new Map();
const listeners = new Map();
let calls = 0;

globalThis.standInReceive = (text) => {
  const { value: message } = decode(text);
  if (message.kind === 'event') {
    for (const listener of listeners.get(message.channel) ?? []) listener(lacking('IpcRendererEvent', {}), ...message.args);
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
      waiting.set(id, { resolve, reject });
      sendToMain(encode({ kind: 'invoke', id, channel, args }));
    }),
  send: (channel, ...args) => sendToMain(encode({ kind: 'message', channel, args })),
  on(channel, listener) {
    listeners.set(channel, [...(listeners.get(channel) ?? []), listener]);
  },
  off(channel, listener) {
    listeners.set(channel, (listeners.get(channel) ?? []).filter((other) => other !== listener));
  },
});

const contextBridge = lacking('contextBridge', { exposeInMainWorld: expose });

// A menu's accelerator comes after the page has had the key and left it alone.
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
