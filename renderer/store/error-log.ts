/** An error that nobody expected: where it came about, and what is known of it. */
export interface ErrorRecord {
  readonly where: string;
  readonly name: string;
  readonly message: string;
  readonly stack: string;
}

const MOST_RECORDS = 10;

let records: readonly ErrorRecord[] = [];

/** Remembers an error for whoever helps; the latest ones are enough. */
export function recordError(where: string, error: unknown, details = ''): ErrorRecord {
  const { name, message, stack = '' } = error instanceof Error ? error : new Error(typeof error === 'string' ? error : 'Something that is no error was thrown.');
  const record = { where, name, message, stack: `${stack}\n${details}` };
  records = [...records.slice(1 - MOST_RECORDS), record];
  return record;
}

export const recordedErrors = (): readonly ErrorRecord[] => records;
