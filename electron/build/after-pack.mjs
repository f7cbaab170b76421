import { cpSync } from 'node:fs';
import { basename, join } from 'node:path';
import { PROJECT } from './folders.mjs';
import { copyMimeType } from './linux/desktop-files.mjs';
import { lockFuses } from './lock-fuses.mjs';
import { forbidTransport } from './mac/forbid-transport.mjs';
import { LICENCES_FILE } from './third-party-licences.mjs';

/** Runs after the program is assembled and before it is signed. */
export const afterPack = async (context) => {
  const { appOutDir, electronPlatformName, packager } = context;
  copyLicences(packager.getResourcesDir(appOutDir));
  if (electronPlatformName === 'linux') copyMimeType(appOutDir);
  if (electronPlatformName === 'darwin') forbidTransport(join(packager.getResourcesDir(appOutDir), '..'));
  await lockFuses(context);
};

/**
 * Copies the licences beside the archive, so that they can be read without opening it. electron-builder's
 * extraResources would move them out of it.
 */
const copyLicences = (folder) => {
  for (const file of [join(PROJECT, 'LICENSE'), LICENCES_FILE]) cpSync(file, join(folder, basename(file)));
};
