import CRC32 from 'crc-32';
import { Inflate } from 'fflate';
import { damaged, ReadingProblem, tooLarge } from './reading-problem.ts';
import { FILE_LIMITS, megabytes } from './limits.ts';

/** A zip whose directory keeps to {@link FILE_LIMITS}. Names are compared without regard to case, with "/" between folders. */
export interface ZipFile {
  /** Names of all entries as the directory writes them, with "/" between folders. */
  readonly names: readonly string[];
  readonly has: (name: string) => boolean;
  /** The bytes of an entry, their length and checksum verified; null where there is none of the name. Throws a {@link ReadingProblem}. */
  readonly read: (name: string) => Uint8Array | null;
}

interface Entry {
  readonly name: string;
  readonly flags: number;
  readonly method: number;
  readonly checksum: number;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
}

const END = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_ENTRY = 0x04034b50;
const LONGEST_COMMENT = 0xffff;
const SLICE = 0x8000;

/** Opens a zip by its directory. Throws a {@link ReadingProblem}: cut off, over a limit, or with an entry given twice. */
export function openZip(bytes: Uint8Array): ZipFile {
  const entries = new Map<string, Entry>();
  let total = 0;
  for (const entry of directoryOf(bytes)) {
    total += entry.size;
    if (total > FILE_LIMITS.totalBytes) throw tooLarge(megabytes(FILE_LIMITS.totalBytes));
    const key = keyOf(entry.name);
    if (entries.has(key)) throw damaged();
    entries.set(key, entry);
  }
  let unpacked = 0;
  return {
    names: Array.from(entries.values(), ({ name }) => name),
    has: (name) => entries.has(keyOf(name)),
    read: (name) => {
      const entry = entries.get(keyOf(name));
      if (entry === undefined) return null;
      checkSize(entry);
      unpacked += entry.size;
      if (unpacked > FILE_LIMITS.readBytes) throw tooLarge(megabytes(FILE_LIMITS.readBytes));
      return contentOf(bytes, entry);
    },
  };
}

const keyOf = (name: string): string => name.replaceAll('\\', '/').toLowerCase();

function checkSize({ size, packed }: Entry): void {
  const { partBytes, ratio, ratioFrom } = FILE_LIMITS;
  if (size > partBytes) throw tooLarge(megabytes(partBytes));
  if (size > ratioFrom && size > ratio * packed) throw tooLarge(`${ratio} : 1`);
}

function directoryOf(bytes: Uint8Array): readonly Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  const count = view.getUint16(end + 10, true);
  if (count > FILE_LIMITS.entries) throw tooLarge(`${FILE_LIMITS.entries} entries`);
  const entries: Entry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > end || view.getUint32(at, true) !== DIRECTORY_ENTRY) throw new ReadingProblem('workbookTruncated');
    const nameLength = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)).replaceAll('\\', '/');
    entries.push({
      name,
      flags: view.getUint16(at + 8, true),
      method: view.getUint16(at + 10, true),
      checksum: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** Where the directory ends: the last such mark whose comment reaches to the end of the file or close to it. */
function endOf(view: DataView): number {
  for (let at = view.byteLength - 22; at >= 0 && at >= view.byteLength - 22 - LONGEST_COMMENT; at -= 1) {
    if (view.getUint32(at, true) === END) return at;
  }
  throw new ReadingProblem('workbookTruncated');
}

function contentOf(bytes: Uint8Array, { offset, flags, method, packed, size, checksum }: Entry): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== LOCAL_ENTRY || (flags & 1) !== 0) throw damaged();
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + packed > bytes.length) throw damaged();
  const stored = bytes.subarray(start, start + packed);
  const content = method === 0 ? stored : method === 8 ? inflated(stored, size) : null;
  if (content === null || content.length !== size || CRC32.buf(content) >>> 0 !== checksum) throw damaged();
  return content;
}

/** Unpacks in slices, so that what grows beyond its size in the directory is given up at once. */
function inflated(packed: Uint8Array, size: number): Uint8Array | null {
  const content = new Uint8Array(size);
  let length = 0;
  let over = false;
  const inflate = new Inflate((chunk) => {
    if (length + chunk.length > size) over = true;
    else content.set(chunk, length);
    length += chunk.length;
  });
  try {
    for (let at = 0; at < packed.length && !over; at += SLICE) inflate.push(packed.subarray(at, at + SLICE), at + SLICE >= packed.length);
  } catch {
    return null;
  }
  return over ? null : content.subarray(0, length);
}
