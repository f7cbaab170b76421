import { describe, expect, test } from 'vitest';
import { hostErrorText, type HostErrorCode } from '#shared/text/host-errors.ts';

// The table is typed: its keys are the codes.
const codes = Object.keys(hostErrorText.en) as HostErrorCode[];
const details = { name: 'a.xlsx', limit: '64', seconds: '180', channel: 'files.open', reason: 'TypeError' };

describe.each(['en', 'ja'] as const)('sentences of host failures in %s', (language) => {
  test.each(codes)('%s is a sentence, with and without what it names', (code) => {
    for (const values of [details, {}]) {
      const sentence = hostErrorText[language][code](values);
      expect(sentence).toMatch(language === 'en' ? /^["A-Z].*\.$/ : /。$/);
      expect(sentence).not.toMatch(/undefined|null/);
    }
  });

  test('name the file they are about', () => {
    const naming = codes.filter((code) => /^(file|job|diskFull)/.test(code) && code !== 'jobCancelled');
    for (const code of naming) expect(hostErrorText[language][code](details), code).toContain('a.xlsx');
  });
});
