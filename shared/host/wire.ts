import { atOnce, inSteps, type Steps } from '../grant/steps.ts';

/** Both ends of the wire have these; the language's own library does not list them. */
declare const TextEncoder: new () => { encode(text: string): Uint8Array<ArrayBuffer> };
declare const TextDecoder: new (label: string, options: { fatal: boolean }) => { decode(bytes: Uint8Array): string };

type Path = readonly string[];

/** A part of a message that follows the head: raw bytes, or some items of a long list as JSON. */
interface Section {
  readonly kind: 'bytes' | 'items';
  readonly path: Path;
  readonly length: number;
}

interface Head {
  readonly value: unknown;
  readonly sections: readonly Section[];
}

const LENGTH_SIZE = 4;

/** List items that are written or read in one step: about a millisecond's work. */
const ITEMS_IN_A_STEP = 1_000;

const encode = (value: unknown): Uint8Array<ArrayBuffer> => new TextEncoder().encode(JSON.stringify(value));
const decode = (bytes: Uint8Array): unknown => JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));

const lengthField = (length: number): Uint8Array<ArrayBuffer> => {
  const field = new Uint8Array(LENGTH_SIZE);
  new DataView(field.buffer).setUint32(0, length);
  return field;
};

const readLength = (bytes: Uint8Array): number => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(0);

const isContainer = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

type PutAside = (section: Omit<Section, 'length'>, content: Uint8Array) => void;

/** The value without its bytes and long lists, which are moved to sections with their paths. */
function* putAside(value: unknown, path: Path, put: PutAside): Steps<unknown> {
  if (value instanceof Uint8Array) {
    put({ kind: 'bytes', path }, value);
    return null;
  }
  if (Array.isArray(value) && value.length > ITEMS_IN_A_STEP) {
    for (let start = 0; start < value.length; start += ITEMS_IN_A_STEP) {
      put({ kind: 'items', path }, encode(value.slice(start, start + ITEMS_IN_A_STEP)));
      yield;
    }
    return [];
  }
  if (!isContainer(value)) return value;
  const bare: [string, unknown][] = [];
  for (const [key, item] of Object.entries(value)) bare.push([key, yield* putAside(item, [...path, key], put)]);
  return Object.fromEntries(bare);
}

function* packing(value: unknown): Steps<readonly Uint8Array[]> {
  const sections: Section[] = [];
  const contents: Uint8Array[] = [];
  const bare = yield* putAside(value, [], (section, content) => {
    sections.push({ ...section, length: content.byteLength });
    contents.push(content);
  });
  const head = encode({ value: bare, sections } satisfies Head);
  return [lengthField(head.byteLength), head, ...contents];
}

function withItems(list: unknown, content: Uint8Array): unknown {
  const items = decode(content);
  if (!Array.isArray(list) || !Array.isArray(items)) throw new RangeError('A list has no place in its message.');
  for (const item of items as unknown[]) list.push(item);
  return list;
}

/** The value with one section put back. It was just parsed from JSON and has no other owner yet, so it is modified in place. */
function putBack(value: unknown, kind: Section['kind'], [key, ...rest]: Path, content: Uint8Array): unknown {
  if (key === undefined) return kind === 'bytes' ? content : withItems(value, content);
  if (!isContainer(value) || !Object.hasOwn(value, key)) throw new RangeError('A part has no place in its message.');
  value[key] = putBack(value[key], kind, rest, content);
  return value;
}

function* unpacking(message: Uint8Array): Steps<unknown> {
  let start = LENGTH_SIZE + readLength(message);
  // Each use of the head below fails by itself where it is malformed; the reader checks the value with its own schema.
  const head = decode(message.subarray(LENGTH_SIZE, start)) as Head;
  let { value } = head;
  for (const section of head.sections) {
    const end = start + section.length;
    if (end > message.byteLength) throw new RangeError('A message ended before its parts did.');
    value = putBack(value, section.kind, section.path, message.slice(start, end));
    start = end;
    yield;
  }
  return value;
}

/** Called between the steps of a long piece of work; resolves when the work may go on. */
export type Pause = () => Promise<void> | void;

/**
 * Plain data as bytes: the length of its head, the head as JSON, then every `Uint8Array` in it unchanged, so that a
 * large workbook is cheap to send, and every long list in parts, so that neither side blocks for the whole of it. Bytes
 * inside lists are not extracted. The pieces may go into a Blob or be written one after the other.
 */
export const packMessage = (value: unknown): readonly Uint8Array[] => atOnce(packing(value));

/** {@link packMessage} for a thread that must not be blocked for long. */
export const packMessageInSteps = (value: unknown, pause: Pause): Promise<readonly Uint8Array[]> => inSteps(packing(value), pause);

/**
 * The value of a message from {@link packMessage}.
 * @throws RangeError, SyntaxError or TypeError when the bytes are not such a message.
 */
export const unpackMessage = (message: Uint8Array): unknown => atOnce(unpacking(message));

/** {@link unpackMessage} for a thread that must not be blocked for long. */
export const unpackMessageInSteps = (message: Uint8Array, pause: Pause): Promise<unknown> => inSteps(unpacking(message), pause);

/** A message preceded by its length, so that several can follow one another in one answer. */
export function packFrame(value: unknown): readonly Uint8Array[] {
  const parts = packMessage(value);
  return [lengthField(parts.reduce((sum, part) => sum + part.byteLength, 0)), ...parts];
}

/** Splits a stream of chunks into the messages of {@link packFrame}, whatever the chunk boundaries. */
export function createFrameReader(): { push(chunk: Uint8Array): readonly Uint8Array[] } {
  // What is being filled, the length of a message or the message: each chunk is copied as it comes, never all of them at once.
  let [field, isLength, filled] = [new Uint8Array(LENGTH_SIZE), true, 0];
  const begin = (length: number | null): void => {
    [field, isLength, filled] = [new Uint8Array(length ?? LENGTH_SIZE), length === null, 0];
  };

  return {
    push(chunk) {
      const messages: Uint8Array[] = [];
      for (let at = 0; at < chunk.byteLength; ) {
        const part = chunk.subarray(at, at + field.byteLength - filled);
        field.set(part, filled);
        filled += part.byteLength;
        at += part.byteLength;
        if (filled < field.byteLength) break;
        if (!isLength) messages.push(field);
        begin(isLength ? readLength(field) : null);
        if (!isLength && field.byteLength === 0) {
          messages.push(field);
          begin(null);
        }
      }
      return messages;
    },
  };
}
