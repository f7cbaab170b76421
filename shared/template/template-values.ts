import { isDecimalText, type DecimalText } from '../calc/decimal.ts';
import { shownAllottees, shownFields, type PeopleShown } from '../allottees/shown-people.ts';
import { isInputName, SCENARIO_INPUTS } from '../grant/input-names.ts';
import { INPUTS } from '../grant/input-registry.ts';
import type { GrantDocument } from '../grant/schema.ts';
import { inputsOf } from '../metrics/inputs.ts';
import type { Figure } from '../metrics/metric.ts';
import { Absences } from '../scenarios/absences.ts';
import type { ScenarioRow } from '../scenarios/row.ts';
import { calculateScenarios } from '../scenarios/table.ts';
import { categoryName } from '../text/allottees.ts';
import { formatDate } from '../text/dates.ts';
import { namesIn } from '../text/figures.ts';
import type { Language } from '../text/language.ts';
import { scenarioName } from '../text/scenario-name.ts';
import { scenarioText } from '../text/scenarios.ts';
import { templateText } from '../text/template.ts';
import { TERM_INPUTS, type TermName } from '../workbook/sheets/terms/term-inputs.ts';

/** What a name of a template stands for, or why there is nothing. */
export type TemplateValue = { readonly kind: 'number' | 'date' | 'text'; readonly text: string } | { readonly kind: 'absent'; readonly reason: string };

/** A table that a named range is filled with: the ids its headings may have, and a row of values for each line. */
export interface TemplateTable {
  readonly headings: readonly string[];
  readonly rows: readonly ReadonlyMap<string, TemplateValue>[];
}

/** Everything that templates may ask for; names and headings in lower case, as spreadsheet programs compare them. */
export interface TemplateValues {
  readonly values: ReadonlyMap<string, TemplateValue>;
  /** Null where people are not asked for. */
  readonly tables: ReadonlyMap<string, TemplateTable | null>;
}

/** Names of cells beside the terms and figures. */
const ABOUT_DOCUMENT = {
  title: ({ title }) => title,
  companyName: ({ company }) => company.name,
  companyCode: ({ company }) => company.code,
  currency: ({ currency }) => currency,
  notes: ({ notes }) => notes,
} as const satisfies Readonly<Record<string, (document: GrantDocument) => string>>;

// Object.keys loses the type of the keys.
const TERM_NAMES = Object.keys(TERM_INPUTS) as readonly TermName[];

/** The names of single cells that are filled in, besides those of custom columns: the document, its terms, and figures of the grant. */
export const templateNames = (document: GrantDocument): readonly string[] => [...Object.keys(ABOUT_DOCUMENT), ...TERM_NAMES, ...calculateScenarios(document).metrics.map(({ id }) => id)];

/** Works out what a template can be filled with. Amounts are exact; what is absent says why, in the language. */
export function templateValues(document: GrantDocument, language: Language, people: PeopleShown): TemplateValues {
  const { metrics, rows } = calculateScenarios(document);
  const [grant, ...scenarios] = rows;
  const figures = new FigureValues(document, metrics, language);
  const about = Object.entries(ABOUT_DOCUMENT).map(([name, read]) => [name, textValue(read(document), language)] as const);
  const terms = TERM_NAMES.map((name) => [name, termValue(document, name, language)] as const);
  const ofGrant = grant === undefined ? [] : figures.of(grant);
  const lines = scenarios.length === 0 && grant !== undefined ? [grant] : scenarios;
  return {
    values: lowered([...ofGrant, ...terms, ...about]),
    tables: new Map([
      ['scenarios', { headings: ['name', ...SCENARIO_INPUTS, ...metrics.map(({ id }) => id)].map(lower), rows: lines.map((row, index) => scenarioValues(document, row, index, figures, language)) }],
      ['allottees', people === 'none' ? null : allotteeTable(document, language, people)],
    ]),
  };
}

