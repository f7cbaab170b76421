import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { extractFile, listPackage } from '@electron/asar';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { build, Platform } from 'electron-builder';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeFakeRuntime } from './fake-runtime.ts';

/** Packages the built program as a release does, but around a runtime that is none. */
const PROJECT = resolve(import.meta.dirname, '../..');
let folder = '';
let packed = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'packaging-'));
  await writeFakeRuntime(join(folder, 'runtime'));
  await build({
    projectDir: PROJECT,
    targets: Platform.LINUX.createTarget('dir'),
    publish: 'never',
    config: { extends: 'electron-builder.yml', electronDist: join(folder, 'runtime'), directories: { output: join(folder, 'release') } },
  });
  packed = join(folder, 'release', 'linux-unpacked');
});

afterAll(() => rm(folder, { recursive: true, force: true }));

const archive = (): string => join(packed, 'resources', 'app.asar');
const contents = (): string[] => listPackage(archive(), { isPack: false }).map((path) => path.replaceAll('\\', '/'));

describe('the packaged program', () => {
  it('holds the built parts it runs on', () => {
    expect(contents()).toEqual(
      expect.arrayContaining(['/dist/main/main.js', '/dist/preload/preload.cjs', '/dist/renderer/index.html', '/dist/host/workbook-process.js', '/LICENSE']),
    );
  });

  it('holds nothing else: no sources, tests, other shells or node_modules', () => {
    const tops = contents().filter((path) => path.split('/').length === 2);
    expect(tops.toSorted()).toEqual(['/LICENSE', '/dist', '/package.json']);
    const parts = contents().filter((path) => /^\/dist\/[^/]+$/.test(path));
    expect(parts.toSorted()).toEqual(['/dist/host', '/dist/main', '/dist/preload', '/dist/renderer', '/dist/third-party-licences.txt']);
    expect(contents().filter((path) => /\.(ts|tsx|map)$/.test(path))).toEqual([]);
  });

  it('starts at the built main process', () => {
    const { main, type } = JSON.parse(extractFile(archive(), 'package.json').toString('utf8')) as Record<string, string>; // a package.json
    expect({ main, type }).toEqual({ main: 'dist/main/main.js', type: 'module' });
  });

  it('has every fuse set as decided', async () => {
    const wire = await getCurrentFuseWire(join(packed, 'grantsheet'));
    const enabled = Object.entries(wire)
      .filter(([, state]) => state === FuseState.ENABLE)
      .map(([index]) => FuseV1Options[Number(index)]);
    expect(enabled).toEqual(['EnableEmbeddedAsarIntegrityValidation', 'OnlyLoadAppFromAsar', 'WasmTrapHandlers']);
    expect(Object.values(wire).filter((state) => state === FuseState.DISABLE)).toHaveLength(6);
  });

  it('brings the languages it speaks and no others', async () => {
    expect((await readdir(join(packed, 'locales'))).toSorted()).toEqual(['en-US.pak', 'ja.pak']);
  });
});
