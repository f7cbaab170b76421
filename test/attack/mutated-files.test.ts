import { expect, test } from 'vitest';
import { shortCampaign } from './campaign.ts';
import { attackByFiles } from './mutated-files.ts';

test('a mutated workbook or list is read or refused in words, and ends no more than its own process', async () => {
  expect(await attackByFiles(shortCampaign(11, 4))).toMatchObject({ tries: 4, failures: [] });
});
