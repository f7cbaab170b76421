/** Runs an action right after the next paint; `cancel` prevents it. */
export function afterPaint(action: () => void): { readonly cancel: () => void } {
  let waiting = 0;
  const frame = requestAnimationFrame(() => {
    waiting = window.setTimeout(action);
  });
  return {
    cancel: () => {
      cancelAnimationFrame(frame);
      clearTimeout(waiting);
    },
  };
}
