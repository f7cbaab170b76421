import { failure, type HostError, type Result } from '../host/result.ts';
import { fileErrorText, isFileErrorCode, type FileErrorCode } from '../text/list-errors.ts';

/** A file that cannot be read, with its English sentence; the page says it in its own language by code and details. */
export function fileFailure(code: FileErrorCode, details: Readonly<Record<string, string>> = {}): { readonly ok: false; readonly error: HostError } {
  return failure(code, fileErrorText.en[code](details), details);
}

/** The same result, its sentence naming the file where it is a failure of {@link fileFailure}. */
export function namingFile<T>(result: Result<T>, name: string): Result<T> {
  if (result.ok || !isFileErrorCode(result.error.code)) return result;
  return fileFailure(result.error.code, { ...result.error.details, name });
}
