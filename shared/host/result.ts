/** A failure in a form that crosses processes: a code for programs and texts, an English sentence, and the values for the text. */
export interface HostError {
  readonly code: string;
  readonly message: string;
  readonly details?: Readonly<Record<string, string>>;
}

/** The answer of every call across a process boundary: a value, or an error as plain data. Exceptions do not cross. */
export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: HostError };

/** The failing half of a {@link Result}. */
export type HostFailure = { readonly ok: false; readonly error: HostError };

/** A successful result. */
export const success = <T>(value: T): Result<T> => ({ ok: true, value });

/** A failed result. */
export const failure = (code: string, message: string, details?: Readonly<Record<string, string>>): HostFailure => ({
  ok: false,
  error: details === undefined ? { code, message } : { code, message, details },
});

/** The values of results if all succeeded; the first failure otherwise. */
export function allSucceeded<T>(results: readonly Result<T>[]): Result<readonly T[]> {
  const values: T[] = [];
  for (const result of results) {
    if (!result.ok) return result;
    values.push(result.value);
  }
  return success(values);
}
