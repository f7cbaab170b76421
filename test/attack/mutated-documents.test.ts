import { expect, test } from 'vitest';
import { shortCampaign } from './campaign.ts';
import { attackByDocuments } from './mutated-documents.ts';

test('a mutated document is refused by one issue in words, or accepted and the same once written and read', async () => {
  const result = await attackByDocuments(shortCampaign(11, 100));
  expect(result).toMatchObject({ tries: 100, failures: [] });
  // Otherwise one half of the attack was not tried.
  expect('remarks' in result && Number.parseInt(result.remarks[0] ?? '', 10)).toBeGreaterThan(15);
});
