/**
 * Whether a process of this machine is running, including another user's. Process numbers are reused, so true may refer
 * to a later process.
 */
export function isProcessAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
