/** Names this page, from the moment it is loaded until it is closed or loaded anew. */
export const WINDOW_ID = crypto.randomUUID();

const PREFIX = 'grantsheet-window-';

/** Held as long as the page is there, and let go by the browser itself, whatever ends the page. */
const lockOfPage: LockManager | undefined = navigator.locks;
void lockOfPage?.request(PREFIX + WINDOW_ID, () => new Promise(() => undefined)).catch(() => undefined);

/** The pages of this origin that are there now, this one among them. */
export async function livingWindows(): Promise<string[]> {
  const held = (await lockOfPage?.query().catch(() => null))?.held ?? [];
  const names = held.flatMap(({ name }) => (name?.startsWith(PREFIX) === true ? [name.slice(PREFIX.length)] : []));
  return [...new Set([...names, WINDOW_ID])];
}
