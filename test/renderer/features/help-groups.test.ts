import { expect, it } from 'vitest';
import { INPUT_NAMES } from '#shared/grant/input-names.ts';
import { referenceDocument } from '#shared/grant/reference-document.ts';
import { METRIC_IDS } from '#shared/metrics/registry.ts';
import { SHEET_TEXTS } from '#shared/workbook/sheets/sheet-texts.ts';
import { PACK_SHEETS } from '#shared/workbook/sheets/pack-sheets.ts';
import { definitionGroups, matchingDefinitions } from '#renderer/features/help/definition-groups.ts';

const column = { id: 'c1', name: 'Twice', formula: 'shares * 2', unit: 'shares' as const, decimals: null };
const idsOf = (groups: ReturnType<typeof definitionGroups>): readonly string[] => groups.flatMap(({ definitions }) => definitions.map(({ id }) => id));

it('every figure, custom column, term and input stands in one group', () => {
  const groups = definitionGroups({ ...referenceDocument(), columns: [column] }, 'en');
  const ids = idsOf(groups);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids).toEqual(expect.arrayContaining([...METRIC_IDS, ...INPUT_NAMES, 'c1', 'term1', 'term9']));
  expect(groups).toHaveLength(8);
  expect(definitionGroups(referenceDocument(), 'en')).toHaveLength(7);
});

it('all words of a search have to be there, in whichever width and case they are typed', () => {
  const groups = definitionGroups(referenceDocument('ja'), 'ja');
  expect(idsOf(matchingDefinitions(groups, '資本準備金　４４５条３項'))).toEqual(['additionalPaidInCapitalPerShare', 'additionalPaidInCapitalTotal']);
  expect(matchingDefinitions(groups, '')).toEqual(groups);
  expect(matchingDefinitions(groups, 'どこにもない')).toEqual([]);
});

it('the words of the workbook’s sheets stand in the order of the sheets, a sentence of help with each', () => {
  expect(PACK_SHEETS.map(({ key }) => key)).toEqual(Object.keys(SHEET_TEXTS));
  for (const { text } of PACK_SHEETS) {
    expect(text.en.help).toMatch(/\.$/u);
    expect(text.ja.help).toMatch(/。$/u);
  }
});
