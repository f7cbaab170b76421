/** Both ends of the wire have these; the language's own library does not list them. */
declare const TextEncoder: new () => { encode(text: string): Uint8Array<ArrayBuffer> };
declare const TextDecoder: new (label: string, options: { fatal: boolean }) => { decode(bytes: Uint8Array): string };

type Path = readonly (string | number)[];

/** Where bytes stood in a value, and how many there are; the bytes themselves follow the head, in this order. */
interface Attachment {
  readonly path: Path;
  readonly length: number;
}

interface Head {
  readonly value: unknown;
  readonly attachments: readonly Attachment[];
}

const LENGTH_SIZE = 4;

const lengthOf = (length: number): Uint8Array<ArrayBuffer> => {
  const field = new Uint8Array(LENGTH_SIZE);
  new DataView(field.buffer).setUint32(0, length);
  return field;
};

const readLength = (bytes: Uint8Array, at: number): number => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(at);

const isContainer = (value: unknown): value is Record<string | number, unknown> => typeof value === 'object' && value !== null;

/** The value without its bytes, which are put aside with their places. Values without bytes come back as they are. */
function putAside(value: unknown, path: Path, found: { path: Path; bytes: Uint8Array }[]): unknown {
  if (value instanceof Uint8Array) {
    found.push({ path, bytes: value });
    return null;
  }
  if (!isContainer(value) || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, putAside(item, [...path, key], found)]));
}

function putBack(value: unknown, path: Path, bytes: Uint8Array): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return bytes;
  if (!isContainer(value) || !Object.hasOwn(value, key)) throw new RangeError('An attachment has no place in its message.');
  return { ...value, [key]: putBack(value[key], rest, bytes) };
}

/**
 * Plain data as bytes: the length of its head, the head as JSON, then every `Uint8Array` in it as it is, which is
 * what makes a workbook of many megabytes cheap to send. Bytes inside arrays are not looked for. The parts may go
 * into a Blob or be written one after the other.
 */
export function packMessage(value: unknown): readonly Uint8Array[] {
  const found: { path: Path; bytes: Uint8Array }[] = [];
  const bare = putAside(value, [], found);
  const head: Head = { value: bare, attachments: found.map(({ path, bytes }) => ({ path, length: bytes.byteLength })) };
  const headBytes = new TextEncoder().encode(JSON.stringify(head));
  return [lengthOf(headBytes.byteLength), headBytes, ...found.map(({ bytes }) => bytes)];
}

/**
 * The value of {@link packMessage}.
 * @throws RangeError or SyntaxError when the bytes are no such message.
 */
export function unpackMessage(message: Uint8Array): unknown {
  const headEnd = LENGTH_SIZE + readLength(message, 0);
  // The head has just been read from bytes: its own shape is checked by the steps below, its value by the reader's schema.
  const head = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(message.subarray(LENGTH_SIZE, headEnd))) as Head;
  let value = head.value;
  let start = headEnd;
  for (const { path, length } of head.attachments) {
    const bytes = message.slice(start, start + length);
    if (bytes.byteLength !== length) throw new RangeError('A message ended before its bytes did.');
    value = putBack(value, path, bytes);
    start += length;
  }
  return value;
}

/** A message with its length before it, so that several can follow one another in one answer. */
export function packFrame(value: unknown): readonly Uint8Array[] {
  const parts = packMessage(value);
  return [lengthOf(parts.reduce((sum, part) => sum + part.byteLength, 0)), ...parts];
}

/** Cuts a stream of chunks back into the messages of {@link packFrame}, wherever the chunks were cut. */
export function createFrameReader(): { push(chunk: Uint8Array): readonly unknown[] } {
  let chunks: Uint8Array[] = [];
  let available = 0;

  const take = (length: number): Uint8Array => {
    const whole = new Uint8Array(available);
    let at = 0;
    for (const chunk of chunks) {
      whole.set(chunk, at);
      at += chunk.byteLength;
    }
    chunks = [whole.subarray(length)];
    available -= length;
    return whole.subarray(0, length);
  };
  let expected: number | null = null;

  return {
    push(chunk) {
      chunks.push(chunk);
      available += chunk.byteLength;
      const messages: unknown[] = [];
      while (available >= (expected ?? LENGTH_SIZE)) {
        const taken = take(expected ?? LENGTH_SIZE);
        if (expected === null) {
          expected = readLength(taken, 0);
        } else {
          messages.push(unpackMessage(taken));
          expected = null;
        }
      }
      return messages;
    },
  };
}
