import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import plist from 'plist';

/**
 * electron-builder lets every program for macOS load anything from anywhere without encryption. This one loads nothing
 * from a network, so it goes without that exception.
 */
export const forbidTransport = (contentsFolder) => {
  const file = join(contentsFolder, 'Info.plist');
  const { NSAppTransportSecurity: _exceptions, ...info } = plist.parse(readFileSync(file, 'utf8'));
  writeFileSync(file, plist.build(info));
};
