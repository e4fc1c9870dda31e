/** Preloaded into a measured process: tells its parent at exit what it used. */
import { isMainThread } from 'node:worker_threads';

if (isMainThread) process.on('exit', () => process.send?.(process.resourceUsage()));
// The channel alone must not keep the process alive
process.channel?.unref();
