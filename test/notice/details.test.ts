import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseDocument } from '#shared/grant/parse-document.ts';
import type { GrantDocument } from '#shared/grant/schema.ts';
import { plainText } from '#shared/notice/content.ts';
import { EACH_LANGUAGE, factsOfItem, factsOfPaper, paperOf } from './papers.ts';

/** A document that has every text and date of the notice. */
function complete(): GrantDocument {
  const reading = parseDocument(readFileSync(new URL('../golden/documents/v8-notice.grant', import.meta.url), 'utf8'));
  if (!reading.ok) throw new Error(reading.issues[0].code);
  return reading.document;
}

test.each(EACH_LANGUAGE)('what the document has of the notice is in its papers, in %s, and no gap', (language) => {
  const { notice } = complete();
  const said = (['notice', 'extraordinary', 'annual'] as const).flatMap((kind) => factsOfPaper(paperOf(complete(), { kind, language })));
  for (const [key, value] of Object.entries(notice)) if (key !== 'paymentDate') expect(said).toContain(`notice.${key} = ${value}`);
  const gaps = said.filter((fact) => /^no (?:series|boardResolutionDate|shareholdersResolutionDate|allotmentDate|conditions|adjustment|acquisition|transfer|reorganisation|subsidiaries|agreement)/.test(fact));
  expect(gaps).toEqual([]);
});

test('the payment date is said where something is paid for a right', () => {
  const { grant, ...others } = complete();
  const paid = { ...others, grant: { ...grant, issuePrice: { status: 'decided', perRight: '100', decisionDate: null, settlement: 'cash' } as const } };
  expect(factsOfItem(paperOf(paid).items[3]!)).toContain('notice.paymentDate = 2006-11-02');
  expect(factsOfItem(paperOf({ ...paid, notice: { ...paid.notice, paymentDate: null } }).items[3]!)).toContain('no paymentDate (absent)');
});

test('further texts follow the nine terms, numbered on, only where they are given', () => {
  const document = complete();
  const numbers = (of: GrantDocument) => paperOf(of).items.map(({ number, heading }) => `${number} ${heading}`).slice(9);
  expect(numbers(document)).toEqual([
    '10 Conditions of exercise', '11 Acquisition by the company', '12 Transfer of the rights', '13 Rights delivered in a reorganisation',
    '(1) Date of the resolution on the issue', '(2) Date of the board resolution that convened the meeting', '(3) Date of the shareholders’ resolution',
  ]);
  expect(numbers({ ...document, notice: { ...document.notice, conditions: ' ', acquisition: '', reorganisation: '' } }).slice(0, 2)).toEqual(['10 Transfer of the rights', '(1) Date of the resolution on the issue']);
});

test('a date that is none is a gap that says so', () => {
  const document = complete();
  const [, allotment] = paperOf({ ...document, notice: { ...document.notice, allotmentDate: 'soon' } }).items[0]!.blocks;
  expect(allotment?.kind === 'paragraph' && plainText(allotment.phrase)).toBe('Allotment date: [allotment date: not valid in the document]');
});
