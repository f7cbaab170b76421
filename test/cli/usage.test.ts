import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { referenceDocument } from '#shared/grant/reference-document.ts';
import { sampleDocument } from '#shared/grant/sample-document.ts';
import { temporaryFolder } from '../host/temporary-folder.ts';
import { answerOf, grantsheet, readGrant, writeGrant } from './grantsheet.ts';

const folder = temporaryFolder();
const COMMANDS = ['new', 'calc', 'sensitivity', 'solve', 'import-allottees', 'allocate', 'export', 'import', 'check'];

describe('help', () => {
  test.each(['--help', '-h', 'help'])('%s lists every command on standard output', async (word) => {
    const { code, out, err } = await grantsheet(folder(), word);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    for (const command of COMMANDS) expect(out).toMatch(new RegExp(`^  ${command} `, 'm'));
  });

  test.each(COMMANDS)('%s --help says how it is written', async (command) => {
    const { code, out } = await grantsheet(folder(), command, '--help');
    expect(code).toBe(0);
    expect(out.split('\n')[0]).toMatch(new RegExp(`^Usage: grantsheet ${command} `));
    expect((await grantsheet(folder(), 'help', command)).out).toBe(out);
  });

  test('speaks Japanese', async () => {
    expect((await grantsheet(folder(), 'calc', '--help', '--lang', 'ja')).out).toContain('使い方： grantsheet calc');
  });
});

describe('what cannot be done ends with 2, one sentence on standard error, and nothing on standard output', () => {
  test.each([
    [['calc', 'a.grant', '--nonsense'], '--nonsense'],
    [['calc'], 'FILE.grant'],
    [['calc', 'a.grant', 'b.grant'], 'b.grant'],
    [['new', '--sample', 'reference'], '--out'],
    [['new', '--sample', 'secret', '--out', 'x.grant'], 'secret'],
    [['frobnicate'], 'frobnicate'],
    [['--json', 'calc', 'a.grant'], '--json'],
    [['calc', 'absent.grant'], 'absent.grant'],
    [['calc', 'absent.grant', '--json'], 'absent.grant'],
    [['calc', '.'], '.'],
    [['calc', 'text.grant'], 'text.grant'],
    [['check', 'bytes.grant'], 'bytes.grant'],
    [['import', 'text.grant', '--out', 'x.grant'], 'text.grant'],
    [['import-allottees', 'a.grant', 'absent.csv', '--out', 'x.grant'], 'absent.csv'],
    [['import-allottees', 'a.grant', 'list.csv', '--out', 'x.grant', '--map', 'salary=X'], 'salary=X'],
    [['export', 'a.grant', '--out', 'a.grant/pack.xlsx'], 'pack.xlsx'],
  ])('%j', async (words, named) => {
    writeGrant(folder(), 'a.grant');
    writeFileSync(join(folder(), 'text.grant'), 'no document');
    writeFileSync(join(folder(), 'bytes.grant'), Uint8Array.from([0x82, 0xa0, 0xff]));
    writeFileSync(join(folder(), 'list.csv'), '氏名,割当個数\n社員0001,1\n');
    const { code, out, err } = await grantsheet(folder(), ...words);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(named);
    expect(err.trimEnd().split('\n')).toHaveLength(1);
    expect(err).not.toMatch(/\bat .*:\d+:\d+|Error:/);
    expect(existsSync(join(folder(), 'x.grant'))).toBe(false);
  });

  test.each([
    ['the list', ['import-allottees', 'a.grant', 'list.csv', '--out', './list.csv']],
    ['the document', ['export', 'a.grant', '--out', 'a.grant']],
    ['the workbook', ['import', 'pack.xlsx', '--out', 'pack.xlsx']],
  ])('the answer is not written over %s it was made from', async (_what, words) => {
    writeGrant(folder(), 'a.grant');
    writeFileSync(join(folder(), 'list.csv'), '氏名,割当個数\n社員0001,1\n');
    await grantsheet(folder(), 'export', 'a.grant', '--out', 'pack.xlsx');
    const contents = (): readonly string[] => ['a.grant', 'list.csv', 'pack.xlsx'].map((name) => readFileSync(join(folder(), name), 'base64'));
    const before = contents();
    const { code, out, err } = await grantsheet(folder(), ...words);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err.trimEnd().split('\n')).toHaveLength(1);
    expect(contents()).toEqual(before);
  });

  test('without any word it says what there is', async () => {
    const { code, out, err } = await grantsheet(folder());
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('import-allottees');
  });
});

