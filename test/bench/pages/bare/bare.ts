import { createGrid } from 'ag-grid-community';
import { bareElement, bareOptions, longBareOptions } from './bare-grid.ts';

const isLong = new URLSearchParams(location.search).has('long');
const grid = createGrid(bareElement(), isLong ? longBareOptions() : bareOptions);
globalThis.sortBare = (direction) => grid.applyColumnState({ state: [{ colId: 'name', sort: direction }] });
