import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CDPSession, Page } from 'playwright-core';
import { decode, encode } from './wire.mjs';

const WORLD = 'electron-preload';

/** What the preload script's world sends here. */
export type FromPage =
  | { readonly kind: 'invoke'; readonly id: number; readonly channel: string; readonly args: readonly unknown[] }
  | { readonly kind: 'message'; readonly channel: string; readonly args: readonly unknown[] }
  | { readonly kind: 'preloadError'; readonly message: string; readonly stack: string }
  | { readonly kind: 'key'; readonly key: string; readonly ctrlKey: boolean; readonly metaKey: boolean; readonly altKey: boolean; readonly shiftKey: boolean };

/** What goes back. */
export type ToPage =
  | { readonly kind: 'answer'; readonly id: number; readonly value: unknown }
  | { readonly kind: 'failure'; readonly id: number; readonly message: string }
  | { readonly kind: 'event'; readonly channel: string; readonly args: readonly unknown[] };

/** The line between the main process and the preload script of one page. */
export interface PageLine {
  send(message: ToPage): Promise<void>;
}

const script = (name: string): string => readFileSync(join(import.meta.dirname, name), 'utf8');

/** The other end of the line runs the same file, as a plain script. */
const wire = (): string => script('wire.mjs').replaceAll('export const', 'const');

/** Electron runs a preload script in the main frame alone. */
const inMainFrame = (...parts: readonly string[]): string => `if (window.top === window) {(() => {\n${parts.join('\n')}\n})();}`;

export interface Preload {
  readonly file: string;
  /** What the script throws at once, where a test breaks it. */
  readonly broken: string | null;
}

/** What the preload script throws ends itself alone; the main process is told. */
const preloadSource = ({ file, broken }: Preload): string => {
  const first = broken === null ? '' : `throw new Error(${JSON.stringify(broken)});`;
  return `try { (() => { const module = { exports: {} }; const exports = module.exports;\n${first}${readFileSync(file, 'utf8')}\n})(); } catch (error) { tellPreloadError(error); }`;
};

const installWorlds = async (session: CDPSession, preload: Preload): Promise<void> => {
  const bridge = script('world-bridge.js');
  await session.send('Page.enable');
  await session.send('Runtime.addBinding', { name: 'standInSend', executionContextName: WORLD });
  // Scripts run in the order they were added: the page's end of the bridge has to be there first.
  await session.send('Page.addScriptToEvaluateOnNewDocument', { source: inMainFrame(bridge, script('main-world.js')) });
  await session.send('Page.addScriptToEvaluateOnNewDocument', {
    source: inMainFrame(bridge, wire(), script('isolated-world.js'), preloadSource(preload)),
    worldName: WORLD,
  });
};

/** Puts the preload script into a world of its own in every document of the page, and listens to it. */
export const openPageLine = async (page: Page, preload: Preload, receive: (message: FromPage) => void): Promise<PageLine> => {
  const session = await page.context().newCDPSession(page);
  /** The preload world of the document that is shown now. */
  let context: number | null = null;

  session.on('Runtime.executionContextCreated', ({ context: created }) => {
    const { frameId } = created.auxData as { frameId?: string }; // Chromium gives every page context its frame
    if (created.name === WORLD && frameId === mainFrame) context = created.id;
  });
  session.on('Runtime.executionContextDestroyed', ({ executionContextId }) => {
    if (executionContextId === context) context = null;
  });
  session.on('Runtime.executionContextsCleared', () => {
    context = null;
  });
  session.on('Runtime.bindingCalled', ({ name, payload, executionContextId }) => {
    if (name === 'standInSend' && executionContextId === context) receive(decode(payload) as FromPage); // our own script wrote it
  });
  const { frameTree } = await session.send('Page.getFrameTree');
  const mainFrame = frameTree.frame.id;
  await session.send('Runtime.enable');
  await installWorlds(session, preload);

  return {
    async send(message) {
      // As in Electron, a message to a document that is not there, or no longer, is lost.
      if (context === null) return;
      const expression = `standInReceive(${JSON.stringify(encode(message))})`;
      await session.send('Runtime.evaluate', { contextId: context, expression }).catch(() => undefined);
    },
  };
};
