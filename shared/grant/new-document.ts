import { DOCUMENT_VERSION, type GrantDocument } from './schema.ts';
import { deepFreeze } from './deep-freeze.ts';

/**
 * A grant with nothing decided yet: the price pending, half of it stated capital, fractions rounded up to a full yen
 * for each share (Companies Act Art. 445(2)).
 */
export function newDocument(): GrantDocument {
  return deepFreeze({
    format: 'grantsheet',
    version: DOCUMENT_VERSION,
    title: '',
    currency: 'JPY',
    company: { name: '', code: '' },
    grant: {
      resolutionDate: null,
      issueDate: null,
      rights: null,
      sharesPerRight: null,
      shareClass: 'Common shares',
      issuePrice: null,
      bookValue: { source: 'issuePrice', perRight: null },
      exercisePrice: { status: 'pending', decisionDate: null },
      exercisePeriod: { from: null, to: null },
      statedCapital: { base: 'exercisePrice', ratio: '0.5', unit: '1', basis: 'perShare' },
      allotteesAnnounced: { persons: null, description: '' },
    },
    market: { sharesIssued: null, treasuryShares: null, otherDilutiveShares: null, sharePrice: null, averageSharePrice: null, authorised: null },
    columns: [],
    scenarios: [],
    sensitivities: [],
    allottees: [],
    layouts: { scenarios: { columns: [], filters: [] }, allottees: { columns: [], filters: [] } },
    notes: '',
  });
}
