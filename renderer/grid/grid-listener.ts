import type { GridApi } from 'ag-grid-community';
import type { GridRow } from './column-definitions.ts';

/**
 * How to listen to a grid until the signal: it tells most of its events a little later, when what listens, or the grid
 * itself, may be gone already; then nothing is heard.
 */
export function gridListener(api: GridApi<GridRow>, signal: AbortSignal): GridApi<GridRow>['addEventListener'] {
  return (name, listener) => {
    const heard: typeof listener = (event) => {
      if (!signal.aborted && !api.isDestroyed()) listener(event);
    };
    api.addEventListener(name, heard);
    signal.addEventListener('abort', () => {
      if (!api.isDestroyed()) api.removeEventListener(name, heard);
    });
  };
}
