/** Pages and Node have it, but the ES library does not declare it. */
declare const crypto: { readonly subtle: { digest(algorithm: string, bytes: Uint8Array<ArrayBuffer>): Promise<ArrayBuffer> } };

/** SHA-256 of bytes, in hexadecimal, which identifies the content of a file. It is calculated off the calling thread. */
export async function digestOf(bytes: Uint8Array): Promise<string> {
  // Bytes of files are never in shared memory, the only case that the narrower type excludes.
  const digest = await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>);
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
