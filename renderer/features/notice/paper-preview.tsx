import { Fragment } from 'react';
import { numbered, type Block, type Cell, type Item, type Paper, type Phrase, type TableBlock } from '#shared/notice/content.ts';
import { sourceText } from '#shared/text/sources.ts';

/** A paper as it will read, with gaps and what is pending marked. */
export function PaperPreview({ paper }: { readonly paper: Paper }) {
  return (
    <>
      <h3 className="notice-title">{paper.title}</h3>
      <Blocks blocks={paper.lead} />
      {paper.kind === 'annual' ? <ItemTable paper={paper} /> : paper.items.map((item, index) => <ItemSection key={index} item={item} paper={paper} />)}
      <Blocks blocks={paper.notes} />
    </>
  );
}

function ItemSection({ item: { number, heading, source, blocks }, paper }: { readonly item: Item; readonly paper: Paper }) {
  return (
    <section data-item={number}>
      <h4 title={source === null ? undefined : sourceText[paper.language][source]}>{numbered(number, heading)}</h4>
      <Blocks blocks={blocks} />
    </section>
  );
}

function ItemTable({ paper }: { readonly paper: Paper }) {
  return (
    <table>
      <tbody>
        {paper.items.map(({ heading, source, blocks }) => (
          <tr key={heading}>
            <th scope="row" title={source === null ? undefined : sourceText[paper.language][source]}>{heading}</th>
            <td><Blocks blocks={blocks} /></td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

// A paper is made anew as a whole: its parts have no identity but their place.
const Blocks = ({ blocks }: { readonly blocks: readonly Block[] }) => blocks.map((block, index) => (block.kind === 'paragraph' ? <p key={index}><Words phrase={block.phrase} /></p> : <BlockTable key={index} table={block} />));

function BlockTable({ table: { columns, rows } }: { readonly table: TableBlock }) {
  const className = (index: number): string | undefined => (columns[index]?.align === 'right' ? 'notice-number' : undefined);
  return (
    <table>
      <thead>
        <tr>{columns.map(({ heading }, index) => <th key={heading} scope="col" className={className(index)}>{heading}</th>)}</tr>
      </thead>
      <tbody>
        {rows.map((row, line) => <tr key={line}>{row.map((cell, index) => <td key={index} className={className(index)}><Lines cell={cell} /></td>)}</tr>)}
      </tbody>
    </table>
  );
}

const Lines = ({ cell }: { readonly cell: Cell }) => cell.map((phrase, index) => <Fragment key={index}>{index > 0 && <br />}<Words phrase={phrase} /></Fragment>);

const Words = ({ phrase }: { readonly phrase: Phrase }) => phrase.map(({ kind, text }, index) => <span key={index} className={kind === 'gap' || kind === 'pending' ? `notice-${kind}` : undefined}>{text}</span>);
