import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { referenceDocument } from '#shared/grant/reference-document.ts';
import { renderHtml } from '#shared/notice/render/html.ts';
import { escapeMarkdown, renderMarkdown } from '#shared/notice/render/markdown.ts';
import { renderPlain } from '#shared/notice/render/plain.ts';
import { arbitraryDocument } from '../../grant/arbitrary-documents.ts';
import { decided, paperOf, papersOf } from '../papers.ts';

interface Page {
  readonly elements: ReadonlySet<string>;
  readonly attributes: ReadonlySet<string>;
  readonly text: string;
}

/** A page read as XML: anything that is not well-formed throws. */
function parsed(html: string): Page {
  const [elements, attributes, texts] = [new Set<string>(), new Set<string>(), [] as string[]];
  const parser = new SaxesParser();
  parser.on('error', (error) => { throw error; });
  parser.on('opentag', ({ name, attributes: found }) => {
    elements.add(name);
    for (const attribute of Object.keys(found)) attributes.add(`${name} ${attribute}`);
  });
  parser.on('text', (text) => texts.push(text));
  parser.write(html).close();
  return { elements, attributes, text: texts.join('') };
}

const HOSTILE = '<script>alert(1)</script> "quoted" & <img src=x onerror=y> ]]> --> `code` [link](http://x.example) | cell *bold* \u0000\u001b[31m';

const hostile = (text: string) => {
  const { grant, ...others } = decided(referenceDocument('en'), '3951');
  const categories = [{ category: text, persons: '1', rights: '2906', rightsPerPerson: null, mostPerPerson: null }];
  return { ...others, company: { name: text, code: text }, grant: { ...grant, shareClass: text, allotteesAnnounced: { persons: 1, description: text, categories } } };
};

describe('html', () => {
  test('is well-formed, with no element or attribute that runs or fetches anything', () => {
    fc.assert(fc.property(arbitraryDocument, (document) => {
      for (const paper of papersOf(document)) {
        const { elements, attributes } = parsed(renderHtml(paper));
        expect([...elements].filter((name) => !['html', 'head', 'meta', 'title', 'style', 'body', 'h1', 'h2', 'p', 'mark', 'i', 'br', 'table', 'thead', 'tbody', 'tr', 'th', 'td'].includes(name))).toEqual([]);
        expect([...attributes].filter((name) => !/ (?:class|title|lang|scope|xmlns)$|^meta /.test(name))).toEqual([]);
      }
    }));
  });

  test('shows a hostile text as it is written, but for what no page can hold', () => {
    for (const paper of papersOf(hostile(HOSTILE))) {
      const { text, elements } = parsed(renderHtml(paper));
      expect(text).toContain(HOSTILE.replace('\u0000\u001b', '\ufffd\ufffd'));
      expect(elements.has('script')).toBe(false);
      expect(renderHtml(paper)).not.toMatch(/https?:\/\/(?!www\.w3\.org\/1999\/xhtml)(?!x\.example)|url\(|@import/);
    }
  });

  test('marks gaps and what is pending, and keeps the lines of a text', () => {
    const html = renderHtml(paperOf(referenceDocument('ja'), { language: 'ja' }));
    expect(html).toContain('<html xmlns="http://www.w3.org/1999/xhtml" lang="ja">');
    expect(html).toContain('<mark>［調整条項：文書に記載なし］</mark>');
    expect(html).toContain('<i>2006年11月8日に決定する予定</i>');
    expect(html).toContain('<h2 title="会社法238条1項4号">1. 新株予約権の割当日</h2>');
    expect(renderHtml(paperOf(hostile('one\ntwo')))).toContain('<p>one<br/>two (securities code one<br/>two)</p>');
  });
});

describe('Markdown', () => {
  test.each([
    ['# no heading', '\\# no heading'], ['- no item', '\\- no item'], ['1. no number', '1\\. no number'], ['a | b', 'a \\| b'], ['*a* _b_ `c`', '\\*a\\* \\_b\\_ \\`c\\`'],
    ['[a](http://b)', '\\[a\\](http\\://b)'], ['<b> &amp; &lt;', '\\<b\\> \\&amp; \\&lt;'], ['www.example.com a@b.c', 'www\\.example.com a\\@b.c'], ['= a', '\\= a'],
  ])('%s', (text, escaped) => expect(escapeMarkdown(text)).toBe(escaped));

  test('has no mark that a text of the document brought', () => {
    for (const paper of papersOf(hostile(`${HOSTILE}\n# two\n\n- three`))) {
      const bare = renderMarkdown(paper).replace(/\\./g, '').replaceAll('<br>', '').replaceAll('&nbsp;', '');
      expect(bare).not.toMatch(/[<>`[\]*_&]|^- |:\/\//m);
      expect(bare.split('\n').filter((line) => line.startsWith('#')).every((line) => /^##? /.test(line))).toBe(true);
      expect(bare).not.toMatch(/^# two/m);
    }
  });

  test('a table keeps its columns, whatever its cells hold', () => {
    for (const paper of papersOf(hostile('a|b\nc\\|d'))) {
      const rows = renderMarkdown(paper).split('\n').filter((line) => line.startsWith('|')).map((line) => line.replace(/\\./g, '').split('|').length);
      expect(new Set(rows).size).toBeLessThanOrEqual(1);
    }
  });
});

test('plain text has the lines of a paper, and cells with tabs', () => {
  expect(renderPlain(paperOf(hostile('Band\t5'), { state: 'final' }))).toContain('\n9. Allottees\nBand 5: 1 persons in all\nCategory\tPersons\tRights\nBand 5\t1\t2,906\n');
});
