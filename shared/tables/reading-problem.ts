import type { Result } from '../host/result.ts';
import type { FileErrorCode } from '../text/list-errors.ts';
import { fileFailure } from './file-failure.ts';

/**
 * Ends the reading of a file from within a parser, whose handlers have no other way out. It never leaves the room:
 * {@link withoutProblems} makes a failure of it.
 */
export class ReadingProblem extends Error {
  readonly code: FileErrorCode;
  readonly details: Readonly<Record<string, string>>;

  constructor(code: FileErrorCode, details: Readonly<Record<string, string>> = {}) {
    super(code);
    this.code = code;
    this.details = details;
  }
}

/** The file holds what no program writes, or lacks what it should have. */
export const damaged = (): ReadingProblem => new ReadingProblem('workbookDamaged');

/** More than is allowed; `limit` says what. */
export const tooLarge = (limit: string): ReadingProblem => new ReadingProblem('workbookTooLarge', { limit });

/** What the work gives, or the failure that a {@link ReadingProblem} in it stands for. */
export function withoutProblems<T>(work: () => Result<T>): Result<T> {
  try {
    return work();
  } catch (problem) {
    if (problem instanceof ReadingProblem) return fileFailure(problem.code, problem.details);
    throw problem;
  }
}
