import type { GridApi } from 'ag-grid-community';
import type { GridRow } from './column-definitions.ts';

/**
 * Adds listeners to a grid until the signal aborts. The grid fires most events asynchronously, when the listener or the
 * grid itself may be gone already; those events are ignored.
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
