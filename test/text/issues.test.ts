import { describe, expect, it } from 'vitest';
import { READING_ISSUE_CODES, RULE_ISSUE_CODES } from '#shared/grant/issue-codes.ts';
import { issueSentence, issueText } from '#shared/text/issues.ts';
import { LANGUAGES } from '#shared/text/language.ts';

const CODES = [...READING_ISSUE_CODES, ...RULE_ISSUE_CODES];
const DETAILS = { limit: '9', known: '1', from: '2007-11-08', issueDate: '2006-10-31', sharesIssued: '134090494', name: 'Low' };

describe.each(LANGUAGES)('sentences in %s', (language) => {
  it('are there for every code and no other', () => {
    expect(Object.keys(issueText[language]).toSorted()).toEqual(CODES.toSorted());
  });

  it.each(CODES)('%s: is whole, and different from all others', (code) => {
    const sentences = CODES.map((other) => issueSentence({ code: other, severity: 'error', path: 'grant.statedCapital.ratio', value: '0.4', details: DETAILS }, language));
    const sentence = issueSentence({ code, severity: 'error', path: 'grant.statedCapital.ratio', value: '0.4', details: DETAILS }, language);
    expect(sentences.filter((other) => other === sentence)).toHaveLength(1);
    expect(sentence).toMatch(language === 'ja' ? /。$/ : /^[A-Z].*[.?]$/s);
    expect(sentence).not.toMatch(/undefined|null|\[object/);
  });
});

describe('a sentence', () => {
  it('names the term, what stands there and what to do', () => {
    const issue = { code: 'ratioTooLow', severity: 'error', path: 'grant.statedCapital.ratio', value: '0.4' } as const;
    expect(issueSentence(issue, 'en')).toBe(
      'Term 8, stated capital ratio: 0.4 is under 0.5. At least half of what is paid in must become stated capital (Companies Act, Art. 445(2)); give 0.5 to 1.',
    );
    expect(issueSentence(issue, 'ja')).toContain('要項8 資本金組入割合：0.4は0.5未満です。');
  });

  it('calls a row by its number and its name', () => {
    const issue = { code: 'zeroNumber', severity: 'error', path: 'scenarios[2].rights', value: '0', details: { name: 'Low' } } as const;
    expect(issueSentence(issue, 'en')).toMatch(/^Scenario 3 “Low”, rights: this cannot be zero\./);
    expect(issueSentence(issue, 'ja')).toMatch(/^シナリオ3「Low」の新株予約権の数：0にはできません。/);
    expect(issueSentence({ ...issue, path: 'allottees[0].rights', details: { name: '' } }, 'en')).toMatch(/^Allottee 1, rights/);
  });

  it('shows a key that no label names as it stands in the file', () => {
    const issue = { code: 'unknownKey', severity: 'error', path: 'grant.vesting', value: 'null' } as const;
    expect(issueSentence(issue, 'en')).toMatch(/^“grant\.vesting” in the file is not known/);
    expect(issueSentence({ ...issue, path: 'constructor' }, 'en')).toMatch(/^“constructor” in the file/);
  });

  it('is there even for a code that has none of its own', () => {
    expect(issueSentence({ code: 'somethingElse', severity: 'error', path: 'grant.rights', value: null }, 'en')).toBe(
      'Term 2, number of rights: there is a problem (somethingElse). Check this place.',
    );
  });
});
