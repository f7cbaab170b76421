import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changeInWords, movedFigureInWords } from '#shared/differences/change-in-words.ts';
import { compareDocuments } from '#shared/differences/compare-documents.ts';
import { movedFiguresInSteps, type ComparedFigures } from '#shared/differences/moved-figures.ts';
import { CHOICE_WORDS, isSaidAsAWhole } from '#shared/differences/value-in-words.ts';
import { NOBODY } from '#shared/grant/parts/allottees/part.ts';
import { referenceDocument } from '#shared/grant/reference-document.ts';
import type { GrantDocument, Scenario, Sensitivity } from '#shared/grant/schema.ts';
import { atOnce } from '#shared/grant/steps.ts';
import { VALUE_KINDS } from '#shared/grant/value-kinds.ts';
import { calculateScenarios } from '#shared/scenarios/table.ts';
import { peopleNotComparedLine } from '#shared/text/document-changes.ts';
import { LANGUAGES, type Language } from '#shared/text/language.ts';
import { arbitraryDocument } from '../grant/arbitrary-documents.ts';

const scenario = (id: string, change: Partial<Scenario> = {}): Scenario => ({ id, name: '', exercisePrice: null, rights: null, sharesPerRight: null, ...change });
const base: GrantDocument = { ...referenceDocument(), scenarios: [scenario('s1', { exercisePrice: '3000' }), scenario('s2', { name: 'High', exercisePrice: '5000' })] };

function said(before: GrantDocument, after: GrantDocument, language: Language = 'en'): readonly string[] {
  const changes = compareDocuments({ document: before, isWithoutPeople: false }, { document: after, isWithoutPeople: false }, { layouts: true });
  return changes.map((change) => changeInWords(change, { before, after }, language)).map((words) => `${words.label}: ${words.before} → ${words.after}`);
}

const moved = (before: GrantDocument, after: GrantDocument, which: ComparedFigures = 'key') => atOnce(movedFiguresInSteps(before, after, which));

describe('changes in words', () => {
  test('say places, numbers, dates and choices as the sheets do', () => {
    const after: GrantDocument = {
      ...base, company: { ...base.company, code: '7203' },
      grant: { ...base.grant, rights: '3000', law: 'companiesAct', statedCapital: { ...base.grant.statedCapital, basis: 'aggregate' }, exercisePeriod: { ...base.grant.exercisePeriod, to: '2012-10-30' } },
    };
    const before = { ...after, company: { ...base.company, code: '4704' }, grant: { ...base.grant, law: null, rights: '2906' } };
    expect(said(before, after)).toEqual([
      'Securities code: 4704 → 7203',
      'Term 8, law of the grant: empty → Companies Act',
      'Term 2, number of rights: 2,906 → 3,000',
      expect.stringMatching(/^Term 7, last day of the exercise period: \d+ \w+ \d{4} → 30 October 2012$/),
      expect.stringMatching(/^Term 8, rounding method: .+ → .+$/),
    ]);
    expect(said(before, after, 'ja').slice(0, 3)).toEqual(['証券コード：4704 → 7203', '要項8 適用法令：空欄 → 会社法', '要項2 新株予約権の数：2,906 → 3,000'].map((line) => line.replace('：', ': ')));
  });

  test('call rows as people do, and say what a row has that only one document has', () => {
    const after = { ...base, scenarios: [scenario('s2', { name: 'High', exercisePrice: '=[s1!exercisePrice]*2' }), scenario('s1', { exercisePrice: null }), scenario('s3', { name: 'New', exercisePrice: '4000', rights: '100' })] };
    expect(said(base, after)).toEqual([
      'Scenario 1 “High”, exercise price: 5,000 → =B2*2',
      'Scenario 2, exercise price: 3,000 → as in the grant',
      'Scenario 3 “New”: not there → exercise price 4,000, rights 100',
      'Scenarios: order:  → in another order',
    ]);
    expect(said(after, base, 'ja')[2]).toBe('シナリオ3「New」: 行使価額 4,000、新株予約権の数 100 → なし');
  });

  test('say people, their categories and columns of their list', () => {
    const listed = (category: string, other: Readonly<Record<string, string>>): GrantDocument => ({ ...base, allottees: [{ ...NOBODY, id: 'a1', employeeNumber: '0001', name: 'Sato', category, other }] });
    expect(said(listed('director', { 部署: '営業' }), listed('employee', {}))).toEqual(['Allottee 1 “Sato”, category: Directors → Employees', 'Allottee 1 “Sato”, 部署: 営業 → empty']);
  });

  test('say the axes of a sensitivity as a whole', () => {
    const sensitivity: Sensitivity = {
      id: 'm1', name: 'Price', figures: ['statedCapitalTotal'], scenario: null, rows: { input: 'exercisePrice', values: { kind: 'steps', start: '3000', end: '5000', step: '250' } },
      columns: { input: 'rights', values: { kind: 'list', values: ['100', '200'] } }, pages: null, base: null, view: 'values', heat: { shown: false, midpoint: null }, limits: [], marked: null,
    };
    const other: Sensitivity = { ...sensitivity, rows: { input: 'exercisePrice', values: { kind: 'percent', base: null, from: '-10', to: '10', step: '5' } }, marked: ['s2', 'grant'], limits: [{ figure: 'dilutionOfIssued', comparison: '>', value: '0.03' }] };
    expect(said({ ...base, sensitivities: [sensitivity] }, { ...base, sensitivities: [other] })).toEqual([
      'Sensitivity 1 “Price”, rows: exercise price: 3,000 to 5,000 by 250 → exercise price: current value, from −10% to 10% by 5%',
      'Sensitivity 1 “Price”, limits: empty → dilution of issued shares > 0.03',
      'Sensitivity 1 “Price”, scenarios marked: All scenarios in the table → High, the grant itself',
    ]);
  });

  test('have a label and both values in both languages, whatever changed', () => {
    fc.assert(
      fc.property(arbitraryDocument, arbitraryDocument, fc.constantFrom(...LANGUAGES), (before, after, language) => {
        for (const change of compareDocuments({ document: before, isWithoutPeople: false }, { document: after, isWithoutPeople: false }, { layouts: false })) {
          const words = changeInWords(change, { before, after }, language);
          expect([words.label, words.before, words.after].every((text) => !text.includes('[object') && !text.includes('undefined')), change.path).toBe(true);
          expect(words.label, change.path).not.toMatch(/in the file|ファイル内/);
        }
      }),
    );
  });

  test('keep words of a list that the language has a meaning for', () => {
    const listed = (category: string): GrantDocument => ({ ...base, allottees: [{ ...NOBODY, id: 'a1', name: 'Sato', category }] });
    expect(said(listed('toString'), listed('valueOf'))).toEqual(['Allottee 1 “Sato”, category: toString → valueOf']);
  });

  test('name every choice that a document has', () => {
    const choices = [...VALUE_KINDS].filter(([place, kind]) => kind === 'choice' && !place.startsWith('layouts.') && !isSaidAsAWhole(place)).map(([place]) => place);
    expect(choices.length).toBeGreaterThan(8);
    expect(choices.filter((place) => !Object.hasOwn(CHOICE_WORDS, place))).toEqual([]);
  });
});

