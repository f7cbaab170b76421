import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { DOCUMENT_EXTENSION } from '#electron/host/documents.ts';
import { callerFolder, readOptions } from '../../electron/start/options.mjs';

const FOLDER = resolve('/grants');
const read = (...args: string[]) => readOptions(args, FOLDER);

describe('the options of npm start', () => {
  test.each([
    [[], false, true],
    [['--browser'], true, true],
    [['--browser', '--no-open'], true, false],
    [['--no-open'], true, false],
  ])('%j', (args, inBrowser, opensWindow) => {
    expect(read(...args)).toEqual({ kind: 'run', inBrowser, opensWindow, document: null, electronArguments: [] });
  });

  test('give help, whatever else is asked for', () => {
    expect(read('--help').kind).toBe('help');
    expect(read('--browser', '-h').kind).toBe('help');
  });

  test.each(['--fullscreen', '-x', '--browser=yes', '--no-sandbox'])('refuse %s with the way it can be passed on', (option) => {
    expect(read(option)).toEqual({ kind: 'refused', sentence: expect.stringContaining(`npm start -- -- ${option}`) });
  });

  test('leave to Electron what follows a second --', () => {
    expect(read('--', '--help', '--lang=ja')).toMatchObject({ kind: 'run', electronArguments: ['--help', '--lang=ja'] });
  });
});

describe('a document', () => {
  test('is taken by its place for the caller', () => {
    expect(read(`plan${DOCUMENT_EXTENSION}`)).toMatchObject({ document: resolve(FOLDER, 'plan.grant') });
    expect(read('sub/計画.GRANT', '--browser')).toMatchObject({ document: resolve(FOLDER, 'sub/計画.GRANT'), inBrowser: true });
  });

  test('may be an address of a file', () => {
    const path = resolve('/grants/新株 予約権.grant');
    expect(read(pathToFileURL(path).href)).toMatchObject({ document: path });
  });

  test.each(['list.xlsx', 'file://%', 'grant'])('is not %s', (word) => {
    expect(read(word)).toMatchObject({ kind: 'refused', sentence: expect.stringContaining(word) });
  });

  test('is one', () => {
    expect(read('a.grant', 'b.grant').kind).toBe('refused');
  });
});

test('the caller’s folder is the one npm was called in, or the working folder', () => {
  expect(callerFolder({ npm_lifecycle_event: 'start', INIT_CWD: '/caller' }, '/project')).toBe('/caller');
  expect(callerFolder({ npm_lifecycle_event: 'test', INIT_CWD: '/caller' }, '/project')).toBe('/project');
  expect(callerFolder({}, '/project')).toBe('/project');
});
