import { parseDocument, refused, type DocumentReading } from './parse-document.ts';

/** Pages and Node have it, but the ES library does not declare it. */
declare const TextDecoder: new (label: string, options: { fatal: boolean }) => { decode(bytes: Uint8Array): string };

const BRACE = 0x7b;

/**
 * Reads the bytes of a `*.grant` file, which are UTF-8, with or without a byte order mark. Other bytes are refused: a
 * replacement character would be saved in place of the original.
 */
export function parseDocumentBytes(bytes: Uint8Array): DocumentReading {
  if (isUtf16(bytes)) return refused('isUtf16', '', null);
  const text = decodeUtf8(bytes);
  return text === null ? refused('notUtf8', '', null) : parseDocument(text);
}

/** The text of UTF-8 bytes, without its byte order mark; null where they are not UTF-8. */
export function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Whether the bytes begin with a UTF-16 byte order mark or an opening brace of two bytes. */
function isUtf16([first, second]: Uint8Array): boolean {
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true;
  return (first === BRACE && second === 0) || (first === 0 && second === BRACE);
}
