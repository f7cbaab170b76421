/** A screen as the machine has it. */
export interface Display {
  readonly id: number;
  readonly bounds: Rectangle;
  readonly workArea: Rectangle;
  readonly scaleFactor: number;
}

export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** An event that may never come on some machines. */
export type Withheld = 'ready-to-show' | 'did-finish-load';

/** The machine and the start a test describes. */
export interface Machine {
  /** What `process.platform` is for the main process. */
  readonly platform: NodeJS.Platform;
  readonly isPackaged: boolean;
  /** Whether the program runs as root, where Chromium's sandbox cannot. */
  readonly asRoot: boolean;
  readonly locale: string;
  readonly displays: readonly Display[];
  readonly dark: boolean;
  readonly withhold: readonly Withheld[];
  /** Whether the page is finished before it is painted, or painted first. Both happen. */
  readonly finishedBeforePainted: boolean;
  /** How many of the first loads fail. */
  readonly failLoads: number;
  /** Whether the last output of a utility process is read only after its end is known. Both happen. */
  readonly lateOutput: boolean;
  /** Makes the preload script throw this. */
  readonly breakPreload: string | null;
}

const DISPLAY: Display = {
  id: 1,
  bounds: { x: 0, y: 0, width: 1920, height: 1080 },
  workArea: { x: 0, y: 27, width: 1920, height: 1053 },
  scaleFactor: 1,
};

export const DEFAULT_MACHINE: Machine = {
  platform: process.platform,
  isPackaged: false,
  asRoot: false,
  locale: 'en-US',
  displays: [DISPLAY],
  dark: false,
  withhold: [],
  finishedBeforePainted: false,
  failLoads: 0,
  lateOutput: false,
  breakPreload: null,
};
