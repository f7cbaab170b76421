/**
 * What the page itself measures, for the program and the bare grids alike. Each function is sent to the page by its
 * text, so it may use nothing from outside itself.
 */

export interface ExpectedText {
  readonly cell: string;
  readonly text: string;
}

/** Milliseconds from the next press of Enter until the cell is painted with its new text. */
export function enterToPaint({ cell, text }: ExpectedText): Promise<number> {
  return new Promise((resolve) => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== 'Enter') return;
      removeEventListener('keydown', onKeyDown, { capture: true });
      // A message that is sent while a frame is made arrives once it is painted.
      const painted = new MessageChannel();
      painted.port1.onmessage = () => resolve(performance.now() - event.timeStamp);
      const look = (): void => {
        if (document.querySelector(cell)?.textContent === text) painted.port2.postMessage(null);
        else requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    };
    addEventListener('keydown', onKeyDown, { capture: true });
  });
}

/** What shows where the active cell is: an element, and the attribute of it that changes when another cell becomes active. */
export interface Marker {
  readonly element: string;
  readonly attribute: string;
}

/**
 * Milliseconds of each of the next presses of the arrow down until the frame that shows the cell below as the active one
 * is over and the next begins: messages, by which other times are taken, wait for long while keys and frames follow each other.
 */
export function arrowsToPaint({ presses, marker: { element, attribute } }: { readonly presses: number; readonly marker: Marker }): Promise<readonly number[]> {
  const place = (): string | null | undefined => document.querySelector(element)?.getAttribute(attribute);
  return new Promise((resolve) => {
    const times: number[] = [];
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== 'ArrowDown') return;
      const before = place();
      const painted = (): void => {
        times.push(performance.now() - event.timeStamp);
        if (times.length < presses) return;
        removeEventListener('keydown', onKeyDown, { capture: true });
        resolve(times);
      };
      const look = (): void => {
        const now = place();
        if (now !== before && now !== undefined) requestAnimationFrame(painted);
        else requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    };
    addEventListener('keydown', onKeyDown, { capture: true });
  });
}

/** Milliseconds a frame takes while the grid is scrolled down by six rows in each. */
export async function scrollFrame(frames: number): Promise<number> {
  const viewport = document.querySelector('.ag-grid-viewport');
  if (viewport === null) throw new Error('There is no grid in the page');
  const nextFrame = (): Promise<number> => new Promise(requestAnimationFrame);
  viewport.scrollTop = 0;
  for (let frame = 0; frame < 5; frame += 1) await nextFrame();
  const start = await nextFrame();
  let last = start;
  for (let frame = 0; frame < frames; frame += 1) {
    viewport.scrollTop += 6 * 28;
    last = await nextFrame();
  }
  viewport.scrollTop = 0;
  for (let frame = 0; frame < 5; frame += 1) await nextFrame();
  return (last - start) / frames;
}

/** Milliseconds a frame takes while whatever goes on goes on. */
export async function frameTime(frames: number): Promise<number> {
  const nextFrame = (): Promise<number> => new Promise(requestAnimationFrame);
  const start = await nextFrame();
  let last = start;
  for (let frame = 0; frame < frames; frame += 1) last = await nextFrame();
  return (last - start) / frames;
}

/** Milliseconds of our own work for each of some edits, one every few frames. */
export async function workOfEdits(prices: readonly string[]): Promise<readonly number[]> {
  const times: number[] = [];
  for (const price of prices) {
    times.push(globalThis.workOfEdit(price));
    for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
  }
  return times;
}

export interface Pasted extends ExpectedText {
  readonly clipboard: { readonly text: string; readonly html: string };
}

