/** Libraries that Electron's program is linked with or loads; newer Debian and Ubuntu have renamed some. */
const DEPENDS = [
  'libasound2t64 | libasound2',
  'libatk-bridge2.0-0t64 | libatk-bridge2.0-0',
  'libatk1.0-0t64 | libatk1.0-0',
  'libatspi2.0-0t64 | libatspi2.0-0',
  'libc6',
  'libcairo2',
  'libcups2t64 | libcups2',
  'libdbus-1-3',
  'libexpat1',
  'libgbm1',
  'libgcc-s1',
  'libglib2.0-0t64 | libglib2.0-0',
  'libgtk-3-0t64 | libgtk-3-0',
  'libnspr4',
  'libnss3',
  'libpango-1.0-0',
  'libudev1',
  'libx11-6',
  'libxcb1',
  'libxcomposite1',
  'libxdamage1',
  'libxext6',
  'libxfixes3',
  'libxkbcommon0',
  'libxrandr2',
  'xdg-utils',
];

/** Debian's name of a Node architecture. */
export const debArch = (arch) => (arch === 'x64' ? 'amd64' : arch);

/** "0.2.0-beta.1" precedes "0.2.0", which Debian expresses with a tilde. */
const debVersion = (version) => version.replaceAll('-', '~');

export const control = ({ name, version, author, homepage, description }, arch, installedKilobytes) =>
  [
    `Package: ${name}`,
    `Version: ${debVersion(version)}`,
    `Architecture: ${debArch(arch)}`,
    `Maintainer: ${author}`,
    `Installed-Size: ${installedKilobytes}`,
    `Depends: ${DEPENDS.join(', ')}`,
    'Section: math',
    'Priority: optional',
    `Homepage: ${homepage}`,
    `Description: ${description.replace(/^An? /, '')}`,
    ' Grantsheet works out stated capital, dilution and proceeds of a grant, exact',
    ' to the yen, and keeps the grant in one file. It works offline, in English and',
    ' Japanese.',
    '',
  ].join('\n');
