import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createFrameReader, packFrame, packMessage, packMessageInSteps, unpackMessage, unpackMessageInSteps } from '#shared/host/wire.ts';

const joined = (parts: readonly Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(parts));

const plain = fc.jsonValue();
const bytes = fc.uint8Array({ maxLength: 50 });
const message = fc.record({ name: fc.string({ unit: 'binary' }), value: plain, file: fc.record({ bytes, more: fc.record({ bytes }) }) });
// JSON has one zero.
const sent = (value: unknown): unknown => JSON.parse(JSON.stringify(value), (_key, item: unknown) => item);

describe('messages', () => {
  test('come back as they were sent, bytes included', () => {
    fc.assert(
      fc.property(message, (value) => {
        const back = unpackMessage(joined(packMessage(value)));
        expect(back).toEqual({ name: value.name, value: sent(value.value), file: value.file });
      }),
    );
  });

  test('that are bytes alone come back as bytes', () => {
    expect(unpackMessage(joined(packMessage(new Uint8Array([1, 2]))))).toEqual(new Uint8Array([1, 2]));
  });

  test.each([0, 1, 1_000, 1_001, 2_000, 2_500])('come back with a list of %i items in its order, at once or in steps', async (length) => {
    const value = { reading: { rows: Array.from({ length }, (_, row) => ({ row, name: '社員' })), bytes: new Uint8Array([7]) } };
    let pauses = 0;
    const pause = (): void => void (pauses += 1);
    expect(unpackMessage(joined(packMessage(value)))).toEqual(value);
    expect(await unpackMessageInSteps(joined(await packMessageInSteps(value, pause)), pause)).toEqual(value);
    expect(pauses).toBeGreaterThanOrEqual(length > 1_000 ? 2 * Math.ceil(length / 1_000) : 0);
  });

  test('may be a long list themselves', () => {
    const value = Array.from({ length: 3_000 }, (_, index) => index);
    expect(unpackMessage(joined(packMessage(value)))).toEqual(value);
  });

  test('that were cut off throw', () => {
    const whole = joined(packMessage({ bytes: new Uint8Array(100) }));
    fc.assert(
      fc.property(fc.integer({ min: 0, max: whole.byteLength - 1 }), (length) => {
        expect(() => unpackMessage(whole.slice(0, length))).toThrow(/./);
      }),
    );
  });

  test('cannot plant bytes where their message has no place', () => {
    const head = new TextEncoder().encode(JSON.stringify({ value: {}, sections: [{ kind: 'bytes', path: ['__proto__', 'polluted'], length: 1 }] }));
    const forged = new Uint8Array([0, 0, 0, head.byteLength, ...head, 1]);
    expect(() => unpackMessage(forged)).toThrow(RangeError);
  });
});

describe('frames', () => {
  test('come out whole and in order however the stream is cut', () => {
    fc.assert(
      fc.property(fc.array(message, { maxLength: 4 }), fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1 }), (messages, sizes) => {
        const stream = joined(messages.flatMap(packFrame));
        const reader = createFrameReader();
        const read: unknown[] = [];
        for (let at = 0, turn = 0; at < stream.byteLength; turn += 1) {
          const size = sizes[turn % sizes.length] ?? 1;
          read.push(...reader.push(stream.slice(at, at + size)).map(unpackMessage));
          at += size;
        }
        expect(read).toEqual(messages.map((value) => ({ ...value, value: sent(value.value) })));
      }),
    );
  });
});