/** Milliseconds from a paste into the field that has the focus until the cell is painted with its new text. */
export function pasteToPaint({ clipboard, cell, text }: Pasted): Promise<number> {
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', clipboard.text);
  clipboardData.setData('text/html', clipboard.html);
  return new Promise((resolve) => {
    const start = performance.now();
    const painted = new MessageChannel();
    painted.port1.onmessage = () => resolve(performance.now() - start);
    document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    const look = (): void => {
      if (document.querySelector(cell)?.textContent === text) painted.port2.postMessage(null);
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
}

/**
 * Goes to the sheet of sensitivities, or changes a term that its figures need: milliseconds until the first of the new
 * figures is painted, and of the longest task until all of them are there.
 */
export function matrixToPaint(ask: 'open' | 'change'): Promise<{ readonly first: number; readonly longestTask: number }> {
  return new Promise((resolve) => {
    let longestTask = 0;
    const note = (entries: readonly PerformanceEntry[]): void => {
      for (const { duration } of entries) longestTask = Math.max(longestTask, duration);
    };
    const observer = new PerformanceObserver((list) => note(list.getEntries()));
    observer.observe({ entryTypes: ['longtask'] });
    const start = performance.now();
    let [seen, first] = [false, 0];
    const figures = (): readonly string[] => [...document.querySelectorAll('.ag-grid-scrolling-container [row-index="0"] [role="gridcell"]:not([col-id="axis"])')].map(({ textContent }) => textContent ?? '');
    const before = ask === 'open' ? [] : figures();
    // Runs once the frame is painted in which it is asked for, before what the thread has sent meanwhile.
    const painted = (): void => {
      first = performance.now() - start;
    };
    if (ask === 'open') document.querySelector<HTMLElement>('[data-sheet="sensitivity"]')?.click();
    else globalThis.changeMatrix();
    const look = (): void => {
      if (!seen && figures().some((text) => text.endsWith(',000') && !before.includes(text))) {
        seen = true;
        void scheduler.postTask(painted, { priority: 'user-blocking' });
      }
      if (first > 0 && document.querySelector('[data-stage="done"]') !== null) {
        note(observer.takeRecords());
        observer.disconnect();
        resolve({ first, longestTask });
      } else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
}

/** Makes an edit that a chart follows: milliseconds until the last stroke on its canvases, after which none comes for a while. */
export async function chartToDrawn(edit: number): Promise<number> {
  const QUIET_FRAMES = 6;
  const kinds = [CanvasRenderingContext2D.prototype, OffscreenCanvasRenderingContext2D.prototype];
  const strokes = ['stroke', 'fill', 'fillText', 'drawImage', 'clearRect'] as const;
  const plain = kinds.map((kind) => strokes.map((name) => Reflect.get(kind, name) as (...given: readonly unknown[]) => unknown));
  let last = 0;
  kinds.forEach((kind, index) => strokes.forEach((name, at) => Reflect.set(kind, name, function timed(this: unknown, ...given: readonly unknown[]): unknown {
    const result = plain[index]?.[at]?.apply(this, [...given]);
    last = performance.now();
    return result;
  })));
  const start = performance.now();
  globalThis.editChart(edit);
  for (let quiet = 0; last === 0 || quiet < QUIET_FRAMES; ) {
    const before = last;
    await new Promise(requestAnimationFrame);
    quiet = last === before ? quiet + 1 : 0;
    if (performance.now() - start > 10_000) throw new Error('The chart did not follow the edit');
  }
  kinds.forEach((kind, index) => strokes.forEach((name, at) => Reflect.set(kind, name, plain[index]?.[at])));
  return last - start;
}

/** A gesture, by the event that it begins with, and the part of the page whose text tells that it is done. */
export interface TimedGesture {
  readonly event: 'click' | 'keydown';
  readonly seen: string;
}

/** Milliseconds of a gesture until its outcome is painted, and of the longest task of the page until it is quiet again. */
export interface GestureTime {
  readonly time: number;
  readonly longestTask: number;
}

/** Times the next gesture of a person: from its event until another text is painted. */
export function gestureToPaint({ event: kind, seen }: TimedGesture): Promise<GestureTime> {
  const QUIET = 700;
  const LATEST = 30_000;
  const text = (): string | null => document.querySelector(seen)?.textContent ?? null;
  return new Promise((resolve, reject) => {
    setTimeout(() => reject(new Error(`${seen} did not follow the gesture`)), LATEST);
    let longestTask = 0;
    const observer = new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) longestTask = Math.max(longestTask, duration);
    });
    observer.observe({ type: 'longtask' });
    const before = text();
    const begin = (event: Event): void => {
      removeEventListener(kind, begin, { capture: true });
      const painted = new MessageChannel();
      painted.port1.onmessage = () => {
        const time = performance.now() - event.timeStamp;
        setTimeout(() => {
          observer.disconnect();
          resolve({ time, longestTask });
        }, QUIET);
      };
      const look = (): void => {
        if (text() !== before) painted.port2.postMessage(null);
        else requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    };
    addEventListener(kind, begin, { capture: true });
  });
}

/** Milliseconds until the bare grid shows its long list in another order. */
export function bareSortToPaint(direction: 'asc' | 'desc'): Promise<number> {
  const LATEST = 30_000;
  const text = (): string | null => document.querySelector('[row-index="0"] [col-id="name"]')?.textContent ?? null;
  return new Promise((resolve, reject) => {
    setTimeout(() => reject(new Error('The bare grid was not sorted')), LATEST);
    const before = text();
    const start = performance.now();
    globalThis.sortBare(direction);
    const painted = new MessageChannel();
    painted.port1.onmessage = () => resolve(performance.now() - start);
    const look = (): void => {
      if (text() !== before) painted.port2.postMessage(null);
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
}
