import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkDocument } from '#shared/grant/check-document.ts';
import { newDocument } from '#shared/grant/new-document.ts';
import { referenceDocument } from '#shared/grant/reference-document.ts';
import { writeDocument } from '#shared/grant/write-document.ts';

describe('the reference grant', () => {
  it('has the nine terms of the notice of 31 October 2006', () => {
    const document = referenceDocument();
    expect(document.company).toEqual({ name: 'Trend Micro Incorporated', code: '4704' });
    expect(document.grant).toEqual({
      law: null,
      resolutionDate: null,
      issueDate: '2006-10-31',
      rights: '2906',
      sharesPerRight: '500',
      shareClass: 'Common shares',
      issuePrice: { status: 'none', perRight: null, decisionDate: null, settlement: 'cash' },
      bookValue: { source: 'issuePrice', perRight: null },
      exercisePrice: { status: 'pending', decisionDate: '2006-11-08' },
      exercisePeriod: { from: '2007-11-08', to: '2011-11-07' },
      statedCapital: { base: 'exercisePrice', shareIssuePrice: 'exercisePrice', ratio: '0.5', unit: '1', basis: 'perShare' },
      delivery: { treasuryShares: null, order: 'newFirst', bookValuePerShare: null },
      allotteesAnnounced: { persons: 1173, description: 'Directors, employees of and staff seconded to the company and its affiliates', categories: [] },
    });
  });

  it('invents nothing: no prices, no persons, and shares issued with their source', () => {
    const { market, scenarios, allottees, notes } = referenceDocument();
    expect({ market, scenarios, allottees }).toEqual({
      market: { sharesIssued: '134090494', treasuryShares: null, otherDilutiveShares: null, sharePrice: null, averageSharePrice: null, authorised: null },
      scenarios: [],
      allottees: [],
    });
    expect(notes).toContain('annual report, 31 December 2005');
  });

  it('has nothing wrong with it and is stored as the program writes it', () => {
    expect(checkDocument(referenceDocument())).toEqual([]);
    const stored = readFileSync(new URL('../../assets/reference.grant', import.meta.url), 'utf8');
    expect(writeDocument(referenceDocument())).toBe(stored);
  });
});

describe('an empty grant', () => {
  it('has nothing wrong with it: what is not given is not wrong', () => {
    expect(checkDocument(newDocument())).toEqual([]);
  });
});
