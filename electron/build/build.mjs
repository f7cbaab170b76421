import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { DIST } from './folders.mjs';
import { isFresh, sourceFingerprint, stamp } from './freshness.mjs';
import { TARGETS } from './targets.mjs';
import { notePackages, writeThirdPartyLicences } from './third-party-licences.mjs';

/** Builds every part of the program into dist/. */
export const buildAll = async (fingerprint = sourceFingerprint()) => {
  const { build } = await import('vite');
  rmSync(join(DIST, 'built-from'), { force: true });
  const packages = new Set();
  await forProduction(async () => {
    for (const config of TARGETS.map((target) => target.config)) {
      await build({ ...config, plugins: [...(config.plugins ?? []), notePackages(packages)] });
    }
  });
  writeThirdPartyLicences(packages);
  stamp(fingerprint);
};

/**
 * Runs work in production mode, whatever NODE_ENV is set outside: otherwise Vite would use the development build of
 * React, which is slow.
 */
export const forProduction = async (work) => {
  const before = process.env['NODE_ENV'];
  process.env['NODE_ENV'] = 'production';
  try {
    await work();
  } finally {
    if (before === undefined) delete process.env['NODE_ENV'];
    else process.env['NODE_ENV'] = before;
  }
};

/** Builds when a source has changed since the last build; `beforeBuilding` may announce that this takes a moment. */
export const buildWhatIsStale = async (beforeBuilding = () => undefined) => {
  const fingerprint = sourceFingerprint();
  if (isFresh(TARGETS, fingerprint)) return;
  beforeBuilding();
  await buildAll(fingerprint);
};

const isProgram = process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href;
if (isProgram) await buildAll();
