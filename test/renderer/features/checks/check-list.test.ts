import { describe, expect, it } from 'vitest';
import { newDocument } from '#shared/grant/new-document.ts';
import { referenceDocument } from '#shared/grant/reference-document.ts';
import { checkList } from '#renderer/cases/check-list.ts';
import { issuesOf } from '#renderer/store/issues.ts';

const statesOf = (document: ReturnType<typeof newDocument>) =>
  new Map(checkList(document, issuesOf(document).all).map(({ subject, state }) => [subject, state]));

describe('the list of checks', () => {
  it('says of the reference grant that all holds, but for lists that are not there', () => {
    const states = statesOf(referenceDocument());
    expect(states.get('scenarios')).toBe('idle');
    expect(states.get('allottees')).toBe('idle');
    expect([...states].filter(([, state]) => state !== 'holds').map(([subject]) => subject)).toEqual(['scenarios', 'allottees']);
  });

  it('puts every issue under a subject', () => {
    const document = newDocument();
    const { all } = issuesOf(document);
    expect(all.length).toBeGreaterThan(0);
    expect(checkList(document, all).flatMap(({ issues }) => issues)).toHaveLength(all.length);
    expect(statesOf(document).get(5)).toBe('error');
  });
});
