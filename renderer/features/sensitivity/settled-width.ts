import { useState } from 'react';

/**
 * A width that only grows as long as the same is shown: columns that shrank while figures are worked out anew would
 * push away what somebody has scrolled to.
 */
export function useSettledWidth(shown: string, measured: number): number {
  const [settled, setSettled] = useState({ shown, width: measured });
  if (settled.shown === shown && settled.width >= measured) return settled.width;
  setSettled({ shown, width: measured });
  return measured;
}
