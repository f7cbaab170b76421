/** Whether a mouse button, pen or finger is down. */
let isDown = false;

/** Events that end a press; a system drag takes the pointer away, and so does another window. */
const ENDS = ['pointerup', 'pointercancel', 'dragend', 'blur'] as const;

/** Calls `end` at the end of a press, until it is stopped. Only a blur of the window counts, because fields are blurred too. */
function listenForEnds(end: () => void): () => void {
  const onEnd = ({ type, target }: Event): void => {
    if (type !== 'blur' || target === window) end();
  };
  for (const type of ENDS) window.addEventListener(type, onEnd, true);
  return () => {
    for (const type of ENDS) window.removeEventListener(type, onEnd, true);
  };
}

/** Tracks presses while {@link atRelease} is in use. Returns a function that stops this. */
export function watchPresses(): () => void {
  const down = (): void => void (isDown = true);
  const stop = listenForEnds(() => (isDown = false));
  window.addEventListener('pointerdown', down, true);
  return () => {
    stop();
    window.removeEventListener('pointerdown', down, true);
    isDown = false;
  };
}

/**
 * Runs a function at once, or at the end of the present press: after the browser has determined the target of the
 * release, and before its click. Moving the page under a press would let the click land elsewhere.
 */
export function atRelease(run: () => void): void {
  if (!isDown) return run();
  const stop = listenForEnds(() => {
    stop();
    run();
  });
}
