import { expect, it } from 'vitest';
import { referenceDocument } from '#shared/grant/reference-document.ts';
import type { GrantDocument } from '#shared/grant/schema.ts';
import { issueSentence } from '#shared/text/issues.ts';
import { issuesOf } from '#renderer/store/issues.ts';

/** A scenario that was found for a custom column, and does not fulfil its name any more. */
const outdated = (columnName: string): GrantDocument => ({
  ...referenceDocument(),
  columns: [{ id: 'c1', name: columnName, formula: 'rights * 2', unit: 'number', decimals: null }],
  scenarios: [{ id: 's1', name: 'Found', exercisePrice: null, rights: '2000', sharesPerRight: null, solved: { name: 'Found', figure: 'c1', goal: 'atMost', target: '10' } }],
});

const sentences = (document: GrantDocument): readonly string[] => issuesOf(document).all.map((issue) => issueSentence(issue, 'en'));

it('issues are told by the names there are now', () => {
  expect(sentences(outdated('Double')).join()).toContain('Double');
  expect(sentences(outdated('Half')).join()).toContain('Half');
  expect(sentences(outdated('Half')).join()).not.toContain('Double');
});

it('are the same object where nothing of them has changed', () => {
  const document = outdated('Double');
  expect(issuesOf({ ...document, title: 'Other' })).toBe(issuesOf(document));
});
