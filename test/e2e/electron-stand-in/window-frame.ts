import type { Context } from './context.ts';
import type { Events } from './events.ts';
import type { Rectangle } from './machine.ts';
import { preventableEvent } from './strict.ts';

export interface FrameOptions {
  readonly title?: string;
  readonly width?: number;
  readonly height?: number;
  readonly x?: number;
  readonly y?: number;
  readonly minWidth?: number;
  readonly minHeight?: number;
  readonly show?: boolean;
  readonly fullscreen?: boolean;
  readonly icon?: unknown;
}

/** What a person sees of a window's frame. */
export interface FrameState {
  title: string;
  edited: boolean;
  shown: boolean;
  /** How often the program has asked for the focus. */
  focused: number;
  minimized: boolean;
  maximized: boolean;
  fullScreen: boolean;
  closed: boolean;
  /** Where the window stands when it is neither maximised nor in full screen. */
  normalBounds: Rectangle;
}

const DEFAULT_SIZE = { width: 800, height: 600 };

/** The frame of a window: its place, size and visibility. Nothing of the machine's real desktop is asked. */
export const createFrame = ({ machine, refuse }: Context, events: Events, options: FrameOptions) => {
  const [display] = machine.displays;
  if (display === undefined) throw new Error('A machine has a display.');
  const { width = DEFAULT_SIZE.width, height = DEFAULT_SIZE.height, minWidth = 0, minHeight = 0 } = options;
  if ((options.x === undefined) !== (options.y === undefined)) throw refuse('Electron wants x and y of a window together.');

  const centre = (from: number, space: number, size: number): number => Math.round(from + (space - size) / 2);
  const { workArea } = display;
  const state: FrameState = {
    title: options.title ?? '',
    edited: false,
    shown: false,
    focused: 0,
    minimized: false,
    maximized: false,
    fullScreen: options.fullscreen ?? false,
    closed: false,
    normalBounds: {
      x: options.x ?? centre(workArea.x, workArea.width, width),
      y: options.y ?? centre(workArea.y, workArea.height, height),
      width: Math.max(width, minWidth),
      height: Math.max(height, minHeight),
    },
  };

  const emit = (name: string): void => void events.emit(name, preventableEvent({}));
  const bounds = (): Rectangle => {
    if (state.fullScreen) return display.bounds;
    return state.maximized ? workArea : state.normalBounds;
  };

  const setNormalBounds = (given: Partial<Rectangle>): void => {
    const before = state.normalBounds;
    const wanted = { ...before, ...given };
    if (!Object.values(wanted).every(Number.isInteger)) throw refuse(`Electron takes whole numbers for the bounds of a window: ${JSON.stringify(given)}.`);
    state.normalBounds = { ...wanted, width: Math.max(wanted.width, minWidth), height: Math.max(wanted.height, minHeight) };
    if (state.normalBounds.x !== before.x || state.normalBounds.y !== before.y) emit('move');
    if (state.normalBounds.width !== before.width || state.normalBounds.height !== before.height) emit('resize');
  };

  /** Linux tells each step of a move or a resize, the others its end as well. */
  const setBoundsByHand = (given: Partial<Rectangle>): void => {
    const before = state.normalBounds;
    setNormalBounds(given);
    const after = state.normalBounds;
    if (machine.platform === 'linux') return;
    if (after.x !== before.x || after.y !== before.y) emit('moved');
    if (after.width !== before.width || after.height !== before.height) emit('resized');
  };

  const show = (): void => {
    if (state.shown) return;
    state.shown = true;
    emit('show');
  };
  const setMaximized = (maximized: boolean): void => {
    if (state.maximized === maximized) return;
    state.maximized = maximized;
    emit(maximized ? 'maximize' : 'unmaximize');
    emit('resize');
  };
  const setFullScreen = (fullScreen: boolean): void => {
    if (state.fullScreen === fullScreen) return;
    state.fullScreen = fullScreen;
    emit(fullScreen ? 'enter-full-screen' : 'leave-full-screen');
    emit('resize');
  };

  const members = {
    getBounds: () => ({ ...bounds() }),
    getNormalBounds: () => ({ ...state.normalBounds }),
    getContentBounds: () => ({ ...bounds() }),
    getSize: () => [bounds().width, bounds().height],
    getPosition: () => [bounds().x, bounds().y],
    setBounds: setNormalBounds,
    setSize: (newWidth: number, newHeight: number) => setNormalBounds({ width: newWidth, height: newHeight }),
    setPosition: (x: number, y: number) => setNormalBounds({ x, y }),
    center: () => setNormalBounds({ x: centre(workArea.x, workArea.width, state.normalBounds.width), y: centre(workArea.y, workArea.height, state.normalBounds.height) }),
    show() {
      show();
      emit('focus');
    },
    showInactive: show,
    hide() {
      if (!state.shown) return;
      state.shown = false;
      emit('hide');
    },
    isVisible: () => state.shown && !state.minimized,
    focus() {
      state.focused += 1;
      // A minimised window is not brought back by the focus alone.
      if (state.shown && !state.minimized) emit('focus');
    },
    blur: () => emit('blur'),
    isFocused: () => state.shown && !state.minimized && state.focused > 0,
    minimize() {
      if (state.minimized) return;
      state.minimized = true;
      emit('minimize');
    },
    isMinimized: () => state.minimized,
    maximize() {
      show();
      setMaximized(true);
    },
    unmaximize: () => setMaximized(false),
    isMaximized: () => state.maximized,
    restore() {
      if (!state.minimized) return setMaximized(false);
      state.minimized = false;
      emit('restore');
    },
    setFullScreen,
    isFullScreen: () => state.fullScreen,
    isNormal: () => !state.minimized && !state.maximized && !state.fullScreen,
    setTitle: (title: string) => void (state.title = title),
    getTitle: () => state.title,
    setDocumentEdited: (edited: boolean) => void (state.edited = edited),
    isDocumentEdited: () => state.edited,
    setRepresentedFilename: () => undefined,
    setBackgroundColor: () => undefined,
    setIcon: () => undefined,
    flashFrame: () => undefined,
    moveTop: () => undefined,
    setMinimumSize: () => undefined,
  };

  return { state, members, show, setBoundsByHand };
};

export type Frame = ReturnType<typeof createFrame>;
