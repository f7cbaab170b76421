import { nextSensitivityId } from '#shared/grant/next-id.ts';
import type { GrantDocument, Sensitivity, SensitivityAxis } from '#shared/grant/schema.ts';
import { inputValueIn } from '#shared/scenarios/sensitivity/axis-values.ts';
import { sensitivitySheetText } from '#shared/text/sensitivity-sheet.ts';
import type { Language } from '#shared/text/language.ts';

/** A useful first sensitivity for this grant: the amounts paid in and capitalised, by exercise price and rights. */
export function newSensitivity(document: GrantDocument): Sensitivity {
  return {
    id: nextSensitivityId(document),
    name: '',
    figures: ['statedCapitalTotal', 'aggregateExerciseAmount'],
    scenario: null,
    rows: priceAxis(document),
    columns: { input: 'rights', values: inputValueIn(document, null, 'rights') === null ? { kind: 'steps', start: '1000', end: '5000', step: '1000' } : { kind: 'percent', base: null, from: '-10', to: '10', step: '5' } },
    pages: null,
    base: null,
    view: 'values',
    heat: { shown: false, midpoint: null },
    limits: [],
    marked: null,
  };
}

/** Values around the price of the grant; while that is open, the prices of the scenarios, or values around the share price. */
function priceAxis(document: GrantDocument): SensitivityAxis {
  const around = (base: string | null): SensitivityAxis => ({ input: 'exercisePrice', values: { kind: 'percent', base, from: '-20', to: '20', step: '5' } });
  if (inputValueIn(document, null, 'exercisePrice') !== null) return around(null);
  if (document.scenarios.some((scenario) => inputValueIn(document, scenario, 'exercisePrice') !== null)) return { input: 'exercisePrice', values: { kind: 'scenarios' } };
  const { sharePrice } = document.market;
  return sharePrice === null ? { input: 'exercisePrice', values: { kind: 'steps', start: '1000', end: '5000', step: '500' } } : around(sharePrice);
}

/** A copy of a sensitivity. */
export function copySensitivity(document: GrantDocument, sensitivity: Sensitivity, language: Language): Sensitivity {
  return { ...sensitivity, id: nextSensitivityId(document), name: sensitivitySheetText[language].copyOf(sensitivityName(document, sensitivity.id, language)) };
}

/** The displayed name of a sensitivity: its name, or its number where it has none. */
export function sensitivityName({ sensitivities }: GrantDocument, id: string, language: Language): string {
  const at = sensitivities.findIndex((one) => one.id === id);
  const name = sensitivities[at]?.name ?? '';
  return name === '' ? sensitivitySheetText[language].nameless(at + 1) : name;
}
