import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import plist from 'plist';

/**
 * Removes electron-builder's default exception that lets a macOS program load anything without encryption: this program
 * loads nothing from a network.
 */
export const forbidTransport = (contentsFolder) => {
  const file = join(contentsFolder, 'Info.plist');
  const { NSAppTransportSecurity: _exceptions, ...info } = plist.parse(readFileSync(file, 'utf8'));
  writeFileSync(file, plist.build(info));
};
