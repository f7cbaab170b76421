import { tieOut, type TieOutLine } from '../../allottees/tie-out.ts';
import { formatDecimal } from '../../calc/format-decimal.ts';
import { phrase } from '../../text/notice/phrase.ts';
import { paragraph, type Block, type Cell, type Phrase } from '../content.ts';
import type { Facts } from '../facts.ts';
import { aggregateBlocks, capitalBlocks, priceBlocks } from '../term-blocks.ts';

/**
 * What the final terms change in those announced before, each with its reason: what was pending, and what the list of
 * allottees comes to where that differs from the announced persons and rights. The list gives sums alone, never a person.
 */
export function comparison(before: Facts, final: Facts): readonly Block[] {
  const { text: { comparison: said, items: { notice: headings } } } = final;
  const { columns } = said;
  const price = final.input('exercisePrice');
  const decided = said.priceDecided(final.date('grant.exercisePrice.decisionDate', final.document.grant.exercisePrice.decisionDate, 'decisionDate'));
  const rows: readonly (readonly Cell[])[] = [
    row(`5 ${headings.price}`, priceBlocks(before), priceBlocks(final), decided),
    row(`6 ${headings.aggregate}`, aggregateBlocks(before), aggregateBlocks(final), said.follows(price, final.figure('shares'))),
    row(`8 ${headings.capital}`, capitalBlocks(before), capitalBlocks(final), phrase`${said.followsRule}`),
    ...listRows(final),
  ];
  return [
    { kind: 'table', columns: [columns.item, columns.before, columns.final, columns.reason].map((heading) => ({ heading, align: 'left' as const })), rows },
    paragraph(phrase`${said.notCompared}`),
  ];
}

const row = (heading: string, before: readonly Block[], final: readonly Block[], reason: Phrase): readonly Cell[] => [[phrase`${heading}`], linesOf(before), linesOf(final), [reason]];

/** The paragraphs of some blocks as lines of a cell; these blocks have no tables. */
const linesOf = (blocks: readonly Block[]): Cell => blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.phrase] : []));

/** Persons and rights where the list differs from what was announced. The reason is known to people alone. */
function listRows({ document: { grant, allottees }, count, input, gap, text: { comparison: said, number } }: Facts): readonly (readonly Cell[])[] {
  if (allottees.length === 0) return [];
  const { persons, rights } = tieOut(grant, allottees);
  const reason = said.differsFrom(gap('reason'));
  const sum = (path: string, value: string): Phrase => [{ kind: 'given', path, value, text: formatDecimal(value) }];
  return [
    ...(differs(persons) ? [[[phrase`9 ${said.listPersons}`], [said.persons(count('grant.allotteesAnnounced.persons', persons.announced, 'persons'))], [said.persons(sum('allottees', persons.listed))], [reason]]] : []),
    ...(differs(rights) ? [[[phrase`2 ${said.listRights}`], [number.rights(input('rights'))], [number.rights(sum('allottees', rights.listed))], [reason]]] : []),
  ];
}

/** Whether the list comes to another number than was announced; where nothing was, nothing differs. */
const differs = ({ difference }: TieOutLine): boolean => difference !== null && difference !== '0';
