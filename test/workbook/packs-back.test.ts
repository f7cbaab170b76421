import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it, test } from 'vitest';
import { parseDocument } from '#shared/grant/parse-document.ts';
import type { GrantDocument } from '#shared/grant/schema.ts';
import { exportWorkbook } from '#shared/workbook/export-workbook.ts';
import { allotteeCell, placeOf, scenarioCell, sheetOf, termCellOf } from './cells.ts';
import { open, save, WITH_NAMES } from './exported.ts';
import { imported, withList } from './imported.ts';

const GOLDEN = join(import.meta.dirname, '../golden');
const golden = (name: string): Uint8Array => new Uint8Array(readFileSync(join(GOLDEN, 'packs-back', name)));

const createdAt = new Date('2006-10-31T00:00:00Z');
const exported = (): Promise<Uint8Array> => exportWorkbook(withList(), 'en', { createdAt, choice: WITH_NAMES });

describe('a workbook that comes back from a spreadsheet program', () => {
  test.each(['p05b_scen_phonetic.xlsx', 'p01_strict_isodates.xlsx'])('%s has no changes', async (name) => {
    const { changes, unread, document } = await imported(golden(name));
    expect({ changes, unread }).toEqual({ changes: [], unread: [] });
    expect(document.scenarios.map(({ name: one }) => one)).toHaveLength(2);
  });

  test.each(['ods', 'xls'])('saved by LibreOffice as .%s gives the document back', async (type) => {
    const { changes, unread, document } = await imported(golden(`allottees.ja.${type}`));
    expect({ changes, unread }).toEqual({ changes: [], unread: [] });
    const before = parseDocument(readFileSync(join(GOLDEN, 'packs/0.1.0/allottees.grant'), 'utf8'));
    expect(before.ok && document).toEqual(before.ok && before.document);
  });

  it('takes the original where its sheet was duplicated, and says what stands in the copy', async () => {
    const { changes, unread, document } = await imported(golden('e01_copy_edit_orig.xlsx'));
    expect(document.grant.exercisePrice).toMatchObject({ amount: '4000' });
    expect(changes).toEqual([{ path: 'grant.exercisePrice.amount', cell: '発行要項!C12', before: '3551', after: '4000' }]);
    expect(unread).toEqual([{ path: 'grant.exercisePrice.amount', cell: '発行要項 (2)!C12', text: '3551' }]);
  });

  it('is read in full width, with counters, and with years of an era, as a list is', async () => {
    const { changes, unread } = await imported(golden('e07_text.xlsx'));
    expect(unread).toEqual([]);
    expect(changes.map(({ path, after }) => [path, after])).toEqual([
      ['grant.rights', '2907'], ['grant.exercisePrice.amount', '4000'], ['grant.exercisePrice.decisionDate', '2006-11-09'], ['grant.exercisePeriod.from', '2007-11-09'], ['grant.statedCapital.ratio', '0.6'],
    ]);
  });

  it('does not take a counter for another: shares are no rights', async () => {
    const workbook = await open(await exported());
    termCellOf(workbook, 'rights').value = '2907株';
    termCellOf(workbook, 'sharesPerRight').value = '５００株';
    scenarioCell(workbook, 1, 'rights').value = '2,500個';
    allotteeCell(workbook, 1, 'rights').value = '１２個';
    const { document, unread } = await imported(await save(workbook));
    expect(unread).toEqual([{ path: 'grant.rights', cell: placeOf(termCellOf(workbook, 'rights')), text: '2907株' }]);
    expect([document.grant.sharesPerRight, document.scenarios[0]?.rights, document.allottees[0]?.rights]).toEqual(['500', '2500', '12']);
  });
});

