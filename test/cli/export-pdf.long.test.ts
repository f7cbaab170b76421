import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../host/temporary-folder.ts';
import { pdfContent } from '../host/print/pdf-content.ts';
import { answerOf, grantsheet, writeGrant } from './grantsheet.ts';

const folder = temporaryFolder();

test('the ending of --out makes a PDF, in the language that is asked for', async () => {
  writeGrant(folder(), 'a.grant');
  const run = await grantsheet(folder(), 'export', 'a.grant', '--out', 'pack.pdf', '--lang', 'ja', '--json');
  expect(run).toMatchObject({ code: 0, err: '' });
  const bytes = readFileSync(join(folder(), 'pack.pdf'));
  expect(answerOf(run)).toEqual({ file: 'pack.pdf', format: 'pdf', language: 'ja', people: 'none', carry: 'none', bytes: bytes.byteLength, issues: [] });
  expect(pdfContent(bytes).outline).toContain('発行要項');
});

test('a format that differs from the ending, and a document inside a PDF, are refused', async () => {
  writeGrant(folder(), 'a.grant');
  const differs = await grantsheet(folder(), 'export', 'a.grant', '--out', 'pack.xlsx', '--format', 'pdf');
  expect(differs).toMatchObject({ code: 2, out: '' });
  expect(differs.err).toContain('differ');
  const carried = await grantsheet(folder(), 'export', 'a.grant', '--out', 'pack.pdf', '--carry', 'terms');
  expect(carried).toMatchObject({ code: 2, out: '' });
  expect(carried.err).toContain('carries no document');
  expect(existsSync(join(folder(), 'pack.pdf'))).toBe(false);
});
