import { TERM_SOURCES, type TermNumber } from '../../grant/notice-terms.ts';
import { paragraph, type Block, type Item } from '../content.ts';
import type { Facts } from '../facts.ts';
import { aggregateBlocks, allotteeBlocks, capitalBlocks, gapBlocks, issuePriceBlocks, numberBlocks, periodBlocks, priceBlocks, sharesBlocks } from '../term-blocks.ts';

/**
 * The nine terms in the order of the notice of 31 October 2006, numbered as everywhere in the program, then the dates of
 * the resolutions.
 */
export function exchangeNotice(facts: Facts): readonly Item[] {
  const { document: { grant }, date, gap, text: { items: { notice: headings }, price } } = facts;
  const term = (number: TermNumber, heading: string, blocks: readonly Block[]): Item => ({ number: String(number), heading, source: TERM_SOURCES[number], blocks });
  const resolution = (number: number, heading: string, blocks: readonly Block[]): Item => ({ number: `(${number})`, heading, source: null, blocks });
  return [
    term(1, headings.issueDate, [paragraph(date('grant.issueDate', grant.issueDate, 'issueDate'))]),
    term(2, headings.number, numberBlocks(facts)),
    term(3, headings.shares, sharesBlocks(facts)),
    term(4, headings.issuePrice, issuePriceBlocks(facts, true)),
    term(5, headings.price, [...priceBlocks(facts), paragraph(price.adjustment(gap('adjustment')))]),
    term(6, headings.aggregate, aggregateBlocks(facts)),
    term(7, headings.period, periodBlocks(facts)),
    term(8, headings.capital, capitalBlocks(facts)),
    term(9, headings.allottees, allotteeBlocks(facts)),
    resolution(1, headings.resolution, [paragraph(date('grant.resolutionDate', grant.resolutionDate, 'resolutionDate'))]),
    resolution(2, headings.board, gapBlocks(gap('boardResolutionDate'))),
    resolution(3, headings.shareholders, gapBlocks(gap('shareholdersResolutionDate'))),
  ];
}
