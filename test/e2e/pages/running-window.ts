import type { Page } from 'playwright-core';

/** The message of an error that a test causes on purpose: any other error in a page is a failure. */
export const WANTED_ERROR = 'An error that a test wants';

/** A window of the program in any shell, with the dialogs around it as a test answers them. */
export interface RunningWindow {
  readonly page: Page;
  /** The next dialog that asks for a file returns this one. */
  pickNext(name: string, bytes: Uint8Array): Promise<void>;
  /** The next dialog that asks where to save returns a place of this name. */
  saveNextAs(name: string): Promise<void>;
  /** The bytes written to that place; null while there are none. */
  savedBytes(name: string): Promise<Uint8Array | null>;
  /** Ends the program; fails where the page logged or threw an error. */
  close(): Promise<void>;
}

/** Starts the program with nothing kept from an earlier start. */
export type LaunchWindow = () => Promise<RunningWindow>;
