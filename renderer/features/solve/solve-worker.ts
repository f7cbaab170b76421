import type { GrantDocument } from '#shared/grant/schema.ts';
import { solve, type SolveRequest } from '#shared/scenarios/solve/solve.ts';

/** A task for the search thread, which answers with a `SolveReading`. */
export interface SolveTask {
  readonly document: GrantDocument;
  readonly request: SolveRequest;
}

addEventListener('message', ({ data: { document, request } }: MessageEvent<SolveTask>) => postMessage(solve(document, request)));
