import { numbered, plainText, type Block, type Cell, type Item, type Paper, type Phrase, type TableBlock } from '../content.ts';
import { printableLines } from './printable.ts';

/** A paper as GitHub Flavored Markdown, in UTF-8. Every character with a meaning in Markdown or HTML is escaped, so that a text reads as written. */
export function renderMarkdown(paper: Paper): string {
  const items = paper.kind === 'annual' ? [tableOfItems(paper.items)] : paper.items.flatMap(itemLines);
  return `${[`# ${escapeMarkdown(paper.title)}`, ...paper.lead.map(block), ...items, ...paper.notes.map(block)].join('\n\n')}\n`;
}

const itemLines = ({ number, heading, blocks }: Item): readonly string[] => [`## ${numbered(number, escapeMarkdown(heading))}`, ...blocks.map(block)];

const block = (one: Block): string => (one.kind === 'paragraph' ? lines(one.phrase, '  \n') : table(one));

function table({ columns, rows }: TableBlock): string {
  const head = columns.map(({ heading }) => escapeMarkdown(heading));
  const marks = columns.map(({ align }) => (align === 'right' ? '---:' : '---'));
  return [head, marks, ...rows.map((row) => row.map(cell))].map((row) => `| ${row.join(' | ')} |`).join('\n');
}

/** Items as lines of a table without headings. A table in an item has no place there: its rows become lines of the cell. */
const tableOfItems = (items: readonly Item[]): string =>
  ['|  |  |', '| --- | --- |', ...items.map(({ heading, blocks }) => `| ${escapeMarkdown(heading)} | ${cell(blocks.flatMap(linesOfBlock))} |`)].join('\n');

/** A block as lines of a cell; rows of a table with a comma between their cells. */
export const linesOfBlock = (one: Block): Cell =>
  (one.kind === 'paragraph' ? [one.phrase] : one.rows.map((row) => row.flat().flatMap((phrase, index): Phrase => (index === 0 ? phrase : [{ kind: 'words', text: ', ' }, ...phrase]))));

const cell = (phrases: Cell): string => phrases.map((phrase) => lines(phrase, '<br>')).join('<br>');

/** The lines of a phrase. An empty line would end the paragraph, so it has a space that does not break. */
const lines = (phrase: Phrase, between: string): string => printableLines(plainText(phrase)).map((line) => (line.trim() === '' ? '&nbsp;' : escapeMarkdown(line))).join(between);

/**
 * A line of text with everything escaped that Markdown or HTML would read: marks anywhere, those of lists and headings in
 * front, and what GitHub would make a link of.
 */
export const escapeMarkdown = (line: string): string =>
  line
    .trim()
    .replace(/[\\`*_{}[\]<>#|~&!$@]/g, '\\$&')
    .replace(/^(\d{1,9})([.)])/, '$1\\$2')
    .replace(/^[-+=]/, '\\$&')
    .replace(/:\/\//g, '\\://')
    .replace(/www\./gi, (found) => `${found.slice(0, -1)}\\.`);
