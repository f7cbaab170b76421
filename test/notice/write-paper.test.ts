import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { evaluate } from '#shared/calc/evaluate.ts';
import { newDocument } from '#shared/grant/new-document.ts';
import { referenceDocument } from '#shared/grant/reference-document.ts';
import { sampleDocument } from '#shared/grant/sample-document.ts';
import type { GrantDocument } from '#shared/grant/schema.ts';
import { figureMethodOf } from '#shared/metrics/figure-method.ts';
import { inputsOf } from '#shared/metrics/inputs.ts';
import { metricById } from '#shared/metrics/registry.ts';
import { blocksOf, gapsOf, plainText, runsOf, type Paper } from '#shared/notice/content.ts';
import { renderHtml } from '#shared/notice/render/html.ts';
import { renderMarkdown } from '#shared/notice/render/markdown.ts';
import { renderPlain } from '#shared/notice/render/plain.ts';
import { arbitraryDocument } from '../grant/arbitrary-documents.ts';
import { grantOf } from '../metrics/published-capital.ts';
import { decided, factsOfItem, factsOfPaper, paperOf, papersOf, REQUESTS } from './papers.ts';

const textOf = (paper: Paper): string => [paper.title, ...paper.items.map(({ heading }) => heading), renderPlain(paper), renderMarkdown(paper), renderHtml(paper), JSON.stringify(paper)].join('\n');

describe('papers of any document', () => {
  test('both languages have the same facts', () => {
    fc.assert(fc.property(arbitraryDocument, fc.constantFrom(...REQUESTS), (document, request) => {
      const [english, japanese] = (['en', 'ja'] as const).map((language) => papersOf(document).find((paper) => paper.kind === request.kind && paper.state === request.state && paper.language === language));
      expect(english === undefined).toBe(japanese === undefined);
      if (english !== undefined && japanese !== undefined) expect(factsOfPaper(japanese)).toEqual(factsOfPaper(english));
    }));
  });

  test('every amount is a figure of the registry as it is at the terms of the grant, or stands in the document', () => {
    fc.assert(fc.property(arbitraryDocument, (document) => {
      const [method, inputs] = [figureMethodOf(document), inputsOf(document, null)];
      for (const paper of papersOf(document)) {
        for (const run of runsOf(blocksOf(paper))) {
          // Words of the program number items, and say "per one": no other digit is theirs.
          if (run.kind === 'words') expect(run.text.replace(/^[2-9] (?=\D|$)/u, '')).not.toMatch(/[03-9０-９]|[12]\d|[¥$€]|[12]円/u);
          if (run.kind === 'figure' && paper.state === 'final') expect(evaluate(metricById(method, run.figure).expression, inputs)).toEqual({ status: 'value', value: run.value });
        }
      }
    }));
  });

  test('before the decision, no amount that needs the price is there', () => {
    fc.assert(fc.property(arbitraryDocument, (document) => {
      for (const paper of papersOf(document).filter(({ state }) => state === 'pending')) {
        const priced = runsOf(blocksOf(paper)).filter((run) => (run.kind === 'figure' && run.figure !== 'shares' && run.figure !== 'issueProceeds') || (run.kind === 'given' && run.path === 'grant.exercisePrice.amount'));
        expect(priced).toEqual([]);
      }
    }));
  });

  test('no person of the list is in any of them', () => {
    const marked = 'ZQXJKV';
    fc.assert(fc.property(arbitraryDocument, (document) => {
      const row = { employeeNumber: marked, name: marked, reading: marked, company: marked, category: marked, grade: marked, planned: '1', reason: marked, locked: false, note: marked, other: { [marked]: marked }, ignored: [{ code: 'rightsZero', reason: marked }] };
      const listed: GrantDocument = { ...document, allottees: [{ ...row, id: 'a1', rights: '7' }, { ...row, id: 'a2', rights: null }], notes: marked, title: marked };
      for (const paper of papersOf(listed)) expect(textOf(paper)).not.toContain(marked);
    }));
    for (const paper of papersOf(decided(sampleDocument('ja'), '3951'))) expect(textOf(paper)).not.toMatch(/社員\d|シャイン|E0\d{4}/u);
  });
});

describe('gaps', () => {
  test('a new document has a gap for everything that it does not know, by name', () => {
    const paper = paperOf(newDocument());
    expect(gapsOf(paper).map(({ of }) => of)).toEqual([
      'companyName', 'issueDate', 'rights', 'sharesPerRight', 'decisionDate', 'adjustment', 'periodFrom', 'periodTo', 'allottees', 'persons', 'resolutionDate', 'boardResolutionDate', 'shareholdersResolutionDate',
    ]);
    expect(renderPlain(paper)).toContain('[number of persons: not in the document]');
  });

  test('what breaks a rule of the document is no fact: it is a gap that says so', () => {
    const { grant, ...others } = referenceDocument('en');
    const paper = paperOf({ ...others, grant: { ...grant, rights: '2.5', issueDate: '2006-02-30' } });
    expect(factsOfItem(paper.items[0]!)).toEqual(['no issueDate (invalid)']);
    expect(factsOfItem(paper.items[1]!)).toEqual(['no rights (invalid)', 'grant.sharesPerRight = 500']);
    expect(renderPlain(paper)).toContain('[rights: not valid in the document]');
  });

  test('a figure that lacks the book value names it', () => {
    const paper = paperOf(grantOf({ price: '3495', sharesPerRight: '100', rights: '10', capital: { base: 'exercisePriceAndBookValue' } }), { state: 'final' });
    expect(gapsOf(paper).map(({ of }) => of)).toContain('bookValuePerRight');
  });
});

