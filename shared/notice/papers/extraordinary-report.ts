import { TERM_SOURCES } from '../../grant/notice-terms.ts';
import type { SourceId } from '../../grant/sources.ts';
import { phrase } from '../../text/notice/phrase.ts';
import { paragraph, type Block, type Item } from '../content.ts';
import type { Facts } from '../facts.ts';
import { allotteeBlocks, capitalPerShareBlocks, detailBlocks, issuePriceBlocks, numberBlocks, periodBlocks, priceBlocks, sharesBlocks } from '../term-blocks.ts';

/** The thirteen items of the extraordinary report on stock options (Cabinet Office Order on Disclosure of Corporate Affairs Art. 19(2)(ii-2)), in their order. */
export function extraordinaryReport(facts: Facts): readonly Item[] {
  const { text: { items: { extraordinary: headings } } } = facts;
  const items: readonly (readonly [heading: string, blocks: readonly Block[], source?: SourceId | null])[] = [
    [headings.series, detailBlocks(facts, 'series')],
    [headings.number, numberBlocks(facts), TERM_SOURCES[2]],
    [headings.issuePrice, issuePriceBlocks(facts, false), TERM_SOURCES[4]],
    [headings.total, totalBlocks(facts)],
    [headings.shares, sharesBlocks(facts), TERM_SOURCES[3]],
    [headings.price, priceBlocks(facts), TERM_SOURCES[5]],
    [headings.period, periodBlocks(facts), TERM_SOURCES[7]],
    [headings.conditions, detailBlocks(facts, 'conditions')],
    [headings.capital, capitalPerShareBlocks(facts), TERM_SOURCES[8]],
    [headings.transfer, detailBlocks(facts, 'transfer')],
    [headings.allottees, allotteeBlocks(facts)],
    [headings.subsidiaries, detailBlocks(facts, 'subsidiaries')],
    [headings.agreement, detailBlocks(facts, 'agreement')],
  ];
  return items.map(([heading, blocks, source = null], index) => ({ number: `(${index + 1})`, heading, source, blocks }));
}

/** What is paid for the rights, and with what is paid on exercise: both are published under this heading, so each says which it is. */
function totalBlocks({ document: { grant: { issuePrice } }, figure, text: { issuePrice: said } }: Facts): readonly Block[] {
  return [
    paragraph(issuePrice.status === 'none' ? phrase`${said.notPaid}` : said.total(figure('issueProceeds'))),
    paragraph(said.premium(figure('aggregateWithPremium'))),
  ];
}
