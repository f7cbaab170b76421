import { TERM_SOURCES } from '../../grant/notice-terms.ts';
import type { SourceId } from '../../grant/sources.ts';
import { paragraph, type Block, type Item } from '../content.ts';
import type { Facts } from '../facts.ts';
import { allotteeBlocks, capitalPerShareBlocks, detailBlocks, numberBlocks, periodBlocks, priceBlocks, sharesBlocks } from '../term-blocks.ts';

/** The lines of the plan table of an annual report, in its order. What they print of a share follows `grant.statedCapital.shareIssuePrice`. */
export function annualTable(facts: Facts): readonly Item[] {
  const { document: { grant }, date, text: { items: { annual: headings } } } = facts;
  const items: readonly (readonly [heading: string, blocks: readonly Block[], source?: SourceId | null])[] = [
    [headings.resolution, [paragraph(date('grant.resolutionDate', grant.resolutionDate, 'resolutionDate'))]],
    [headings.allottees, allotteeBlocks(facts)],
    [headings.number, numberBlocks(facts), TERM_SOURCES[2]],
    [headings.shares, sharesBlocks(facts), TERM_SOURCES[3]],
    [headings.price, priceBlocks(facts), TERM_SOURCES[5]],
    [headings.period, periodBlocks(facts), TERM_SOURCES[7]],
    [headings.capital, capitalPerShareBlocks(facts), TERM_SOURCES[8]],
    [headings.conditions, detailBlocks(facts, 'conditions')],
    [headings.transfer, detailBlocks(facts, 'transfer')],
    [headings.reorganisation, detailBlocks(facts, 'reorganisation')],
  ];
  return items.map(([heading, blocks, source = null]) => ({ number: '', heading, source, blocks }));
}

/** What the marks of the table mean: its numbers are those of the grant, because a document has no movements. */
export const annualNote = ({ gap, text }: Facts): readonly Block[] => [paragraph(text.annualNote(gap('yearEnd')))];
