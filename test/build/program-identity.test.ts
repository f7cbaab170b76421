import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { describe, expect, it } from 'vitest';
import { APP_ID } from '#electron/main/app-id.ts';
import { ICON_FILE } from '#electron/main/bundle-location.ts';

const PROJECT = resolve(import.meta.dirname, '../..');
const text = (path: string): string => readFileSync(join(PROJECT, path), 'utf8');
const metadata = JSON.parse(text('package.json')) as Record<string, string>; // the fields read here are texts
const builder = text('electron-builder.yml');

/** The names a system knows the program by are written in files of their own formats; each pair must agree. */
describe('the names of the program', () => {
  it('are the same in package.json and in what the packages are made from', () => {
    const licensed = /^Copyright \(c\) (.+)$/m.exec(text('LICENSE'))?.[1];
    expect(builder).toContain(`copyright: Copyright © ${licensed}\n`);
    expect(metadata['author']).toBe(`${licensed?.replace(/^\d+ /, '')} <maintainers@grantsheet.app>`);
    expect(builder).toContain(`productName: ${metadata['productName']}\n`);
    expect(builder).toContain(`executableName: ${metadata['name']}\n`);
  });

  it('lead from a window on Linux to its menu entry', () => {
    const entries = readdirSync(join(PROJECT, 'electron/build/linux')).filter((name) => name.endsWith('.desktop'));
    expect(entries).toEqual([metadata['desktopName']]);
    expect(text(`electron/build/linux/${entries[0]}`)).toContain(`\nStartupWMClass=${metadata['desktopName']?.replace(/\.desktop$/, '')}\n`);
    expect(builder).toContain('syncDesktopName: true\n');
  });

  it('lead from a window on Windows to its start menu entry', () => {
    expect(builder).toContain(`appId: ${APP_ID}\n`);
  });

  it('bring the icon of the window on Linux into the archive', () => {
    // The sources of the main process lie as deep in the checkout as the built file does in the archive.
    expect(existsSync(ICON_FILE)).toBe(true);
    expect(builder).toContain(`  - ${relative(PROJECT, ICON_FILE).replaceAll(sep, '/')}\n`);
  });

  it('let AppArmor and the menu entry start the program where the .deb puts it', () => {
    const program = `/opt/${metadata['productName']}/${metadata['name']}`;
    expect(text('electron/build/deb/apparmor-profile')).toContain(`\nprofile ${metadata['name']} ${program} `);
    expect(text('electron/build/linux/app.grantsheet.Grantsheet.desktop')).toContain(`\nExec=${program} %F\n`);
  });

  it('give .grant one MIME type on every system', () => {
    for (const file of ['electron-builder.yml', 'electron/build/linux/grantsheet.xml', 'electron/build/linux/app.grantsheet.Grantsheet.desktop']) {
      expect(text(file), file).toContain('application/x-grantsheet');
    }
  });
});
