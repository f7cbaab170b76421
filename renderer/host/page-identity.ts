/** Names this page for as long as it is there. A page that is loaded anew is another one. */
export const PAGE_ID = crypto.randomUUID();

const PREFIX = 'grantsheet-page-';

/** Held by the browser as long as the page is there, and given back when it ends in whatever way. */
export function holdPageLock(): void {
  const held = navigator.locks.request(PREFIX + PAGE_ID, () => new Promise<never>(() => undefined));
  held.catch(() => undefined);
}

/** Every page of this address that is there now, this one too. */
export async function livePages(): Promise<string[]> {
  const { held = [] } = await navigator.locks.query();
  const pages = held.flatMap(({ name }) => (name?.startsWith(PREFIX) === true ? [name.slice(PREFIX.length)] : []));
  return [...new Set([PAGE_ID, ...pages])];
}
