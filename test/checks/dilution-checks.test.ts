import { describe, expect, it } from 'vitest';
import { checkList } from '#shared/checks/check-list.ts';
import { checkWholeDocument } from '#shared/checks/check-whole-document.ts';
import type { GrantDocument } from '#shared/grant/schema.ts';
import { newDocument } from '#shared/grant/new-document.ts';
import { issueSentence } from '#shared/text/issues.ts';
import { LANGUAGES } from '#shared/text/language.ts';

/** 2,600,000 shares in votes of 100 beside 100,000 votes, to whoever `change` says. */
function grant(change: Partial<GrantDocument> = {}): GrantDocument {
  const document = newDocument();
  return {
    ...document,
    grant: { ...document.grant, rights: '26000', sharesPerRight: '100' },
    market: { ...document.market, sharesIssued: '10000000', treasuryShares: '0' },
    votes: { unitShares: '100', total: '100000', allottedSixMonths: '0', thirdParty: true },
    ...change,
  };
}

const found = (document: GrantDocument) => checkWholeDocument(document).map(({ code, severity }) => [code, severity]);
const stateOf = (document: GrantDocument, id: string) => checkList(document, checkWholeDocument(document)).find((check) => check.id === id)?.state;

describe('checks of dilution', () => {
  it('flag a third-party allotment of 25 % or more, and one above 300 %, and no other allotment', () => {
    expect(found(grant())).toEqual([['largeAllotment25', 'warning']]);
    expect(found(grant({ votes: { ...grant().votes, total: '104001' } }))).toEqual([]);
    expect(found(grant({ votes: { ...grant().votes, total: '8000' } }))).toEqual([['largeAllotment25', 'warning'], ['largeAllotment300', 'warning']]);
    expect(found(grant({ votes: { ...grant().votes, thirdParty: false } }))).toEqual([]);
    expect(stateOf(grant({ votes: { ...grant().votes, thirdParty: false } }), 'largeAllotment')).toBeUndefined();
    expect(stateOf(grant({ votes: { ...grant().votes, unitShares: null } }), 'largeAllotment')).toBe('notGiven');
  });

  it('take an allotment for one to third parties where an outsider is among the allottees, unless somebody says otherwise', () => {
    const among = (category: string): GrantDocument => {
      const document = grant({ votes: { ...grant().votes, thirdParty: null } });
      return { ...document, grant: { ...document.grant, allotteesAnnounced: { ...document.grant.allotteesAnnounced, categories: [{ category, persons: null, rights: null, rightsPerPerson: null, mostPerPerson: null }] } } };
    };
    expect(found(among('advisor'))).toEqual([['largeAllotment25', 'warning']]);
    expect(found(among('director'))).toEqual([]);
    expect(found(grant({ votes: { ...grant().votes, thirdParty: null } }))).toEqual([]);
  });

  it('warn where the articles do not allow all shares, those of every security counted', () => {
    const authorised = (count: string, shares: string): GrantDocument => grant({
      votes: newDocument().votes, market: { ...grant().market, authorised: count },
      securities: [{ id: 'b1', name: '', kind: 'option', shares, exercisePrice: '1', addBack: null, included: false }],
    });
    expect(found(authorised('12700000', '100000'))).toEqual([]);
    expect(found(authorised('12700000', '100001'))).toEqual([['authorisedExceeded', 'warning']]);
    expect(stateOf(authorised('12700000', '100000'), 'authorised')).toBe('passes');
  });

  it('fail where holders have more shares than are outstanding', () => {
    const held = (shares: string): GrantDocument => grant({ votes: newDocument().votes, holders: [{ id: 'h1', name: 'Founder', shares, votes: null }] });
    expect(found(held('10000000'))).toEqual([]);
    expect(found(held('10000001'))).toEqual([['holdersExceedOutstanding', 'error']]);
  });

  it('say what they found in both languages, with their source', () => {
    const issues = [...checkWholeDocument(grant({ votes: { ...grant().votes, total: '8000' } })), ...checkWholeDocument(grant({ market: { ...grant().market, authorised: '1' } }))];
    for (const language of LANGUAGES) for (const issue of issues) expect(issueSentence(issue, language)).toMatch(/325\.00%|26\.00%|Act|会社法/);
  });
});
