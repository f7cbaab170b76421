import { readFileSync } from 'node:fs';

/** Releases of Debian and Ubuntu before their packages got the suffix t64. */
const BEFORE_T64 = ['focal', 'jammy', 'bullseye', 'bookworm'];

const fields = (text) => Object.fromEntries([...text.matchAll(/^([A-Z_]+)="?([^"\n]*)"?$/gm)].map(([, name, value]) => [name, value]));

/**
 * The command that installs the libraries Electron needs; null on a system whose packages are not known.
 * @param {string} osRelease the text of /etc/os-release
 */
export const installCommand = (osRelease) => {
  const { ID = '', ID_LIKE = '', VERSION_CODENAME, UBUNTU_CODENAME, DEBIAN_CODENAME } = fields(osRelease);
  const families = [ID, ...ID_LIKE.split(' ')];
  if (families.includes('debian') || families.includes('ubuntu')) {
    const suffix = [VERSION_CODENAME, UBUNTU_CODENAME, DEBIAN_CODENAME].some((name) => BEFORE_T64.includes(name)) ? '' : 't64';
    return `sudo apt install libgtk-3-0${suffix} libnss3 libgbm1 libasound2${suffix}`;
  }
  if (families.includes('fedora') || families.includes('rhel')) return 'sudo dnf install gtk3 nss mesa-libgbm alsa-lib';
  return null;
};

/** The text of /etc/os-release, empty where there is none. */
export const readOsRelease = () => {
  try {
    return readFileSync('/etc/os-release', 'utf8');
  } catch {
    return '';
  }
};