describe('new', () => {
  test('writes the reference sample', async () => {
    const run = await grantsheet(folder(), 'new', '--sample', 'reference', '--out', 'deep/er/a.grant', '--json');
    expect(run.code).toBe(0);
    expect(answerOf(run)).toEqual({ file: 'a.grant', title: referenceDocument().title });
    expect(readGrant(folder(), 'deep/er/a.grant')).toEqual(referenceDocument());
  });

  test('writes samples in the language that is asked for', async () => {
    for (const [sample, made] of [['reference', referenceDocument('ja')], ['scenarios', sampleDocument('ja')]] as const) {
      expect((await grantsheet(folder(), 'new', '--sample', sample, '--out', 'ja.grant', '--lang', 'ja')).code).toBe(0);
      expect(readGrant(folder(), 'ja.grant')).toEqual(made);
    }
  });
});

describe('check', () => {
  test('finds nothing wrong with the reference grant', async () => {
    writeGrant(folder(), 'a.grant');
    const run = await grantsheet(folder(), 'check', 'a.grant', '--json');
    expect(run.code).toBe(0);
    const { issues, checks } = answerOf(run) as { issues: unknown[]; checks: Record<'check' | 'state' | 'path' | 'place' | 'message', string>[] };
    expect(issues).toEqual([]);
    expect(checks).toContainEqual({ check: 'periodOrder', state: 'passes', path: 'grant.exercisePeriod.to', place: 'Term 7, last day of the exercise period', message: expect.any(String) });
    expect(checks).toContainEqual({ check: 'rightsTie', state: 'notGiven', path: 'grant.rights', place: 'Term 2, number of rights', message: expect.any(String) });
    const { out, err } = await grantsheet(folder(), 'check', 'a.grant');
    expect(out.match(/^(?:passes|not given) /gm)?.length).toBe(checks.length);
    expect(out).toMatch(/^passes .* Term 7, last day of the exercise period$/mu);
    expect(out).not.toMatch(/grant\.|\[\d/u);
    expect(err).toBe(`${checks.filter(({ state }) => state === 'passes').length} checks pass · ${checks.filter(({ state }) => state === 'notGiven').length} not given\n`);
  });

  test('names code, place and reason of each broken rule, and ends with 1', async () => {
    writeGrant(folder(), 'a.grant', (document) => ({ ...document, grant: { ...document.grant, rights: '-5', exercisePeriod: { from: '2011-11-07', to: '2007-11-08' } } }));
    const run = await grantsheet(folder(), 'check', 'a.grant', '--json');
    expect(run.code).toBe(1);
    const { issues } = answerOf(run) as { issues: { code: string; path: string; message: string }[] };
    expect(issues.map(({ code, path }) => [code, path])).toEqual(
      expect.arrayContaining([['negativeNumber', 'grant.rights'], ['periodEndsBeforeStart', 'grant.exercisePeriod.to']]),
    );
    expect(issues.every((issue) => Object.keys(issue).join() === 'code,path,place,message' && issue.message.length > 10)).toBe(true);
    expect((await grantsheet(folder(), 'check', 'a.grant')).out).toMatch(/^error .*-5 is negative.* Term 2, number of rights$/mu);
  });

  test('refuses a document of a newer version instead of dropping what it does not know', async () => {
    writeFileSync(join(folder(), 'new.grant'), JSON.stringify({ ...referenceDocument(), version: 99 }));
    expect(await grantsheet(folder(), 'check', 'new.grant')).toMatchObject({ code: 2, err: expect.stringContaining('99') });
  });
});
