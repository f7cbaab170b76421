const KEY = 'grantsheet-session';
const LAUNCH = /^#launch=([A-Za-z0-9_-]+)$/;

/** The launch token in the address, removed from it at once so that it is neither copied nor bookmarked. */
function takeLaunchToken(): string | null {
  const token = LAUNCH.exec(location.hash)?.[1] ?? null;
  if (token !== null) history.replaceState(null, '', location.pathname);
  return token;
}

/** The session token for a launch token, or null where it was used before or has expired. */
async function exchange(launch: string): Promise<string | null> {
  try {
    const response = await fetch('/session', { method: 'POST', body: launch });
    return response.ok ? await response.text() : null;
  } catch {
    return null;
  }
}

/** The session of this tab: of a new launch, or, after a reload, its previous one. Null where the page was opened without one. */
export async function openServerSession(): Promise<string | null> {
  const launch = takeLaunchToken();
  const session = launch === null ? null : await exchange(launch);
  if (session === null) return sessionStorage.getItem(KEY);
  sessionStorage.setItem(KEY, session);
  return session;
}
