/** The id of this page while it exists. A reloaded page has another one. */
export const PAGE_ID = crypto.randomUUID();

const PREFIX = 'grantsheet-page-';

/** Holds a lock that the browser releases when the page ends in any way. */
export function holdPageLock(): void {
  const held = navigator.locks.request(PREFIX + PAGE_ID, () => new Promise<never>(() => undefined));
  held.catch(() => undefined);
}

/** All existing pages of this address, including this one. */
export async function livePages(): Promise<string[]> {
  const { held = [] } = await navigator.locks.query();
  const pages = held.flatMap(({ name }) => (name?.startsWith(PREFIX) === true ? [name.slice(PREFIX.length)] : []));
  return [...new Set([PAGE_ID, ...pages])];
}
