import { expect, test } from 'vitest';
import { versionAttacks } from './document-versions.ts';

/** One later version is enough here: each runs the whole command line. */
const attacks = versionAttacks().slice(0, -2);

test.each(attacks)('$name: earlier documents open with all that they say, a later one is refused and left as it is', async ({ run }) => {
  expect(await run()).toBeNull();
});
