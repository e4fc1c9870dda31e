/** Tells whether a process still runs, for locks that one which was killed has left. */

/** Returns whether a process of this machine runs. What is no id of a process doesn't. */
export function isRunning(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // It runs, and is another user's
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
