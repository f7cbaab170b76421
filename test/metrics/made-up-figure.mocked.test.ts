import { expect, test, vi } from 'vitest';
import { divide, input } from '#shared/calc/expression.ts';
import { referenceDocument } from '#shared/grant/reference-document.ts';
import type { GrantDocument } from '#shared/grant/schema.ts';
import type { FigureDefinition, FigureFamily } from '#shared/metrics/metric.ts';
import type { Language } from '#shared/text/language.ts';
import { KEY_FIGURES, METRIC_IDS } from '#shared/metrics/registry.ts';
import { planMatrix } from '#shared/scenarios/sensitivity/matrix.ts';
import { solve } from '#shared/scenarios/solve/solve.ts';
import { calculateScenarios } from '#shared/scenarios/table.ts';
import { formulaNames } from '#shared/text/formula-spelling.ts';
import { exportWorkbook } from '#shared/workbook/export-workbook.ts';
import { importWorkbook } from '#shared/workbook/import-workbook.ts';
import { definitionOf } from '#renderer/cases/definition.ts';
import { figureChoices } from '#renderer/cases/figure-choices.ts';
import { matchingColumns } from '#renderer/arrangement/column-choice.ts';
import { scenarioColumns } from '#renderer/cases/scenario-columns.ts';
import { hiddenColumns } from '#renderer/grid/columns/arrange-columns.ts';
import { figuresOf } from '#electron/cli/figures.ts';
import { figureTables } from '#electron/cli/figure-tables.ts';
import { open, shown } from '../workbook/exported.ts';

/* All that a new figure touches: its definition in its family, and its words. Everything below finds it by that alone. */

vi.mock('#shared/metrics/value.ts', async (original) => {
  const module = await original<{ readonly value: FigureFamily }>();
  const madeUp: FigureDefinition = {
    unit: 'money', group: 'value', isKeyFigure: true, isShown: false, width: 108, source: 'asbj8', shownDecimals: 2, expression: divide(input('exercisePrice'), input('sharesPerRight')),
  };
  return { ...module, value: { ...module.value, madeUp } };
});

vi.mock('#shared/text/figures.ts', async (original) => {
  const module = await original<{ readonly figureText: Record<Language, { readonly metrics: object }> }>();
  const madeUp = { name: 'made-up figure', heading: 'Made up', unit: '{currency}' };
  Object.assign(module.figureText.en.metrics, { madeUp });
  Object.assign(module.figureText.ja.metrics, { madeUp });
  return module;
});

vi.mock('#shared/text/definitions.ts', async (original) => {
  const module = await original<{ readonly meaningText: Record<Language, { readonly metrics: object }> }>();
  for (const language of ['en', 'ja'] as const) Object.assign(module.meaningText[language].metrics, { madeUp: 'What nobody has asked for.' });
  return module;
});

const document: GrantDocument = { ...referenceDocument(), scenarios: [{ id: 's1', name: 'At 3,951', exercisePrice: '3951', rights: null, sharesPerRight: null }] };

test('it stands behind its family, and among what a board asks first', () => {
  expect(METRIC_IDS.at(-1)).toBe('madeUp');
  expect(KEY_FIGURES.at(-1)).toBe('madeUp');
});

test('it has a value and a column that can be chosen', () => {
  expect(calculateScenarios(document).rows[1]?.figures).toMatchObject({ madeUp: '7.902' });
  const columns = scenarioColumns(document, 'en');
  expect(columns.filter(({ id }) => id === 'madeUp')).toMatchObject([{ heading: 'Made up', width: 108, chooserGroup: 'Value' }]);
  expect(hiddenColumns(columns, document.layouts.scenarios).map(({ id }) => id)).toContain('madeUp');
  expect(matchingColumns(columns, 'value made').map(({ id }) => id)).toEqual(['madeUp']);
  expect(figureChoices(document, 'en')).toContainEqual({ value: 'madeUp', label: 'made-up figure', group: 'Value' });
  expect(formulaNames([], 'en').map(({ id }) => id)).toContain('madeUp');
});

test('its definition stands on its heading and in the help, with its rule and source', () => {
  expect(definitionOf('madeUp', document, 'en')).toEqual({
    id: 'madeUp', name: 'Made-up figure', meaning: 'What nobody has asked for.', rule: 'exercise price ÷ shares per right', source: 'ASBJ Statement No. 8, Share-based payment',
  });
  expect(scenarioColumns(document, 'en').find(({ id }) => id === 'madeUp')?.definition).toContain('What nobody has asked for.');
});

test('it can be laid out over inputs and solved for', () => {
  const reading = planMatrix(document, { figures: ['madeUp'], scenario: null, rows: { input: 'exercisePrice', values: { kind: 'list', values: ['100'] } }, columns: { input: 'rights', values: { kind: 'list', values: ['1'] } }, pages: null });
  expect(reading.ok).toBe(true);
  const answer = solve(document, { scenario: null, figure: 'madeUp', find: 'exercisePrice', goal: 'equals', target: '2' });
  expect(answer).toMatchObject({ ok: true, result: { status: 'found', at: { value: '1000' } } });
});

test('the command line lists it', () => {
  const table = [...figureTables(document, figuresOf(document, 'grant', 'en'), { language: 'en', width: 200 })].join('');
  expect(table).toMatch(/^made-up figure \(¥\) +7\.9$/mu);
});

test('the workbook has its column and its key figure, and comes back as the document', async () => {
  const bytes = await exportWorkbook(document, 'en');
  const workbook = await open(bytes);
  const headings = (sheet: number, row: number): readonly unknown[] => {
    const cells: unknown[] = [];
    workbook.worksheets[sheet]?.getRow(row).eachCell((cell) => cells.push(shown(cell)));
    return cells;
  };
  expect(headings(2, 5)).toContain('Made up');
  const [address = ''] = workbook.definedNames.getRanges('grant_madeUp').ranges;
  expect(address).toMatch(/^'?Scenarios'?!/u);
  expect([...Array(40).keys()].flatMap((row) => headings(0, row + 1))).toContain('Made up');
  expect(await importWorkbook(bytes)).toMatchObject({ ok: true, value: { document } });
});
