const GROUP = 0x6000;

/** Bytes as base64 text. */
export function encodeBase64(bytes: Uint8Array): string {
  let text = '';
  // A multiple of three bytes at a time, so that the pieces can be joined.
  for (let start = 0; start < bytes.length; start += GROUP) text += btoa(String.fromCharCode(...bytes.subarray(start, start + GROUP)));
  return text;
}

/** The bytes of base64 text, or null where it is none. */
export function decodeBase64(text: string): Uint8Array | null {
  try {
    return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  } catch {
    return null;
  }
}

/** SHA-256 of bytes, in hexadecimal. */
export async function sha256(bytes: Uint8Array): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new Uint8Array(bytes));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
