/**
 * What the page itself measures, for the program and the bare grid alike. Each function is sent to the page by its
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

/** Milliseconds of our own work for each of some edits, one every few frames. */
export async function workOfEdits(prices: readonly string[]): Promise<readonly number[]> {
  const times: number[] = [];
  for (const price of prices) {
    times.push(await globalThis.workOfEdit(price));
    for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
  }
  return times;
}
