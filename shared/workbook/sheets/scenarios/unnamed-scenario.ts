import { isDecimalText } from '../../../calc/decimal.ts';
import type { Scenario } from '../../../grant/schema.ts';
import { LANGUAGES, type Language } from '../../../text/language.ts';
import { scenarioName, scenarioNameText } from '../../../text/scenario-name.ts';
import { amountIn } from '../../../text/amounts.ts';
import { textInFormula } from '../../cell-values.ts';
import { address, SCENARIO_COLUMNS } from '../../names.ts';
import { amountFormat } from '../../style.ts';

const FIELDS = ['exercisePrice', 'rights', 'sharesPerRight'] as const;
type Field = (typeof FIELDS)[number];

/** Characters that no text has: each stands for the number of an input until its formula takes the place. */
const PLACES: Readonly<Record<Field, string>> = { exercisePrice: '\u{F0001}', rights: '\u{F0002}', sharesPerRight: '\u{F0003}' };

/** What decides how a scenario without a name is called in a workbook. */
export interface UnnamedScenario {
  readonly scenario: Scenario;
  /** Its row in the document, counted from 1. */
  readonly number: number;
  readonly currency: string;
  readonly language: Language;
  /** Decimals that the cells of an input show. */
  readonly decimals: (input: string) => number;
}

/**
 * The formula by which the name of a scenario without one follows its inputs: `"¥"&TEXT(C8,"#,##0")&" case"`. Where
 * {@link scenarioName} goes by the row, the formula is that text.
 */
export function unnamedFormula({ scenario, number, currency, language, decimals }: UnnamedScenario, row: number): string {
  if (scenario.exercisePrice === null || !isDecimalText(scenario.exercisePrice)) return textInFormula(scenarioName(scenario, number, currency, language));
  const text = scenarioNameText[language];
  const given = (['rights', 'sharesPerRight'] as const).filter((field) => scenario[field] !== null && isDecimalText(scenario[field]));
  const sentence = text.case(amountIn(PLACES.exercisePrice, currency, language), given.map((field) => text[field](PLACES[field])));
  const numberOf = (field: Field): string => `TEXT(${address(SCENARIO_COLUMNS[field], row)},"${amountFormat(decimals(field)).split(';')[0] ?? ''}")`;
  return sentence.split(/([\u{F0001}-\u{F0003}])/u).filter((piece) => piece !== '').map((piece) => {
    const field = FIELDS.find((one) => PLACES[one] === piece);
    return field === undefined ? textInFormula(piece) : numberOf(field);
  }).join('&');
}

/** Words around the numbers of {@link unnamedFormula} in any language, as patterns. */
const UNNAMED = LANGUAGES.map((language) => {
  const { case: written, numbered } = scenarioNameText[language];
  const [, after = ''] = written('|', []).split('|');
  const [before = '', behind = ''] = numbered(1).split('1');
  return new RegExp(`^(?:"[^"]*"&)?TEXT\\(.*&"[^"]*${after}.*"$|^"${before}\\d+${behind}"$`, 'u');
});

/** Whether the formula in the cell of a name is one of {@link unnamedFormula}, wherever its row stands now: the scenario has no name. */
export const isUnnamedFormula = (formula: string | null): boolean => formula !== null && UNNAMED.some((pattern) => pattern.test(formula.trim()));
