import type { GrantDocument } from '#shared/grant/schema.ts';
import { SCENARIO_INPUTS } from '#shared/grant/input-names.ts';
import { cellAddresses, FIGURES_IN_ORDER } from '#shared/scenarios/cell-addresses.ts';
import { holderFigureIds } from '#shared/metrics/holders.ts';
import type { Language } from '#shared/text/language.ts';
import { figureText, labelIn, unitLine, type FigureLabel } from '#shared/text/figures.ts';
import { scenarioText } from '#shared/text/scenarios.ts';
import { definitionSentence } from './definition.ts';
import type { GridColumn } from '#renderer/grid/grid-source.ts';

const NO_ROWS: GrantDocument['scenarios'] = [];
const NO_HOLDERS: GrantDocument['holders'] = [];
const OWN_WIDTH = 108;
const INPUT_WIDTHS = { exercisePrice: 100, rights: 72, sharesPerRight: 72 } as const;

/** Japanese units are long and their characters wide: pixels of one character, and of the space beside the unit. */
const [WIDE_CHARACTER, BESIDE_UNIT] = [11, 18];
const widthOfUnit = (unit: string): number => (unit.match(/[\u3000-\u9fff\uff00-\uff60]/gu)?.length ?? 0) * WIDE_CHARACTER + BESIDE_UNIT;

/** The columns of the scenario sheet: name, the inputs a scenario can set, every figure, custom columns, and figures of holders for those who ask for them. */
export function scenarioColumns({ currency, columns: own, holders = NO_HOLDERS }: Pick<GrantDocument, 'currency' | 'columns'> & Partial<Pick<GrantDocument, 'holders'>>, language: Language): readonly GridColumn[] {
  const { inputs, metrics, groups } = figureText[language];
  const text = scenarioText[language];
  const column = (id: string, label: FigureLabel, width: number, role: GridColumn['role'], chooserGroup: string): GridColumn => ({
    id, heading: label.heading, unit: unitLine(label, currency, language), align: 'right', width: Math.max(width, widthOfUnit(unitLine(label, currency, language))), role, chooserGroup, definition: definitionSentence(id, language) ?? undefined,
  });
  const { lettersOf } = cellAddresses({ scenarios: NO_ROWS, columns: own, holders });
  const shown: readonly GridColumn[] = [
    { id: 'name', heading: text.scenario, unit: text.nameUnit, align: 'left', width: 120, role: 'input', frozen: true, chooserGroup: text.scenario },
    ...SCENARIO_INPUTS.map((name) => column(name, inputs[name], INPUT_WIDTHS[name], 'input', text.scenario)),
    ...FIGURES_IN_ORDER.map(({ id, width, group, isShown }) => ({ ...column(id, metrics[id], width, 'figure', groups[group]), hidden: !isShown })),
    ...own.flatMap(({ id }) => {
      const label = labelIn({ columns: own }, id, language);
      return label === null ? [] : [column(id, label, OWN_WIDTH, 'figure', groups.own)];
    }),
    ...holderFigureIds(holders).flatMap((id) => {
      const label = labelIn({ columns: own, holders }, id, language);
      return label === null ? [] : [{ ...column(id, label, OWN_WIDTH, 'figure', groups.dilution), hidden: true }];
    }),
  ];
  return shown.map((one) => ({ ...one, letters: lettersOf(one.id) ?? '' }));
}
