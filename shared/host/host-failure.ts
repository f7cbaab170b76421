import { hostErrorText, type HostErrorCode } from '../text/host-errors.ts';
import { failure, type HostFailure } from './result.ts';

/** A failure of the host with its English sentence; the page translates it by `code` and `details`. */
export const hostFailure = (code: HostErrorCode, details: Readonly<Record<string, string>> = {}): HostFailure =>
  failure(code, hostErrorText.en[code](details), details);
