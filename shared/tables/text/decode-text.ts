import { success, type Result } from '../../host/result.ts';
import { fileFailure } from '../file-failure.ts';
import { oddness } from './encoding-evidence.ts';

/** Encodings a text is read in, by the names of the WHATWG standard, whose shift_jis is CP932. */
const TEXT_ENCODINGS = ['utf-8', 'shift_jis', 'euc-jp', 'iso-2022-jp', 'gb18030', 'windows-1252', 'utf-16le', 'utf-16be', 'utf-32le', 'utf-32be'] as const;

/** One of {@link TEXT_ENCODINGS}. */
export type TextEncoding = (typeof TEXT_ENCODINGS)[number];

/** A text with the encoding it was read in. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: TextEncoding;
  /** Encodings in which the bytes may well be meant, the one taken first. More than one: a person has to say which. */
  readonly possible: readonly TextEncoding[];
}

const ALIASES: Readonly<Record<string, TextEncoding>> = {
  utf8: 'utf-8', sjis: 'shift_jis', 'shift-jis': 'shift_jis', cp932: 'shift_jis', 'windows-31j': 'shift_jis', ms932: 'shift_jis',
  eucjp: 'euc-jp', jis: 'iso-2022-jp', gbk: 'gb18030', gb2312: 'gb18030', cp936: 'gb18030', cp1252: 'windows-1252', 'iso-8859-1': 'windows-1252', latin1: 'windows-1252',
  'utf-16': 'utf-16le', utf16: 'utf-16le', utf16le: 'utf-16le', utf16be: 'utf-16be', 'utf-32': 'utf-32le', utf32: 'utf-32le',
};

/** Says how many known words a text holds that are not written in ASCII; what it means in one encoding alone decides. */
export type KnownWords = (text: string) => number;

/**
 * A text file decoded strictly: no character is replaced or lost. A byte order mark decides, then UTF-16 and UTF-32 are
 * known by their zero bytes, ISO-2022-JP by its escapes, and UTF-8 by being valid. Of the older encodings the one that is
 * plausible is taken; where several are, `possible` has them all. `encoding` overrides; a wrong one is a failure.
 */
export function decodeText(bytes: Uint8Array, encoding: string | null, knownWords: KnownWords = () => 0): Result<DecodedText> {
  if (bytes.length === 0) return fileFailure('fileEmpty');
  if (encoding !== null) return decodeAs(bytes, encoding);
  const certain = certainEncoding(bytes);
  if (certain !== null) {
    const text = decoded(bytes, certain);
    return text === null || !isText(text) ? fileFailure(bytes.includes(0) || text !== null ? 'notATextFile' : 'encodingUnknown') : success({ text, encoding: certain, possible: [certain] });
  }
  const utf8 = decoded(bytes, 'utf-8');
  if (utf8 !== null) return isText(utf8) ? success({ text: utf8, encoding: 'utf-8', possible: ['utf-8'] }) : fileFailure('notATextFile');
  return decodeOlder(bytes, knownWords);
}

function decodeAs(bytes: Uint8Array, encoding: string): Result<DecodedText> {
  const chosen = knownEncoding(encoding);
  const text = chosen === null ? null : decoded(bytes, chosen);
  return chosen === null || text === null || !isText(text) ? fileFailure('encodingWrong', { encoding }) : success({ text, encoding: chosen, possible: [chosen] });
}

function knownEncoding(name: string): TextEncoding | null {
  const lower = name.toLowerCase();
  return TEXT_ENCODINGS.find((encoding) => encoding === lower) ?? ALIASES[lower] ?? null;
}

/** Whatever is odd by so much more than the least odd reading is not what was meant. */
const CLEARLY_ODDER = 0.5;

const OLDER_ENCODINGS = ['shift_jis', 'euc-jp', 'gb18030', 'windows-1252'] as const;

function decodeOlder(bytes: Uint8Array, knownWords: KnownWords): Result<DecodedText> {
  const sample = sampleOf(bytes);
  const readings = OLDER_ENCODINGS.flatMap((encoding) => {
    const text = decoded(sample, encoding, true);
    return text === null || !isText(text) ? [] : [{ encoding, known: knownWords(text), ...oddness(sample, text, encoding) }];
  });
  const least = Math.min(...readings.map(({ odd }) => odd));
  // Only what is plausible in a part is decoded as a whole, and counts where the whole is valid.
  const whole = readings.flatMap((reading) => {
    const text = reading.odd < least + CLEARLY_ODDER ? decoded(bytes, reading.encoding) : null;
    return text === null || !isText(text) ? [] : [{ ...reading, text }];
  });
  const known = whole.filter((reading) => reading.known > 0);
  // Kana are Japanese: what holds them is no Chinese text, although its encoding has them, too.
  const japanese = whole.filter(({ kana, encoding }) => kana && encoding !== 'gb18030');
  const left = [known, japanese, whole].find((some) => some.length > 0) ?? [];
  const ordered = left.toSorted((one, other) => other.known - one.known || one.odd - other.odd);
  const [best] = ordered;
  if (best === undefined) return fileFailure(bytes.includes(0) ? 'notATextFile' : 'encodingUnknown');
  return success({ text: best.text, encoding: best.encoding, possible: ordered.map(({ encoding }) => encoding) });
}

