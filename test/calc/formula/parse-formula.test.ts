import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '#test/runs.ts';
import { evaluate } from '#shared/calc/evaluate.ts';
import { divide, figure, input, multiply, type Inputs } from '#shared/calc/expression.ts';
import { parseFormula, type FormulaReading, type ResolvedName } from '#shared/calc/formula/parse-formula.ts';
import type { FormulaProblem } from '#shared/calc/formula/formula-problem.ts';

const INPUTS: Inputs = { values: { price: '3951', rights: '2906', 行使価額: '3951', zero: '0', third: '3' }, lists: {} };
const share = figure('share', divide(input('rights'), input('third')));

function resolve(name: string): ResolvedName {
  if (name === 'share') return { expression: share };
  if (name === 'around') return { circle: ['around', 'about', 'around'] };
  return name in INPUTS.values || name === 'absent' ? { expression: input(name) } : null;
}

const read = (text: string): FormulaReading => parseFormula(text, resolve);

function valueOf(text: string): string {
  const reading = read(text);
  if (!reading.ok) return reading.problem.code;
  const evaluation = evaluate(reading.expression, INPUTS);
  return evaluation.status === 'value' ? evaluation.value : evaluation.status === 'error' ? evaluation.code : evaluation.missing.join();
}

function problemOf(text: string): Partial<FormulaProblem> {
  const reading = read(text);
  if (reading.ok) throw new Error(`"${text}" is a formula`);
  const { code, at, text: part } = reading.problem;
  return { code, at, text: part };
}

