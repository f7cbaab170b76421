import { describe, expect, it } from 'vitest';
import { reduce } from '#shared/commands/reduce.ts';
import { checkDocument } from '#shared/grant/check-document.ts';
import type { GrantDocument, PlannedExercise } from '#shared/grant/schema.ts';
import { referenceDocument } from '#shared/grant/reference-document.ts';
import { capitalSheetText } from '#shared/text/capital-sheet.ts';
import { grantOf } from '#test/metrics/published-capital.ts';
import { planCellName } from '#renderer/features/capital/plan/plan-cell-name.ts';
import { planSentence } from '#renderer/features/capital/plan/plan-sentence.ts';
import { planSource } from '#renderer/features/capital/plan/plan-source.ts';
import { planWrites } from '#renderer/features/capital/plan/plan-writes.ts';

const line = (id: string, rights: string | null, count: string | null, date: string | null = null): PlannedExercise => ({ id, date, rights, count });
const planned = (...exercisePlan: readonly PlannedExercise[]): GrantDocument => ({ ...referenceDocument(), exercisePlan });
const write = (rowId: string, columnId: string, text: string) => ({ place: { rowId, columnId }, text });

function written(document: GrantDocument, ...writes: ReturnType<typeof write>[]): readonly PlannedExercise[] {
  const { command, refused } = planWrites(document, writes);
  expect(refused).toEqual([]);
  return command === null ? document.exercisePlan : reduce(document, command).exercisePlan;
}

describe('texts put into the plan', () => {
  it('are one change of it, whatever a gesture touches', () => {
    const document = planned(line('x1', '100', '1'), line('x4', '50', '2'));
    expect(written(document, write('x4', 'rights', '1,250'), write('x1', 'date', '2007年11月8日'), write('x1', 'count', ''))).toEqual([line('x1', '100', null, '2007-11-08'), line('x4', '1250', '2')]);
  });

  it('make lines of rows below the last, each one exercise until a number is given, and leave out blank rows', () => {
    expect(written(planned(line('x4', '50', '2')), write('new', 'rights', '10'), write('new+1', 'rights', ''), write('new+2', 'rights', '20'), write('new+2', 'count', '3'), write('new+3', 'date', '31 Oct 2007')))
      .toEqual([line('x4', '50', '2'), line('x5', '10', '1'), line('x6', '20', '3'), line('x7', null, null, '2007-10-31')]);
  });

  it('change nothing where they say what is there', () => {
    const document = planned(line('x1', '100', '1'));
    expect(reduce(document, planWrites(document, [write('x1', 'rights', '100')]).command ?? { type: 'setExercisePlan', lines: document.exercisePlan })).toBe(document);
    expect(planWrites(document, [write('x1', 'planned', '5'), write('new', 'rights', ' ')]).command).toBeNull();
  });

  it('are refused with their reason: what is no number, no day, and a day with two meanings', () => {
    const { command, refused } = planWrites(planned(line('x1', '100', '1')), [write('x1', 'rights', 'some'), write('x1', 'date', '31 November'), write('x1', 'date', '8/11/2007')]);
    expect(command).toBeNull();
    expect(refused.map(({ reason }) => reason('en'))).toEqual([
      'This is not a number. Type digits, such as 3500 or 1,234.5.', 'This is not a date. Write 31 October 2006 or 2006-10-31.',
      'This can be 11 August 2007 or 8 November 2007. Write the month as a word.',
    ]);
  });
});

describe('the plan as a sheet', () => {
  const sourceOf = (document: GrantDocument) => planSource({ document, scenario: null, issues: new Map(checkDocument(document).map((issue) => [issue.path, issue])), language: 'en' });

  it('says what its lines and all of them come to', () => {
    const source = sourceOf(planned(line('x1', '1000', '2', '2007-11-08'), line('x2', '906', '1')));
    expect([source.cell('x1', 'date').text, source.cell('x1', 'planned').text, source.cell('total', 'planned').text]).toEqual(['8 Nov 2007', '2,000', '2,906']);
    expect([source.cell('new', 'rights').edit, source.cell('new', 'planned').edit, source.cell('x1', 'planned').edit]).toEqual(['', null, null]);
  });

  it('says what each line and all of them book, or why nothing can be said', () => {
    const source = sourceOf({ ...grantOf({ rights: '2906', sharesPerRight: '500', price: '3951', bookValue: { source: 'amount', perRight: '45001' } }), exercisePlan: [line('x1', '3', '500'), line('x2', '906', '1'), line('x3', '600', '1')] });
    const amounts = (rowId: string) => ['plannedPaidIn', 'plannedCapital', 'plannedReserve'].map((column) => source.cell(rowId, column).text);
    expect(amounts('x1')).toEqual(['3,030,751,500', '1,515,376,000', '1,515,375,500']);
    expect(amounts('x2')).toEqual(['1,830,573,906', '915,286,953', '915,286,953']);
    // These are more rights than there are.
    expect(source.cell('x3', 'plannedCapital')).toMatchObject({ text: '', look: 'missing', hint: capitalSheetText.en.plan.noCapital });
    expect(amounts('total')).toEqual(['', '', '']);
    expect(sourceOf(planned(line('x1', '2906', '1'))).cell('x1', 'plannedCapital').hint).toMatch(/book value of a right/);
  });

  it('has no total of a line that lacks a number, marks the number that is none, and begins with nothing but a row to type into', () => {
    const source = sourceOf(planned(line('x1', '1000', null), line('x2', '1.5', '1')));
    expect(source.cell('total', 'planned')).toMatchObject({ text: '', look: 'missing', hint: capitalSheetText.en.plan.unknown });
    expect(source.cell('x2', 'rights')).toMatchObject({ look: 'problem', edit: '1.5' });
    expect(sourceOf(planned())).toMatchObject({ rows: ['new'] });
    expect(sourceOf(planned()).cell('total', 'planned')).toMatchObject({ text: '', look: 'name' });
  });

  it('says how it stands to the rights of the case', () => {
    const sentence = (document: GrantDocument, rights: string | null) => planSentence(document, rights, 'en');
    const document = planned(line('x1', '1000', '2'));
    expect(sentence(document, '2000')).toBe('All 2,000 rights are planned.');
    expect(sentence(document, '2906')).toBe('2,000 of 2,906 rights are planned; 906 are not.');
    expect(sentence(document, '1500')).toBe('2,000 rights are planned, 500 more than the 1,500 there are.');
    expect(sentence(document, null)).toBe('2,000 rights are planned. The number of rights is not given (term 2).');
    expect(sentence(planned(line('x1', null, '2')), '5')).toBe(capitalSheetText.en.plan.unknown);
    expect(planCellName(document, { rowId: 'x1', columnId: 'count' }, 'en')).toBe('Line 1 · Exercises');
  });
});
