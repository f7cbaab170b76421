import { SaxesParser } from 'saxes';
import type { Progress } from './progress.ts';
import { damaged } from './reading-problem.ts';

/** What an XML part is told of while it is read, from its first element to its last. */
export interface XmlHandler {
  /** `name` has no prefix where the element is of the root's own namespace; other elements keep theirs ("x14:f"). */
  readonly open: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly close: (name: string) => void;
  /** Text between the marks, CDATA too. */
  readonly text?: (text: string) => void;
  /** Told after each slice of the part. */
  readonly progress?: Progress;
}

const SLICE = 0x10000;

/**
 * Reads a whole XML part in one pass. One that is not well-formed to its last character, or that defines entities, is
 * damaged: nothing of it is taken.
 */
export function readXml(bytes: Uint8Array, { open, close, text, progress }: XmlHandler): void {
  const parser = new SaxesParser<{ readonly position: false; readonly xmlns: false }>({ position: false, xmlns: false });
  const prefixes = new OwnPrefixes();
  parser.on('error', () => {
    throw damaged();
  });
  parser.on('doctype', () => {
    throw damaged();
  });
  parser.on('opentag', ({ name, attributes }) => open(prefixes.localName(name, attributes), attributes));
  parser.on('closetag', ({ name }) => close(prefixes.localName(name)));
  if (text !== undefined) {
    parser.on('text', text);
    parser.on('cdata', text);
  }
  let read = 0;
  for (const slice of slicesOf(bytes)) {
    parser.write(slice);
    read += SLICE;
    progress?.(Math.min(1, read / bytes.length));
  }
  parser.close();
}

/** Which prefixes stand for the namespace of the root. */
class OwnPrefixes {
  private own: Set<string> | null = null;

  localName(name: string, rootAttributes?: Readonly<Record<string, string>>): string {
    const colon = name.indexOf(':');
    this.own ??= prefixesOf(colon < 0 ? '' : name.slice(0, colon), rootAttributes ?? {});
    if (colon < 0) return name;
    return this.own.has(name.slice(0, colon)) ? name.slice(colon + 1) : name;
  }
}

function prefixesOf(prefix: string, attributes: Readonly<Record<string, string>>): Set<string> {
  const own = new Set([prefix]);
  const namespace = attributes[prefix === '' ? 'xmlns' : `xmlns:${prefix}`];
  for (const [name, value] of Object.entries(attributes)) {
    if (namespace !== undefined && value === namespace && name.startsWith('xmlns:')) own.add(name.slice('xmlns:'.length));
  }
  return own;
}

/** The text of a part in slices. XML is UTF-8 or UTF-16; a mark or the zero byte beside its first "<" tells. */
function* slicesOf(bytes: Uint8Array): Generator<string> {
  const decoder = new TextDecoder(encodingOf(bytes), { fatal: true });
  try {
    for (let at = 0; at < bytes.length; at += SLICE) yield withoutZero(decoder.decode(bytes.subarray(at, at + SLICE), { stream: true }));
    yield decoder.decode();
  } catch (problem) {
    throw problem instanceof TypeError ? damaged() : problem;
  }
}

/** The parser takes a zero character for the end of its text, and would be silent about what follows. */
function withoutZero(text: string): string {
  if (text.includes('\u0000')) throw damaged();
  return text;
}

function encodingOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return 'utf-16be';
  return 'utf-8';
}

/** An attribute by its name, whatever the prefix before it, such as the "id" of "r:id"; one without a prefix is another. */
export function prefixedAttribute(attributes: Readonly<Record<string, string>>, name: string): string | undefined {
  const ending = `:${name}`;
  return Object.entries(attributes).find(([one]) => one.endsWith(ending))?.[1];
}

/** Whether a truth value of XML is true: "1" or "true". */
export const isTrue = (value: string | undefined): boolean => value === '1' || value === 'true';
