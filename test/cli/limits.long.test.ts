import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { referenceDocument } from '#shared/grant/reference-document.ts';
import type { GrantDocument, CustomColumn, Scenario } from '#shared/grant/schema.ts';
import { temporaryFolder } from '../host/temporary-folder.ts';
import { answerOf, builtGrantsheet, builtGrantsheetInto, writeGrant } from './grantsheet.ts';

const folder = temporaryFolder();

/** As the answer writes the start of each scenario. */
const SCENARIO_START = '{\n      "id": "s';

const scenario = (index: number): Scenario => ({ id: `s${index}`, name: '', exercisePrice: String(3_000 + index), rights: null, sharesPerRight: null });
const scenarios = (count: number): readonly Scenario[] => Array.from({ length: count }, (_, index) => scenario(index));
const column = (index: number): CustomColumn => ({ id: `c${index}`, name: `c${index}`, formula: index === 0 ? 'rights' : `c${index - 1} + 1`, unit: 'number', decimals: null });

/** Written without being checked, as a hostile file is. */
const writeRaw = (name: string, change: object): void => writeFileSync(join(folder(), name), JSON.stringify({ ...referenceDocument(), ...change }));

describe('what is over a limit ends with 2 and one sentence that names it', () => {
  const grant = referenceDocument().grant;
  test.each<[string, object, string]>([
    ['a number of 60 MB', { grant: { ...grant, rights: '1'.repeat(60_000_000) } }, 'Term 2, number of rights: the text has 60,000,000 characters. The limit is 200. Shorten it.'],
    ['a million scenarios', { scenarios: Array.from({ length: 1_000_000 }, () => 0) }, 'Scenarios: 1,000,000 are too many. A document holds at most 100,000. Split it into several documents.'],
    ['10,000 columns', { columns: Array.from({ length: 10_000 }, (_, index) => column(index)) }, 'Custom columns: 10,000 are too many. A document holds at most 2,000. Split it into several documents.'],
  ])('%s', (_, change, sentence) => {
    writeRaw('a.grant', change);
    expect(builtGrantsheet(folder(), 'calc', 'a.grant', '--json')).toEqual({ code: 2, out: '', err: `a.grant: ${sentence}\n` });
  });

  test('a list with too many allottees', () => {
    writeGrant(folder(), 'a.grant');
    writeFileSync(join(folder(), 'list.csv'), `氏名,割当個数\n${Array.from({ length: 200_001 }, (_, index) => `社員${index},1`).join('\n')}\n`);
    const { code, out, err } = builtGrantsheet(folder(), 'import-allottees', 'a.grant', 'list.csv', '--out', 'b.grant');
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err.trimEnd().split('\n').at(-1)).toContain('Allottees: 200,001 are too many. A document holds at most 200,000. Split it into several documents.');
    expect(existsSync(join(folder(), 'b.grant'))).toBe(false);
  });

  test.each<[string, readonly string[], string]>([
    ['a target', ['solve', 'a.grant', '--find', 'rights', '--metric', 'shares', '--at-most', '1'.repeat(50_000)], '--at-most: The number has more than 30 digits.'],
    ['the start of an axis', ['sensitivity', 'a.grant', '--metric', 'shares', '--rows', `rights=${'1'.repeat(50_000)}:2:1`, '--cols', 'exercisePrice=4000'], 'Rows, rights: a number has 50,000 characters. The limit is 200. Shorten it.'],
    ['a value of an axis', ['sensitivity', 'a.grant', '--metric', 'shares', '--rows', `rights=1,${'1'.repeat(201)}`, '--cols', 'exercisePrice=4000'], 'a number has 201 characters.'],
    ['the values of an axis', ['sensitivity', 'a.grant', '--metric', 'shares', '--rows', 'rights=1:100001:1', '--cols', 'exercisePrice=4000'], 'a step of 1 makes more than 100,000 values. Use a larger step.'],
    ['the cells of a matrix', ['sensitivity', 'a.grant', '--metric', 'shares', '--rows', 'rights=1:2001:1', '--cols', 'exercisePrice=1:2001:1'], 'cells are too many; the limit is 4,000,000.'],
  ])('a number or a count of an option: %s', (_, words, sentence) => {
    writeGrant(folder(), 'a.grant');
    const { code, out, err } = builtGrantsheet(folder(), ...words);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(sentence);
  });
});

describe('what is within the limits is answered', () => {
  test('100,000 scenarios, each with its figures', () => {
    writeRaw('a.grant', { scenarios: scenarios(100_000) });
    expect(builtGrantsheetInto(folder(), 'answer.json', 'calc', 'a.grant', '--json')).toMatchObject({ code: 0 });
    const answer = readFileSync(join(folder(), 'answer.json'));
    const places: number[] = [];
    for (let at = answer.indexOf(SCENARIO_START); at >= 0; at = answer.indexOf(SCENARIO_START, at + 1)) places.push(at);
    expect(places).toHaveLength(100_000);
    const last = JSON.parse(answer.toString('utf8', places.at(-1), answer.indexOf('\n  ],\n', places.at(-1)))) as object;
    expect(last).toMatchObject({ id: 's99999', metrics: { aggregateExerciseAmount: '149657547000' }, missing: { stakeAfterExercise: ['treasuryShares'] } });
  }, 200_000);

  test('a chain of 2,000 columns', () => {
    writeRaw('a.grant', { columns: Array.from({ length: 2_000 }, (_, index) => column(index)), scenarios: scenarios(2) });
    const answer = answerOf(builtGrantsheet(folder(), 'calc', 'a.grant', '--json')) as { scenarios: { metrics: Record<string, string> }[] };
    expect(answer.scenarios.map(({ metrics }) => metrics['c1999'])).toEqual(['4905', '4905']);
    expect(builtGrantsheet(folder(), 'calc', 'a.grant').code).toBe(0);
  });

  test('a circle of 2,000 columns', () => {
    const circle = Array.from({ length: 2_000 }, (_, index) => ({ ...column(index), formula: `c${(index + 1) % 2_000}` }));
    writeRaw('a.grant', { columns: circle });
    const run = builtGrantsheet(folder(), 'check', 'a.grant');
    expect(run.code).toBe(1);
    expect(run.out).toContain('The formula refers to itself: c0 → c1 → c2 → c3 → c4 → c5 → c6 → c7 → … → c0. Remove one of these references.');
  });

  test('answers of many pieces have the form of short ones', () => {
    const answer = (count: number): { readonly text: string; readonly parsed: unknown } => {
      writeGrant(folder(), 'a.grant', (document: GrantDocument) => ({ ...document, scenarios: scenarios(count) }));
      const { out } = builtGrantsheet(folder(), 'calc', 'a.grant', '--json');
      return { text: out, parsed: JSON.parse(out) };
    };
    for (const count of [1, 499, 500, 501, 1_001]) {
      const { text, parsed } = answer(count);
      expect(text).toBe(`${JSON.stringify(parsed, null, 2)}\n`);
    }
  });
});

test('help states the limits, in both languages', () => {
  const limits = ['100,000', '200,000', '2,000', '5,000,000', '200', '4,000,000', '64 MB'];
  for (const words of [['--help'], ['--help', '--lang', 'ja']]) for (const limit of limits) expect(builtGrantsheet(folder(), ...words).out).toContain(limit);
});
