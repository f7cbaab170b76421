import { describe, expect, it } from 'vitest';
import { decode, encode } from '../electron-stand-in/wire.mjs';

const carried = (value: unknown): unknown => decode(encode(value)) as unknown;

describe('what travels between page and program', () => {
  it('keeps what a structured clone keeps', () => {
    const values: unknown[] = [
      undefined,
      null,
      { a: undefined, b: [undefined, null] },
      [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, -0, 1.5],
      12_345_678_901_234_567_890n,
      new Date(1_700_000_000_000),
      new Date(Number.NaN),
      /株式+/giu,
      new Map<unknown, unknown>([[{ key: 1 }, new Set([1, 'two'])]]),
      new Uint8Array([0, 128, 255]),
      new Float64Array([1.5, -2]),
      new BigInt64Array([-1n]),
      new Uint8Array([1, 2, 3]).buffer,
      '𠮷 text with "quotes" and \u0000',
      { number: ['number', '1'], bigint: ['bigint', '1'] },
    ];
    for (const value of values) expect(carried(value)).toStrictEqual(value);
  });

  it('keeps errors with their kind, and boxed primitives', () => {
    const error = carried(new RangeError('too far')) as Error;
    expect(error).toBeInstanceOf(RangeError);
    expect(error.message).toBe('too far');
    expect(carried(Object('text'))).toEqual(Object('text'));
  });

  it('keeps circles, shared objects and holes', () => {
    const circle: Record<string, unknown> = { name: 'circle' };
    circle['self'] = circle;
    circle['list'] = [circle];
    const came = carried(circle) as Record<string, unknown>;
    expect(came['self']).toBe(came);
    expect((came['list'] as unknown[])[0]).toBe(came);
    const sparse: unknown[] = [];
    sparse[2] = 'x';
    expect(Object.keys(carried(sparse) as object)).toEqual(['2']);
  });

  it('gives no prototype away', () => {
    const hostile = JSON.parse('{"__proto__": {"polluted": true}}') as object;
    const came = carried(hostile) as Record<string, unknown>;
    expect(Object.getPrototypeOf(came)).toBe(Object.prototype);
    expect(Object.hasOwn(came, '__proto__')).toBe(true);
  });

  it('refuses what is no clone', () => {
    for (const value of [() => undefined, Symbol('s'), new WeakMap(), Promise.resolve()]) expect(() => encode({ value })).toThrow('could not be cloned');
  });
});
