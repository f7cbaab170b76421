import { describe, expect, it } from 'vitest';
import { reduce } from '#shared/commands/reduce.ts';
import { referenceDocument } from '#shared/grant/reference-document.ts';
import type { GrantDocument } from '#shared/grant/schema.ts';
import { METRIC_IDS } from '#shared/metrics/registry.ts';
import { calculateScenarios, recalculateScenarios } from '#shared/scenarios/table.ts';
import { LANGUAGES } from '#shared/text/language.ts';
import { scenarioColumns } from '#renderer/cases/scenario-columns.ts';
import { moveCommand } from '#renderer/cases/scenario-edits.ts';
import { scenarioSource, type Typing } from '#renderer/features/scenarios/scenario-source.ts';
import { scenarioWrites } from '#renderer/features/scenarios/scenario-writes.ts';
import { sheetRows } from '#renderer/cases/sheet-rows.ts';
import { issuesOf } from '#renderer/store/issues.ts';

function type(document: GrantDocument, rowId: string, columnId: string, text: string): GrantDocument {
  const { command } = scenarioWrites(document, [{ place: { rowId, columnId }, text }], 'type');
  if (command === null) throw new Error(`Nothing came of "${text}"`);
  return reduce(document, command);
}

const sourceOf = (document: GrantDocument, typing: Typing | null = null) =>
  scenarioSource({ table: calculateScenarios(document), issues: issuesOf(document).byPath, language: 'en', typing });

describe('the scenario sheet', () => {
  it('has a column for every figure of the registry', () => {
    for (const language of LANGUAGES) {
      const ids = scenarioColumns({ currency: 'JPY', columns: [] }, language).map(({ id }) => id);
      expect(ids).toEqual(expect.arrayContaining([...METRIC_IDS]));
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  it('shows a pending price as pending, with the date of its decision, and never as a number', () => {
    const cell = sourceOf(referenceDocument()).cell('grant', 'statedCapitalTotal');
    expect(cell).toMatchObject({ text: 'pending', look: 'pending', hint: 'The exercise price is to be decided on 8 November 2006.' });
  });

  it('leaves a figure blank whose inputs are missing, and names them', () => {
    expect(sourceOf(referenceDocument()).cell('grant', 'intrinsicValue')).toMatchObject({ text: '', look: 'missing' });
    expect(sourceOf(referenceDocument()).cell('grant', 'intrinsicValue').hint).toContain('share price');
  });

  it('makes a scenario of what is typed into the empty row, with the figures of the notice', () => {
    const source = sourceOf(type(referenceDocument(), 'new', 'exercisePrice', '3,951'));
    expect(source.rows).toEqual(['s1', 'new']);
    expect(source.cell('s1', 'exercisePrice')).toMatchObject({ text: '3,951', look: 'input' });
    expect(source.cell('s1', 'rights')).toMatchObject({ text: '2,906', look: 'inherited', edit: '' });
    expect(source.cell('s1', 'statedCapitalTotal').text).toBe('2,871,128,000');
    expect(source.cell('s1', 'roundUpEffect').text).toBe('726,500');
  });

  it('shows the figures of a text while it is typed, and keeps the cell itself as it is', () => {
    const document = referenceDocument();
    const typing = { place: { rowId: 'new', columnId: 'exercisePrice' }, text: '3951' };
    const source = sourceOf(document, typing);
    expect(source.cell('new', 'statedCapitalTotal').text).toBe('2,871,128,000');
    expect(source.cell('new', 'exercisePrice').text).toBe('');
    expect(sourceOf(document, { ...typing, text: '3951x' }).cell('new', 'statedCapitalTotal').text).toBe('');
  });

  it('refuses a text that could mean two numbers, and clears a cell back to the grant', () => {
    const document = type(type(referenceDocument(), 'new', 'exercisePrice', '3951'), 's1', 'rights', '3200');
    expect(scenarioWrites(document, [{ place: { rowId: 's1', columnId: 'rights' }, text: '1.2.3' }], 'type')).toMatchObject({ command: null, refused: [{ text: '1.2.3' }] });
    expect(type(document, 's1', 'rights', '').scenarios[0]?.rights).toBeNull();
  });

  it('edits the terms in the pinned row, the price too', () => {
    const decided = type(referenceDocument(), 'grant', 'exercisePrice', '3951');
    expect(decided.grant.exercisePrice).toEqual({ status: 'decided', amount: '3951', decisionDate: '2006-11-08' });
    expect(type(decided, 'grant', 'exercisePrice', '').grant.exercisePrice).toEqual({ status: 'pending', decisionDate: '2006-11-08' });
  });

  it('marks what breaks a rule at its cell', () => {
    const cell = sourceOf(type(referenceDocument(), 'new', 'rights', '2.5')).cell('s1', 'rights');
    expect(cell.look).toBe('problem');
    expect(cell.hint).toContain('2.5');
  });

  it('keeps the same rows as long as none came, went or moved', () => {
    const document = type(referenceDocument(), 'new', 'exercisePrice', '3951');
    const rows = sheetRows(document);
    expect(sheetRows(type(document, 's1', 'exercisePrice', '4000'))).toBe(rows);
    expect(sheetRows(type(document, 'new', 'name', 'High')).ids).toEqual(['s1', 's2', 'new']);
  });

  it('knows after an edit which rows are as they were', () => {
    let before = referenceDocument();
    for (const price of ['3000', '4000']) before = type(before, 'new', 'exercisePrice', price);
    const table = calculateScenarios(before);
    const earlier = scenarioSource({ table, issues: issuesOf(before).byPath, language: 'en', typing: null });
    const sameRows = (document: GrantDocument, typing: Typing | null = null) => {
      const later = scenarioSource({ table: recalculateScenarios(table, document), issues: issuesOf(document).byPath, language: 'en', typing });
      return ['grant', 's1', 's2'].filter((rowId) => later.sameRow?.(earlier, rowId));
    };
    expect(sameRows(type(before, 's1', 'exercisePrice', '5000'))).toEqual(['grant', 's2']);
    expect(sameRows(type(before, 'grant', 'rights', '3000'))).toEqual([]);
    expect(sameRows(type(before, 's1', 'rights', '-5'))).toEqual([]);
    expect(sameRows(before, { place: { rowId: 's2', columnId: 'rights' }, text: '7' })).toEqual(['grant', 's1']);
  });

  it('moves rows together, and not beyond the ends', () => {
    let document = referenceDocument();
    for (const price of ['1', '2', '3']) document = type(document, 'new', 'exercisePrice', price);
    expect(moveCommand(document, ['s1'], 'up')).toBeNull();
    expect(moveCommand(document, ['s2', 's3'], 'down')).toBeNull();
    const down = moveCommand(document, ['s1', 's2'], 'down');
    expect(down === null ? null : reduce(document, down).scenarios.map(({ id }) => id)).toEqual(['s3', 's1', 's2']);
  });
});