describe('terms that not every grant has', () => {
  test('what is paid for a right, its payment date, and the total with it', () => {
    const paper = paperOf(grantOf({ rights: '1183', sharesPerRight: '100', price: '3146', issuePrice: '100', settlement: 'setOff' }), { state: 'final' });
    expect(factsOfItem(paper.items[3]!)).toEqual(['grant.issuePrice.perRight = 100', 'issueProceeds = 118300', 'no paymentDate (absent)']);
    // The pair that filing 45703 printed after its correction.
    expect(factsOfItem(paper.items[5]!)).toEqual(['aggregateExerciseAmount = 372171800', 'aggregateWithPremium = 372290100']);
    expect(renderPlain(paper)).toContain('set off against pay');
  });

  test('amounts of a share stand beside the total only where fractions are rounded up for each share', () => {
    const grant = (basis: 'perShare' | 'perRight' | 'aggregate') => paperOf(grantOf({ rights: '2906', sharesPerRight: '500', price: '3951', capital: { basis } }), { state: 'final' });
    expect(factsOfItem(grant('perShare').items[7]!)).toContain('statedCapitalPerShare = 1976');
    for (const basis of ['perRight', 'aggregate'] as const) {
      expect(factsOfItem(grant(basis).items[7]!).filter((fact) => fact.includes('PerShare'))).toEqual([]);
      expect(factsOfItem(grant(basis).items[7]!)).toContain('statedCapitalTotal = 2870401500');
    }
  });

  test('where treasury shares are delivered, capital is that of Art. 17', () => {
    const facts = grantOf({ rights: '10', price: '10000', sharesPerRight: '15', bookValue: { source: 'amount', perRight: '45000' }, delivery: { treasuryShares: '60', order: 'proportional', bookValuePerShare: '15500' } });
    const paper = paperOf(facts, { state: 'final' });
    expect(factsOfItem(paper.items[2]!)).toContain('grant.delivery.treasuryShares = 60');
    expect(factsOfItem(paper.items[7]!)).toContain('statedCapitalOnExercise = 510000');
  });

  test('categories are a table with the columns that are given, named in either language', () => {
    const { grant, ...others } = referenceDocument('en');
    const categories = [{ category: 'director', persons: '3', rights: '1200', rightsPerPerson: null, mostPerPerson: null }, { category: 'Band 5', persons: null, rights: '100', rightsPerPerson: null, mostPerPerson: null }];
    const document = { ...others, grant: { ...grant, allotteesAnnounced: { ...grant.allotteesAnnounced, categories } } };
    const rows = (language: 'en' | 'ja') => paperOf(document, { language }).items[8]!.blocks.flatMap((block) => (block.kind === 'table' ? [block.columns.map(({ heading }) => heading), ...block.rows.map((row) => row.map((cell) => cell.map(plainText).join('')))] : []));
    expect(rows('en')).toEqual([['Category', 'Persons', 'Rights'], ['Directors', '3', '1,200'], ['Band 5', '–', '100']]);
    expect(rows('ja')).toEqual([['区分', '人数', '個数'], ['取締役', '3', '1,200'], ['Band 5', '―', '100']]);
  });
});

describe('the other papers', () => {
  const document = decided(referenceDocument('en'), '3951');

  test('the extraordinary report has thirteen items in the order of the ordinance', () => {
    const { items } = paperOf(document, { kind: 'extraordinary', state: 'final' });
    expect(items.map(({ number }) => number)).toEqual(Array.from({ length: 13 }, (_, index) => `(${index + 1})`));
    expect(factsOfItem(items[8]!).slice(0, 2)).toEqual(['issuePriceOfShare = 3951', 'statedCapitalPerShare = 1976']);
    expect(items.flatMap(factsOfItem).filter((fact) => fact.startsWith('no '))).toEqual(['no series (absent)', 'no conditions (absent)', 'no transfer (absent)', 'no subsidiaries (absent)', 'no agreement (absent)']);
  });

  test('the plan table of the annual report prints the issue price of a share as the terms say', () => {
    const paid = grantOf({ price: '2000', sharesPerRight: '100', rights: '10', bookValue: { source: 'valuation', perRight: '28200' }, capital: { shareIssuePrice: 'withBookValue', base: 'exercisePriceAndBookValue' } });
    const { items } = paperOf(paid, { kind: 'annual', state: 'final' });
    // Canon 2008: 2,282 and 1,141.
    expect(factsOfItem(items[6]!).slice(0, 2)).toEqual(['issuePriceOfShare = 2282', 'statedCapitalPerShare = 1141']);
  });

  test('the comparison has what was pending beside what is final, and the reason', () => {
    const [table] = paperOf(document, { kind: 'comparison', state: 'final' }).notes;
    const rows = table?.kind === 'table' ? table.rows.map((row) => row.map((cell) => cell.map(plainText).join(' / '))) : [];
    expect(rows[1]).toEqual(['6 Aggregate amount of the shares issued or transferred on exercise', 'to be decided on 8 November 2006', '¥5,740,803,000', 'Follows from the exercise price: ¥3,951 × 1,453,000 shares']);
    expect(rows).toHaveLength(3);
  });

  test('a list that differs from what was announced is in the comparison with both numbers, and its reason is a gap', () => {
    const { allottees } = sampleDocument('en');
    const [table] = paperOf({ ...document, allottees: allottees.slice(1) }, { kind: 'comparison', state: 'final' }).notes;
    const rows = table?.kind === 'table' ? table.rows.map((row) => row.map((cell) => cell.map(plainText).join(' / '))) : [];
    expect(rows.slice(3)).toEqual([
      ['9 Persons of the list of allottees', '1,173 persons', '1,172 persons', 'The list differs from what was announced: [reason: not in the document]'],
      ['2 Rights of the list of allottees', '2,906 rights', '2,888 rights', 'The list differs from what was announced: [reason: not in the document]'],
    ]);
  });
});
