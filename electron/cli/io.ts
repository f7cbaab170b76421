import type { WorkbookProcess } from '#electron/host/workbook-process.ts';
import type { JobOptions } from '#shared/host/api.ts';

/** What the command line has to do with its surroundings: two streams of text, and the process that parses foreign files. */
export interface CommandIo {
  /** The answer, and nothing else. */
  readonly out: (text: string) => void;
  /** Messages about the answer. */
  readonly err: (text: string) => void;
  /** Told how far a long job is, 0 to 1; absent where nobody watches. */
  readonly onProgress?: (fraction: number) => void;
  /** Characters on a line of the answer. */
  readonly width: number;
  readonly workbooks: WorkbookProcess;
}

/** What a job is given so that whoever watches sees how far it is. */
export const jobOptions = ({ onProgress }: CommandIo): JobOptions => (onProgress === undefined ? {} : { onProgress });
