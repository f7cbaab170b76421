import { structuredCopy } from './clone.ts';
import type { Context } from './context.ts';

/** Who sends a message: what the program sees of a frame. */
export interface Sender {
  readonly url: string;
  readonly parent: Sender | null;
}

type InvokeHandler = (event: object, ...args: readonly unknown[]) => unknown;
type MessageListener = (event: object, ...args: readonly unknown[]) => void;

/** `webContents.ipc`: calls and messages of one page. */
export const createIpc = (context: Context, contents: () => unknown) => {
  const handlers = new Map<string, InvokeHandler>();
  const listeners = new Map<string, MessageListener[]>();

  const module = context.strict(
    'webContents.ipc',
    {
      handle(channel: string, handler: InvokeHandler): void {
        if (handlers.has(channel)) throw context.refuse(`Attempted to register a second handler for '${channel}'`);
        if (typeof handler !== 'function') throw context.refuse(`Expected handler to be a function, but found type '${typeof handler}'`);
        handlers.set(channel, handler);
      },
      removeHandler: (channel: string): void => void handlers.delete(channel),
      on: (channel: string, listener: MessageListener): void => void listeners.set(channel, [...(listeners.get(channel) ?? []), listener]),
    },
    'IpcMain',
  );

  const eventOf = (senderFrame: Sender | null): object =>
    context.strict('IpcMainInvokeEvent', { type: 'frame', sender: contents(), senderFrame, processId: 1, frameId: 1 }, 'IpcMainInvokeEvent');

  return {
    module,
    /** The answer of a handler, as it arrives in the page. */
    async invoke(sender: Sender | null, channel: string, args: readonly unknown[]): Promise<unknown> {
      const handler = handlers.get(channel);
      if (handler === undefined) throw new Error(`No handler registered for '${channel}'`);
      return structuredCopy(await handler(eventOf(sender), ...args));
    },
    receive(sender: Sender | null, channel: string, args: readonly unknown[]): void {
      for (const listener of listeners.get(channel) ?? []) listener(eventOf(sender), ...args);
    },
  };
};
