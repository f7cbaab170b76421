import type { AnnouncedCategory, NoticeDetails } from '../grant/schema.ts';
import { figureMethodOf } from '../metrics/figure-method.ts';
import { categoryName } from '../text/allottees.ts';
import { belowUnit } from '../text/below-unit.ts';
import { phrase } from '../text/notice/phrase.ts';
import { paragraph, type Block, type Cell, type TableBlock } from './content.ts';
import type { Facts } from './facts.ts';

/** The names that a class of shares has in new documents and samples, so that a paper in the other language can say it. */
const COMMON_SHARES = { en: 'Common shares', ja: '普通株式' } as const;

/** How many rights, and how many shares each is for (term 2). */
export const numberBlocks = ({ input, text: { number } }: Facts): readonly Block[] =>
  [paragraph(number.rights(input('rights'))), paragraph(number.sharesEach(input('sharesPerRight')))];

/** Class and number of the shares under the rights (terms 2 and 3), and the treasury shares among them. */
export function sharesBlocks({ document: { grant }, words, figure, input, language, text: { shares } }: Facts): readonly Block[] {
  const isCommon = Object.values<string>(COMMON_SHARES).includes(grant.shareClass);
  const shareClass = words('grant.shareClass', grant.shareClass, 'shareClass', isCommon ? COMMON_SHARES[language] : grant.shareClass);
  return [
    paragraph(shares.of(shareClass, figure('shares'))),
    ...(grant.delivery.treasuryShares === null ? [] : [paragraph(shares.treasury(input('treasuryDelivered')))]),
  ];
}

/** What is paid for a right (term 4): nothing, an amount, or one to be decided. `inAll` adds the amount for all rights. */
export function issuePriceBlocks({ document: { grant: { issuePrice } }, input, figure, detail, text }: Facts, inAll: boolean): readonly Block[] {
  const { issuePrice: said } = text;
  if (issuePrice.status === 'none') return [paragraph(phrase`${said.none}`)];
  return [
    paragraph(said.perRight(input('issuePrice'))),
    ...(inAll ? [paragraph(said.total(figure('issueProceeds')))] : []),
    ...(issuePrice.settlement === 'setOff' ? [paragraph(phrase`${said.setOff}`)] : []),
    paragraph(said.paymentDate(detail('paymentDate'))),
  ];
}

/** What is paid on exercise, for a right and for a share (term 5). */
export function priceBlocks({ document: { grant: { exercisePrice } }, figure, input, text: { price } }: Facts): readonly Block[] {
  const perShare = paragraph(price.perShare(input('exercisePrice')));
  if (exercisePrice.status === 'pending') return [perShare, paragraph(price.perRightRule(input('sharesPerRight')))];
  return [paragraph(price.perRight(figure('exercisePaymentPerRight'))), perShare];
}

/** The aggregate amount of the shares (term 6), and with what is paid for the rights where something is. */
export function aggregateBlocks({ document: { grant }, figure, text: { aggregate } }: Facts): readonly Block[] {
  return [
    paragraph(aggregate.alone(figure('aggregateExerciseAmount'))),
    ...(grant.issuePrice.status === 'none' || grant.exercisePrice.status === 'pending' ? [] : [paragraph(aggregate.withPremium(figure('aggregateWithPremium')))]),
  ];
}

/** First and last day of the exercise period (term 7). */
export const periodBlocks = ({ document: { grant: { exercisePeriod: { from, to } } }, date, text: { period } }: Facts): readonly Block[] =>
  [paragraph(period(date('grant.exercisePeriod.from', from, 'periodFrom'), date('grant.exercisePeriod.to', to, 'periodTo')))];

/**
 * How stated capital and additional paid-in capital increase (term 8), in the form of the terms. Amounts of a share stand
 * beside the total only where fractions are rounded up for each share: on other bases they do not multiply to it. Where
 * treasury shares are delivered, the total is that of Art. 17 of the Company Accounting Regulations.
 */
