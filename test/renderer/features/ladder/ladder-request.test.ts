import { describe, expect, it } from 'vitest';
import { readLadder } from '#renderer/features/ladder/ladder-request.ts';

const read = (start: string, step: string, count: string, scenarios = 0) => readLadder({ start, step, count }, { currency: 'JPY', scenarios }, 'en');

describe('the ladder a person asks for', () => {
  it('is read as numbers are written', () => {
    expect(read('¥3,500', '１００', '3')).toEqual({ status: 'ready', prices: ['3500', '3600', '3700'] });
    expect(read('3500', '-100', '2')).toEqual({ status: 'ready', prices: ['3500', '3400'] });
  });

  it('waits for fields still empty', () => {
    expect(read('', '100', '3')).toEqual({ status: 'unfinished' });
  });

  it('fits into the document, to the last scenario', () => {
    expect(read('3500', '1', '3', 99_997)).toMatchObject({ status: 'ready' });
    expect(read('3500', '1', '3', 99_998)).toEqual({
      status: 'problem', field: 'count', sentence: 'A document holds at most 100,000 scenarios: this one takes 2 more. Give a smaller number.',
    });
  });

  it.each([
    ['3500', '0', '3', 'step'],
    ['0', '100', '3', 'start'],
    ['3500', '100', '2.5', 'count'],
    ['3500', '100', '10001', 'count'],
    ['300', '-100', '4', 'count'],
    ['3500', 'a bit', '3', 'step'],
  ])('says at its field what is wrong with %s, %s, %s', (start, step, count, field) => {
    const reading = read(start, step, count);
    expect(reading).toMatchObject({ status: 'problem', field });
    expect(reading.status === 'problem' ? reading.sentence : '').not.toBe('');
  });
});
