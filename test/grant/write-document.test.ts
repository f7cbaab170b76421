import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newDocument } from '#shared/grant/new-document.ts';
import { parseDocument } from '#shared/grant/parse-document.ts';
import { writeDocument } from '#shared/grant/write-document.ts';
import { arbitraryDocument } from './arbitrary-documents.ts';

function read(text: string) {
  const reading = parseDocument(text);
  if (!reading.ok) throw new Error(reading.issues[0].code);
  return reading.document;
}

/** The same data with the keys of every object in the opposite order, but for the columns of a list, whose order is its own. */
function turnedRound(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turnedRound);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).toReversed().map(([key, part]) => [key, key === 'other' ? part : turnedRound(part)]));
}

describe('writing a document', () => {
  it('and reading it gives the same document', () => {
    fc.assert(fc.property(arbitraryDocument, (document) => {
      expect(read(writeDocument(document))).toEqual(document);
    }));
  });

  it('gives the same text whatever the order of keys was', () => {
    fc.assert(fc.property(arbitraryDocument, (document) => {
      const text = writeDocument(document);
      expect(writeDocument(read(JSON.stringify(turnedRound(document))))).toBe(text);
      expect(writeDocument(read(text))).toBe(text);
    }));
  });

  it('gives indented JSON in the order of the schema, with a newline at the end', () => {
    const text = writeDocument(newDocument());
    expect(text.startsWith('{\n  "format": "grantsheet",\n  "version": 6,\n  "title": ""')).toBe(true);
    expect(text.endsWith('}\n')).toBe(true);
    expect([...text.matchAll(/^ {2}"(\w+)"/gm)].map((match) => match[1])).toEqual([
      'format', 'version', 'title', 'currency', 'company', 'grant', 'market', 'columns', 'scenarios', 'sensitivities', 'allottees', 'layouts', 'notes',
    ]);
  });

  it('refuses what is no document: that is misuse', () => {
    expect(() => writeDocument({ ...newDocument(), currency: 'yen' })).toThrow();
  });
});
