/** Does something as soon as the next frame has been painted, unless it is called off before. */
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
