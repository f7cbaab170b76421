import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDecimals } from '#shared/calc/decimal-arithmetic.ts';
import { referenceDocument } from '#shared/grant/reference-document.ts';
import type { GrantDocument } from '#shared/grant/schema.ts';
import { figureById, figuresFor } from '#shared/metrics/custom-columns.ts';
import { driverRows } from '#renderer/features/compare/driver-rows.ts';
import { documents } from '#test/scenarios/random-documents.ts';
import { runs } from '#test/runs.ts';

const own = { name: '', rights: null, sharesPerRight: null };
const document: GrantDocument = { ...referenceDocument(), scenarios: [{ ...own, id: 's1', exercisePrice: '3951' }, { ...own, id: 's2', exercisePrice: '3800', rights: '3000' }] };

const rowsOf = (figure: string, base: string, other: string) => {
  const found = figureById(document, figure);
  if (found === null) throw new Error(`no figure ${figure}`);
  return driverRows(document, found, base, other);
};

describe('what drives a difference', () => {
  it('is a line for each input that changes; bars begin where those before them end', () => {
    const reading = rowsOf('aggregateExerciseAmount', 's1', 's2');
    if (!reading.ok) throw new Error('no drivers');
    expect(reading.rows.map(({ input, from, to, effect }) => [input, from, to, effect])).toEqual([
      ['exercisePrice', '3951', '3800', '-219403000'], ['rights', '2906', '3000', '178600000'],
    ]);
    expect(reading.difference.units).toBe('-40803000');
    const [price, rights] = reading.rows;
    expect(price?.bar).toEqual({ start: 0, end: 1, rises: false });
    expect(rights?.bar).toMatchObject({ start: 0, rises: true });
    expect(reading.total).toMatchObject({ start: rights?.bar.end, end: 1, rises: false });
  });

  it('says which case lacks the figure', () => {
    expect(rowsOf('aggregateExerciseAmount', 'grant', 's1')).toEqual({ ok: false, absent: 'base' });
    expect(rowsOf('aggregateExerciseAmount', 's1', 'grant')).toEqual({ ok: false, absent: 'other' });
  });

  it('adds up to the other case exactly, and its bars stay in the picture', () => {
    fc.assert(fc.property(documents, fc.nat(), fc.nat(), fc.nat(), (random, one, two, three) => {
      const cases = ['grant', ...random.scenarios.map(({ id }) => id)];
      const all = figuresFor(random);
      const figure = all[three % all.length];
      if (figure === undefined) return;
      const reading = driverRows(random, figure, cases[one % cases.length] ?? 'grant', cases[two % cases.length] ?? 'grant');
      if (!reading.ok) return;
      expect(reading.rows.reduce((sum, { effect }) => addDecimals(sum, effect), reading.base)).toBe(reading.other);
      for (const { bar } of reading.rows) {
        expect(bar.start).toBeGreaterThanOrEqual(0);
        expect(bar.end).toBeGreaterThanOrEqual(bar.start);
        expect(bar.end).toBeLessThanOrEqual(1.000001);
      }
    }), { numRuns: runs(200) });
  });
});
