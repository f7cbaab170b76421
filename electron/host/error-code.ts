/** The code that Node gives to a failure of the system, such as ENOENT; empty for anything else that was thrown. */
export const errorCode = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : '');
