import { describe, expect, test } from 'vitest';
import { defineCommand, type CliCommand } from '#electron/cli/command.ts';
import { COMMANDS } from '#electron/cli/commands/all.ts';
import { run } from '#electron/cli/main.ts';
import { HELP_FLAG, JSON_FLAG, LANG } from '#electron/cli/options.ts';
import { requiredOperand, requiredValue } from '#electron/cli/required-values.ts';
import { success } from '#shared/host/result.ts';
import { LANGUAGES } from '#shared/text/language.ts';

const twice = defineCommand({
  name: 'twice',
  text: { en: { summary: 'Say a word again.', details: 'Needs no file.' }, ja: { summary: '言葉を繰り返します。' } },
  operands: ['WORD'],
  options: [{ name: 'between', value: 'TEXT', required: true, meaning: { en: 'what stands between', ja: '間の文字' } }],
  flags: [{ name: 'loud', meaning: { en: 'say it loudly', ja: '大声で' } }],
  run({ operands, options, flags }) {
    const said = `${requiredOperand(operands, 0)}${requiredValue(options.between)}${requiredOperand(operands, 0)}`;
    return Promise.resolve(success({ json: { said, loud: flags.includes('loud') }, text: said, remarks: ['That is all.'], problems: false }));
  },
});

async function answerTo(line: string, commands: readonly CliCommand[] = [...COMMANDS, twice]) {
  const printed = { out: '', err: '' };
  const code = await run(
    line.split(' '),
    {
      out: (text) => { printed.out += text; },
      err: (text) => { printed.err += text; },
      width: 120,
      print: () => Promise.reject(new Error('Nothing is printed here')),
      workbooks: { run: () => Promise.reject(new Error('No workbook is read here')) },
    },
    commands,
  );
  return { code, ...printed };
}

describe('a command that is added to the list', () => {
  test('is in the help of the program, behind the others, in both languages', async () => {
    const { out } = await answerTo('--help');
    expect(out).toMatch(/^  twice +Say a word again\.$/m);
    expect(out.indexOf('  twice ')).toBeGreaterThan(out.indexOf('  check '));
    expect((await answerTo('--help --lang ja')).out).toMatch(/^  twice +言葉を繰り返します。$/m);
    expect((await answerTo('--help', COMMANDS)).out).not.toContain('twice');
  });

  test('has help of its own, with its operands, options and those of every command', async () => {
    const { code, out } = await answerTo('twice --help');
    expect(code).toBe(0);
    expect(out.split('\n')[0]).toBe('Usage: grantsheet twice WORD --between TEXT [--loud]');
    expect(out).toContain('Needs no file.');
    for (const line of ['--between TEXT +what stands between', '--loud +say it loudly', '--json +print the answer as JSON', '--lang en\\|ja ', '--help ']) expect(out).toMatch(new RegExp(`^  ${line}`, 'm'));
    expect((await answerTo('help twice')).out).toBe(out);
    expect((await answerTo('twice --help --lang ja')).out).toMatch(/--between TEXT +間の文字/);
  });

  test('has its options read, and what does not fit refused', async () => {
    expect(await answerTo('twice ho --between=-')).toEqual({ code: 0, out: 'ho-ho\n', err: 'That is all.\n' });
    expect(await answerTo('twice ho')).toMatchObject({ code: 2, out: '', err: expect.stringContaining('--between') });
    expect(await answerTo('twice --between -')).toMatchObject({ code: 2, out: '' });
    expect(await answerTo('twice --between x')).toMatchObject({ code: 2, err: expect.stringContaining('WORD') });
    expect(await answerTo('twice ho --between x --rows y')).toMatchObject({ code: 2, err: expect.stringContaining('--rows') });
    expect(await answerTo('thrice')).toMatchObject({ code: 2, err: expect.stringContaining('check, twice') });
  });

  test('answers with --json on standard output alone', async () => {
    const { code, out, err } = await answerTo('twice ho --between=- --loud --json');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toBe('{\n  "said": "ho-ho",\n  "loud": true\n}\n');
  });
});

describe('the list of commands', () => {
  test('has each name once', () => {
    const names = COMMANDS.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });

  test.each(COMMANDS.map((command) => [command.name, command] as const))('%s has options of different names, none of them of every command', (_name, { options, flags = [] }) => {
    const names = [LANG, JSON_FLAG, HELP_FLAG, ...options, ...flags].map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });

  test.each(COMMANDS.map((command) => [command.name, command] as const))('%s says in every language what it and its options do', (_name, { text, options, flags = [] }) => {
    for (const language of LANGUAGES) {
      expect(text[language].summary).not.toBe('');
      expect(text[language].details === undefined).toBe(text.en.details === undefined);
      for (const { meaning } of [...options, ...flags]) expect(meaning[language]).not.toBe('');
    }
  });
});
