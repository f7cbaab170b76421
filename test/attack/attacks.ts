import type { Attack } from './campaign.ts';
import { CONNECTIONS_OF_A_KIND, attackByConnections } from './bad-connections.ts';
import { ATTACK_NAMES } from '#test/browser-shell/socket-attacks.ts';
import { versionAttacks, attackByVersions } from './document-versions.ts';
import { DISK_TRIES, attackFullDisk } from './full-disk.ts';
import { FORMULA_ATTACKS, attackByFormulas } from './formula-attacks.ts';
import { attackByKills } from './killed-host.ts';
import { attackByDocuments } from './mutated-documents.ts';
import { attackByFiles } from './mutated-files.ts';

/** The campaign in full count, in the order in which it runs. */
export const attacks: readonly Attack[] = [
  { name: 'full disk, tmpfs', tries: DISK_TRIES, longestTry: 60, run: (campaign) => attackFullDisk('tmpfs', campaign) },
  { name: 'full disk, ext4', tries: DISK_TRIES, longestTry: 60, run: (campaign) => attackFullDisk('ext4', campaign) },
  { name: 'kills while saving', tries: 200, longestTry: 60, run: attackByKills },
  { name: 'bad connections', tries: CONNECTIONS_OF_A_KIND * ATTACK_NAMES.length, longestTry: 300, run: attackByConnections },
  { name: 'mutated documents', tries: 10_000, longestTry: 60, run: attackByDocuments },
  { name: 'mutated workbooks and lists', tries: 2_000, longestTry: 120, run: attackByFiles },
  { name: 'formulas', tries: FORMULA_ATTACKS.length, longestTry: 120, run: attackByFormulas },
  { name: 'versions of documents', tries: versionAttacks().length, longestTry: 60, run: attackByVersions },
];
