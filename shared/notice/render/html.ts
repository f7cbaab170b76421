import type { Language } from '../../text/language.ts';
import { sourceText } from '../../text/sources.ts';
import { numbered, type Block, type Cell, type Item, type Paper, type Phrase, type Run, type TableBlock } from '../content.ts';
import { printableLines } from './printable.ts';

const STYLE = [
  'body { max-width: 46rem; margin: 2rem auto; padding: 0 1rem; font: 1rem/1.6 "Hiragino Sans", "Yu Gothic", "Noto Sans CJK JP", "Segoe UI", sans-serif; color: #1f1f1f; background: #fff }',
  'h1 { font-size: 1.4rem } h2 { font-size: 1rem; margin: 1.4rem 0 .3rem } p { margin: .2rem 0 }',
  'table { border-collapse: collapse; margin: .5rem 0 } th, td { border: 1px solid #8a8a8a; padding: .25rem .6rem; text-align: left; vertical-align: top } .right { text-align: right }',
  'mark { background: #fff1b8; font-weight: 600 }',
  '@media print { body { margin: 0; max-width: none } }',
].join('\n');

/** A paper as a page of its own: valid both as HTML and as XML, without scripts and without references to anything outside. */
export function renderHtml(paper: Paper): string {
  return [
    '<!DOCTYPE html>',
    `<html xmlns="http://www.w3.org/1999/xhtml" lang="${paper.language}">`,
    '<head>',
    '<meta charset="utf-8"/>',
    '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; style-src \'unsafe-inline\'"/>',
    `<title>${escapeHtml(paper.title)}</title>`,
    `<style>\n${STYLE}\n</style>`,
    '</head>',
    '<body>',
    renderFragment(paper),
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

/** What stands in the page: for the clipboard, where programs have styles themselves. */
export function renderFragment(paper: Paper): string {
  const { language } = paper;
  const items = paper.kind === 'annual' ? [itemTable(paper.items, language)] : paper.items.flatMap((item) => [heading(item, language), ...item.blocks.map(block)]);
  return [`<h1>${escapeHtml(paper.title)}</h1>`, ...paper.lead.map(block), ...items, ...paper.notes.map(block)].join('\n');
}

const heading = ({ number, heading: text, source }: Item, language: Language): string => `<h2${titleOf(source, language)}>${escapeHtml(numbered(number, text))}</h2>`;

/** The rule that an item follows is shown where the pointer rests on its heading. */
const titleOf = (source: Item['source'], language: Language): string => (source === null ? '' : ` title="${escapeHtml(sourceText[language][source])}"`);

const itemTable = (items: readonly Item[], language: Language): string =>
  `<table>\n${items.map(({ heading: text, source, blocks }) => `<tr><th scope="row"${titleOf(source, language)}>${escapeHtml(text)}</th><td>${blocks.map(block).join('')}</td></tr>`).join('\n')}\n</table>`;

const block = (one: Block): string => (one.kind === 'paragraph' ? `<p>${phraseHtml(one.phrase)}</p>` : table(one));

function table({ columns, rows }: TableBlock): string {
  const className = (index: number): string => (columns[index]?.align === 'right' ? ' class="right"' : '');
  const head = columns.map(({ heading: text }, index) => `<th scope="col"${className(index)}>${escapeHtml(text)}</th>`).join('');
  const body = rows.map((row) => `<tr>${row.map((cell, index) => `<td${className(index)}>${cellHtml(cell)}</td>`).join('')}</tr>`);
  return `<table>\n<thead><tr>${head}</tr></thead>\n<tbody>\n${body.join('\n')}\n</tbody>\n</table>`;
}

const cellHtml = (cell: Cell): string => cell.map(phraseHtml).join('<br/>');

const phraseHtml = (phrase: Phrase): string => phrase.map(runHtml).join('');

/** Gaps and what is pending are marked, so that nobody publishes one unseen; by elements, which the clipboard keeps where it drops styles. */
function runHtml(run: Run): string {
  const text = printableLines(run.text).map(escapeHtml).join('<br/>');
  return run.kind === 'gap' ? `<mark>${text}</mark>` : run.kind === 'pending' ? `<i>${text}</i>` : text;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** A text for HTML and XML, in content and in quoted attributes. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
