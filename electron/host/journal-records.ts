import { crc32 } from 'node:zlib';

/** The kinds of journal records: the owner, a part of a document's text, a part or the end of an entry, or details of the draft. */
export type RecordKind = 'head' | 'snapshot' | 'part' | 'entry' | 'about';

export interface JournalRecord {
  readonly kind: RecordKind;
  readonly content: Uint8Array;
}

const TAGS: Readonly<Record<RecordKind, number>> = { head: 1, snapshot: 2, part: 3, entry: 4, about: 5 };
const KINDS = new Map(Object.entries(TAGS).map(([kind, tag]) => [tag, kind as RecordKind] as const)); // The keys of the table above.

/** Length of tag and content, and the checksum of both. */
const HEAD_BYTES = 8;
const TAG_BYTES = 1;

/** A record as stored in a file: its length, its checksum, its kind, and its content. */
export function packRecord(kind: RecordKind, content: Uint8Array | string): Buffer {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  const record = Buffer.alloc(HEAD_BYTES + TAG_BYTES + bytes.byteLength);
  record.writeUInt8(TAGS[kind], HEAD_BYTES);
  record.set(bytes, HEAD_BYTES + TAG_BYTES);
  const body = record.subarray(HEAD_BYTES);
  record.writeUInt32BE(body.byteLength, 0);
  record.writeUInt32BE(crc32(body), 4);
  return record;
}

/** The complete records of a journal, and how the file ends. */
export interface ReadRecords {
  readonly records: readonly JournalRecord[];
  /** The end of the last complete record, in bytes. */
  readonly end: number;
  /** True where a record's content was altered; a record that was cut off while it was written is only dropped. */
  readonly damaged: boolean;
}

export function readRecords(bytes: Uint8Array): ReadRecords {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const records: JournalRecord[] = [];
  let end = 0;
  while (end + HEAD_BYTES <= bytes.byteLength) {
    const length = view.getUint32(end);
    const start = end + HEAD_BYTES;
    // A file may end in zeros after a power cut while it grew.
    if (length === 0 || start + length > bytes.byteLength) break;
    const body = bytes.subarray(start, start + length);
    const kind = KINDS.get(body[0] ?? 0);
    if (kind === undefined || crc32(body) !== view.getUint32(end + 4)) return { records, end, damaged: true };
    records.push({ kind, content: body.subarray(TAG_BYTES) });
    end = start + length;
  }
  return { records, end, damaged: false };
}
