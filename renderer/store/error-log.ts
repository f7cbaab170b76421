/** An unexpected error: where it occurred, and its details. */
export interface ErrorRecord {
  readonly where: string;
  readonly name: string;
  readonly message: string;
  readonly stack: string;
}

const MOST_RECORDS = 10;

let records: readonly ErrorRecord[] = [];

/** Records an error for whoever helps; only the latest ones are kept. */
export function recordError(where: string, error: unknown, details = ''): ErrorRecord {
  const { name, message, stack = '' } = error instanceof Error ? error : new Error(typeof error === 'string' ? error : 'Something that is no error was thrown.');
  const record = { where, name, message, stack: `${stack}\n${details}` };
  records = [...records.slice(1 - MOST_RECORDS), record];
  return record;
}

export const recordedErrors = (): readonly ErrorRecord[] => records;
