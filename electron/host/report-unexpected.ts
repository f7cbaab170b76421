import { inspect } from 'node:util';
import { hostFailure } from '#shared/host/host-failure.ts';

/** An exception is a defect of the program: the person gets a calm sentence, the developer the full error on standard error. */
export function reportUnexpected(error: unknown): ReturnType<typeof hostFailure> {
  process.stderr.write(`${inspect(error)}\n`);
  return hostFailure('unexpected', { reason: error instanceof Error ? error.name : typeof error });
}
