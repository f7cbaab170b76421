import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { checkList, countChecks, OTHER_CHECKS, type CheckId, type CheckState } from '#shared/checks/check-list.ts';
import { checkWholeDocument } from '#shared/checks/check-whole-document.ts';
import { INPUT_NAMES } from '#shared/grant/input-names.ts';
import type { Issue } from '#shared/grant/issue.ts';
import { newDocument } from '#shared/grant/new-document.ts';
import { referenceDocument } from '#shared/grant/reference-document.ts';
import type { GrantDocument } from '#shared/grant/schema.ts';
import { checkCountsSentence, checkSentence } from '#shared/text/checks.ts';
import { LANGUAGES } from '#shared/text/language.ts';
import { NOBODY } from '#shared/grant/parts/allottees/part.ts';
import { paid } from '../grant/issue-price.ts';
import { grantOf } from '../metrics/published-capital.ts';
import { arbitraryDocument } from '../grant/arbitrary-documents.ts';

const checksOf = (document: GrantDocument) => checkList(document, checkWholeDocument(document));
const statesOf = (document: GrantDocument): ReadonlyMap<CheckId, CheckState> => new Map(checksOf(document).map(({ id, state }) => [id, state]));
const withTerms = (terms: Partial<GrantDocument['grant']>): GrantDocument => ({ ...newDocument(), grant: { ...newDocument().grant, ...terms } });

/** An issue of a part that no check is made for. */
const OF_NO_CHECK: Issue = { code: 'notADate', path: 'somewhere[0].else', severity: 'error', value: '' };

