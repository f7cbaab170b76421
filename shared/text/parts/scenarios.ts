import type { Language } from '../language.ts';
import type { PartText } from './part-text.ts';
import { bracketed, counted, grouped, quoted } from './wording.ts';

const en: PartText<'scenarios'> = {
  labels: {
    addScenarios: ({ scenarios }) => `add ${counted(scenarios.length, 'a scenario', 'scenarios')}`,
    duplicateScenarios: ({ copies }) => `duplicate ${counted(copies.length, 'a scenario', 'scenarios')}`,
    removeScenarios: ({ ids }) => `delete ${counted(ids.length, 'a scenario', 'scenarios')}`,
    moveScenarios: ({ ids }) => `move ${counted(ids.length, 'a scenario', 'scenarios')}`,
    orderScenarios: () => 'sort the scenarios',
    setScenarioCells: ({ cells }) => `change ${counted(cells.length, 'a cell', 'cells')} of the scenarios`,
  },
  places: { scenarios: 'Scenarios' },
  row: { called: (number, name) => `Scenario ${number}${quoted(name)}`, fields: { id: 'id', name: 'name', exercisePrice: 'exercise price', rights: 'rights', sharesPerRight: 'shares per right', solved: 'question of solving' } },
};

const ja: PartText<'scenarios'> = {
  labels: {
    addScenarios: ({ scenarios }) => `シナリオ${grouped(scenarios.length)}件の追加`,
    duplicateScenarios: ({ copies }) => `シナリオ${grouped(copies.length)}件の複製`,
    removeScenarios: ({ ids }) => `シナリオ${grouped(ids.length)}件の削除`,
    moveScenarios: ({ ids }) => `シナリオ${grouped(ids.length)}件の移動`,
    orderScenarios: () => 'シナリオの並べ替え',
    setScenarioCells: ({ cells }) => `シナリオの${grouped(cells.length)}セルの変更`,
  },
  places: { scenarios: 'シナリオ' },
  row: { called: (number, name) => `シナリオ${number}${bracketed(name)}`, fields: { id: '識別子', name: '名称', exercisePrice: '行使価額', rights: '新株予約権の数', sharesPerRight: '1個当たり株式数', solved: '逆算の条件' } },
};

/** The words for the scenarios. */
export const scenarioPartText: Readonly<Record<Language, PartText<'scenarios'>>> = { en, ja };
