import { describe, expect, it } from 'vitest';
import { ALLOCATION_ISSUE_CODES, type AllocationIssue } from '#shared/allottees/allocation/allocation.ts';
import { allocationSentence, allocationText } from '#shared/text/allocation.ts';
import { hostErrorText } from '#shared/text/host-errors.ts';
import { LANGUAGES } from '#shared/text/language.ts';
import { fileErrorText } from '#shared/text/list-errors.ts';

const DETAILS = { name: '髙橋', maximum: '4', lot: '10', locked: '1200', pool: '1000', grade: '部長', fixed: '3', sum: '95' };
const issue = (code: AllocationIssue['code']): AllocationIssue => ({ code, path: 'allottees[2].grade', value: '12x', details: DETAILS });

describe.each(LANGUAGES)('sentences about an allocation in %s', (language) => {
  it.each(ALLOCATION_ISSUE_CODES)('%s: is whole, and different from the others of its place', (code) => {
    const sentence = allocationSentence(issue(code), language);
    expect(sentence).toMatch(language === 'ja' ? /。$/ : /^[A-Z].*[.]$/s);
    expect(sentence).not.toMatch(/undefined|null|\[object|: [A-Z]/);
    // A pool and a lot are refused for the same reason.
    const others = ALLOCATION_ISSUE_CODES.filter((other) => allocationSentence(issue(other), language) === sentence);
    expect(others).toEqual(['poolUnreadable', 'lotUnreadable'].includes(code) ? ['poolUnreadable', 'lotUnreadable'] : [code]);
  });

  it('name the part of the plan, or the row and what stands there', () => {
    expect(allocationSentence({ code: 'poolUnreadable', path: 'pool', value: 'ten' }, language)).toContain(language === 'ja' ? '割当枠：「ten」' : 'Pool: “ten”');
    expect(allocationSentence(issue('gradeUnknown'), language)).toMatch(language === 'ja' ? /^割当対象者3「髙橋」の役職：配分方法に「12x」がなく/ : /^Allottee 3 “髙橋”, grade: the rule has no number for “12x”/);
    expect(allocationSentence({ ...issue('gradeUnknown'), value: '' }, language)).not.toContain(language === 'ja' ? '「」' : '“”');
  });
});

it('no code of a refusal is that of another failure, whose sentence would be shown', () => {
  const known = [...Object.keys(hostErrorText.en), ...Object.keys(fileErrorText.en)];
  expect(Object.keys(allocationText.en.issues).filter((code) => known.includes(code))).toEqual([]);
});
