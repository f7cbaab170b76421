import { constants } from 'node:os';

/** How a process ended, in Electron's words; no reason where it ended well. */
export interface UtilityExit {
  readonly exitCode: number;
  readonly reason: 'abnormal-exit' | 'killed' | 'crashed' | null;
}

/** Signals by which one process ends another; all others are its own doing. */
const KILLS: readonly NodeJS.Signals[] = ['SIGTERM', 'SIGKILL', 'SIGINT'];

export const exitOf = (code: number | null, signal: NodeJS.Signals | null): UtilityExit => {
  if (signal !== null) return { exitCode: constants.signals[signal], reason: KILLS.includes(signal) ? 'killed' : 'crashed' };
  const exitCode = code ?? 0;
  return { exitCode, reason: exitCode === 0 ? null : 'abnormal-exit' };
};