export function capitalBlocks(facts: Facts): readonly Block[] {
  const { document, figure, pending, text: { capital } } = facts;
  const method = figureMethodOf(document);
  const isDelivered = method.delivery === 'treasury';
  const total = isDelivered ? capital.total(figure('statedCapitalOnExercise'), figure('capitalReserveOnExercise')) : capital.total(figure('statedCapitalTotal'), figure('additionalPaidInCapitalTotal'));
  const perShare = method.basis === 'perShare' && !isDelivered ? [paragraph(capital.perShare(figure('statedCapitalPerShare'), figure('additionalPaidInCapitalPerShare')))] : [];
  const amounts = document.grant.exercisePrice.status === 'pending' ? [paragraph(capital.pending(pending('exercisePrice')))] : [...perShare, paragraph(total)];
  return [...capitalRule(facts), ...(isDelivered ? [paragraph(phrase`${capital.treasury}`)] : []), ...amounts];
}

function capitalRule({ document: { grant: { statedCapital: { base, basis } } }, input, language, text: { capital } }: Facts): readonly Block[] {
  const bases = basis === 'perShare' ? capital.bases : capital.wholeBases;
  const unit = input('statedCapitalUnit').map((run) => (run.kind === 'given' && language === 'ja' ? { ...run, text: belowUnit(run.text) } : run));
  return [paragraph(capital.rule(bases[base], input('statedCapitalRatio'), unit, capital.basis[basis])), paragraph(phrase`${capital.rest}`)];
}

/** What reports print as issue price and stated capital of a share, and the rule of the latter. */
export function capitalPerShareBlocks(facts: Facts): readonly Block[] {
  const { figure, text: { capital } } = facts;
  return [paragraph(capital.issuePriceOfShare(figure('issuePriceOfShare'))), paragraph(capital.statedPerShare(figure('statedCapitalPerShare'))), ...capitalRule(facts)];
}

/** Who gets the rights (term 9), by what was announced alone: the list of persons has no part in a paper. */
export function allotteeBlocks(facts: Facts): readonly Block[] {
  const { document: { grant: { allotteesAnnounced: { persons, description, categories } } }, words, count, text: { allottees } } = facts;
  const inAll = count('grant.allotteesAnnounced.persons', persons, 'persons');
  // The table describes them, too.
  const isCounted = description.trim() === '' && categories.length > 0;
  const sentence = isCounted ? allottees.counted(inAll) : allottees.described(words('grant.allotteesAnnounced.description', description, 'allottees'), inAll);
  return [paragraph(sentence), ...(categories.length === 0 ? [] : [categoryTable(facts, categories)])];
}

const COUNTED = ['persons', 'rights', 'rightsPerPerson', 'mostPerPerson'] as const satisfies readonly (keyof AnnouncedCategory)[];

/** The table of categories, with the columns that are given for one of them at least. */
function categoryTable({ words, count, language, text: { allottees: { columns, notGiven } } }: Facts, categories: readonly AnnouncedCategory[]): TableBlock {
  const counted = COUNTED.filter((column) => categories.some((line) => line[column] !== null));
  const cell = (line: AnnouncedCategory, index: number, column: (typeof COUNTED)[number]): Cell =>
    [line[column] === null ? phrase`${notGiven}` : count(`grant.allotteesAnnounced.categories[${index}].${column}`, line[column], column === 'persons' ? 'persons' : 'rights')];
  return {
    kind: 'table',
    columns: [{ heading: columns.category, align: 'left' }, ...counted.map((column) => ({ heading: columns[column], align: 'right' as const }))],
    rows: categories.map((line, index) => [
      [words(`grant.allotteesAnnounced.categories[${index}].category`, line.category, 'allottees', categoryName(line.category, language))],
      ...counted.map((column) => cell(line, index, column)),
    ]),
  };
}

/** Who publishes the paper. */
export function companyBlocks({ document: { company: { name, code } }, words, text }: Facts): readonly Block[] {
  const company = words('company.name', name, 'companyName');
  return [paragraph(code.trim() === '' ? text.company(company) : text.companyWithCode(company, words('company.code', code, 'companyName')))];
}

/** A text or date that is published as the document has it. */
export const detailBlocks = ({ detail }: Facts, name: keyof NoticeDetails): readonly Block[] => [paragraph(detail(name))];

/** The issue date (term 1), and the day of the allotment where it is another one. */
export const issueDateBlocks = ({ document: { grant, notice }, date, detail, text: { issueDate } }: Facts): readonly Block[] =>
  [paragraph(date('grant.issueDate', grant.issueDate, 'issueDate')), ...(notice.allotmentDate === null ? [] : [paragraph(issueDate.allotment(detail('allotmentDate')))])];
