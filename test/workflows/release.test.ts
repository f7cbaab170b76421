import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { releaseNotes } from '../../.github/scripts/release-text.mjs';
import { versionOfTag } from '../../.github/scripts/release-version.mjs';

const PROJECT = join(import.meta.dirname, '..', '..');
const { version } = JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8')) as { version: string };
let folder = '';

beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'grantsheet-release-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('the tag of a release', () => {
  const check = (tag: string) => {
    const output = join(folder, 'output');
    const env = { ...process.env, GITHUB_REF_NAME: tag, GITHUB_OUTPUT: output };
    const { status, stderr } = spawnSync(process.execPath, [join(PROJECT, '.github/scripts/check-tag.mjs')], { env, encoding: 'utf8' });
    return { status, stderr, output };
  };

  test('names a version', () => {
    expect(['v1.2.3', 'v1.2.3-beta.1', '1.2.3', 'v1.2', 'v1.2.3 ', 'version'].map(versionOfTag)).toEqual(['1.2.3', '1.2.3-beta.1', null, null, null, null]);
  });

  test('goes through where it names the version of package.json', () => {
    const { status, output } = check(`v${version}`);
    expect(status).toBe(0);
    expect(readFileSync(output, 'utf8')).toBe(`version=${version}\nprerelease=${version.includes('-')}\n`);
  });

  test('stops the release where it names another', () => {
    const { status, stderr } = check('v99.0.0');
    expect(status).toBe(1);
    expect(stderr).toContain(`The tag v99.0.0 does not name version ${version}`);
  });
});

describe('the text of a release', () => {
  test('says which packages are not signed, and what to do', () => {
    const text = releaseNotes({ macSigned: false, windowsSigned: false, attestedIn: null });
    expect(text).toContain('**Windows:** the packages are not signed');
    expect(text).toContain('**macOS:** the packages are not signed');
    expect(text).not.toContain('attestation');
  });

  test('says it of one system alone where the other is signed', () => {
    const text = releaseNotes({ macSigned: true, windowsSigned: false, attestedIn: null });
    expect(text).toContain('**Windows:**');
    expect(text).not.toContain('**macOS:**');
  });

  test('says nothing of it where all are signed, and how to check where they were built', () => {
    const text = releaseNotes({ macSigned: true, windowsSigned: true, attestedIn: 'owner/name' });
    expect(text).not.toContain('not signed');
    expect(text).toContain('gh attestation verify FILE --repo owner/name');
  });
});
