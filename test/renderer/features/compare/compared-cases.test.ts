import { describe, expect, it } from 'vitest';
import type { GrantDocument } from '#shared/grant/schema.ts';
import { referenceDocument } from '#shared/grant/reference-document.ts';
import { comparedCases, movedCase, toggledCase } from '#renderer/cases/compared-cases.ts';
import { capitalChoice } from '#renderer/features/capital/capital-choice.ts';
import { compareChoice } from '#renderer/cases/compare-choice.ts';
import { followedSlices, NO_SLICES, sliceValue, withSlice } from '#renderer/store/slices.ts';

const withScenarios = (count: number, price: 'pending' | 'decided' = 'pending'): GrantDocument => {
  const document = referenceDocument();
  const exercisePrice = price === 'pending' ? document.grant.exercisePrice : { status: 'decided' as const, amount: '3951', decisionDate: null };
  const scenarios = Array.from({ length: count }, (_, index) => ({ id: `s${index + 1}`, name: '', exercisePrice: String(3500 + index), rights: null, sharesPerRight: null }));
  return { ...document, grant: { ...document.grant, exercisePrice }, scenarios };
};
const NOBODY_CHOSE = { cases: null, base: null };

describe('before anybody chose, the cases', () => {
  it('are the rows chosen in the scenario sheet, one alone beside the grant, at most six', () => {
    expect(comparedCases(withScenarios(9), NOBODY_CHOSE, ['s2', 's4'])).toEqual({ cases: ['s2', 's4'], base: 's2' });
    expect(comparedCases(withScenarios(9), NOBODY_CHOSE, ['s4']).cases).toEqual(['grant', 's4']);
    expect(comparedCases(withScenarios(9), NOBODY_CHOSE, ['s1', 's2', 's3', 's4', 's5', 's6', 's7']).cases).toHaveLength(6);
  });

  it('are else the first ones, with the grant where its price is decided', () => {
    expect(comparedCases(withScenarios(9), NOBODY_CHOSE, []).cases).toEqual(['s1', 's2', 's3']);
    expect(comparedCases(withScenarios(9, 'decided'), NOBODY_CHOSE, []).cases).toEqual(['grant', 's1', 's2']);
    expect(comparedCases(withScenarios(1), NOBODY_CHOSE, []).cases).toEqual(['grant', 's1']);
    expect(comparedCases(withScenarios(0), NOBODY_CHOSE, ['s1'])).toEqual({ cases: ['grant'], base: 'grant' });
  });
});

describe('chosen cases', () => {
  it('keep their order and base, without those that are gone', () => {
    expect(comparedCases(withScenarios(3), { cases: ['s3', 'grant', 's9', 's1'], base: 's1' }, [])).toEqual({ cases: ['s3', 'grant', 's1'], base: 's1' });
    expect(comparedCases(withScenarios(3), { cases: ['s3', 's1'], base: 's9' }, []).base).toBe('s3');
  });

  it('come in at the end, go out, and move beside each other', () => {
    expect(toggledCase(['s1'], 's2')).toEqual(['s1', 's2']);
    expect(toggledCase(['s1', 's2'], 's1')).toEqual(['s2']);
    expect(toggledCase(['s1', 's2', 's3', 's4', 's5', 's6'], 's7')).toBeNull();
    expect(movedCase(['s1', 's2', 's3'], 's2', -1)).toEqual(['s2', 's1', 's3']);
    expect(movedCase(['s1', 's2', 's3'], 's2', 1)).toEqual(['s1', 's3', 's2']);
    expect(movedCase(['s1', 's2'], 's1', -1)).toEqual(['s1', 's2']);
  });

  it('that are deleted drop out for good: another scenario may get their id', () => {
    const compare = { ...compareChoice.initial, cases: ['s1', 's3', 'grant'], base: 's3', other: 's3' };
    const chosen = withSlice(withSlice(NO_SLICES, compareChoice, compare), capitalChoice, { ...capitalChoice.initial, caseId: 's3' });
    const [before, after] = [withScenarios(3), withScenarios(2)];
    const followed = followedSlices(chosen, before, after);
    expect(sliceValue(followed, compareChoice)).toMatchObject({ cases: ['s1', 'grant'], base: null, other: null });
    expect(sliceValue(followed, capitalChoice)).toMatchObject({ caseId: 'grant' });
    expect(sliceValue(followedSlices(withSlice(chosen, compareChoice, { ...compare, cases: ['s3'] }), before, after), compareChoice).cases).toBeNull();
    expect(followedSlices(chosen, before, before)).toBe(chosen);
    expect(followedSlices(chosen, before, { ...before, title: 'Other' })).toBe(chosen);
    expect(sliceValue(followedSlices(chosen, before, withScenarios(4)), compareChoice)).toBe(compare);
  });
});
