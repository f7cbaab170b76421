import { describe, expect, test } from 'vitest';
import { referenceDocument } from '#shared/grant/reference-document.ts';
import { plainText, type Item } from '#shared/notice/content.ts';
import { writePaper } from '#shared/notice/write-paper.ts';
import { decided, EACH_LANGUAGE, factsOfItem, paperOf } from './papers.ts';

/** What the notice of Trend Micro Incorporated of 31 October 2006 says, item by item; the allottees in the words of the sample. */
const NOTICE: Readonly<Record<string, readonly string[]>> = {
  1: ['grant.issueDate = 2006-10-31'],
  2: ['grant.rights = 2906', 'grant.sharesPerRight = 500'],
  4: [],
  6: ['exercisePrice on 2006-11-08'],
  7: ['grant.exercisePeriod.from = 2007-11-08', 'grant.exercisePeriod.to = 2011-11-07'],
  8: ['grant.statedCapital.ratio = 0.5', 'grant.statedCapital.unit = 1', 'exercisePrice on 2006-11-08'],
};

const items = (found: readonly Item[]): Readonly<Record<string, Item>> => Object.fromEntries(found.map((item) => [item.number, item]));
const lines = ({ blocks }: Item): readonly string[] => blocks.flatMap((block) => (block.kind === 'paragraph' ? [plainText(block.phrase)] : []));

describe.each(EACH_LANGUAGE)('the reference grant, in %s', (language) => {
  const found = items(paperOf(referenceDocument(language), { language }).items);

  test('has the nine terms in the order of the notice, then the resolutions', () => {
    expect(paperOf(referenceDocument(language), { language }).items.map(({ number }) => number)).toEqual(['1', '2', '3', '4', '5', '6', '7', '8', '9', '(1)', '(2)', '(3)']);
  });

  test.each(Object.entries(NOTICE))('term %s says what the notice says', (number, facts) => {
    expect(factsOfItem(found[number]!)).toEqual(facts);
  });

  test('term 3 has the class of the shares and their number', () => {
    expect(factsOfItem(found[3]!)).toEqual([`grant.shareClass = ${referenceDocument(language).grant.shareClass}`, 'shares = 1453000']);
  });

  test('term 5 is to be decided, for as many shares as a right has; the adjustment clause is a gap', () => {
    expect(factsOfItem(found[5]!)).toEqual(['exercisePrice on 2006-11-08', 'grant.sharesPerRight = 500', 'no adjustment (absent)']);
  });

  test('term 9 has 1,173 persons', () => {
    expect(factsOfItem(found[9]!)).toEqual([`grant.allotteesAnnounced.description = ${referenceDocument(language).grant.allotteesAnnounced.description}`, 'grant.allotteesAnnounced.persons = 1173']);
  });
});

test('its words say the rules of the notice', () => {
  const english = items(paperOf(referenceDocument('en')).items);
  expect(lines(english[4]!)).toEqual(['No payment is required for the rights.']);
  expect(lines(english[5]!)[0]).toBe('Exercise price per share: to be decided on 8 November 2006');
  expect(lines(english[8]!)[0]).toBe('(a) Stated capital: exercise price × 0.5; any fraction below ¥1 is rounded up for each share.');
  const japanese = items(paperOf(referenceDocument('ja'), { language: 'ja' }).items);
  expect(lines(japanese[4]!)).toEqual(['新株予約権と引換えに金銭の払込みを要しない。']);
  expect(lines(japanese[5]!)[0]).toBe('行使価額（1株当たり）：2006年11月8日に決定する予定');
  expect(lines(japanese[8]!)[0]).toBe('（1）増加する資本金の額：行使価額に0.5を乗じた額とし、円未満の端数は1株ごとに切り上げる。');
});

test('its price decided, the final notice has the amounts to the yen, and the rule as before', () => {
  const final = items(paperOf(decided(referenceDocument('en'), '3951'), { state: 'final' }).items);
  expect(factsOfItem(final[5]!)).toEqual(['exercisePaymentPerRight = 1975500', 'grant.exercisePrice.amount = 3951', 'no adjustment (absent)']);
  expect(factsOfItem(final[6]!)).toEqual(['aggregateExerciseAmount = 5740803000']);
  expect(factsOfItem(final[8]!)).toEqual([
    'grant.statedCapital.ratio = 0.5', 'grant.statedCapital.unit = 1', 'statedCapitalPerShare = 1976', 'additionalPaidInCapitalPerShare = 1975', 'statedCapitalTotal = 2871128000', 'additionalPaidInCapitalTotal = 2869675000',
  ]);
});

test('the pending notice of a decided grant reads as it did before', () => {
  const before = referenceDocument('en');
  expect(paperOf(decided(before, '3951'))).toEqual(paperOf(before));
});

describe('final terms are refused while a price is pending', () => {
  test.each(['notice', 'extraordinary', 'annual', 'comparison'] as const)('%s', (kind) => {
    const written = writePaper(referenceDocument('en'), { kind, state: 'final', language: 'en' });
    expect(written).toMatchObject({ ok: false, code: 'pricePending', sentence: expect.stringContaining('8 November 2006') });
  });

  test('in Japanese, without a day, with a price that is none, and while the amount paid for a right is pending', () => {
    const { grant, ...others } = referenceDocument('ja');
    const request = { kind: 'notice', state: 'final', language: 'ja' } as const;
    expect(writePaper({ ...others, grant: { ...grant, exercisePrice: { status: 'pending', decisionDate: null } } }, request)).toMatchObject({ code: 'pricePending', sentence: expect.stringContaining('未定') });
    expect(writePaper(decided({ ...others, grant }, '-1'), request)).toMatchObject({ code: 'priceInvalid' });
    const pending = { ...grant, issuePrice: { ...grant.issuePrice, status: 'pending' as const, decisionDate: '2006-11-07' } };
    expect(writePaper(decided({ ...others, grant: pending }, '3951'), request)).toMatchObject({ code: 'issuePricePending', sentence: expect.stringContaining('2006年11月7日') });
  });
});
