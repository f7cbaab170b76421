import { describe, expect, it } from 'vitest';
import { checkDocument } from '#shared/grant/check-document.ts';
import { AXIS_INPUTS, INPUT_NAMES, MARKET_INPUTS, SCENARIO_INPUTS, type InputName } from '#shared/grant/input-names.ts';
import { followedInput, INPUT_TRAITS, INPUTS, inputValue, typedDecimals, type InputKind } from '#shared/grant/input-registry.ts';
import { newDocument } from '#shared/grant/new-document.ts';
import type { GrantDocument } from '#shared/grant/schema.ts';
import { inputsOf } from '#shared/metrics/inputs.ts';
import { withInputs } from '#shared/scenarios/with-inputs.ts';
import { admissibleValues } from '#shared/scenarios/solve/admissible-values.ts';
import { inputDecimalsOf, inputDecimals } from '#shared/workbook/input-decimals.ts';
import { TERM_INPUTS } from '#shared/workbook/sheets/terms/term-inputs.ts';

const GOOD: Readonly<Record<InputKind, string>> = { count: '7', amount: '12.34', ratio: '0.75', total: '1234567890123.45' };

/** An empty grant in dollars, so that an amount may have cents. */
const empty: GrantDocument = { ...newDocument(), currency: 'USD' };

function given(name: InputName, text: string): GrantDocument {
  const document = INPUTS[name].write(empty, text);
  if (document === null) throw new Error(`${name} cannot be ${text}`);
  return document;
}

const at = (document: unknown, path: string): unknown => path.replaceAll(/\[(\d+)\]/g, '.$1').split('.').reduce<unknown>((part, key) => (part === null || typeof part !== 'object' ? undefined : Reflect.get(part, key)), document);

describe.each(INPUT_NAMES)('the input %s', (name) => {
  const { kind, path, read } = INPUTS[name];
  const good = GOOD[kind];

  it('stands where its record says, and comes back as it was put there', () => {
    const document = given(name, good);
    expect([at(document, path), read(document), inputValue(document, name)]).toEqual([good, good, good]);
    expect(inputsOf(document, null).values[name]).toBe(good);
    expect(inputsOf(withInputs({ document: empty, scenario: null }, { [name]: good }).document, null).values[name]).toBe(good);
  });

  it('is an issue at its place where it breaks its rule, and no number for any figure', () => {
    for (const bad of ['abc', ...(INPUTS[name].mayBeNegative ? ['-0.001', '-12345678901234'] : ['-1']), '1e5', '0.123456']) {
      const document = given(name, bad);
      expect(checkDocument(document).filter(({ severity }) => severity === 'error').map((issue) => issue.path)).toContain(path);
      expect(inputsOf(document, null).values[name]).toBeNull();
    }
  });

  it('keeps its decimals in a workbook, where it has a cell of its name', () => {
    expect(inputDecimals(given(name, good), {})[name]).toBe(kind === 'count' ? 0 : 2);
    expect(TERM_INPUTS[name]).toMatchObject({ name, path, kind: 'number' });
  });

  it('can be an axis and what is looked for, in the steps that a person would type', () => {
    expect(AXIS_INPUTS).toContain(name);
    expect(admissibleValues(name, 'USD')).toMatchObject({ decimals: typedDecimals(name, 'USD') });
  });

  it('is below 0 only where it may be', () => {
    expect(inputValue(given(name, '-5.25'), name)).toBe(INPUT_TRAITS.mayBeNegative(name) ? '-5.25' : null);
  });

  it('is 0 only where it may be', () => {
    expect(inputValue(given(name, '0'), name)).toBe(INPUT_TRAITS.mayBeZero(name) ? '0' : null);
  });
});

it('what nobody paid for a right is 0, what it stands for in the books is not known', () => {
  expect([inputValue(empty, 'issuePrice'), inputValue(empty, 'bookValuePerRight'), followedInput(empty, 'bookValuePerRight')]).toEqual(['0', null, 'issuePrice']);
});

it('the market figures and those of scenarios are inputs, each once', () => {
  for (const names of [INPUT_NAMES, MARKET_INPUTS, SCENARIO_INPUTS, AXIS_INPUTS]) expect(new Set(names).size).toBe(names.length);
  expect(INPUT_NAMES.filter((name) => INPUTS[name].path.startsWith('market.'))).toEqual([...MARKET_INPUTS]);
});

it('a name that is no input is a defect, never a number without decimals', () => {
  expect(() => inputDecimalsOf('gone', inputDecimals(empty, {}))).toThrow(RangeError);
  expect(() => INPUT_TRAITS.isLarge('gone')).toThrow(RangeError);
});
