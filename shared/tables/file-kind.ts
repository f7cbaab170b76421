/** What the first bytes say a file is, whatever its name. */
export type FileKind = 'empty' | 'zip' | 'passwordProtected' | 'compound' | 'oldStream' | 'flatDocument' | 'other';

const ZIP_START = [0x50, 0x4b, 0x03, 0x04];
const EMPTY_ZIP_START = [0x50, 0x4b, 0x05, 0x06];
const COMPOUND_START = [0xd0, 0xcf, 0x11, 0xe0];
/** Beginnings of Excel files from before compound files. */
const OLD_STARTS = [[0x09, 0x00, 0x04, 0x00], [0x09, 0x02, 0x06, 0x00], [0x09, 0x04, 0x06, 0x00], [0x09, 0x08, 0x08, 0x00, 0x00, 0x05]];

/**
 * What a file is by its content. Both an encrypted .xlsx and an .xls of before 2007 are compound files; the first holds a
 * stream named EncryptedPackage.
 */
export function fileKindOf(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) return 'empty';
  if (startsWith(bytes, ZIP_START) || startsWith(bytes, EMPTY_ZIP_START)) return 'zip';
  if (OLD_STARTS.some((start) => startsWith(bytes, start))) return 'oldStream';
  if (startsWith(bytes, COMPOUND_START)) return includes(bytes, 'EncryptedPackage') ? 'passwordProtected' : 'compound';
  return isFlatDocument(bytes) ? 'flatDocument' : 'other';
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}

/** Whether a compound file has a stream of a name: its directory writes it in UTF-16. */
function includes(bytes: Uint8Array, name: string): boolean {
  const [first = 0] = Array.from(name, (character) => character.charCodeAt(0));
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (Array.from(name).every((character, index) => bytes[at + 2 * index] === character.charCodeAt(0) && bytes[at + 2 * index + 1] === 0)) return true;
  }
  return false;
}

/** An OpenDocument table in one XML file: its root stands near the beginning. */
function isFlatDocument(bytes: Uint8Array): boolean {
  const head = new TextDecoder().decode(bytes.subarray(0, 2_000)).replaceAll('\u0000', '');
  return head.trimStart().startsWith('<') && /<(?:[\w-]+:)?document\s/.test(head) && head.includes('opendocument');
}
