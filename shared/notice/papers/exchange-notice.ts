import { TERM_NUMBERS, TERM_SOURCES, type TermNumber } from '../../grant/notice-terms.ts';
import type { NoticeDetails } from '../../grant/schema.ts';
import { paragraph, type Block, type Item } from '../content.ts';
import type { Facts } from '../facts.ts';
import { aggregateBlocks, allotteeBlocks, capitalBlocks, detailBlocks, issueDateBlocks, issuePriceBlocks, numberBlocks, periodBlocks, priceBlocks, sharesBlocks } from '../term-blocks.ts';

/** What exchanges do not ask for: in the notice only where the document has it. */
const FURTHER = ['conditions', 'acquisition', 'transfer', 'reorganisation'] as const satisfies readonly (keyof NoticeDetails)[];

/**
 * The nine terms in the order of the notice of 31 October 2006, numbered as everywhere in the program, further texts of the
 * document, then the dates of the resolutions.
 */
export function exchangeNotice(facts: Facts): readonly Item[] {
  const { document: { grant, notice }, date, detail, text: { items: { notice: headings }, price } } = facts;
  const term = (number: TermNumber, heading: string, blocks: readonly Block[]): Item => ({ number: String(number), heading, source: TERM_SOURCES[number], blocks });
  const resolution = (number: number, heading: string, blocks: readonly Block[]): Item => ({ number: `(${number})`, heading, source: null, blocks });
  return [
    term(1, headings.issueDate, issueDateBlocks(facts)),
    term(2, headings.number, numberBlocks(facts)),
    term(3, headings.shares, sharesBlocks(facts)),
    term(4, headings.issuePrice, issuePriceBlocks(facts, true)),
    term(5, headings.price, [...priceBlocks(facts), paragraph(price.adjustment(detail('adjustment')))]),
    term(6, headings.aggregate, aggregateBlocks(facts)),
    term(7, headings.period, periodBlocks(facts)),
    term(8, headings.capital, capitalBlocks(facts)),
    term(9, headings.allottees, allotteeBlocks(facts)),
    ...FURTHER.filter((name) => notice[name].trim() !== '').map((name, index): Item => ({ number: String(TERM_NUMBERS.length + index + 1), heading: headings[name], source: null, blocks: detailBlocks(facts, name) })),
    resolution(1, headings.resolution, [paragraph(date('grant.resolutionDate', grant.resolutionDate, 'resolutionDate'))]),
    resolution(2, headings.board, detailBlocks(facts, 'boardResolutionDate')),
    resolution(3, headings.shareholders, detailBlocks(facts, 'shareholdersResolutionDate')),
  ];
}
