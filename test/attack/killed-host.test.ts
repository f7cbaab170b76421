import { expect, test } from 'vitest';
import { shortCampaign } from './campaign.ts';
import { attackByKills } from './killed-host.ts';

const KILLS = 5;
const MOST_ROUNDS = 5;

test('a host that is killed while it saves and keeps work leaves a whole file and all it had answered, and the next start sweeps the rest', async () => {
  let swept = false;
  // A busy machine may not be met in the middle of a write: then the sweeping is tried again.
  for (let round = 0; round < MOST_ROUNDS && !swept; round += 1) {
    const result = await attackByKills(shortCampaign(11 + round, KILLS));
    if ('notRun' in result) throw new Error(result.notRun);
    expect(result.failures).toEqual([]);
    swept = !result.remarks.includes('0 leftovers of killed writes were swept');
  }
  expect(swept).toBe(true);
});
