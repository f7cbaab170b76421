/** An object of a document. */
export type Plain = Readonly<Record<string, unknown>>;

/** Whether a value of a document is an object with keys: no list, and nothing that stands for itself. */
export const isPlain = (value: unknown): value is Plain => typeof value === 'object' && value !== null && !Array.isArray(value);

/** What an object has under a key; undefined where it has none, whatever the key is: a heading of a list may be "toString". */
export const valueUnder = (value: Plain, key: string): unknown => (Object.hasOwn(value, key) ? value[key] : undefined);

/** Whether two values of documents, which are plain data, are alike in every part. An absent key is not one that is null. */
export function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (Array.isArray(one) && Array.isArray(other)) return one.length === other.length && one.every((item, index) => isSame(item, other[index]));
  if (!isPlain(one) || !isPlain(other)) return false;
  const keys = Object.keys(one);
  return keys.length === Object.keys(other).length && keys.every((key) => Object.hasOwn(other, key) && isSame(one[key], other[key]));
}
