/**
 * Rules of Electron that the program still breaks. Each is checked as soon as it is taken out of this list; while it is
 * in, the stand-in lets it pass, so that the rest can be tested.
 */
export const PENDING_RULES: readonly PendingRule[] = [];

export type PendingRule =
  /** Electron ignores flags of V8 in `execArgv` of a utility process: they belong into --js-flags. */
  | 'v8FlagsInExecArgv'
  /** As root, `app.enableSandbox` takes --no-sandbox away, and every child process ends at its start. */
  | 'sandboxAsRoot';
