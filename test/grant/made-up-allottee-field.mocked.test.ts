import { expect, it, vi } from 'vitest';
import { usedColumns } from '#shared/allottees/used-columns.ts';
import { reduce } from '#shared/commands/reduce.ts';
import { compareDocuments } from '#shared/differences/compare-documents.ts';
import { differencesBetween } from '#shared/grant/differences.ts';
import { isStillFresh } from '#shared/grant/freshness.ts';
import { ALLOTTEE_FIELD_NAMES, type AllotteeFieldDefinition } from '#shared/grant/parts/allottees/field-registry.ts';
import { NOBODY } from '#shared/grant/parts/allottees/part.ts';
import { parseDocument } from '#shared/grant/parse-document.ts';
import { referenceDocument } from '#shared/grant/reference-document.ts';
import type { Allottee, GrantDocument } from '#shared/grant/schema.ts';
import { writeDocument } from '#shared/grant/write-document.ts';
import type { Language } from '#shared/text/language.ts';
import { rowFieldInWords } from '#shared/text/places.ts';
import { exportWorkbook } from '#shared/workbook/export-workbook.ts';
import { importWorkbook } from '#shared/workbook/import-workbook.ts';
import { allotteeColumns } from '#renderer/features/allottees/allottee-columns.ts';
import { allotteeWrites } from '#renderer/features/allottees/allottee-edits.ts';
import { allotteeSource, allRows, rowsShown } from '#renderer/features/allottees/allottee-source.ts';
import { allotteeCase } from '#renderer/features/allottees/calculated-columns.ts';
import { namedCell } from '../workbook/cells.ts';
import { open, save, WITH_NAMES } from '../workbook/exported.ts';

/* All that a new field of an allottee touches: its record, and its words in both languages. */

vi.mock('#shared/grant/parts/allottees/field-registry.ts', async (original) => {
  const module = await original<{ readonly ALLOTTEE_FIELD_REGISTRY: Record<string, AllotteeFieldDefinition>; readonly ALLOTTEE_FIELD_NAMES: readonly string[]; readonly UNCOUNTED_FIELDS: readonly string[] }>();
  const { reason } = module.ALLOTTEE_FIELD_REGISTRY;
  Object.assign(module.ALLOTTEE_FIELD_REGISTRY, { badge: { ...reason, workbook: { name: 'allotteeBadges', width: 9 } } });
  return {
    ...module,
    ALLOTTEE_FIELD_NAMES: [...module.ALLOTTEE_FIELD_NAMES, 'badge'],
    UNCOUNTED_FIELDS: [...module.UNCOUNTED_FIELDS, 'badge'],
  };
});

vi.mock('#shared/text/allottees.ts', async (original) => {
  const module = await original<{ readonly allotteeText: Record<Language, { readonly fields: object }> }>();
  for (const language of ['en', 'ja'] as const) Object.assign(module.allotteeText[language].fields, { badge: 'Badge' });
  return module;
});

vi.mock('#shared/text/parts/allottees.ts', async (original) => {
  const module = await original<{ readonly allotteePartText: Record<Language, { readonly row: { readonly fields: object } }> }>();
  for (const language of ['en', 'ja'] as const) Object.assign(module.allotteePartText[language].row.fields, { badge: 'badge' });
  return module;
});

const createdAt = new Date('2006-10-31T00:00:00Z');

const badgeOf = (allottee: Allottee | undefined): unknown => (allottee === undefined ? undefined : Reflect.get(allottee, 'badge'));
const withBadges = (...badges: readonly string[]): GrantDocument => ({
  ...referenceDocument(), allottees: badges.map((badge, index) => Object.assign({ ...NOBODY, id: `a${index + 1}`, name: `社員${index + 1}`, rights: '2' }, { badge })),
});
const shownColumns = (document: GrantDocument): readonly string[] => allotteeColumns(usedColumns(document.allottees), document, 'en').filter(({ hidden }) => hidden !== true).map(({ id }) => id);

it('is in the schema, in a row in which nothing is given, and in the file where it says something', () => {
  expect(ALLOTTEE_FIELD_NAMES).toContain('badge');
  expect(NOBODY).toHaveProperty('badge', '');
  const text = writeDocument(withBadges('', 'B7'));
  expect(text.match(/"badge"/g)).toHaveLength(1);
  const reading = parseDocument(text);
  expect(reading.ok && reading.document.allottees.map(badgeOf)).toEqual(['', 'B7']);
});

it('has a column in the sheet as soon as it is used, is typed into and searched', () => {
  const document = withBadges('B7', '');
  expect([shownColumns(withBadges('', '')).includes('badge'), shownColumns(document).includes('badge')]).toEqual([false, true]);
  const { command } = allotteeWrites(document, [{ place: { rowId: 'a2', columnId: 'badge' }, text: ' C 3 ' }], 'type');
  const next = command === null ? document : reduce(document, command);
  expect(next.allottees.map(badgeOf)).toEqual(['B7', 'C 3']);
  const { allottees } = next;
  const source = allotteeSource({ allottees, rows: allRows(allottees), issues: new Map(), inCase: allotteeCase(next, 'grant'), language: 'en' });
  expect(source.cell('a2', 'badge')).toMatchObject({ text: 'C 3', edit: 'C 3' });
  expect(rowsShown(allottees, 'c 3', 'en')).toEqual(['a2']);
});

it('is named in differences, and touches no figure', () => {
  const before = withBadges('B7');
  const after = { ...before, allottees: withBadges('B8').allottees };
  expect(differencesBetween(before, after).lists.allottees.rows[0]?.values).toEqual([{ path: 'badge', before: 'B7', after: 'B8' }]);
  const [one, other] = [before, after].map((document) => ({ document, isWithoutPeople: false }));
  expect(compareDocuments(one!, other!, { layouts: false })).toMatchObject([{ path: 'allottees[社員1].badge', before: 'B7', after: 'B8' }]);
  expect(rowFieldInWords('allottees', 'badge', 'en')).toBe('badge');
  expect(isStillFresh('row', before, after)).toBe(true);
});

it('has a column in the workbook where it is used, and comes back from there', async () => {
  const empty = await exportWorkbook(withBadges(''), 'en', { createdAt, choice: WITH_NAMES });
  expect((await open(empty)).definedNames.getRanges('allotteeBadges').ranges).toEqual([]);
  const workbook = await open(await exportWorkbook(withBadges('B7', ''), 'en', { createdAt, choice: WITH_NAMES }));
  const heading = namedCell(workbook, 'allotteeBadges');
  const cell = heading.worksheet.getCell(Number(heading.row) + 1, Number(heading.col));
  expect([heading.value, cell.value]).toEqual(['Badge', 'B7']);
  cell.value = 'C9';
  const result = await importWorkbook(await save(workbook));
  expect(result.ok && [result.value.document.allottees.map(badgeOf), result.value.changes]).toMatchObject([['C9', ''], [{ path: 'allottees[0].badge', before: 'B7', after: 'C9' }]]);
});
