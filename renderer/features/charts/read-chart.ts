import { multiplyDecimals } from '#shared/calc/decimal-arithmetic.ts';
import type { DecimalText } from '#shared/calc/decimal.ts';
import { readNumber, type NumberTextProblem } from '#shared/calc/number-text.ts';
import type { GrantDocument } from '#shared/grant/schema.ts';
import type { Figure } from '#shared/metrics/metric.ts';
import { figureById } from '#shared/metrics/custom-columns.ts';
import { capitalByPrice } from '#shared/scenarios/charts/capital-by-price.ts';
import type { ChartField, ChartReading, Gap } from '#shared/scenarios/charts/chart-data.ts';
import type { RangeRequest } from '#shared/scenarios/charts/chart-range.ts';
import { dilutionByShares } from '#shared/scenarios/charts/dilution-by-shares.ts';
import { figureByPrice, type LineCount } from '#shared/scenarios/charts/figure-by-price.ts';
import { holderBars, shareBridge } from '#shared/scenarios/charts/share-stacks.ts';
import { tornado } from '#shared/scenarios/charts/tornado.ts';
import { isOutsideName, pathOutside } from '#shared/scenarios/dependencies.ts';
import { missingFor } from '#shared/scenarios/absences.ts';
import type { Case } from '#shared/scenarios/with-inputs.ts';
import { chartProblemSentence } from '#shared/text/charts.ts';
import type { Language } from '#shared/text/language.ts';
import { numberProblemText } from '#shared/text/number-problem.ts';
import type { ChartChoices, RangeTexts } from './chart-choices.ts';
import type { ChartPicture } from './chart-picture.ts';
import { PictureWords } from './picture-words.ts';

/** The chart for the choices in a document, or the reason in words why there is none. */
export type ChartInWords =
  | { readonly status: 'ready'; readonly picture: ChartPicture }
  | { readonly status: 'problem'; readonly field: ChartField; readonly sentence: string }
  | { readonly status: 'needs'; readonly input: 'exercisePrice' | 'rights' | 'sharesPerRight' }
  | { readonly status: 'missing'; readonly reasons: readonly string[]; readonly path: string | null };

const USUAL_FIGURE = 'statedCapitalTotal';

/** The case that the charts start from; where the scenario was deleted, the grant itself. */
export function chartCase(document: GrantDocument, { scenario }: ChartChoices): Case {
  return { document, scenario: document.scenarios.find(({ id }) => id === scenario) ?? null };
}

/** The chosen figure; the default one where its column was deleted, or where changes are shown and it is a condition. */
export function chartFigure(document: GrantDocument, { kind, figure, moved }: ChartChoices): Figure {
  const chosen = figureById(document, kind === 'tornado' ? moved : figure);
  const found = chosen === null || (kind === 'tornado' && chosen.unit === 'condition') ? figureById(document, USUAL_FIGURE) : chosen;
  if (found === null) throw new Error('The registry has no stated capital');
  return found;
}

export function readChart(document: GrantDocument, choices: ChartChoices, language: Language): ChartInWords {
  const place = chartCase(document, choices);
  const typed = new TypedNumbers(document.currency);
  const reading = chartOf(place, choices, typed, new PictureWords(place, language));
  if (typed.problem !== null) return { status: 'problem', field: typed.problem.field, sentence: numberProblemText[language][typed.problem.code] };
  switch (reading.status) {
    case 'ready':
      return { status: 'ready', picture: reading.data };
    case 'problem':
      return { status: 'problem', field: reading.problem.field, sentence: chartProblemSentence(reading.problem, language) };
    case 'missing':
      return { status: 'missing', reasons: new PictureWords(place, language).reasons(reading.gaps), path: pathToMissing(reading.gaps) };
    case 'needs':
      return reading;
  }
}

/** The path of the first missing input; null where there is none. */
function pathToMissing([gap]: readonly Gap[]): string | null {
  const [name] = gap === undefined ? [] : missingFor(gap.place.document, gap.place.scenario, gap.figure.id).missing;
  if (name === undefined) return null;
  return isOutsideName(name) ? pathOutside(name) : `grant.${name}`;
}

function chartOf(place: Case, choices: ChartChoices, typed: TypedNumbers, words: PictureWords): ChartReading<ChartPicture> {
  const figure = chartFigure(place.document, choices);
  switch (choices.kind) {
    case 'figure': {
      const request = { figure: figure.id, prices: typed.range(choices.prices), counts: typed.counts(choices.counts) };
      return worded(figureByPrice(place, request), (data) => words.lines('figure', data, figure));
    }
    case 'dilution':
      return worded(dilutionByShares(place, typed.range(choices.rights)), (data) => words.lines('dilution', data, null));
    case 'capital':
      return worded(capitalByPrice(place, typed.range(choices.prices)), (data) => words.lines('capital', data, null));
    case 'bridge':
      return worded(shareBridge(place), (data) => words.bridge(data));
    case 'holders':
      return worded(holderBars(place), (data) => words.holders(data));
    case 'tornado': {
      const percent = typed.percent(choices.percent);
      return worded(tornado(place, { figure: figure.id, percent }), (data) => words.tornado(data, percent));
    }
  }
}

function worded<Data>(reading: ChartReading<Data>, write: (data: Data) => ChartPicture): ChartReading<ChartPicture> {
  return reading.status === 'ready' ? { status: 'ready', data: write(reading.data) } : reading;
}

/** Separates numbers of rights; a comma inside a number separates thousands. */
const SEPARATOR = /[;；、\n]|(?<=[%％])\s*[,，]|[,，]\s+|\s+/;

/** Reads typed texts, and remembers the first that is not a number. */
class TypedNumbers {
  problem: { readonly field: ChartField; readonly code: NumberTextProblem } | null = null;
  readonly #currency: string;

  constructor(currency: string) {
    this.#currency = currency;
  }

  range({ from, to, step }: RangeTexts): RangeRequest {
    const part = (field: 'from' | 'to' | 'step', text: string): DecimalText | null => (text.trim() === '' ? null : this.#number(field, text));
    return { from: part('from', from), to: part('to', to), step: part('step', step) };
  }

  counts(text: string): readonly LineCount[] {
    const parts = text.split(SEPARATOR).filter((part) => part.trim() !== '');
    return parts.map((part) => {
      const value = this.#number('counts', part);
      return /[%％]\s*$/.test(part) ? { kind: 'percent', value: multiplyDecimals(value, '100') } : { kind: 'count', value };
    });
  }

  percent(text: string): DecimalText {
    return this.#number('percent', text.replace(/[%％]\s*$/, ''));
  }

  #number(field: ChartField, text: string): DecimalText {
    const reading = readNumber(text, this.#currency);
    if (reading.ok) return reading.value;
    this.problem ??= { field, code: reading.code };
    return '1';
  }
}
