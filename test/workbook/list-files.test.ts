import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LIST_AS_FOUND, type AllotteeListReading } from '#shared/allottees/list-reading.ts';
import { readListAndTables } from '#shared/workbook/read-allottee-list.ts';
import { shiftJis } from '../golden/allottee-list.ts';
import { runs } from '../runs.ts';

const person = fc.record({ name: fc.constantFrom('社員0001', '社員0002', '山田 太郎', '佐藤, 花子', '髙橋'), rights: fc.integer({ min: 1, max: 9_999 }), note: fc.constantFrom('', 'メモ', '二行\n目', '「引用"符」', 'a;b') });
const people = fc.array(person, { minLength: 1, maxLength: 12 }).map((rows) => rows.map((row, index) => ({ ...row, number: `00${100 + index}` })));
const how = fc.record({
  delimiter: fc.constantFrom(',', '\t', ';'), ends: fc.constantFrom('\n', '\r\n', '\r', 'mixed'), quotes: fc.constantFrom('all', 'needed'), last: fc.boolean(),
  encoding: fc.constantFrom('utf-8', 'utf-8 with a mark', 'utf-16le', 'shift_jis'),
});

type Written = typeof how extends fc.Arbitrary<infer T> ? T : never;
type People = typeof people extends fc.Arbitrary<infer T> ? T : never;

function textOf(list: People, { delimiter, ends, quotes, last }: Written): string {
  const field = (text: string): string => (quotes === 'all' || /["\r\n,;\t]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const rows = [['社員番号', '氏名', '割当個数', '備考'], ...list.map(({ number, name, rights, note }) => [number, name, String(rights), note])];
  const end = (index: number): string => (ends === 'mixed' ? (['\r\n', '\n'][index % 2] ?? '\n') : ends);
  return rows.map((row, index) => row.map(field).join(delimiter) + (index < rows.length - 1 || last ? end(index) : '')).join('');
}

function bytesOf(text: string, { encoding }: Written): Uint8Array {
  if (encoding === 'shift_jis') return shiftJis(text.replaceAll('髙', '高'));
  if (encoding === 'utf-16le') return Buffer.from(`\ufeff${text}`, 'utf16le');
  return Buffer.from(encoding === 'utf-8' ? text : `\ufeff${text}`);
}

function read(bytes: Uint8Array): AllotteeListReading | string {
  const list = readListAndTables({ name: 'list.csv', bytes }, { ...LIST_AS_FOUND, sharesPerRight: '100' });
  return list.ok ? list.value.reading : list.error.code;
}

const found = (reading: AllotteeListReading | string): unknown =>
  (typeof reading === 'string' ? reading : reading.rows.map(({ allottee }) => [allottee?.employeeNumber, allottee?.name, allottee?.rights, allottee?.note]));

test('a list written with any separator, line ends, quotes and encoding is read back equal', () => {
  fc.assert(fc.property(people, how, (list, written) => {
    const name = (text: string): string => (written.encoding === 'shift_jis' ? text.replaceAll('髙', '高') : text);
    expect(found(read(bytesOf(textOf(list, written), written)))).toEqual(list.map(({ number, name: who, rights, note }) => [number, name(who), String(rights), note.replaceAll('\n', ' ')]));
  }), { numRuns: runs(500) });
});

test('a list with a quotation mark too many, a line cut or a line joined is refused, read as it stands, or its rows say what is wrong', () => {
  const damage = fc.record({ kind: fc.constantFrom('quote', 'cut', 'join'), at: fc.nat() });
  fc.assert(fc.property(people, how.map((written) => ({ ...written, encoding: 'utf-8' as const, ends: '\n' as const })), damage, (list, written, { kind, at }) => {
    const text = textOf(list.map((one) => ({ ...one, note: '' })), written);
    const place = text.indexOf('\n') + 1 + (at % Math.max(1, text.length - text.indexOf('\n') - 1));
    const ends = [...text.matchAll(/\n/g)].map(({ index }) => index).slice(1);
    const joined = ends.length === 0 ? text : text.slice(0, ends[at % ends.length]) + text.slice((ends[at % ends.length] ?? 0) + 1);
    const damaged = kind === 'quote' ? `${text.slice(0, place)}"${text.slice(place)}` : kind === 'cut' ? text.slice(0, place) : joined;
    const reading = read(bytesOf(damaged, written));
    if (typeof reading === 'string') return;
    const before = new Map(list.map(({ number, name, rights }) => [number, [name, String(rights)]]));
    const isRight = reading.rows.every(({ allottee }) => allottee === null || JSON.stringify(before.get(allottee.employeeNumber)) === JSON.stringify([allottee.name, allottee.rights]));
    // What a text says is read as it stands: a mark inside a name, a number that was cut.
    const isWritten = reading.rows.every(({ cells, allottee }) => allottee === null || damaged.includes(cells.name ?? '') || damaged.includes((cells.name ?? '').replaceAll('"', '""')));
    expect(isRight || isWritten || reading.issues.length > 0).toBe(true);
    const rows = new Set([...reading.rows, ...reading.leftOut].map(({ row }) => row));
    expect(rows.size).toBe(reading.rows.length + reading.leftOut.length);
  }), { numRuns: runs(500) });
});