/** The workbook with a copy of a sheet as Excel and LibreOffice make it: with the names that lead to it, as the copy's own. */
function withCopy(bytes: Uint8Array, sheet: string, edit: (xml: string) => string): Uint8Array {
  const parts = unzipSync(bytes);
  const text = (name: string): string => strFromU8(parts[name] ?? new Uint8Array());
  const workbook = text('xl/workbook.xml');
  const relations = text('xl/_rels/workbook.xml.rels');
  const id = new RegExp(`<sheet [^>]*name="${sheet}"[^>]*r:id="([^"]+)"`).exec(workbook)?.[1] ?? '';
  const target = new RegExp(`Id="${id}"[^>]*Target="([^"]+)"|Target="([^"]+)"[^>]*Id="${id}"`).exec(relations);
  const part = `xl/${target?.[1] ?? target?.[2] ?? ''}`;
  const count = [...workbook.matchAll(/<sheet /g)].length;
  const own = [...workbook.matchAll(/<definedName name="([^"]+)"[^>]*>([^<]+)<\/definedName>/g)]
    .filter(([, , area = '']) => area.replaceAll("'", '').startsWith(`${sheet}!`))
    .map(([, name = '', area = '']) => `<definedName name="${name}" localSheetId="${count}">'${sheet} (2)'!${area.slice(area.lastIndexOf('!') + 1)}</definedName>`);
  return zipSync({
    ...parts,
    'xl/worksheets/copied.xml': strToU8(edit(text(part))),
    'xl/_rels/workbook.xml.rels': strToU8(relations.replace('</Relationships>', '<Relationship Id="copied" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/copied.xml"/></Relationships>')),
    'xl/workbook.xml': strToU8(workbook.replace('</sheets>', `<sheet name="${sheet} (2)" sheetId="99" r:id="copied"/></sheets>`).replace('</definedNames>', `${own.join('')}</definedNames>`)),
  });
}

describe('a copy of a sheet', () => {
  it.each(['terms', 'scenarios', 'allottees'])('of %s that nobody changed says nothing', async (key) => {
    const bytes = await exported();
    const { name } = sheetOf(await open(bytes), key);
    const { changes, unread, document } = await imported(withCopy(bytes, name, (xml) => xml));
    expect({ changes, unread }).toEqual({ changes: [], unread: [] });
    expect(document).toEqual(withList());
  });

  it.each([
    ['scenarios', 'scenarios', (workbook: Awaited<ReturnType<typeof open>>) => scenarioCell(workbook, 1, 'exercisePrice')],
    ['allottees', 'allottees', (workbook: Awaited<ReturnType<typeof open>>) => allotteeCell(workbook, 1, 'rights')],
    ['terms', 'grant.rights', (workbook: Awaited<ReturnType<typeof open>>) => termCellOf(workbook, 'rights')],
  ] as const)('of %s never wins: what was changed there is said, and the original counts', async (key, path, cellOf) => {
    const bytes = await exported();
    const workbook = await open(bytes);
    const { name } = sheetOf(workbook, key);
    const { address } = cellOf(workbook);
    const copied = withCopy(bytes, name, (xml) => xml.replace(new RegExp(`(<c r="${address}"[^>]*>)(?:<f>[^<]*</f>)?<v>[^<]*</v>`), '$1<v>777</v>'));
    const { changes, unread, document } = await imported(copied);
    expect(changes).toEqual([]);
    expect(document).toEqual(withList());
    expect(unread).toEqual([{ path, cell: `${name} (2)!${address}`, text: '777' }]);
  });
});

describe('days that are counted from 1904', () => {
  /** The workbook in the date system of 1904: every date is 1,462 days less. */
  const from1904 = (bytes: Uint8Array, style: (cell: string) => string): Uint8Array => {
    const parts = unzipSync(bytes);
    const workbook = strFromU8(parts['xl/workbook.xml'] ?? new Uint8Array()).replace(/<workbookPr[^>]*\/>/, '<workbookPr date1904="1"/>');
    const sheets = Object.entries(parts).filter(([name]) => name.startsWith('xl/worksheets/sheet')).map(([name, part]) => [
      name,
      strToU8(strFromU8(part).replace(/<c ([^>]*)><v>(3[89]\d{3}|4[01]\d{3})<\/v>/g, (_, attributes: string, days: string) => `<c ${style(attributes)}><v>${Number.parseInt(days, 10) - 1_462}</v>`)),
    ] as const);
    return zipSync({ ...parts, ...Object.fromEntries(sheets), 'xl/workbook.xml': strToU8(workbook) });
  };

  it.each([['with their formats', (attributes: string) => attributes], ['without a format', (attributes: string) => attributes.replace(/ s="\d+"/, '')]] as const)('%s are the same days', async (_, style) => {
    const { changes, unread, document } = await imported(from1904(await exported(), style));
    expect({ changes, unread }).toEqual({ changes: [], unread: [] });
    const dates = ({ grant }: GrantDocument) => [grant.issueDate, grant.exercisePeriod];
    expect(dates(document)).toEqual(dates(withList()));
  });
});
