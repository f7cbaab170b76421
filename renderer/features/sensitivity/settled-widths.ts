import { useState } from 'react';

/**
 * Widths that only grow as long as the same is shown: columns that shrank while figures are worked out anew would push
 * away what somebody has scrolled to. The same list as long as none has grown.
 */
export function useSettledWidths(shown: string, measured: readonly number[]): readonly number[] {
  const [settled, setSettled] = useState({ shown, widths: measured });
  const isSame = settled.shown === shown && settled.widths.length === measured.length;
  if (isSame && measured.every((width, index) => width <= (settled.widths[index] ?? 0))) return settled.widths;
  const widths = isSame ? measured.map((width, index) => Math.max(width, settled.widths[index] ?? 0)) : measured;
  setSettled({ shown, widths });
  return widths;
}
