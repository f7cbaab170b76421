import { AlignmentType, Document, Footer, HeadingLevel, Packer, PageNumber, Paragraph, Table, TableCell, TableRow, TextRun, WidthType } from 'docx';
import { words } from '../../text/notice/phrase.ts';
import { numbered, type Block, type Cell, type Item, type Paper, type Phrase, type Run, type TableBlock } from '../content.ts';
import { linesOfBlock } from '../render/markdown.ts';
import { printableLines } from '../render/printable.ts';

/** The width between the margins of a page, in twentieths of a point. */
const PAGE_WIDTH = 9_026;
/** The same for the headings of the plan table. */
const HEADING_WIDTH = 2_800;

const FONTS = { ascii: 'Calibri', hAnsi: 'Calibri', eastAsia: 'Yu Gothic' } as const;
const SPACING = { after: 80 } as const;

/** A paper as a Word document (.docx). Gaps are marked in yellow and what is pending is in italics. Its properties name no person. */
export async function renderDocx(paper: Paper): Promise<Uint8Array> {
  const items = paper.kind === 'annual' ? [itemTable(paper.items)] : paper.items.flatMap((item) => [heading(item), ...item.blocks.map(block)]);
  const document = new Document({
    title: paper.title,
    creator: 'Grantsheet',
    lastModifiedBy: 'Grantsheet',
    styles: {
      default: {
        document: { run: { font: FONTS, size: 21, language: { value: 'en-GB', eastAsia: 'ja-JP' } } },
        title: { run: { font: FONTS, size: 30, bold: true }, paragraph: { alignment: AlignmentType.CENTER, spacing: { after: 240 } } },
        heading2: { run: { font: FONTS, size: 22, bold: true, color: '1F1F1F' }, paragraph: { spacing: { before: 240, after: 60 }, keepNext: true } },
      },
    },
    sections: [{
      footers: { default: new Footer({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ children: [PageNumber.CURRENT] })] })] }) },
      children: [new Paragraph({ heading: HeadingLevel.TITLE, children: runsOf([words(paper.title)]) }), ...paper.lead.map(block), ...items, ...paper.notes.map(block)],
    }],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

const heading = ({ number, heading: text }: Item): Paragraph => new Paragraph({ heading: HeadingLevel.HEADING_2, children: runsOf([words(numbered(number, text))]) });

const block = (one: Block): Paragraph | Table => (one.kind === 'paragraph' ? paragraphOf(one.phrase) : table(one));

const paragraphOf = (phrase: Phrase, alignment: 'left' | 'right' = 'left'): Paragraph => new Paragraph({ alignment: alignment === 'right' ? AlignmentType.RIGHT : AlignmentType.LEFT, spacing: SPACING, children: runsOf(phrase) });

/** The lines of a run are runs with a break between them: a line feed in a text of a document is none in Word. */
const runsOf = (phrase: Phrase): readonly TextRun[] => phrase.flatMap((run) => printableLines(run.text).map((text, index) => new TextRun({ text, ...LOOKS[run.kind], ...(index === 0 ? {} : { break: 1 }) })));

const LOOKS: Readonly<Record<Run['kind'], object>> = { words: {}, figure: {}, given: {}, pending: { italics: true }, gap: { bold: true, highlight: 'yellow' } };

function table({ columns, rows }: TableBlock): Table {
  const width = Math.floor(PAGE_WIDTH / columns.length);
  const head = columns.map(({ heading: text, align }) => cellOf([paragraphOf([words(text)], align)], width));
  return new Table({
    width: { size: PAGE_WIDTH, type: WidthType.DXA },
    columnWidths: columns.map(() => width),
    rows: [new TableRow({ tableHeader: true, children: head }), ...rows.map((row) => new TableRow({ children: row.map((cell, index) => cellOf(cellParagraphs(cell, columns[index]?.align), width)) }))],
  });
}

/** Items as lines of a table; the rows of a table in an item are lines of its cell. */
const itemTable = (items: readonly Item[]): Table => new Table({
  width: { size: PAGE_WIDTH, type: WidthType.DXA },
  columnWidths: [HEADING_WIDTH, PAGE_WIDTH - HEADING_WIDTH],
  rows: items.map(({ heading: text, blocks }) => new TableRow({ children: [cellOf([paragraphOf([words(text)])], HEADING_WIDTH), cellOf(cellParagraphs(blocks.flatMap(linesOfBlock)), PAGE_WIDTH - HEADING_WIDTH)] })),
});

const cellParagraphs = (cell: Cell, align: 'left' | 'right' = 'left'): readonly Paragraph[] => cell.map((phrase) => paragraphOf(phrase, align));

const cellOf = (children: readonly Paragraph[], width: number): TableCell => new TableCell({ children, width: { size: width, type: WidthType.DXA }, margins: { top: 60, bottom: 20, left: 100, right: 100 } });
