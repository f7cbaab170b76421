/** Whether a mouse button, pen or finger is down. */
let isDown = false;

/** What ends a press; a drag of the system's takes the pointer away, as another window does. */
const ENDS = ['pointerup', 'pointercancel', 'dragend', 'blur'] as const;

/** Calls `end` at the end of a press, until it is stopped. Fields are left by blur, too: that of the window alone counts. */
function listenForEnds(end: () => void): () => void {
  const onEnd = ({ type, target }: Event): void => {
    if (type !== 'blur' || target === window) end();
  };
  for (const type of ENDS) window.addEventListener(type, onEnd, true);
  return () => {
    for (const type of ENDS) window.removeEventListener(type, onEnd, true);
  };
}

/** Follows presses as long as something asks {@link atRelease}. Answers how to stop. */
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
 * Runs something at once, or at the end of the press that is going on: after the browser has found what the release is
 * on, and before its click. What moves the page about under a press would let the click land elsewhere.
 */
export function atRelease(run: () => void): void {
  if (!isDown) return run();
  const stop = listenForEnds(() => {
    stop();
    run();
  });
}
