import { createContext, use } from 'react';
import type { ErrorWatch } from './error-watch.tsx';

/** The receiver of rendering errors; provided once in `open-window.tsx`. */
export const ErrorWatchContext = createContext<ErrorWatch | null>(null);

export function useErrorWatch(): ErrorWatch {
  const watch = use(ErrorWatchContext);
  if (watch === null) throw new Error('Nothing watches errors around this component.');
  return watch;
}
