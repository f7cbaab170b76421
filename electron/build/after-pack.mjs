import { cpSync } from 'node:fs';
import { basename, join } from 'node:path';
import { PROJECT } from './folders.mjs';
import { layMimeType } from './linux/desktop-files.mjs';
import { lockFuses } from './lock-fuses.mjs';
import { dateFiles, sourceDate } from './source-date.mjs';
import { LICENCES_FILE } from './third-party-licences.mjs';

/** Runs after the program is put together and before it is signed. */
export const afterPack = async (context) => {
  const { appOutDir, electronPlatformName, packager } = context;
  layLicences(packager.getResourcesDir(appOutDir));
  if (electronPlatformName === 'linux') layMimeType(appOutDir);
  await lockFuses(context);
  dateFiles(appOutDir, sourceDate());
};

/** The licences can be read without opening the archive, too. electron-builder's extraResources would take them out of it. */
const layLicences = (folder) => {
  for (const file of [join(PROJECT, 'LICENSE'), LICENCES_FILE]) cpSync(file, join(folder, basename(file)));
};
