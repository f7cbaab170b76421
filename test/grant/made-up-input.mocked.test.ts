import { expect, it, vi } from 'vitest';
import { checkDocument } from '#shared/grant/check-document.ts';
import { AXIS_INPUTS, INPUT_NAMES } from '#shared/grant/input-names.ts';
import { inputRule, type InputDefinition } from '#shared/grant/input-registry.ts';
import { newDocument } from '#shared/grant/new-document.ts';
import { parseDocument } from '#shared/grant/parse-document.ts';
import { referenceDocument } from '#shared/grant/reference-document.ts';
import type { GrantDocument } from '#shared/grant/schema.ts';
import { writeDocument } from '#shared/grant/write-document.ts';
import type { z } from '#shared/grant/zod.ts';
import { planMatrix } from '#shared/scenarios/sensitivity/matrix.ts';
import { solve } from '#shared/scenarios/solve/solve.ts';
import { calculateScenarios, recalculateScenarios } from '#shared/scenarios/table.ts';
import { formulaNames } from '#shared/text/formula-spelling.ts';
import type { Language } from '#shared/text/language.ts';
import { exportWorkbook } from '#shared/workbook/export-workbook.ts';
import { importWorkbook } from '#shared/workbook/import-workbook.ts';
import { readAxis } from '#electron/cli/commands/sensitivity.ts';
import { open } from '../workbook/exported.ts';

/* All that a new input touches: its name, its record, its words, and, for a new key of the document, the schema of its part. */

const market = vi.hoisted(() => (document: object): Record<string, string | null> => Reflect.get(document, 'market') as Record<string, string | null>);

vi.mock('#shared/grant/input-names.ts', async (original) => {
  const module = await original<{ readonly INPUT_NAMES: readonly string[]; readonly MARKET_INPUTS: readonly string[]; readonly AXIS_INPUTS: readonly string[] }>();
  const names = [...module.INPUT_NAMES, 'madeUp'];
  return { ...module, INPUT_NAMES: names, MARKET_INPUTS: [...module.MARKET_INPUTS, 'madeUp'], AXIS_INPUTS: [...module.AXIS_INPUTS, 'madeUp'], isInputName: (name: string) => names.includes(name) };
});

vi.mock('#shared/grant/input-registry.ts', async (original) => {
  const module = await original<{ readonly INPUTS: Record<string, InputDefinition>; readonly MARKET_KEYS: Record<string, string> }>();
  const { path: _, ...like } = module.INPUTS['sharePrice']!;
  module.INPUTS['madeUp'] = {
    ...like, path: 'market.madeUp', read: (document) => market(document)['madeUp'] ?? null, write: (document, text) => ({ ...document, market: { ...document.market, madeUp: text } }),
  };
  Object.assign(module.MARKET_KEYS, { madeUp: 'madeUp' });
  return module;
});

vi.mock('#shared/grant/parts/market/part.ts', async (original) => {
  const module = await original<{ readonly market: { readonly schema: z.ZodObject; readonly initial: object; readonly migrations: Record<number, unknown> } }>();
  return { market: { ...module.market, schema: module.market.schema.extend({ madeUp: (module.market.schema.shape['sharePrice'] as z.ZodType<string | null>).default(null) }), initial: { ...module.market.initial, madeUp: null } } };
});

vi.mock('#shared/text/figures.ts', async (original) => {
  const module = await original<{ readonly figureText: Record<Language, { readonly inputs: object }> }>();
  for (const language of ['en', 'ja'] as const) Object.assign(module.figureText[language].inputs, { madeUp: { name: 'made-up price', heading: 'Made up', unit: '{currency}' } });
  return module;
});

vi.mock('#shared/text/definitions.ts', async (original) => {
  const module = await original<{ readonly meaningText: Record<Language, { readonly inputs: object }> }>();
  for (const language of ['en', 'ja'] as const) Object.assign(module.meaningText[language].inputs, { madeUp: 'A price that is made up.' });
  return module;
});

const withMadeUp = (madeUp: string | null): GrantDocument => {
  const document = referenceDocument();
  const column = { id: 'c1', name: 'Twice', formula: 'madeUp * 2', unit: 'money' as const, decimals: null };
  return { ...document, columns: [column], market: Object.assign({ ...document.market }, { madeUp }) };
};

it('has a place in the document, which is written and read, and its rule there', () => {
  expect(INPUT_NAMES).toContain('madeUp');
  expect(market(newDocument())).toHaveProperty('madeUp', null);
  expect(parseDocument(writeDocument(withMadeUp('12')))).toMatchObject({ ok: true, document: { market: { madeUp: '12' } } });
  expect(checkDocument(withMadeUp('-1')).map(({ path }) => path)).toContain('market.madeUp');
  expect(inputRule(INPUT_NAMES.at(-1) ?? 'rights')('0')).not.toBeNull();
});

it('figures are worked out from it, anew when it changes, and say when it is missing', () => {
  const table = calculateScenarios(withMadeUp('12'));
  expect(table.rows[0]?.figures['c1']).toBe('24');
  expect(recalculateScenarios(table, { ...table.document, market: withMadeUp('13').market }).rows[0]?.figures['c1']).toBe('26');
  expect(calculateScenarios(withMadeUp(null)).rows[0]?.figures['c1']).toBeNull();
  expect(formulaNames([], 'en').map(({ id }) => id)).toContain('madeUp');
});

it('can be an axis, on the command line, too, and what is solved for', () => {
  const [input = 'rights'] = AXIS_INPUTS.slice(-1);
  const rows = { input, values: { kind: 'list' as const, values: ['1', '2'] } };
  const columns = { input: 'rights' as const, values: { kind: 'list' as const, values: ['1'] } };
  expect(planMatrix(withMadeUp('12'), { figures: ['c1'], scenario: null, rows, columns, pages: null })).toMatchObject({ ok: true });
  expect(readAxis('rows', 'madeUp=1,2', 'en')).toEqual({ ok: true, value: rows });
  const find = INPUT_NAMES.at(-1) ?? 'rights';
  expect(solve(withMadeUp('12'), { scenario: null, figure: 'c1', find, goal: 'equals', target: '8' })).toMatchObject({ ok: true, result: { status: 'found', at: { value: '4' } } });
});

it('has a named cell in the workbook, which is changed there and comes back', async () => {
  const bytes = await exportWorkbook(withMadeUp('12'), 'en');
  const workbook = await open(bytes);
  expect(workbook.definedNames.getRanges('madeUp').ranges).toHaveLength(1);
  expect(await importWorkbook(bytes)).toMatchObject({ ok: true, value: { document: { market: { madeUp: '12' } } } });
});
