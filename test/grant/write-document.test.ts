import { describe, expect, it } from 'vitest';
import { DOCUMENT_PARTS } from '#shared/grant/parts/all.ts';
import type { DocumentPart } from '#shared/grant/parts/part.ts';
import { documentSchema, type GrantDocument } from '#shared/grant/schema.ts';
import { sampleDocument } from '#shared/grant/sample-document.ts';
import { documentPieces, writeDocument } from '#shared/grant/write-document.ts';

const PARTS: Readonly<Record<string, DocumentPart | undefined>> = DOCUMENT_PARTS;

const inOneGo = (document: GrantDocument): string =>
  `${JSON.stringify(Object.fromEntries(Object.entries<unknown>(documentSchema.parse(document)).map(([key, part]) => [key, PARTS[key]?.inFile?.(part) ?? part])), null, 2)}\n`;

describe('the text of a document', () => {
  const sample = sampleDocument('ja');
  const withAllottees = (count: number): GrantDocument => ({
    ...sample,
    allottees: Array.from({ length: count }, (_, index) => ({ ...sample.allottees[index % sample.allottees.length]!, id: `a${index + 1}`, note: 'one\ntwo "three"' })),
  });

  it.each([0, 1, 999, 1_000, 1_001, 2_000, 2_001, 4_500])('is the same in pieces, with %i allottees', (count) => {
    const document = withAllottees(count);
    expect(writeDocument(document)).toBe(inOneGo(document));
  });

  it('comes in small pieces where a list is long', () => {
    const pieces = [...documentPieces(withAllottees(10_000))];
    const longest = Math.max(...pieces.map((piece) => piece.length));
    expect(longest).toBeLessThan(pieces.join('').length / 9);
  });

  it('is refused for what is no document, in a long list too', () => {
    const wrong = withAllottees(1_500).allottees.map((allottee, index) => (index === 1_400 ? { ...allottee, unknown: '1' } : allottee));
    expect(() => writeDocument({ ...sample, allottees: wrong })).toThrow('unknown');
    const more: GrantDocument & { readonly unknown: string } = { ...sample, unknown: '1' };
    expect(() => writeDocument(more)).toThrow('unknown');
  });
});