describe('the list of checks', () => {
  it('says of the reference grant what passes, and of the rest that it is not given', () => {
    const states = statesOf(referenceDocument());
    expect([...states.values()].filter((state) => state === 'fails' || state === 'warning')).toEqual([]);
    expect(states.get('periodOrder')).toBe('passes');
    for (const id of ['exercisePrice', 'treasuryShares', 'treasuryWithinIssued', 'scenarioInputs', 'personsTie', 'rightsTie', 'allotteeNumbers'] as const) expect(states.get(id)).toBe('notGiven');
  });

  it('asks for votes, securities, holders and earnings only where somebody gives some', () => {
    const asked = (document: GrantDocument) => checksOf(document).filter(({ subject }) => subject === 'dilution').map(({ id, state }) => [id, state]);
    expect(asked(newDocument())).toEqual([]);
    expect(asked({ ...newDocument(), votes: { ...newDocument().votes, total: '1000' } })).toEqual([['unitShares', 'notGiven'], ['totalVotes', 'passes'], ['votesAllottedBefore', 'notGiven'], ['votesUnit', 'warning']]);
    expect(asked({ ...newDocument(), votes: { unitShares: '100', total: '1000', allottedSixMonths: '1001', thirdParty: null } })).toContainEqual(['votesWithinTotal', 'fails']);
  });

  it('finds nothing wrong with a new document, and ticks nothing that is not given', () => {
    expect(checkWholeDocument(newDocument())).toEqual([]);
    const passing = [...statesOf(newDocument())].filter(([, state]) => state === 'passes').map(([id]) => id);
    expect(passing).toEqual(['shareClass', 'statedCapitalRatio', 'statedCapitalUnit', 'currency']);
  });

  it('a document with nothing but a decision date passes one check more', () => {
    const [before, after] = [newDocument(), withTerms({ exercisePrice: { status: 'pending', decisionDate: '2006-11-08' } })].map((document) => countChecks(checksOf(document)));
    expect(after).toEqual({ ...before, passes: (before?.passes ?? 0) + 1, notGiven: (before?.notGiven ?? 0) - 1 });
  });

  it('compares dates only where both are dates', () => {
    expect(statesOf(withTerms({ issueDate: '2006-10-31' })).get('resolutionBeforeIssue')).toBe('notGiven');
    const soon = statesOf(withTerms({ issueDate: '2006-10-31', resolutionDate: 'soon' }));
    expect([soon.get('resolutionDate'), soon.get('resolutionBeforeIssue')]).toEqual(['fails', 'notGiven']);
    expect(statesOf(withTerms({ issueDate: '2006-10-31', resolutionDate: '2006-11-01' })).get('resolutionBeforeIssue')).toBe('warning');
  });

  it('compares the list with what the terms give, each by itself', () => {
    const person = { id: 'a1', ...NOBODY, employeeNumber: '', name: 'A', company: '', category: '', grade: '', rights: '5', note: '' };
    const states = statesOf({ ...withTerms({ rights: '5' }), allottees: [person] });
    expect([states.get('rightsTie'), states.get('personsTie'), states.get('allotteeRows'), states.get('allotteeCategories')]).toEqual(['passes', 'notGiven', 'passes', 'notGiven']);
    expect(statesOf({ ...withTerms({ rights: '6' }), allottees: [person] }).get('rightsTie')).toBe('warning');
  });

  it('puts every issue under one check, which then neither passes nor is not given', () => {
    fc.assert(fc.property(arbitraryDocument, (document) => {
      const issues = checkWholeDocument(document);
      const checks = checkList(document, issues);
      expect(checks.flatMap((check) => check.issues)).toHaveLength(issues.length);
      for (const check of checks) expect(check.issues.length > 0).toBe(check.state === 'fails' || check.state === 'warning');
    }));
  });

  it('puts what no check is made for under a check of its own', () => {
    const failing = checkList(newDocument(), [OF_NO_CHECK]).filter(({ state }) => state === 'fails');
    expect(failing.map(({ id }) => id)).toEqual(['otherParts']);
    expect(checksOf(newDocument()).map(({ id }) => id)).not.toContain('otherParts');
  });

  it('asks for a book value only where something needs it, and never ticks what is missing', () => {
    const delivered = (delivery: string, held: string | null): GrantDocument => {
      const document = withTerms({ delivery: { treasuryShares: delivery, order: 'newFirst', bookValuePerShare: '1' } });
      return { ...document, market: { ...document.market, treasuryShares: held } };
    };
    expect(statesOf(newDocument()).has('bookValueKnown')).toBe(false);
    expect([statesOf(delivered('5', null)).get('bookValueKnown'), statesOf(delivered('5', null)).get('entriesBalanced')]).toEqual(['warning', 'notGiven']);
    expect([statesOf(delivered('5', null)), statesOf(delivered('5', '5')), statesOf(delivered('6', '5'))].map((states) => states.get('treasuryWithinHeld'))).toEqual(['notGiven', 'passes', 'fails']);
    const old = withTerms({ law: 'commercialCode', statedCapital: { ...newDocument().grant.statedCapital, base: 'exercisePriceAndBookValue' } });
    expect(statesOf(old).get('bookValueKnown')).toBe('passes');
    expect(statesOf(grantOf({ price: '5', bookValue: { source: 'amount', perRight: '1' }, delivery: { treasuryShares: '1', bookValuePerShare: '9' } })).get('entriesBalanced')).toBe('passes');
  });

  it('compares the exercise plan with the rights, and the parts of tranches with the whole', () => {
    const plan = (rights: string) => statesOf(grantOf({ price: '5', rights: '10', exercises: [[rights, '2']] })).get('exercisePlanRights');
    expect([plan('5'), plan('4')]).toEqual(['passes', 'warning']);
    const tranches = (share: string | null) => statesOf(withTerms({ bookValue: { tranches: [{ share, perShare: '1' }] } })).get('tranchesWhole');
    expect([tranches('1'), tranches('0.9'), tranches(null)]).toEqual(['passes', 'fails', 'notGiven']);
  });

  it('has a sentence for each check, unlike any other', () => {
    const terms = withTerms({ bookValue: { source: 'amount', perRight: null }, statedCapital: { ...newDocument().grant.statedCapital, basis: 'perExercise' } });
    const document: GrantDocument = {
      ...terms,
      grant: { ...terms.grant, allotteesAnnounced: { ...terms.grant.allotteesAnnounced, categories: [{ category: 'director', persons: null, rights: null, rightsPerPerson: null, mostPerPerson: null }] } },
      notice: { ...terms.notice, paymentDate: '2006-11-02' },
      votes: { unitShares: '100', total: '1000', allottedSixMonths: '0', thirdParty: true },
      market: { ...terms.market, authorised: '1' },
      securities: [{ id: 'b1', name: '', kind: 'option', shares: null, exercisePrice: null, addBack: null, included: true }],
      holders: [{ id: 'h1', name: '', shares: null, votes: null }],
      eps: { profit: '-1', control: '1', preferred: '0', averageShares: '10', unrecognisedCost: '0' },
      columns: [{ id: 'c1', name: 'Twice', formula: 'shares * 2', unit: 'shares', decimals: null }],
      allotteeColumns: [{ id: 'p1', name: 'Half', formula: 'allotteeRights / 2', unit: 'number', decimals: null }],
      scenarios: [{ id: 's1', name: 'Found', exercisePrice: null, rights: null, sharesPerRight: null, solved: { name: 'Found', figure: 'shares', goal: 'atMost', target: '1' } }],
    };
    // A grant has one book value or several, so what is checked of them stands in two documents.
    const ofTranches = withTerms({ bookValue: { tranches: [{ share: '1', perShare: null }] }, delivery: { treasuryShares: '0', order: 'newFirst', bookValuePerShare: null }, issuePrice: { ...paid('1'), decisionDate: '2026-11-30' } });
    const planned: GrantDocument = { ...ofTranches, exercisePlan: [{ id: 'x1', date: null, rights: '1', count: '1' }] };
    const all = [...checkList(document, [...checkWholeDocument(document), OF_NO_CHECK]), ...checksOf(planned)];
    const checks = all.filter(({ id }, index) => all.findIndex((other) => other.id === id) === index);
    expect(new Set(checks.map(({ id }) => id))).toEqual(new Set([...INPUT_NAMES, ...OTHER_CHECKS]));
    for (const language of LANGUAGES) expect(new Set(checks.map((check) => checkSentence(check, language))).size).toBe(checks.length);
  });

  it('says how many passed and how many were not made', () => {
    expect(checkCountsSentence({ passes: 12, warning: 0, fails: 0, notGiven: 8 }, 'en')).toBe('12 checks pass · 8 not given');
    expect(checkCountsSentence({ passes: 0, warning: 1, fails: 2, notGiven: 0 }, 'ja')).toBe('不適合 2項目・要確認 1項目・適合 0項目');
  });
});
