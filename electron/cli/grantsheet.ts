import { join } from 'node:path';
import { nodeChild } from '#electron/host/child-process.ts';
import { printWithBrowser } from '#electron/host/print/print-with-browser.ts';
import { createWorkbookProcess } from '#electron/host/workbook-process.ts';
import { run } from './main.ts';

const WORKBOOK_PROCESS = join(import.meta.dirname, '..', 'host', 'workbook-process.js');
const WIDTH_OF_A_PIPE = 120;

const { stdout, stderr } = process;

/** Shows progress on a line that the next message overwrites; a log does not need it. */
const showProgress = (fraction: number): void => {
  stderr.write(fraction < 1 ? `\r${Math.floor(fraction * 100)} %` : '\r      \r');
};

// A reader such as `head` may close its end before the answer ends; that is not a failure.
stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

process.exitCode = await run(process.argv.slice(2), {
  out: (text) => void stdout.write(text),
  err: (text) => void stderr.write(text),
  ...(stderr.isTTY ? { onProgress: showProgress } : {}),
  width: stdout.columns ?? WIDTH_OF_A_PIPE,
  workbooks: createWorkbookProcess(nodeChild(WORKBOOK_PROCESS)),
  print: printWithBrowser(),
});
