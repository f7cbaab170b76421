import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonPieces } from '#shared/host/json-pieces.ts';

describe('the JSON of plain data in pieces', () => {
  it('is what JSON.stringify gives', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => {
      expect([...jsonPieces(value)].join('')).toBe(JSON.stringify(value));
    }));
  });

  it('comes in pieces of long lists, nested ones too', () => {
    const rows = Array.from({ length: 10_000 }, (_, index) => ({ id: `a${index}`, name: '𠮷野家', rights: null }));
    const value = { commands: [{ rows }], after: undefined };
    const pieces = [...jsonPieces(value)];
    expect(pieces.length).toBeGreaterThan(5);
    expect(pieces.join('')).toBe(JSON.stringify(value));
  });

  it('cuts no pair of a long text, wherever it is cut', () => {
    for (const before of ['', 'a']) {
      const text = before + '𠮷'.repeat(100_000);
      const bytes = [...jsonPieces({ text })].map((piece) => new TextEncoder().encode(piece));
      expect(JSON.parse(Buffer.concat(bytes).toString())).toEqual({ text });
    }
  });
});
