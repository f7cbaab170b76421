import type { ProgramProcess } from './program-process.ts';

type Kind = 'unhandledRejection' | 'uncaughtException';

const KINDS: readonly Kind[] = ['unhandledRejection', 'uncaughtException'];

/**
 * While a program runs, errors nobody catches are the program's: it hears them where it listens to them, and else they
 * are problems. The test runner's own listeners come back afterwards.
 */
export const watchUnhandled = (program: ProgramProcess, problems: string[]) => {
  /** Errors the program has heard by its own listeners. */
  const heard: unknown[] = [];
  const undo = KINDS.map((kind) => {
    const listen = (error: unknown): void => {
      if (program.emit(kind, error, kind === 'unhandledRejection' ? Promise.resolve() : kind)) heard.push(error);
      else problems.push(`Nobody caught an error of the program (${kind}): ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    };
    const others = process.listeners(kind as 'uncaughtException'); // both kinds have listeners of this shape
    process.removeAllListeners(kind);
    process.on(kind, listen);
    return () => {
      process.off(kind, listen);
      for (const other of others) process.on(kind as 'uncaughtException', other);
    };
  });
  return { heard, stop: () => undo.splice(0).forEach((restore) => restore()) };
};
