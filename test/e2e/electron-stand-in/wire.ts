/** Bytes as JSON can carry them between the page's process and this one. */
interface CarriedBytes {
  readonly $bytes: string;
}

const isCarried = (value: unknown): value is CarriedBytes => typeof value === 'object' && value !== null && '$bytes' in value;

/** Writes a message to the page; `isolated-world.js` is the other end. */
export const encode = (value: unknown): string =>
  // Buffers turn themselves into JSON before a replacer sees them: the holder still has the bytes.
  JSON.stringify({ value }, function (this: Readonly<Record<string, unknown>>, key, item: unknown) {
    const held = this[key];
    return held instanceof Uint8Array ? { $bytes: Buffer.from(held).toString('base64') } : item;
  });

/** Reads a message of the page. */
export const decode = (text: string): unknown =>
  JSON.parse(text, (_key, item: unknown) => (isCarried(item) ? new Uint8Array(Buffer.from(item.$bytes, 'base64')) : item));
