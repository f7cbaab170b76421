import type { PrintPages } from '#electron/host/print/print-pages.ts';
import type { WorkbookProcess } from '#electron/host/workbook-process.ts';
import type { JobOptions } from '#shared/host/api.ts';

/** The environment of the command line: two streams of text, and the process that parses foreign files. */
export interface CommandIo {
  /** Prints the answer, and nothing else. */
  readonly out: (text: string) => void;
  /** Prints messages about the answer. */
  readonly err: (text: string) => void;
  /** Receives the progress of a long job, 0 to 1; absent where nobody watches. */
  readonly onProgress?: (fraction: number) => void;
  /** Characters on a line of the answer. */
  readonly width: number;
  readonly workbooks: WorkbookProcess;
  /** Makes a PDF of pages. */
  readonly print: PrintPages;
}

/** Job options that report progress where somebody watches. */
export const jobOptions = ({ onProgress }: CommandIo): JobOptions => (onProgress === undefined ? {} : { onProgress });
