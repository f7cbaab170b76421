import { expect, test } from 'vitest';
import { lint } from './lint-fixture.ts';

const withReason = '// oxlint-disable-next-line grantsheet/exact-money -- a row number\n';

const codes = lint({
  'shared/grant/number.ts': 'export const read = (text: string) => Number(text);\n',
  'shared/grant/parse.ts': 'export const read = (text: string) => parseFloat(text);\n',
  'shared/grant/number-parse.ts': 'export const read = (text: string) => Number.parseFloat(text);\n',
  'shared/grant/plus.ts': 'export const read = (text: string) => +text;\n',
  'shared/grant/to-number.ts': 'export const read = (value: { toNumber(): number }) => value.toNumber();\n',
  'shared/grant/reason.ts': `export const read = (text: string) =>\n  ${withReason}  Number(text);\n`,
  'shared/grant/needless.ts': `${withReason}export const one = 1;\n`,
  'shared/grant/text.ts': 'export const read = (text: string) => text.trim();\n',
  'shared/calc/number.ts': 'export const read = (text: string) => Number(text);\n',
});

test.each(['number', 'parse', 'number-parse', 'plus', 'to-number'])('rejects a double made from an amount: %s', (name) => {
  expect(codes[`shared/grant/${name}.ts`]).toEqual(['grantsheet(exact-money)']);
});

test('allows it where a comment gives the reason', () => {
  expect(codes['shared/grant/reason.ts']).toEqual([]);
});

test('does not let such a comment outlive its reason', () => {
  expect(codes['shared/grant/needless.ts']).toHaveLength(1);
});

test('leaves other text and shared/calc alone', () => {
  expect(codes['shared/grant/text.ts']).toEqual([]);
  expect(codes['shared/calc/number.ts']).toEqual([]);
});
