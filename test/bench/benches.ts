import type { Bench } from './bench.ts';
import { arrivalBench } from './arrival.bench.ts';
import { chartBench } from './chart.bench.ts';
import { gridBench } from './grid.bench.ts';
import { importBench } from './import.bench.ts';
import { longSheetBench } from './long-sheet.bench.ts';
import { matrixBench } from './matrix.bench.ts';
import { ownColumnsBench } from './own-columns.bench.ts';
import { pasteBench } from './paste.bench.ts';
import { scenariosBench } from './scenarios.bench.ts';
import { sensitivityBench } from './sensitivity.bench.ts';

/** All benches, in the order they run and are printed. */
export const benches: readonly Bench[] = [matrixBench, ownColumnsBench, scenariosBench, gridBench, sensitivityBench, chartBench, pasteBench, importBench, arrivalBench, longSheetBench];
