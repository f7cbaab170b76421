import type { Page } from 'playwright-core';
import type { ActionId } from '#shared/host/actions.ts';

/** How a person answers the next of the system's dialogs; null cancels, a button is named by its label. */
export type DialogAnswer =
  | { readonly kind: 'open'; readonly path: string | null }
  | { readonly kind: 'save'; readonly path: string | null }
  | { readonly kind: 'message'; readonly button: string };

/** What a person sees of the window from outside of its page. */
export interface WindowSeen {
  readonly title: string;
  readonly visible: boolean;
  readonly minimized: boolean;
}

/** A running desktop program as tests use it, over real Electron and over its stand-in alike. */
export interface DesktopDriver {
  readonly page: Page;
  readonly dataDir: string;
  /** What the next dialogs will be answered with, in this order. A dialog that no answer is left for fails the test. */
  answer(...answers: readonly DialogAnswer[]): Promise<void>;
  /** Messages of the boxes that were shown so far. */
  messages(): Promise<readonly string[]>;
  /** null once the window is closed. */
  window(): Promise<WindowSeen | null>;
  /** A value of the page that is in the window now, also after a crash. */
  inPage(expression: string): Promise<unknown>;
  choose(action: ActionId): Promise<void>;
  /** How many processes for files are alive. */
  jobProcesses(): Promise<number>;
  crashPage(): Promise<void>;
  minimise(): Promise<void>;
  requestClose(): Promise<void>;
  /** Starts the program once more, as a double click on a document does, and waits for that start's end. */
  startAgain(...args: readonly string[]): Promise<void>;
  /** Width and height of the picture on the clipboard; null where there is none. */
  clipboardPicture(): Promise<{ readonly width: number; readonly height: number } | null>;
  /** Settles when the program has ended by itself. */
  readonly ended: Promise<void>;
  /** Ends the program; fails where the page logged or threw an error, or broke its policy. */
  close(): Promise<void>;
}

export interface DriverOptions {
  readonly dataDir: string;
  readonly args?: readonly string[];
}

/** Starts the program and waits until its page is there. */
export type LaunchDriver = (options: DriverOptions) => Promise<DesktopDriver>;
