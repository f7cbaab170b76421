import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { visibleJson, visibleLines, visibleText } from '#electron/cli/visible-text.ts';
import type { GrantDocument } from '#shared/grant/schema.ts';
import { temporaryFolder } from '../host/temporary-folder.ts';
import { answerOf, grantsheet, writeGrant, type Run } from './grantsheet.ts';

const folder = temporaryFolder();

/** What a terminal obeys, and what turns the direction of what is read. */
const EVIL = '\u001b[2J\u009b31m\u007f\u202eabc\u2066\u2028\u0007\r\u200f';
const MARKED = String.raw`\u{1B}[2J\u{9B}31m\u{7F}\u{202E}abc\u{2066}\u{2028}\u{7}\u{D}\u{200F}`;
// Written without control characters itself, so that the check can be read.
const RAW = new RegExp(String.raw`[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]`);

const evil = (document: GrantDocument): GrantDocument => ({
  ...document,
  title: EVIL,
  scenarios: [
    { id: 's1', name: EVIL, exercisePrice: '3951', rights: null, sharesPerRight: null },
    { id: 's2', name: `two\nlines${EVIL}`, exercisePrice: `3951${EVIL}`, rights: null, sharesPerRight: null },
    { id: EVIL, name: EVIL, exercisePrice: '=c1', rights: null, sharesPerRight: null },
  ],
  columns: [
    { id: 'c1', name: `Own\n${EVIL}`, formula: '1/0', unit: 'number', decimals: null },
    { id: 'c2', name: 'c2', formula: `[${EVIL}]`, unit: 'number', decimals: null },
  ],
});

function expectNoneRaw({ out, err }: Run): void {
  expect(out).not.toMatch(RAW);
  expect(err).not.toMatch(RAW);
}

describe('control characters of data are printed as marks', () => {
  test.each<[string, readonly string[]]>([
    ['figures', ['calc', 'a.grant']],
    ['figures in Japanese', ['calc', 'a.grant', '--lang', 'ja']],
    ['a check', ['check', 'a.grant']],
    ['a matrix', ['sensitivity', 'a.grant', '--metric', 'c1', '--rows', 'rights=1,2', '--cols', 'exercisePrice=4000']],
    ['a matrix that cannot be worked out', ['sensitivity', 'a.grant', '--metric', 'c2', '--rows', 'rights=1,2', '--cols', 'exercisePrice=4000']],
    ['options of a matrix', ['sensitivity', 'a.grant', '--metric', EVIL, '--rows', `rights=1,${EVIL}`, '--cols', 'exercisePrice=4000']],
    ['an input that is not known', ['solve', 'a.grant', '--find', EVIL, '--metric', 'c1', '--at-most', '1']],
    ['a target that is no number', ['solve', 'a.grant', '--find', 'rights', '--metric', 'shares', '--at-most', EVIL]],
    ['a file that is not there', ['calc', `${EVIL}.grant`]],
    ['an option that is not known', ['calc', 'a.grant', `--${EVIL}`]],
    ['a command that is not known', [EVIL]],
    ['help for what is not known', ['help', EVIL]],
    ['a list', ['import-allottees', 'a.grant', 'list.csv', '--out', 'b.grant']],
    ['a file that is written', ['new', '--sample', 'reference', '--out', `x${EVIL}.grant`]],
    ['a workbook that is written', ['export', 'a.grant', '--out', `pack${EVIL}.xlsx`]],
  ])('%s', async (_, words) => {
    writeGrant(folder(), 'a.grant', evil);
    writeFileSync(join(folder(), 'list.csv'), `氏名,割当個数${EVIL.replace('\r', '')}\n社員${EVIL.replace('\r', '')},1\n社員2,x${EVIL.replace('\r', '')}\n`);
    expectNoneRaw(await grantsheet(folder(), ...words));
  });

  test('a name of two lines stays on its line of the table, with the marks of all its characters', async () => {
    writeGrant(folder(), 'a.grant', evil);
    const { out } = await grantsheet(folder(), 'calc', 'a.grant');
    expect(out).toContain(String.raw`two\u{A}lines` + MARKED);
    const lines = (await grantsheet(folder(), 'check', 'a.grant')).out.trimEnd().split('\n');
    for (const line of lines.slice(1)) expect(line).toMatch(/^(error|warning|passes|not given) /);
  });
});

describe('JSON has escapes', () => {
  test.each([[['calc', 'a.grant', '--json']], [['check', 'a.grant', '--json']]])('%j', async (words) => {
    writeGrant(folder(), 'a.grant', evil);
    const run = await grantsheet(folder(), ...words);
    expectNoneRaw(run);
    expect(JSON.stringify(answerOf(run))).toContain(JSON.stringify(EVIL).slice(1, -1));
  });

  test('and is the same data', async () => {
    writeGrant(folder(), 'a.grant', evil);
    expect(answerOf(await grantsheet(folder(), 'calc', 'a.grant', '--json'))).toMatchObject({ scenarios: [{ name: EVIL }, { name: `two\nlines${EVIL}` }, { id: EVIL }] });
  });
});

test('marks and escapes leave everything else as it is', () => {
  const plain = 'Zoë · 資本金 🎌 — naïve\u00a0text\u3000';
  expect([visibleText(plain), visibleLines(`${plain}\r\n${plain}\n`), visibleJson(plain)]).toEqual([plain, `${plain}\r\n${plain}\n`, plain]);
  expect(visibleText(EVIL)).toBe(MARKED);
  expect(visibleText('a\r\nb')).toBe(String.raw`a\u{D}\u{A}b`);
  expect(visibleLines('a\rb')).toBe(String.raw`a\u{D}b`);
});
