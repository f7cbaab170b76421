import type { ConnectionState } from '#shared/host/api.ts';

const RETRY_MILLISECONDS = [500, 1_000, 2_000, 5_000];

/**
 * Shows the server that this page is open; the server ends with its last page. A broken connection is opened again at
 * once, and reported as lost where that fails.
 */
export function keepHeartbeat(session: string, say: (state: ConnectionState) => void, failures = 0): void {
  const socket = new WebSocket(`ws://${location.host}/pages`, ['grantsheet', `session.${session}`]);
  let opened = false;
  socket.addEventListener('open', () => {
    opened = true;
    say('connected');
  });
  socket.addEventListener('close', () => {
    if (!opened) say('lost');
    const failed = opened ? 0 : failures + 1;
    setTimeout(() => keepHeartbeat(session, say, failed), RETRY_MILLISECONDS[Math.min(failed, RETRY_MILLISECONDS.length - 1)]);
  });
}
