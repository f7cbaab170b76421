import { Worker } from 'node:worker_threads';
import { OUT_OF_MEMORY_LINE } from './job-messages.ts';

/** Memory besides the heap that a process may have: code, stacks, and the bytes of the file itself. */
const ALLOWANCE_MEGABYTES = 512;

/**
 * The heap limit of V8 does not count array buffers, and a busy process cannot look at itself: a thread beside it looks
 * at the memory of the whole process and ends it. The thread's code is text so that the process stays one file.
 */
const WATCH = `
const { workerData } = require('node:worker_threads');
const { writeSync } = require('node:fs');
setInterval(() => {
  if (process.memoryUsage.rss() < workerData.bytes) return;
  writeSync(2, workerData.line + '\\n');
  process.kill(process.pid, 'SIGKILL');
}, 50);
`;

export function watchMemory(limitMegabytes: number): void {
  const bytes = (limitMegabytes + ALLOWANCE_MEGABYTES) * 1024 * 1024;
  // The arguments of Electron's processes are Chromium switches, which a thread would not understand.
  new Worker(WATCH, { eval: true, execArgv: [], workerData: { bytes, line: OUT_OF_MEMORY_LINE } }).unref();
}