describe('a formula is worked out as a spreadsheet does', () => {
  it.each([
    ['=3950*1.05', '4147.5'],
    ['3950 * 105%', '4147.5'],
    ['=price + 100', '4051'],
    ['＝price＊１.０５', '4148.55'],
    ['=行使価額×1.05', '4148.55'],
    ['=[price] ÷ 4', '987.75'],
    ['=1+2*3', '7'],
    ['=(1+2)*3', '9'],
    ['=10-2-3', '5'],
    ['=100/10/2', '5'],
    ['=-2*-3', '6'],
    ['=--5', '5'],
    ['=-(1+2)', '-3'],
    ['=1.2億/1万', '12000'],
    ['=1億2000万', '120000000'],
    ['=.5*2', '1'],
    ['=MIN(price, rights, 9)', '9'],
    ['=max(price,rights)', '3951'],
    ['=SUM(1,2,3.5)', '6.5'],
    ['=ABS(1-3)', '2'],
    ['=ROUND(2.345,2)', '2.35'],
    ['=ROUND(-2.5,0)', '-3'],
    ['=ROUNDUP(-1.2,0)', '-2'],
    ['=ROUNDDOWN(-1.8,0)', '-1'],
    ['=ROUNDUP(3951*1.05,0)', '4149'],
    ['=ROUND(1453000,-4)', '1450000'],
    ['=IF(price>4000,1,2)', '2'],
    ['=IF(AND(price>3000,rights<=2906),1,2)', '1'],
    ['=IF(OR(price>4000,NOT(rights=2906)),1,2)', '2'],
    ['=IF(price≧3951, 1, 0)', '1'],
    ['=price>3000', '1'],
    ['=price<>3951', '0'],
    ['=NOT(price<>3951)', '1'],
    ['=AVERAGE(1,2,6)', '3'],
    ['=AVERAGE(price)', '3951'],
    ['=AVERAGE(1,2)*2', '3'],
    ['=AVERAGE(1,1,2)*3', '4'],
    ['=INT(2.7)', '2'],
    ['=INT(-2.1)', '-3'],
    ['=INT(rights/third*third)', '2906'],
    ['=MOD(3951,100)', '51'],
    ['=MOD(-7,3)', '2'],
    ['=MOD(7,-3)', '-2'],
    ['=MOD(-7,-3)', '-1'],
    ['=MOD(6,-3)', '0'],
    ['=MOD(0.3,0.1)', '0'],
    ['=MOD(10^20+1,10)', '1'],
    ['=MOD(price,third)', '0'],
    ['=MOD(-price,zero-5)', '-1'],
    ['=MOD(price,zero)', 'divisionByZero'],
    ['=MOD(price,0)', 'divisionByZero'],
    ['=MOD(absent,0)', 'absent'],
    ['=MROUND(7.5,5)', '10'],
    ['=MROUND(7.4,5)', '5'],
    ['=MROUND(-7.5,-5)', '-10'],
    ['=MROUND(6.05,0.1)', '6.1'],
    ['=MROUND(5,-2)', 'unlikeSigns'],
    ['=MROUND(-5,2)', 'unlikeSigns'],
    ['=MROUND(-5,third)', 'unlikeSigns'],
    ['=MROUND(0,-2)', '0'],
    ['=MROUND(5,0)', '0'],
    ['=MROUND(absent,0)', 'absent'],
    ['=CEILING(3951*1.05,5)', '4150'],
    ['=CEILING(2.5,1)', '3'],
    ['=CEILING(-2.5,2)', '-2'],
    ['=CEILING(-2.5,-2)', '-4'],
    ['=CEILING(2.5,-2)', 'unlikeSigns'],
    ['=CEILING(2.5,0)', '0'],
    ['=CEILING(price,third*2)', '3954'],
    ['=CEILING(price,zero)', '0'],
    ['=FLOOR(3951,100)', '3900'],
    ['=FLOOR(-2.5,2)', '-4'],
    ['=FLOOR(-2.5,-2)', '-2'],
    ['=FLOOR(2.5,-2)', 'unlikeSigns'],
    ['=FLOOR(2.5,0)', 'divisionByZero'],
    ['=FLOOR(0,0)', '0'],
    ['=FLOOR(price,zero)', 'divisionByZero'],
    ['=2^10', '1024'],
    ['=-2^2', '4'],
    ['=0-2^2', '-4'],
    ['=2^-2', '0.25'],
    ['=2^3^2', '64'],
    ['=2*3^2', '18'],
    ['=1.05^2', '1.1025'],
    ['=(1+5%)^10*1000', '1628.89462677744140625'],
    ['=(1/3)^2*9', '1'],
    ['=(2/3)^-2*4', '9'],
    ['=(2/zero)^-2', 'divisionByZero'],
    ['=zero^-1', 'divisionByZero'],
    ['=price^1', '3951'],
    ['=price^0', '1'],
    ['=zero^0', 'zeroToZero'],
    ['=absent^0', 'absent'],
    ['=zero^5', '0'],
    ['=1.0001^100*1.0001^10', 'tooManyDigits'],
    ['=price＾2', '15610401'],
    ['=5%%', '0.0005'],
    ['=1e3', '1000'],
    ['=1.5E-3*2', '0.003'],
    ['=２.５ｅ＋２', '250'],
    ['+3950*1.05', '4147.5'],
    ['＋price', '3951'],
    ['=absent+1', 'absent'],
    ['=1/zero', 'divisionByZero'],
    ['=IF(zero=0,0,1/zero)', '0'],
    ['=1/(2/zero)', 'divisionByZero'],
  ])('%s', (text, value) => {
    expect(valueOf(text)).toBe(value);
  });

  it('divides a product once and last, so that nothing is lost on the way', () => {
    expect(valueOf('=1/3*3')).toBe('1');
    expect(valueOf('=ROUNDDOWN(rights/third*third,0)')).toBe('2906');
    expect(valueOf('=ROUNDDOWN(share*3,0)')).toBe('2906');
    expect(valueOf('=share/2*6')).toBe('2906');
  });

  it('tells which names it uses, and what it is', () => {
    expect(read('=price*rights+[price]')).toMatchObject({ ok: true, kind: 'number', names: ['price', 'rights'] });
    expect(read('=price>1')).toMatchObject({ ok: true, kind: 'condition' });
    expect(read('=share*price')).toMatchObject({ expression: divide(multiply(input('rights'), input('price')), input('third')) });
  });

  it('sums, products and brackets are those of whole numbers', () => {
    const whole = fc.integer({ min: -1000, max: 1000 }).map((value) => ({ text: value < 0 ? `(${value})` : String(value), value: BigInt(value) }));
    const sum = fc.letrec<{ node: { text: string; value: bigint } }>((tie) => ({
      node: fc.oneof({ depthSize: 'small' }, whole, fc.tuple(tie('node'), fc.constantFrom('+', '-', '*'), tie('node')).map(([left, sign, right]) => ({
        text: `(${left.text}${sign}${right.text})`,
        value: sign === '+' ? left.value + right.value : sign === '-' ? left.value - right.value : left.value * right.value,
      }))),
    })).node;
    fc.assert(fc.property(sum, ({ text, value }) => {
      expect(valueOf(`=${text}`)).toBe(String(value));
    }));
  });
});

