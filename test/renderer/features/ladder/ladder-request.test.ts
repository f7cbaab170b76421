import { describe, expect, it } from 'vitest';
import { referenceDocument } from '#shared/grant/reference-document.ts';
import { ladderDraftOf, readLadder, startLadderDraft } from '#renderer/features/ladder/ladder-request.ts';

const read = (start: string, step: string, count: string, scenarios = 0) => readLadder({ kind: 'from', start, step, count }, { currency: 'JPY', scenarios }, 'en');

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

describe('what the dialog begins with', () => {
  const document = referenceDocument();
  const decided = { ...document, grant: { ...document.grant, exercisePrice: { status: 'decided', amount: '3951', decisionDate: '2006-11-08' } } } as const;

  it('is a ladder around the price there is', () => {
    expect(startLadderDraft(decided, null)).toEqual({ kind: 'around', start: '3,951', step: '100', count: '5' });
    expect(startLadderDraft(decided, { id: 's1', name: '', exercisePrice: '400', rights: null, sharesPerRight: null })).toMatchObject({ kind: 'around', start: '400', step: '10' });
    expect(readLadder(startLadderDraft(decided, null), { currency: 'JPY', scenarios: 0 }, 'en')).toMatchObject({ status: 'ready', prices: { length: 11, 0: '3451', 5: '3951', 10: '4451' } });
  });

  it('is an open first price where there is none', () => {
    expect(startLadderDraft(document, null)).toEqual({ kind: 'from', start: '', step: '100', count: '11' });
  });

  it('keeps the price when another kind is chosen, and reads per cents with and without their sign', () => {
    const draft = ladderDraftOf('percent', '3,951', 'JPY');
    expect(draft).toEqual({ kind: 'percent', start: '3,951', step: '5', count: '5' });
    for (const step of ['10', '10%', '１０％']) {
      expect(readLadder({ ...draft, step, count: '1' }, { currency: 'JPY', scenarios: 0 }, 'en')).toEqual({ status: 'ready', prices: ['3556', '3951', '4346'] });
    }
  });
});
