import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron';
import { BRIDGE_NAME, CHANNELS, HOST_EVENTS } from '#shared/host/desktop-bridge.ts';

const known = (names: object, name: unknown): name is string => typeof name === 'string' && Object.hasOwn(names, name);

// Code in the page is untrusted: it gets the contract's names and plain data, never an event or a sender.
contextBridge.exposeInMainWorld(BRIDGE_NAME, {
  invoke(channel: unknown, request: unknown): Promise<unknown> {
    if (!known(CHANNELS, channel)) throw new Error(`There is no call "${String(channel)}".`);
    return ipcRenderer.invoke(channel, request);
  },
  subscribe(name: unknown, listener: (value: unknown) => void): () => void {
    if (!known(HOST_EVENTS, name)) throw new Error(`There is no message "${String(name)}".`);
    const forward = (_event: IpcRendererEvent, value: unknown): void => listener(value);
    ipcRenderer.on(name, forward);
    return () => void ipcRenderer.off(name, forward);
  },
});
