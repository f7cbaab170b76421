import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { dataFolder } from '#electron/host/data-folder.ts';

const on = (platform: NodeJS.Platform): void => void vi.spyOn(process, 'platform', 'get').mockReturnValue(platform);

afterEach(() => vi.restoreAllMocks());

describe('the folder of what the program keeps', () => {
  test('is where the person or a test wants it', () => {
    expect(dataFolder({ GRANTSHEET_DATA_DIR: '/elsewhere', XDG_CONFIG_HOME: '/config' })).toBe('/elsewhere');
  });

  test('is absolute, whatever it was named by', () => {
    on('linux');
    expect(dataFolder({ GRANTSHEET_DATA_DIR: 'here' })).toBe(resolve('here'));
    expect(dataFolder({ XDG_CONFIG_HOME: 'config' })).toBe(join(homedir(), '.config', 'grantsheet'));
  });

  test('follows each system', () => {
    on('linux');
    expect(dataFolder({ XDG_CONFIG_HOME: '/config' })).toBe(join('/config', 'grantsheet'));
    expect(dataFolder({})).toBe(join(homedir(), '.config', 'grantsheet'));
    on('darwin');
    expect(dataFolder({})).toBe(join(homedir(), 'Library', 'Application Support', 'Grantsheet'));
    on('win32');
    expect(dataFolder({ APPDATA: '/roaming' })).toBe(join('/roaming', 'Grantsheet'));
  });
});
