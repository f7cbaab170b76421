import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseDocument } from '#shared/grant/parse-document.ts';
import type { GrantDocument } from '#shared/grant/schema.ts';
import { importWorkbook } from '#shared/workbook/import-workbook.ts';

const PACKS = join(import.meta.dirname, '../golden/packs');
const NAMES = readdirSync(PACKS, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.xlsx')).toSorted();

/** The document beside a pack, from which a program of then exported it. */
function documentOf(name: string): GrantDocument {
  const reading = parseDocument(readFileSync(join(PACKS, name.replace(/\.(?:en|ja)\.xlsx$/, '.grant')), 'utf8'));
  if (!reading.ok) throw new Error(reading.issues[0].code);
  return reading.document;
}

describe('a workbook that an earlier program exported', () => {
  it('is kept of every kind: the reference grant, sensitivities with custom columns, allottees, in both languages', () => {
    const kinds = NAMES.filter((name) => name.startsWith('0.1.0')).map((name) => name.replace(/^.*[/\\]/, ''));
    expect(kinds).toEqual(['allottees.en.xlsx', 'allottees.ja.xlsx', 'reference.en.xlsx', 'reference.ja.xlsx', 'sensitivities.en.xlsx', 'sensitivities.ja.xlsx']);
  });

  it.each(NAMES)('gives the very document back: %s', async (name) => {
    const result = await importWorkbook(new Uint8Array(readFileSync(join(PACKS, name))));
    expect(result).toEqual({ ok: true, value: { document: documentOf(name), changes: [], unread: [], cells: { differences: [], notCompared: 'notRecorded', rowsNotCompared: [] } } });
  });
});
