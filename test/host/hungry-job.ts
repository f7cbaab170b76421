import { serveJobs } from '#electron/host/serve-jobs.ts';
import { success } from '#shared/host/result.ts';

/** Fills memory that the heap limit of V8 does not count, as the bytes of an unpacked archive do. */
async function eat(): Promise<never> {
  const kept: Uint8Array[] = [];
  for (;;) kept.push(new Uint8Array(16 * 1024 * 1024).fill(1));
}

/** A real workbook process with tasks of the tests in place of the real ones. */
serveJobs({
  readList: () => eat(),
  readTexts: () => eat(),
  exportListErrors: () => eat(),
  checkWorkbook: () => eat(),
  importWorkbook: async () => {
    throw new TypeError('a file that was not foreseen');
  },
  exportWorkbook: async (_request, onProgress) => {
    onProgress(0.5);
    return success(new Uint8Array([80, 75]));
  },
  exportPages: () => eat(),
  fillTemplate: () => eat(),
  exportNotice: () => eat(),
});
