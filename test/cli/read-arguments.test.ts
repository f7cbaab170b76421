import { describe, expect, test } from 'vitest';
import type { CliCommand, OptionSpec } from '#electron/cli/command.ts';
import { OUT } from '#electron/cli/options.ts';
import { readArguments } from '#electron/cli/read-arguments.ts';

const option = (name: string, more: Partial<OptionSpec>): OptionSpec => ({ name, value: 'TEXT', meaning: { en: 'a text', ja: '文字列' }, ...more });

const command: CliCommand = {
  name: 'import-allottees',
  text: { en: { summary: 'Reads.' }, ja: { summary: '読み取り' } },
  operands: ['FILE.grant', 'LIST'],
  options: [OUT, option('encoding', { choices: ['utf-8', 'shift_jis'] }), option('map', { repeatable: true })],
  run: () => Promise.reject(new Error('A reading does not run its command')),
};

const read = (line: string) => readArguments(command, line.split(' '));

describe('a command line that fits', () => {
  test('gives operands, options and language', () => {
    expect(read('a.grant --out b.grant list.csv --encoding=shift_jis --lang ja --json')).toEqual({
      kind: 'run',
      flags: [],
      operands: ['a.grant', 'list.csv'],
      options: { out: ['b.grant'], encoding: ['shift_jis'], lang: ['ja'] },
      language: 'ja',
      json: true,
    });
  });

  test('gathers an option that may be repeated', () => {
    expect(read('a b --out c --map name=N --map rights=R')).toMatchObject({ options: { map: ['name=N', 'rights=R'] } });
  });

  test('takes what follows -- as operands, whatever it looks like', () => {
    expect(read('--out c -- -a.grant --b.csv')).toMatchObject({ kind: 'run', operands: ['-a.grant', '--b.csv'] });
  });

  test('asks for help, whatever else is wrong', () => {
    expect(read('--nonsense --help')).toEqual({ kind: 'help', language: 'en' });
    expect(read('-h --lang ja')).toEqual({ kind: 'help', language: 'ja' });
  });
});

describe('a command line that does not fit is answered by one sentence that names the word', () => {
  test.each([
    ['a b --out c --nonsense', '--nonsense'],
    ['a b --out c --nonsense=1', '--nonsense'],
    ['a b --out c -x', '-x'],
    ['a b', '--out'],
    ['a b --out', '--out'],
    ['a b --out --json', '--out'],
    ['a b --out=', '--out'],
    ['a b --out c --out d', '--out'],
    ['a b --out c --encoding ebcdic', 'ebcdic'],
    ['a b --out c --lang fr', 'fr'],
    ['a b --out c --json=yes', '--json'],
    ['a b third --out c', 'third'],
    ['a --out c', 'LIST'],
  ])('%s', (line, word) => {
    const reading = read(line);
    const message = reading.kind === 'usage' ? reading.message : '';
    expect(message).toContain(word);
    expect(message).toMatch(/^[^\n]+\.$/);
  });

  test('in Japanese where it asks for Japanese', () => {
    expect(read('a b --out c --nonsense --lang ja')).toMatchObject({ kind: 'usage', message: expect.stringContaining('オプション') });
  });
});
