/** What the first bytes say a file is, whatever its name. */
export type WorkbookFileKind = 'empty' | 'zip' | 'passwordProtected' | 'oldWorkbook' | 'other';

const ZIP_START = [0x50, 0x4b, 0x03, 0x04];
const EMPTY_ZIP_START = [0x50, 0x4b, 0x05, 0x06];
const OLE_START = [0xd0, 0xcf, 0x11, 0xe0];

/**
 * What a file is by its content. Both an encrypted .xlsx and an .xls of before 2007 are OLE compound files; the first
 * holds a stream named EncryptedPackage.
 */
export function fileKindOf(bytes: Uint8Array): WorkbookFileKind {
  if (bytes.length === 0) return 'empty';
  if (startsWith(bytes, ZIP_START) || startsWith(bytes, EMPTY_ZIP_START)) return 'zip';
  if (!startsWith(bytes, OLE_START)) return 'other';
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return view.includes(Buffer.from('EncryptedPackage', 'utf16le')) ? 'passwordProtected' : 'oldWorkbook';
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}
