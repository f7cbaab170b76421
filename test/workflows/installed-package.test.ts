import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { dataFolder as dataFolderOfProgram } from '#electron/host/data-folder.ts';
import { createRecentFiles } from '#electron/host/recent-files.ts';
import { dataFolder, openedDocuments } from '../../.github/scripts/packages/data-folder.mjs';
import { readRegistry } from '../../.github/scripts/packages/registry.mjs';

describe('what the checks of packages know of the program', () => {
  test.each([{}, { GRANTSHEET_DATA_DIR: '/data' }, { XDG_CONFIG_HOME: '/config', APPDATA: '/roaming' }])('is its data folder: %o', (environment) => {
    expect(dataFolder(environment)).toBe(dataFolderOfProgram(environment));
  });

  test('is the list of documents that it has opened', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'grantsheet-opened-'));
    try {
      expect(openedDocuments(folder)).toEqual([]);
      const documents = join(folder, 'documents');
      mkdirSync(documents);
      const names = ['one.grant', '付与 1.grant'].map((name) => join(documents, name));
      for (const name of names) {
        writeFileSync(name, '{}');
        await createRecentFiles(folder).remember(name);
      }
      expect(openedDocuments(folder)).toEqual(names.toReversed());
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

describe('what Windows prints of its registry', () => {
  test('is read key by key, with values that hold spaces and none', () => {
    const text = [
      '',
      'HKEY_CURRENT_USER\\Software\\Microsoft\\Windows\\CurrentVersion\\Uninstall\\{6d1e}',
      '    DisplayName    REG_SZ    Grantsheet 0.1.0',
      '    QuietUninstallString    REG_SZ    "C:\\Users\\a b\\AppData\\Local\\Programs\\grantsheet\\Uninstall Grantsheet.exe" /currentuser /S',
      '    NoModify    REG_DWORD    0x1',
      '    Publisher    REG_SZ    ',
      '',
      'HKEY_CURRENT_USER\\Software\\Classes\\.grant',
      '    (既定)    REG_SZ    Grantsheet.Document',
      '',
    ].join('\r\n');
    expect(readRegistry(text)).toEqual([
      {
        key: 'HKEY_CURRENT_USER\\Software\\Microsoft\\Windows\\CurrentVersion\\Uninstall\\{6d1e}',
        values: {
          DisplayName: 'Grantsheet 0.1.0',
          QuietUninstallString: '"C:\\Users\\a b\\AppData\\Local\\Programs\\grantsheet\\Uninstall Grantsheet.exe" /currentuser /S',
          NoModify: '0x1',
          Publisher: '',
        },
      },
      { key: 'HKEY_CURRENT_USER\\Software\\Classes\\.grant', values: { '': 'Grantsheet.Document' } },
    ]);
  });

  test('is nothing where a key is not there', () => {
    expect(readRegistry('')).toEqual([]);
  });
});