describe('figures that moved', () => {
  test('are those of the grant and of each scenario that both have, with their differences', () => {
    const before = { ...base, market: { ...base.market, sharesIssued: '100000000' } };
    const after = { ...before, scenarios: [scenario('s9'), scenario('s2', { name: 'High', exercisePrice: '5010' }), scenario('s1', { exercisePrice: '3000' })] };
    const figures = moved(before, after);
    expect(figures.length).toBeGreaterThan(3);
    expect(new Set(figures.map(({ scenario: of }) => of))).toEqual(new Set(['s2']));
    for (const { path, figures: { after: figure }, before: one, after: other, rows } of figures) {
      expect(path).toBe(`scenarios[s2].${figure.id}`);
      expect([one, other]).toEqual([calculateScenarios(before).figureAt(rows.before + 1, figure.id), calculateScenarios(after).figureAt(rows.after + 1, figure.id)]);
    }
    const paid = figures.find(({ path }) => path.endsWith('.proceeds')) ?? figures[0]!;
    expect(movedFigureInWords(paid, { before, after }, 'en')).toMatchObject({ scenario: 'High', difference: expect.stringMatching(/^\+[\d,]+$/) });
  });

  test('read "pending" where nothing but a price is still to be decided', () => {
    const pending = { ...base, scenarios: [], grant: { ...base.grant, exercisePrice: { status: 'pending', decisionDate: null } } } satisfies GrantDocument;
    const decided = { ...pending, grant: { ...pending.grant, exercisePrice: { status: 'decided', amount: '3951', decisionDate: null } } } satisfies GrantDocument;
    const shownBefore = (language: 'en' | 'ja', before: GrantDocument = pending): string | undefined => {
      const [figure] = moved(before, decided).filter(({ figures }) => figures.after.id === 'aggregateExerciseAmount');
      return figure === undefined ? undefined : movedFigureInWords(figure, { before, after: decided }, language).before;
    };
    expect([shownBefore('en'), shownBefore('ja')]).toEqual(['pending', '未定']);
    expect(shownBefore('en', { ...pending, grant: { ...pending.grant, rights: null } })).toBe('–');
  });

  test('are none of the same documents, and the other way round from the other side', () => {
    fc.assert(
      fc.property(arbitraryDocument, arbitraryDocument, (one, other) => {
        expect(moved(one, structuredClone(one), 'all')).toEqual([]);
        const turned = moved(other, one, 'all').map(({ path, before, after }) => [path, after, before].join(' '));
        expect(turned.toSorted()).toEqual(moved(one, other, 'all').map(({ path, before, after }) => [path, before, after].join(' ')).toSorted());
      }),
    );
  });
});

test('people who are in one of the files only are said to be not in the other', () => {
  const files = { before: { name: 'a.grant', persons: 1173, rights: '2906' }, after: { name: 'b.xlsx', persons: 1, rights: '10' } };
  expect(peopleNotComparedLine('after', files, 'en')).toBe('People are not in “b.xlsx” (1 person with 10 rights when it was exported), so they are not compared. “a.grant” has 1,173 persons with 2,906 rights; figures that depend on people are compared with those.');
  expect(peopleNotComparedLine('both', files, 'ja')).toBe('割当対象者は「a.grant」（出力時 1,173名・2,906個）にも「b.xlsx」（出力時 1名・10個）にも含まれていないため、比較していません。');
});
