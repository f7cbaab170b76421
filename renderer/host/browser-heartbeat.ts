const RETRY_AFTER = 500;

/** Tells the server that this page is open, for as long as it is; the server ends with its last page. */
export function keepHeartbeat(session: string): void {
  const socket = new WebSocket(`ws://${location.host}/pages`, ['grantsheet', `session.${session}`]);
  let opened = false;
  socket.addEventListener('open', () => {
    opened = true;
  });
  // A connection that broke is opened again; one that was refused or found nobody is not.
  socket.addEventListener('close', () => {
    if (opened) setTimeout(() => keepHeartbeat(session), RETRY_AFTER);
  });
}
