import { useCallback, useSyncExternalStore } from 'react';

/** Half of a wide window, or a window at 200 %: panels beside the sheet would leave it no room. */
export const NARROW_WINDOW = '(max-width: 900px)';
/** The window of a small notebook: panels below the sheet would leave it few rows. */
export const LOW_WINDOW = '(max-height: 760px)';

/** Whether the window matches a CSS media query, updated when its size changes. */
export function useMediaQuery(query: string): boolean {
  const subscribe = useCallback((onChange: () => void) => {
    const media = matchMedia(query);
    media.addEventListener('change', onChange);
    return () => media.removeEventListener('change', onChange);
  }, [query]);
  return useSyncExternalStore(subscribe, () => matchMedia(query).matches);
}
