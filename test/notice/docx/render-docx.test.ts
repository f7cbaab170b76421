import { strFromU8, unzipSync } from 'fflate';
import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { referenceDocument } from '#shared/grant/reference-document.ts';
import type { Paper } from '#shared/notice/content.ts';
import { renderDocx } from '#shared/notice/docx/render-docx.ts';
import { NOTICE_KINDS } from '#shared/notice/request.ts';
import { arbitraryDocument } from '../../grant/arbitrary-documents.ts';
import { runs } from '../../runs.ts';
import { decided, EACH_LANGUAGE, factsOfPaper, paperOf, papersOf } from '../papers.ts';

/** The parts of a Word document, each read as XML: anything that is not well-formed throws. */
async function partsOf(paper: Paper): Promise<ReadonlyMap<string, string>> {
  const texts = new Map<string, string>();
  for (const [name, bytes] of Object.entries(unzipSync(await renderDocx(paper)))) {
    const found: string[] = [];
    const parser = new SaxesParser();
    parser.on('error', (error) => { throw error; });
    parser.on('text', (text) => found.push(text));
    parser.on('opentag', ({ name: tag }) => { if (tag === 'w:br') found.push('\n'); });
    parser.write(strFromU8(bytes)).close();
    texts.set(name, found.join(''));
  }
  return texts;
}

const bodyOf = async (paper: Paper): Promise<string> => (await partsOf(paper)).get('word/document.xml') ?? '';

describe.each(EACH_LANGUAGE)('a Word document in %s', (language) => {
  test.each(NOTICE_KINDS)('%s has every text of the paper, gaps in yellow', async (kind) => {
    const paper = paperOf(decided(referenceDocument(language), '3951'), { kind, state: 'final', language });
    const body = await bodyOf(paper);
    expect(body).toContain(paper.title);
    for (const { heading, blocks } of paper.items) {
      expect(body).toContain(heading);
      for (const block of blocks) if (block.kind === 'paragraph') for (const { text } of block.phrase) expect(body).toContain(text);
    }
    if (factsOfPaper(paper).some((fact) => fact.startsWith('no '))) expect(strFromU8(unzipSync(await renderDocx(paper))['word/document.xml']!)).toContain('<w:highlight w:val="yellow"/>');
  });
});

test('a hostile text stands as it is written, its lines as breaks, but for what XML cannot hold', async () => {
  const { grant, ...others } = referenceDocument('en');
  const description = '<w:p/> & "quoted" ]]> \u0000\ud800 {PAGE}\nnext';
  const body = await bodyOf(paperOf({ ...others, grant: { ...grant, allotteesAnnounced: { persons: 1, description, categories: [] } } }));
  expect(body).toContain('<w:p/> & "quoted" ]]> \ufffd\ufffd {PAGE}\nnext');
});

test('of any document, every part is well-formed, and nothing refers to anything outside', async () => {
  await fc.assert(fc.asyncProperty(arbitraryDocument, async (document) => {
    for (const paper of papersOf(document).slice(0, 3)) {
      const parts = unzipSync(await renderDocx(paper));
      await partsOf(paper);
      expect(Object.values(parts).map((bytes) => strFromU8(bytes)).filter((xml) => xml.includes('TargetMode="External"'))).toEqual([]);
    }
  }), { numRuns: runs(30) });
});

test('its properties name the paper, and no person', async () => {
  const parts = await partsOf(paperOf(referenceDocument('ja'), { language: 'ja' }));
  expect(parts.get('docProps/core.xml')).toMatch(/^新株予約権の発行に関するお知らせGrantsheetGrantsheet/);
});
