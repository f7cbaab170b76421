import { createGrid } from 'ag-grid-community';
import { bareElement, bareOptions } from './bare-grid.ts';

createGrid(bareElement(), bareOptions);