describe('a formula that cannot be read says where and why', () => {
  it.each([
    ['=', { code: 'empty', at: 0 }],
    ['', { code: 'empty', at: 0 }],
    ['=price+', { code: 'endsEarly', at: 6, text: '+' }],
    ['=price*sharess', { code: 'unknownName', at: 7, text: 'sharess' }],
    ['= [stated capital]', { code: 'unknownName', at: 2, text: '[stated capital]' }],
    ['=FOO(1)', { code: 'unknownFunction', at: 1, text: 'FOO' }],
    ['=IF(price>1,2)', { code: 'argumentCount', at: 1, text: 'IF' }],
    ['=ROUND(price)', { code: 'argumentCount', at: 1, text: 'ROUND' }],
    ['=MIN()', { code: 'argumentCount', at: 1, text: 'MIN' }],
    ['=(1+2', { code: 'unclosedBracket', at: 1, text: '(' }],
    ['=1+2)', { code: 'unexpected', at: 4, text: ')' }],
    ['=[price', { code: 'unclosedName', at: 1, text: '[price' }],
    ['=3,500*2', { code: 'comma', at: 2, text: ',' }],
    ['=price & 1', { code: 'unknownSign', at: 7, text: '&' }],
    ['="a"', { code: 'unknownSign', at: 1, text: '"' }],
    ['=2 3', { code: 'unexpected', at: 3, text: '3' }],
    ['=(price>1)*5', { code: 'needsNumber', at: 1, text: '(price>1)' }],
    ['=1<2<3', { code: 'unexpected', at: 4, text: '<' }],
    ['=IF(price,1,2)', { code: 'needsCondition', at: 4, text: 'price' }],
    ['=AND(price>1,3)', { code: 'needsCondition', at: 13, text: '3' }],
    ['=ROUND(price,rights)', { code: 'digitsNotWhole', at: 13, text: 'rights' }],
    ['=ROUND(price,1.5)', { code: 'digitsNotWhole', at: 13, text: '1.5' }],
    ['=ROUND(price,16)', { code: 'digitsNotWhole', at: 13, text: '16' }],
    ['=MOD(price)', { code: 'argumentCount', at: 1, text: 'MOD' }],
    ['=INT(price,1)', { code: 'argumentCount', at: 1, text: 'INT' }],
    ['=AVERAGE()', { code: 'argumentCount', at: 1, text: 'AVERAGE' }],
    ['=CEILING(price>1,2)', { code: 'needsNumber', at: 9, text: 'price>1' }],
    ['=price^0.5', { code: 'exponentNotWhole', at: 7, text: '0.5' }],
    ['=price^rights', { code: 'exponentNotWhole', at: 7, text: 'rights' }],
    ['=price^(1+1)', { code: 'exponentNotWhole', at: 7, text: '(1+1)' }],
    ['=price^101', { code: 'exponentNotWhole', at: 7, text: '101' }],
    ['=price^', { code: 'endsEarly', at: 6, text: '^' }],
    ['=1e31', { code: 'badNumber', at: 1, text: '1e31' }],
    ['=1e3万', { code: 'unexpected', at: 4, text: '万' }],
    ['=3万5', { code: 'badNumber', at: 1, text: '3万5' }],
    ['=price+around', { code: 'circle', at: 7, text: 'around' }],
    [`=${'('.repeat(100)}1`, { code: 'tooDeep' }],
    [`=${'1+'.repeat(2000)}1`, { code: 'tooLong' }],
  ])('%s', (text, problem) => {
    expect(problemOf(text)).toMatchObject(problem);
  });

  it('whatever is typed: it never throws, and the place lies in the text', () => {
    const piece = fc.constantFrom('price', '[', ']', '(', ')', ',', '+', '*', '>', '=', 'IF(', 'MIN(', 'MOD(', 'CEILING(', '^', '1e3', '3', '.', '%', '億', '株', '𠮷', ' ', '"', '１', '−');
    fc.assert(fc.property(fc.oneof(fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join('')), fc.string()), (text) => {
      const reading = read(text);
      if (reading.ok) return;
      const { at, length, text: part } = reading.problem;
      expect(at).toBeGreaterThanOrEqual(0);
      expect(at + length).toBeLessThanOrEqual(Math.max(1, text.length));
      if (part !== '') expect(text.slice(at, at + length)).toBe(part);
    }), { numRuns: runs(2000) });
  });
});
