import { expect, test } from 'vitest';
import { documentBytes } from '#renderer/features/files/document-bytes.ts';
import { NOBODY } from '#shared/grant/parts/allottees/part.ts';
import { newDocument } from '#shared/grant/new-document.ts';
import { writeDocument } from '#shared/grant/write-document.ts';

test('A long document is written and encoded piece by piece: the same bytes, and the page has its turn meanwhile', async () => {
  const allottees = Array.from({ length: 20_000 }, (_, index) => ({ ...NOBODY, id: `a${index}`, name: `社員 𠮷 "${index}"`, note: '\ud800\n' }));
  const document = { ...newDocument(), allottees };
  let turns = 0;
  const timer = setInterval(() => (turns += 1));
  const bytes = await documentBytes(document);
  clearInterval(timer);
  expect(turns).toBeGreaterThan(1);
  expect(Buffer.compare(bytes, Buffer.from(writeDocument(document)))).toBe(0);
});
