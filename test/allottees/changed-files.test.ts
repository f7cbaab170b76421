import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { LIST_AS_FOUND, openQuestions, type AllotteeListReading } from '#shared/allottees/list-reading.ts';
import { readAllotteeList } from '#shared/workbook/read-allottee-list.ts';
import { generatedPersons, listCsv, listMatrix, listWorkbook, shiftJis } from '../golden/allottee-list.ts';
import { runs } from '../runs.ts';

const PERSONS = generatedPersons().slice(0, 24);
const TRUTH: ReadonlyMap<string, string> = new Map(PERSONS.map(({ number, name, rights }) => [name, `${number} ${rights}`]));

const NUMBERS: ReadonlyMap<string, string> = new Map(PERSONS.map(({ number, name }) => [name, number]));

const read = async (name: string, bytes: Uint8Array) => await readAllotteeList({ name, bytes }, { ...LIST_AS_FOUND, sharesPerRight: '500' });

/** What a reading says of itself: none of it is silent. */
const isSaid = (reading: AllotteeListReading): boolean =>
  reading.issues.length > 0 || openQuestions(reading).length > 0 || reading.reinterpreted.length > 0 || reading.totals.some(({ said, read: added }) => said !== added);

/** A sign that somebody put into a name or a number is what the file says: only letters and digits must be those of the person. */
const letters = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '');

/** What went wrong without a word: a person who was read as another, or who is missing; null where nothing is. */
function silentFault(result: Awaited<ReturnType<typeof read>>): string | null {
  if (!result.ok || isSaid(result.value)) return null;
  // A column whose heading nobody knows any more is kept beside the fields, as it is.
  const found = new Map(result.value.rows.flatMap(({ allottee }) => {
    if (allottee === null) return [];
    const texts = [allottee.employeeNumber, allottee.name, ...Object.values(allottee.other)].map(letters);
    const name = texts.find((text) => TRUTH.has(text)) ?? texts.join(' ');
    return [[name, `${texts.find((text) => text === NUMBERS.get(name)) ?? ''} ${allottee.rights ?? ''}`] as const];
  }));
  const wrong = [...found].find(([name, said]) => TRUTH.get(name) !== said);
  if (wrong !== undefined) return `${wrong.join(': ')} was read`;
  const lost = [...TRUTH.keys()].find((name) => !found.has(name));
  return lost === undefined ? null : `${lost} is missing`;
}

const isReadRight = async (name: string, bytes: Uint8Array): Promise<boolean> => {
  const result = await read(name, bytes);
  return result.ok && silentFault(result) === null && result.value.issues.every(({ severity }) => severity === 'note') && result.value.rows.length === PERSONS.length;
};

const utf16 = (text: string): Uint8Array => new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'));
const ENCODINGS = { utf8: (text: string): Uint8Array => strToU8(text), marked: (text: string): Uint8Array => strToU8(`\ufeff${text}`), utf16, shiftJis } as const;
const encoding = fc.constantFrom('utf8' as const, 'marked' as const, 'utf16' as const, 'shiftJis' as const);
const delimiter = fc.constantFrom(',', '\t', ';');

