import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { PEOPLE_SHOWN } from '#shared/allottees/shown-people.ts';
import { NOBODY } from '#shared/grant/parts/allottees/part.ts';
import { sampleDocument } from '#shared/grant/sample-document.ts';
import type { GrantDocument } from '#shared/grant/schema.ts';
import { LANGUAGES } from '#shared/text/language.ts';
import { exportPages } from '#shared/workbook/print/export-pages.ts';
import { exportWorkbook } from '#shared/workbook/export-workbook.ts';
import { referenceAt3951, scenario } from '../documents.ts';
import { open } from '../exported.ts';
import { sensitivity } from '../random-sensitivities.ts';

const createdAt = new Date('2006-10-31T00:00:00Z');
const pagesOf = (document: GrantDocument, more: Parameters<typeof exportPages>[2] = {}): Promise<string> => exportPages(document, 'en', { createdAt, ...more });

describe.each(LANGUAGES)('the pages of the board pack (%s)', (language) => {
  test('have a section for each visible sheet, and the same text at each time', async () => {
    const document = sampleDocument(language);
    const [pages, again, workbook] = await Promise.all([exportPages(document, language, { createdAt }), exportPages(document, language, { createdAt }), exportWorkbook(document, language, { createdAt })]);
    const visible = (await open(workbook)).worksheets.filter(({ state }) => state === 'visible');
    expect(pages.match(/<section /g)).toHaveLength(visible.length);
    expect(pages.match(/<h1 /g)).toHaveLength(visible.length);
    expect(again).toBe(pages);
  });

  test('have a chart for each chart of the workbook', async () => {
    const document = sampleDocument(language);
    const parts = Object.keys(unzipSync(await exportWorkbook(document, language, { createdAt }))).filter((name) => name.startsWith('xl/charts/chart'));
    expect(parts.length).toBeGreaterThan(2);
    expect((await exportPages(document, language, { createdAt })).match(/<svg /g)).toHaveLength(parts.length);
  });
});

test('nothing of a document becomes an element, a script or a style', async () => {
  const attack = '</style><script>alert(1)</script><img src="http://example.com/x">&"\'';
  const document = { ...referenceAt3951(), title: attack, notes: attack, company: { ...referenceAt3951().company, name: attack }, scenarios: [scenario('s1', { name: attack, exercisePrice: '3951' })] };
  const pages = await pagesOf(document);
  expect(pages).not.toMatch(/<script|<img|<link|<iframe|javascript:/);
  expect(pages.match(/<\/style>/g)).toHaveLength(1);
  expect(pages).toMatch(/<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-[A-Za-z0-9+/=]+'">/);
  expect(pages).toContain('&#60;/style&#62;&#60;script&#62;alert(1)');
});

test.each(PEOPLE_SHOWN)('a name is there only where names are asked for (%s)', async (people) => {
  const document: GrantDocument = { ...referenceAt3951(), allottees: [{ id: 'a1', ...NOBODY, name: 'Zzq氏', employeeNumber: 'Zzq1', note: 'Zzq note', rights: '1' }] };
  expect((await pagesOf(document, { people })).includes('Zzq')).toBe(people === 'names');
  expect((await pagesOf(document)).includes('Zzq')).toBe(false);
});

test('heights of figures are coloured as in the workbook', async () => {
  const pages = await pagesOf({ ...referenceAt3951(), sensitivities: [sensitivity({ heat: { shown: true, midpoint: null } })] });
  expect(pages).toContain('background:#D6E6F4');
  expect(pages).toContain('background:#F7C58B');
});

test('marks that a formula decides are said not to be drawn', async () => {
  const withLimit = sensitivity({ limits: [{ figure: 'statedCapitalTotal', comparison: '>', value: '1000000' }] });
  expect(await pagesOf({ ...referenceAt3951(), sensitivities: [withLimit] })).toContain('Those marks are not on this page.');
  expect(await pagesOf({ ...referenceAt3951(), sensitivities: [sensitivity()] })).not.toContain('Those marks are not');
});

test('a check that fails is marked as in the workbook', async () => {
  const document = referenceAt3951();
  const failing = await pagesOf({ ...document, grant: { ...document.grant, exercisePeriod: { ...document.grant.exercisePeriod, to: '2007-01-01' } } });
  expect(failing).toMatch(/font-weight:600;color:#9B1C1C;background:#FDECEC/);
});

test('columns that are folded away in the workbook are left out', async () => {
  const workbook = await open(await exportWorkbook(referenceAt3951(), 'en', { createdAt }));
  const sheet = workbook.getWorksheet('Scenarios');
  const pages = await pagesOf(referenceAt3951());
  const section = pages.split('<section ').find((part) => part.includes('>Scenarios</h1>')) ?? '';
  const folded = (sheet?.columns ?? []).flatMap(({ hidden, number }) => (hidden === true ? [String(sheet?.getCell(5, number ?? 1).value)] : []));
  const shown = (sheet?.columns ?? []).flatMap(({ hidden, number }) => (hidden === true ? [] : [String(sheet?.getCell(5, number ?? 1).value)]));
  expect(folded.length).toBeGreaterThan(0);
  for (const heading of folded.filter((one) => !shown.includes(one))) expect(section).not.toContain(`>${heading}<`);
});
