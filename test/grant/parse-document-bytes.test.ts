import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDocumentBytes } from '#shared/grant/parse-document-bytes.ts';
import { referenceDocument } from '#shared/grant/reference-document.ts';
import { writeDocument } from '#shared/grant/write-document.ts';

const text = writeDocument({ ...referenceDocument(), title: '新株予約権' });
const utf8 = Buffer.from(text);
const utf16 = Buffer.from(text, 'utf16le');

describe('the bytes of a document', () => {
  test('are UTF-8, with a byte order mark or without', () => {
    for (const bytes of [utf8, Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), utf8])]) expect(parseDocumentBytes(bytes)).toMatchObject({ ok: true, document: { title: '新株予約権' } });
  });

  test('are refused by name where they are UTF-16, of either order, with a mark or without', () => {
    const swapped = Buffer.from(utf16).swap16();
    for (const bytes of [utf16, swapped, Buffer.concat([Buffer.from([0xff, 0xfe]), utf16]), Buffer.concat([Buffer.from([0xfe, 0xff]), swapped])]) {
      expect(parseDocumentBytes(bytes)).toMatchObject({ ok: false, issues: [{ code: 'isUtf16' }] });
    }
  });

  test('are refused where one of them is no UTF-8: Shift_JIS, Latin-1, a character cut in half', () => {
    const at = utf8.indexOf('新');
    const shiftJis = Buffer.concat([utf8.subarray(0, at), Buffer.from([0x90, 0x56, 0x8a, 0x94]), utf8.subarray(at + 6)]);
    const latin = Buffer.concat([utf8.subarray(0, at), Buffer.from('é', 'latin1'), utf8.subarray(at)]);
    const cut = Buffer.concat([utf8.subarray(0, at + 1), utf8.subarray(at + 3)]);
    for (const bytes of [shiftJis, latin, cut]) expect(parseDocumentBytes(bytes)).toMatchObject({ ok: false, issues: [{ code: 'notUtf8' }] });
  });

  test('never open with a character that was not in them', () => {
    fc.assert(
      fc.property(fc.nat(utf8.length - 1), fc.integer({ min: 0x80, max: 0xff }), (at, byte) => {
        const reading = parseDocumentBytes(Buffer.from(utf8).fill(byte, at, at + 1));
        expect(reading.ok && JSON.stringify(reading.document).includes('\uFFFD')).toBe(false);
      }),
    );
  });
});
