import { success, type Result } from '../host/result.ts';
import { fileFailure } from '../tables/file-failure.ts';

/** Encodings a list is read in, by the names of the WHATWG standard; its shift_jis is CP932. */
const LIST_ENCODINGS = ['utf-8', 'shift_jis', 'utf-16le', 'utf-16be'] as const;

/** One of {@link LIST_ENCODINGS}. */
export type ListEncoding = (typeof LIST_ENCODINGS)[number];

/** A text with the encoding it was written in. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: ListEncoding;
}

const ALIASES: Readonly<Record<string, ListEncoding>> = {
  utf8: 'utf-8', sjis: 'shift_jis', 'shift-jis': 'shift_jis', cp932: 'shift_jis', 'windows-31j': 'shift_jis', ms932: 'shift_jis',
  'utf-16': 'utf-16le', utf16: 'utf-16le', utf16le: 'utf-16le', utf16be: 'utf-16be',
};

/**
 * A text file decoded strictly: no character is replaced or lost. A byte order mark decides, then UTF-16 is known by its
 * zero bytes, UTF-8 by being valid, and Shift_JIS is what remains. `encoding` overrides; a wrong one is a failure.
 */
export function decodeText(bytes: Uint8Array, encoding: string | null): Result<DecodedText> {
  if (bytes.length === 0) return fileFailure('fileEmpty');
  const chosen = encoding === null ? null : knownEncoding(encoding);
  if (encoding !== null) {
    const text = chosen === null ? null : decoded(bytes, chosen);
    return chosen === null || text === null ? fileFailure('encodingWrong', { encoding }) : success({ text, encoding: chosen });
  }
  for (const candidate of candidates(bytes)) {
    const text = decoded(bytes, candidate);
    if (text !== null) return isText(text) ? success({ text, encoding: candidate }) : fileFailure('notATextFile');
  }
  return fileFailure(bytes.includes(0) ? 'notATextFile' : 'encodingUnknown');
}

function knownEncoding(name: string): ListEncoding | null {
  const lower = name.toLowerCase();
  return LIST_ENCODINGS.find((encoding) => encoding === lower) ?? ALIASES[lower] ?? null;
}

function candidates(bytes: Uint8Array): readonly ListEncoding[] {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return ['utf-8'];
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return ['utf-16le'];
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return ['utf-16be'];
  const [even, odd] = zeroBytes(bytes.subarray(0, 65_536));
  if (even === 0 && odd === 0) return ['utf-8', 'shift_jis'];
  return odd > even ? ['utf-16le'] : ['utf-16be'];
}

/** Separators and line ends of a UTF-16 list have a zero byte: the second one of little endian, the first of big endian. */
function zeroBytes(bytes: Uint8Array): readonly [number, number] {
  let [even, odd] = [0, 0];
  for (const [index, byte] of bytes.entries()) {
    if (byte !== 0) continue;
    if (index % 2 === 0) even += 1;
    else odd += 1;
  }
  return [even, odd];
}

function decoded(bytes: Uint8Array, encoding: ListEncoding): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** A table has no control characters but spaces, tabs and line ends. */
function isText(text: string): boolean {
  return !/(?!\s)\p{Cc}/u.test(text);
}
