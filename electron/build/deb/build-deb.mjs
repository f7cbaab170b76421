import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, cpSync, existsSync, lstatSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { PROJECT } from '../folders.mjs';
import { copyIcons, DESKTOP_ENTRY } from '../linux/desktop-files.mjs';
import { setFileTimes, sourceDate } from '../source-date.mjs';
import { control, debArch } from './control.mjs';

const HOME = 'opt/Grantsheet';
const ENTRY = `usr/share/applications/${basename(DESKTOP_ENTRY)}`;

/** Whether this system has the tool that makes a .deb. */
export const canBuildDeb = () => spawnSync('dpkg-deb', ['--version']).status === 0;

/**
 * Makes the .deb of a program that electron-builder has unpacked. electron-builder itself would download a Ruby program
 * for it; dpkg-deb is on every system that installs such packages, and gives the same bytes for the same files.
 * @returns the path of the package
 */
export const buildDeb = ({ unpacked, arch, metadata, outDir }) => {
  const root = mkdtempSync(join(tmpdir(), 'grantsheet-deb-'));
  try {
    copyFiles(root, unpacked, metadata);
    setModes(root);
    writeControlFiles(root, arch, metadata);
    setFileTimes(root, sourceDate());
    const file = join(outDir, `${metadata.productName}-${metadata.version}-linux-${debArch(arch)}.deb`);
    dpkgDeb(root, file);
    return file;
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
};

const copyFiles = (root, unpacked, { name }) => {
  cpSync(unpacked, join(root, HOME), { recursive: true, verbatimSymlinks: true });
  // The usr/ folder that the AppImage carries is installed into the system here.
  renameSync(join(root, HOME, 'usr'), join(root, 'usr'));
  mkdirSync(join(root, 'usr/share/applications'));
  cpSync(DESKTOP_ENTRY, join(root, ENTRY));
  copyIcons('app', root, `apps/${name}.png`);
  mkdirSync(join(root, 'usr/bin'));
  symlinkSync(`/${HOME}/${name}`, join(root, 'usr/bin', name));
  mkdirSync(join(root, 'usr/share/doc', name), { recursive: true });
  cpSync(join(PROJECT, 'LICENSE'), join(root, 'usr/share/doc', name, 'copyright'));
  cpSync(join(import.meta.dirname, 'apparmor-profile'), join(root, HOME, 'resources/apparmor-profile'));
};

const pathsUnder = (root, folder = '') =>
  readdirSync(join(root, folder))
    .sort()
    .flatMap((name) => {
      const path = folder === '' ? name : `${folder}/${name}`;
      return lstatSync(join(root, path)).isDirectory() ? [path, ...pathsUnder(root, path)] : [path];
    });

/** Makes file modes independent of the builder and the build. */
const setModes = (root) => {
  chmodSync(root, 0o755);
  for (const path of pathsUnder(root)) {
    const stat = lstatSync(join(root, path));
    if (stat.isSymbolicLink()) continue;
    chmodSync(join(root, path), stat.isDirectory() || (stat.mode & 0o111) !== 0 ? 0o755 : 0o644);
  }
  // Chromium uses it where no user namespaces are available, and only if it belongs to root and is setuid.
  const sandbox = join(root, HOME, 'chrome-sandbox');
  if (existsSync(sandbox)) chmodSync(sandbox, 0o4755);
};

const writeControlFiles = (root, arch, metadata) => {
  const files = pathsUnder(root).filter((path) => lstatSync(join(root, path)).isFile());
  const bytes = files.reduce((sum, path) => sum + Math.ceil(lstatSync(join(root, path)).size / 1024) * 1024, 0);
  const sums = files.map((path) => `${createHash('md5').update(readFileSync(join(root, path))).digest('hex')}  ${path}\n`);
  const folder = join(root, 'DEBIAN');
  mkdirSync(folder);
  chmodSync(folder, 0o755);
  writeFileSync(join(folder, 'control'), control(metadata, arch, bytes / 1024), { mode: 0o644 });
  writeFileSync(join(folder, 'md5sums'), sums.join(''), { mode: 0o644 });
  for (const script of ['postinst', 'postrm']) {
    writeFileSync(join(folder, script), readFileSync(join(import.meta.dirname, script)));
    chmodSync(join(folder, script), 0o755);
  }
};

const dpkgDeb = (root, file) => {
  const env = { ...process.env, SOURCE_DATE_EPOCH: `${sourceDate()}` };
  const { status, stderr } = spawnSync('dpkg-deb', ['--build', '--root-owner-group', '-Zxz', root, file], { encoding: 'utf8', env });
  if (status !== 0) throw new Error(`dpkg-deb could not build ${basename(file)}: ${stderr.trim()}`);
};