const lower = (name: string): string => name.toLowerCase();
const lowered = (entries: readonly (readonly [string, TemplateValue])[]): ReadonlyMap<string, TemplateValue> => new Map(entries.map(([name, value]) => [lower(name), value]));

const absent = (reason: string): TemplateValue => ({ kind: 'absent', reason });
const textValue = (text: string, language: Language): TemplateValue => (text === '' ? absent(templateText[language].reasons.notGiven) : { kind: 'text', text });

function numberValue(text: DecimalText | null, language: Language, reason: string = templateText[language].reasons.notGiven): TemplateValue {
  if (text === null) return absent(reason);
  return isDecimalText(text) ? { kind: 'number', text } : absent(templateText[language].reasons.notNumber(text));
}

function termValue(document: GrantDocument, name: TermName, language: Language): TemplateValue {
  const { kind, read } = TERM_INPUTS[name];
  const text = read(document);
  if (kind === 'number') return numberValue(text ?? (isInputName(name) ? INPUTS[name].ifNotGiven(document) : null), language, name === 'exercisePrice' ? pendingReason(document, language) : undefined);
  if (text === null || text === '') return absent(templateText[language].reasons.notGiven);
  return { kind, text };
}

function pendingReason({ grant: { exercisePrice } }: GrantDocument, language: Language): string {
  const { pending, pendingUntil, notGiven } = templateText[language].reasons;
  if (exercisePrice.status !== 'pending') return notGiven;
  return exercisePrice.decisionDate === null ? pending : pendingUntil(formatDate(exercisePrice.decisionDate, language));
}

/** The figures of rows, with the names of what is missing. */
class FigureValues {
  readonly #metrics: readonly Figure[];
  readonly #absences: Absences;
  readonly #nameOf: (id: string) => string;
  readonly #language: Language;

  constructor(document: GrantDocument, metrics: readonly Figure[], language: Language) {
    [this.#metrics, this.#absences, this.#nameOf, this.#language] = [metrics, new Absences(document), namesIn(document, language), language];
  }

  of({ scenario, figures }: ScenarioRow): readonly (readonly [string, TemplateValue])[] {
    const missing = this.#metrics.filter(({ id }) => (figures[id] ?? null) === null);
    const reasons = new Map(this.#absences.of(scenario, missing).map((absence, index) => [missing[index]?.id, absence]));
    return this.#metrics.map(({ id }) => {
      const { needs, notCalculated } = templateText[this.#language].reasons;
      const inputs = reasons.get(id)?.missing ?? [];
      return [id, numberValue(figures[id] ?? null, this.#language, inputs.length === 0 ? notCalculated : needs(inputs.map(this.#nameOf).join(this.#language === 'ja' ? '、' : ', ')))];
    });
  }
}

function scenarioValues(document: GrantDocument, row: ScenarioRow, index: number, figures: FigureValues, language: Language): ReadonlyMap<string, TemplateValue> {
  const { values } = inputsOf(document, row.scenario);
  const name = row.scenario === null ? scenarioText[language].asInGrant : scenarioName(row.scenario, index + 1, document.currency, language);
  const inputs = SCENARIO_INPUTS.map((input) => [input, numberValue(values[input] ?? null, language, input === 'exercisePrice' ? pendingReason(document, language) : undefined)] as const);
  return lowered([['name', { kind: 'text', text: name }], ...inputs, ...figures.of(row)]);
}

function allotteeTable(document: GrantDocument, language: Language, people: PeopleShown): TemplateTable {
  const fields = shownFields(people);
  return {
    headings: fields.map(lower),
    rows: shownAllottees(document.allottees, people).map((row) => lowered(fields.map((field) => {
      const value = row[field];
      if (field === 'planned' || field === 'rights') return [field, numberValue(value === null ? null : String(value), language)];
      if (field === 'category') return [field, textValue(row.category === '' ? '' : categoryName(row.category, language), language)];
      return [field, textValue(value === null || value === false ? '' : value === true ? '1' : value, language)];
    }))),
  };
}