/** Enough of a text to tell its encoding. */
const SAMPLE_BYTES = 200_000;

/** A part of a text from the line on in which characters beyond ASCII begin: what stands before is the same in all older encodings. */
function sampleOf(bytes: Uint8Array): Uint8Array {
  const first = bytes.findIndex((byte) => byte > 0x7f);
  const line = first < 0 ? 0 : bytes.lastIndexOf(0x0a, first) + 1;
  const start = first - line > SAMPLE_BYTES / 2 ? first : line;
  return bytes.subarray(start, start + SAMPLE_BYTES);
}

/** An encoding that marks, zero bytes or escapes leave no doubt about. */
function certainEncoding(bytes: Uint8Array): TextEncoding | null {
  const [first, second, third, fourth] = bytes;
  if (first === 0xff && second === 0xfe && third === 0 && fourth === 0) return 'utf-32le';
  if (first === 0 && second === 0 && third === 0xfe && fourth === 0xff) return 'utf-32be';
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const zeros = zeroBytes(bytes.subarray(0, 65_536));
  if (zeros.some((count) => count > 0)) return byZeros(zeros, bytes.length);
  return hasJisEscape(bytes) ? 'iso-2022-jp' : null;
}

/** How many bytes are zero at the first, second, third and fourth place of each four. */
function zeroBytes(bytes: Uint8Array): readonly [number, number, number, number] {
  const zeros: [number, number, number, number] = [0, 0, 0, 0];
  for (let index = 0; index < bytes.length; index += 1) {
    if (bytes[index] === 0) zeros[(index % 4) as 0 | 1 | 2 | 3] += 1;
  }
  return zeros;
}

/** Separators and line ends of UTF-16 have one zero byte, those of UTF-32 three, and every other character of it two or one. */
function byZeros([first, second, third, fourth]: readonly [number, number, number, number], length: number): TextEncoding {
  const quarter = Math.floor(Math.min(length, 65_536) / 4);
  if (length % 4 === 0 && fourth === quarter && third >= quarter * 0.9) return 'utf-32le';
  if (length % 4 === 0 && first === quarter && second >= quarter * 0.9) return 'utf-32be';
  return second + fourth > first + third ? 'utf-16le' : 'utf-16be';
}

/** Text of seven bits with the escape that begins Japanese characters. */
function hasJisEscape(bytes: Uint8Array): boolean {
  let escaped = false;
  for (let index = 0; index < bytes.length; index += 1) {
    const byte = bytes[index] ?? 0;
    if (byte > 0x7f) return false;
    escaped ||= byte === 0x1b && (bytes[index + 1] === 0x24 || bytes[index + 1] === 0x28);
  }
  return escaped;
}

/** @param isPart whether the bytes may end within a character. */
function decoded(bytes: Uint8Array, encoding: TextEncoding, isPart = false): string | null {
  if (encoding === 'utf-32le' || encoding === 'utf-32be') return decodedUtf32(bytes, encoding === 'utf-32le');
  if (encoding === 'windows-1252') return decodedWestern(bytes);
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: isPart });
  } catch {
    return null;
  }
}

/** Characters of the bytes 0x80 to 0x9f; those without one are control characters. */
const WESTERN = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Node takes Windows-1252 for Latin-1, whose characters at these places are control characters. */
const decodedWestern = (bytes: Uint8Array): string =>
  new TextDecoder('windows-1252').decode(bytes).replaceAll(/[\u0080-\u009f]/g, (character) => WESTERN[character.charCodeAt(0) - 0x80] ?? character);

function decodedUtf32(bytes: Uint8Array, littleEndian: boolean): string | null {
  if (bytes.length % 4 !== 0) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += 4) {
    const point = view.getUint32(at, littleEndian);
    if (point > 0x10ffff || (point >= 0xd800 && point <= 0xdfff)) return null;
    if (at > 0 || point !== 0xfeff) pieces.push(String.fromCodePoint(point));
  }
  return pieces.join('');
}

/** A table has no control characters but spaces, tabs and line ends. */
function isText(text: string): boolean {
  return !/(?!\s)\p{Cc}/u.test(text);
}
