import { mkdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, sep } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { createDocuments } from '#electron/host/documents.ts';
import { folderForPeople, recentDetails } from '#electron/host/recent-details.ts';
import { temporaryFolder } from './temporary-folder.ts';

const folder = temporaryFolder();

describe('recent files', () => {
  test('are told with folder and time, and whether they are gone; the list itself says no folder', async () => {
    const documents = createDocuments(join(folder(), 'data'));
    const [there, gone] = [join(folder(), '取締役会', 'a.grant'), join(folder(), 'b.grant')];
    mkdirSync(join(folder(), '取締役会'));
    for (const path of [gone, there]) {
      writeFileSync(path, '{}');
      await documents.open(path);
    }
    utimesSync(there, new Date(0), new Date('2026-11-20T09:30:00.000Z'));
    rmSync(gone);
    expect(await documents.recentDetails()).toMatchObject({
      ok: true,
      value: [
        { name: 'a.grant', folder: folderForPeople(there), changedAt: '2026-11-20T09:30:00.000Z', usedAt: null, isGone: false },
        { name: 'b.grant', folder: folderForPeople(gone), changedAt: null, usedAt: null, isGone: true },
      ],
    });
    const list = await documents.recent();
    expect(list.ok && list.value.map((file) => Object.keys(file))).toEqual([['id', 'name'], ['id', 'name']]);
  });

  test('of a place that does not answer, or may not be looked at, are not called gone, and keep nobody waiting', async () => {
    vi.useFakeTimers();
    try {
      const never = recentDetails('/mnt/away/a.grant', { id: 'a', name: 'a.grant' }, () => new Promise<never>(() => undefined));
      await vi.advanceTimersByTimeAsync(2_000);
      expect(await never).toMatchObject({ name: 'a.grant', changedAt: null, isGone: false });
    } finally {
      vi.useRealTimers();
    }
    const refused = async (): Promise<never> => await Promise.reject(Object.assign(new Error('no'), { code: 'EACCES' }));
    expect(await recentDetails('/closed/a.grant', { id: 'a', name: 'a.grant' }, refused)).toMatchObject({ isGone: false });
  });
});

test('a folder is told from the home folder on, where it is in it', () => {
  expect(folderForPeople(join(homedir(), 'a.grant'))).toBe('~');
  expect(folderForPeople(join(homedir(), 'board', 'a.grant'))).toBe(`~${sep}board`);
  expect(folderForPeople(`${homedir()}-other${sep}a.grant`)).toBe(`${homedir()}-other`);
});
