import type { GridApi } from 'ag-grid-community';
import { beforeEach, expect, it } from 'vitest';
import type { GridRow } from '#renderer/grid/column-definitions.ts';
import { gridListener } from '#renderer/grid/grid-listener.ts';

let listeners: Map<string, () => void>;
let grid: { isGone: boolean };
let heard: string[];
let life: AbortController;

/** A grid as far as listening goes: what it was told to tell, it tells even to those who have stopped listening meanwhile. */
function gridApi(): GridApi<GridRow> {
  const api = {
    addEventListener: (name: string, listener: () => void) => listeners.set(name, listener),
    removeEventListener: () => {
      if (grid.isGone) throw new Error('The grid is gone');
    },
    isDestroyed: () => grid.isGone,
  };
  // Nothing else of the grid is used.
  return api as unknown as GridApi<GridRow>;
}

beforeEach(() => {
  [listeners, grid, heard, life] = [new Map(), { isGone: false }, [], new AbortController()];
  gridListener(gridApi(), life.signal)('bodyScroll', () => heard.push('scroll'));
});

it('hears a grid that is there', () => {
  listeners.get('bodyScroll')?.();
  expect(heard).toEqual(['scroll']);
});

it('hears nothing that is told after it stopped listening', () => {
  life.abort();
  listeners.get('bodyScroll')?.();
  expect(heard).toEqual([]);
});

it('hears nothing of a grid that is gone, and leaves it alone when it stops', () => {
  grid.isGone = true;
  listeners.get('bodyScroll')?.();
  expect(heard).toEqual([]);
  expect(() => life.abort()).not.toThrow();
});
