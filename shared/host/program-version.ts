import { version } from '../../package.json';

/** The version of this program from package.json, such as "0.1.0". */
export const PROGRAM_VERSION: string = version;

const VERSION = /^(\d{1,9})\.(\d{1,9})\.(\d{1,9})(?:[-+][0-9A-Za-z.+-]{1,40})?$/;

/** Whether a text has the form in which this program writes versions. */
export const isProgramVersion = (text: string): boolean => VERSION.test(text);

/** Whether a version is of a later release than another; two builds of one release are equal. */
export function isLaterVersion(version: string, than: string): boolean {
  const [one, other] = [partsOf(version), partsOf(than)];
  const at = one.findIndex((part, index) => part !== other[index]);
  return at >= 0 && (one[at] ?? 0) > (other[at] ?? 0);
}

const partsOf = (version: string): readonly number[] => (VERSION.exec(version) ?? []).slice(1).map((part) => Number.parseInt(part, 10));
