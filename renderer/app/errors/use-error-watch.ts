import { createContext, use } from 'react';
import type { ErrorWatch } from './error-watch.tsx';

/** Where errors of rendering are reported; given once in `open-window.tsx`. */
export const ErrorWatchContext = createContext<ErrorWatch | null>(null);

export function useErrorWatch(): ErrorWatch {
  const watch = use(ErrorWatchContext);
  if (watch === null) throw new Error('Nothing watches errors around this component.');
  return watch;
}