describe('a text file', () => {
  const unit = fc.constantFrom('', '個', ' 個', ' rights');
  const quoted = fc.constantFrom('none', 'all', 'names');
  const lineEnd = fc.constantFrom('\n', '\r\n', '\r');
  const note = fc.constantFrom('', '退職予定', 'A, B; C', '1行目\n2行目', '「"」');

  it('is read right in whatever encoding, with whatever quotes, line ends, units and notes', async () => {
    await fc.assert(fc.asyncProperty(encoding, delimiter, lineEnd, quoted, unit, note, async (as, by, end, quotes, counter, remark) => {
      const cell = (text: string, column: number): string => (quotes === 'all' || (quotes === 'names' && column === 1) || /[",;\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
      const rows = listMatrix(PERSONS).map((row, index) => (row.length < 6 ? row : [...row.slice(0, 5), index === 3 ? row[5] : `${row[5]}${counter}`, index === 3 ? '備考' : index === 4 ? remark : '']).map(String));
      const text = rows.map((row) => row.map(cell).join(by)).join(end);
      expect(await isReadRight('list.csv', ENCODINGS[as](text)), text.slice(0, 300)).toBe(true);
    }), { numRuns: runs(200) });
  });

  /** What happens to texts on their way: a sign comes in, goes, or comes twice. */
  const change = fc.oneof(
    fc.record({ kind: fc.constant('insert' as const), text: fc.constantFrom('"', '""', ',', '\t', ';', '\n', '\r', '\r\n', '\u0000', '\ufeff', ' ', "'", '\u200b', '\u3000', '\u2028'), at: fc.nat() }),
    fc.record({ kind: fc.constant('delete' as const), text: fc.constantFrom(',', '\t', ';', '\r\n', '\n', '\r', '"'), at: fc.nat() }),
    fc.record({ kind: fc.constant('double' as const), text: fc.constantFrom(',', '\t', ';', '\r\n', '"'), at: fc.nat() }),
  );

  function changed(text: string, { kind, text: sign, at }: typeof change extends fc.Arbitrary<infer Change> ? Change : never): string {
    if (kind === 'insert') return text.slice(0, at % (text.length + 1)) + sign + text.slice(at % (text.length + 1));
    const places = [...text.matchAll(new RegExp(sign.replace(/[\r\n\t]/g, (one) => JSON.stringify(one).slice(1, -1)), 'g'))].map(({ index }) => index);
    const place = places[at % Math.max(1, places.length)];
    if (place === undefined) return text;
    return text.slice(0, place) + (kind === 'double' ? sign + sign : '') + text.slice(place + sign.length);
  }

  it('that was changed is read right, or refused, or says what is lost', async () => {
    await fc.assert(fc.asyncProperty(fc.constantFrom('utf8' as const, 'marked' as const, 'utf16' as const), delimiter, quoted, fc.array(change, { minLength: 1, maxLength: 2 }), async (as, by, quotes, changes) => {
      const whole = quotes === 'none' ? listCsv(PERSONS, by) : listMatrix(PERSONS).map((row) => row.map((one, column) => (quotes === 'all' || column === 1 ? `"${one}"` : String(one))).join(by)).join('\r\n');
      const text = changes.reduce(changed, whole);
      expect(silentFault(await read('list.csv', ENCODINGS[as](text))), JSON.stringify(changes)).toBeNull();
    }), { numRuns: runs(600) });
  });
});

describe('a workbook', () => {
  const original = listWorkbook(PERSONS);

  /** A tag of a part taken out, doubled, exchanged with the next one, or with another place, size or kind. */
  const change = fc.record({ part: fc.nat(), kind: fc.constantFrom('remove' as const, 'double' as const, 'exchange' as const, 'place' as const, 'flip' as const, 'insert' as const), at: fc.nat(), by: fc.integer({ min: 1, max: 30 }) });
  const INSERTIONS = ['<mergeCells count="1"><mergeCell ref="B5:B6"/></mergeCells>', '<mergeCells count="1"><mergeCell ref="F5:F7"/></mergeCells>', '<cols><col min="6" max="6" hidden="1"/></cols>', '<row r="6"/>', '<c r="F9"/>', '<v>7</v>', '<is><t>x</t></is>', '<f>1+1</f>', '<x/>', '<!-- -->', '<t/>'];

  function changedXml(xml: string, { kind, at, by }: typeof change extends fc.Arbitrary<infer Change> ? Change : never): string {
    const tags = [...xml.matchAll(/<[^>]*>/g)];
    const [tag, next] = [tags[at % tags.length], tags[(at % tags.length) + 1]];
    if (tag === undefined) return xml;
    const [before, text, after] = [xml.slice(0, tag.index), tag[0], xml.slice(tag.index + tag[0].length)];
    switch (kind) {
      case 'remove':
        return before + after;
      case 'double':
        return before + text + text + after;
      case 'exchange':
        return next === undefined ? xml : before + next[0] + xml.slice(tag.index + text.length, next.index) + text + xml.slice(next.index + next[0].length);
      case 'place':
        return before + text.replace(/ (r|min|max|count|ref|uniqueCount|sheetId|s)="([A-Z]*)(\d+)/, (_, name: string, letters: string, digits: string) => ` ${name}="${letters}${Number.parseInt(digits, 10) + by}`) + after;
      case 'insert':
        return before + (INSERTIONS[by % INSERTIONS.length] ?? '') + text + after;
      case 'flip':
        return xml;
    }
  }

  it('whose parts were changed is read right, or refused, or says what is lost', async () => {
    const parts = unzipSync(await original);
    const names = Object.keys(parts).filter((name) => /\.(xml|rels)$/.test(name) && !name.startsWith('docProps'));
    // The sheet with the list and its texts are most of what can be lost.
    const weighed = [...names, ...names.filter((name) => /sheet2\.xml$|sharedStrings/.test(name)).flatMap((name) => [name, name, name, name, name])];
    await fc.assert(fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 2 }), async (changes) => {
      const entries = { ...parts };
      for (const one of changes) {
        const name = weighed[one.part % weighed.length] ?? '';
        entries[name] = strToU8(changedXml(strFromU8(entries[name] ?? new Uint8Array()), one));
      }
      const bytes = zipSync(entries, { level: 1 });
      // What is changed in the packed bytes a checksum finds.
      for (const { kind, at, by } of changes) if (kind === 'flip') bytes[at % bytes.length] = (bytes[at % bytes.length] ?? 0) ^ (1 << by % 8);
      expect(silentFault(await read('list.xlsx', bytes)), JSON.stringify(changes.map((one) => ({ ...one, name: weighed[one.part % weighed.length] })))).toBeNull();
    }), { numRuns: runs(600) });
  });

  it('that nobody changed is read right', async () => {
    expect(await isReadRight('list.xlsx', await original)).toBe(true);
  });
});
