/**
 * Parts whose elements carry a prefix ("x:row", as the Open XML SDK writes them) rewritten without it: exceljs knows
 * elements by their bare names and would read such a workbook as empty.
 */
export function withoutNamespacePrefix(parts: Readonly<Record<string, Uint8Array>>, workbookPart: string): Record<string, Uint8Array> {
  const prefix = /<(\w+):workbook[\s>]/.exec(latin1(parts[workbookPart]))?.[1];
  if (prefix === undefined) return { ...parts };
  const tag = new RegExp(`(</?)${prefix}:`, 'g');
  return Object.fromEntries(
    Object.entries(parts).map(([name, part]) => [name, Buffer.from(latin1(part).replace(tag, '$1'), 'latin1')]),
  );
}

/** One character per byte, so that UTF-8 text comes back unchanged. */
function latin1(bytes: Uint8Array | undefined): string {
  return bytes === undefined ? '' : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}
