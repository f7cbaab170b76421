import { numbered, plainText, type Block, type Cell, type Paper } from '../content.ts';
import { printableLines } from './printable.ts';

/** A paper as text without any marks: cells with a tab between them, so that a spreadsheet takes them apart. */
export function renderPlain(paper: Paper): string {
  const items = paper.items.map(({ number, heading, blocks }) => [numbered(number, heading), ...blocks.map(blockText)].join('\n'));
  return `${[paper.title, ...paper.lead.map(blockText), ...items, ...paper.notes.map(blockText)].join('\n\n')}\n`;
}

function blockText(block: Block): string {
  if (block.kind === 'paragraph') return printableLines(plainText(block.phrase)).join('\n');
  return [block.columns.map(({ heading }) => heading), ...block.rows.map((row) => row.map(cellText))].map((cells) => cells.join('\t')).join('\n');
}

const cellText = (cell: Cell): string => cell.map((phrase) => printableLines(plainText(phrase)).join(' ')).join(' / ');
