const KEY = 'grantsheet-error-reloads';
const MOST_RELOADS = 3;

/** Reloads further apart than this do not belong to one failing page. */
const RELOADS_COUNT_FOR_MILLISECONDS = 10 * 60_000;

function recentReloads(): readonly number[] {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? '[]');
    const times = Array.isArray(kept) ? (kept as unknown[]) : [];
    return times.filter((time): time is number => typeof time === 'number' && Date.now() - time < RELOADS_COUNT_FOR_MILLISECONDS);
  } catch {
    return [];
  }
}

/** Whether reloading the page may still help: not after three recent reloads. */
export const mayReload = (): boolean => recentReloads().length < MOST_RELOADS;

export function recordReload(): void {
  sessionStorage.setItem(KEY, JSON.stringify([...recentReloads(), Date.now()]));
}
