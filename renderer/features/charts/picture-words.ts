import { addDecimals, compareDecimals, divideDecimals } from '#shared/calc/decimal-arithmetic.ts';
import type { DecimalText } from '#shared/calc/decimal.ts';
import { formatDecimal, formatPercent } from '#shared/calc/format-decimal.ts';
import type { GrantDocument } from '#shared/grant/schema.ts';
import type { Figure, FigureUnit } from '#shared/metrics/metric.ts';
import type { Gap, LinesData } from '#shared/scenarios/charts/chart-data.ts';
import type { BridgeStep, HolderBars, HolderPart } from '#shared/scenarios/charts/share-stacks.ts';
import type { TornadoBar, TornadoData, TornadoEnd } from '#shared/scenarios/charts/tornado.ts';
import { GRANT_ROW_ID } from '#shared/scenarios/row.ts';
import type { Case } from '#shared/scenarios/with-inputs.ts';
import { chartsText, type ChartKind } from '#shared/text/charts.ts';
import { currencyInMillions, currencyName, labelIn, unitLine, type FigureLabel } from '#shared/text/figures.ts';
import type { Language } from '#shared/text/language.ts';
import { shownFigure } from '#shared/text/shown-figure.ts';
import { titleOf } from '#renderer/store/file-names.ts';
import { absenceOf } from '#renderer/cases/absence.ts';
import { rowName } from '#renderer/cases/row-name.ts';
import type { DrawnValue, LinesPicture, PictureBar, PictureEnd, StackedPicture, TornadoPicture } from './chart-picture.ts';

/** Adds the words of a document and a language to charts. */
export class PictureWords {
  readonly #place: Case;
  readonly #language: Language;

  constructor(place: Case, language: Language) {
    this.#place = place;
    this.#language = language;
  }

  lines(kind: 'figure' | 'dilution' | 'capital', data: LinesData, figure: Figure | null): LinesPicture {
    const text = chartsText[this.#language];
    const alongPrice = kind !== 'dilution';
    const unit = data.lines[0]?.figure.unit ?? 'number';
    const inMillions = isInMillions(unit, data.lines.flatMap(({ values }) => values));
    return {
      ...this.#frame(kind, figure, data.gaps),
      unit,
      inMillions,
      form: kind === 'capital' ? 'areas' : 'lines',
      xTitle: this.#axis(alongPrice ? 'exercisePrice' : 'shares', false),
      yTitle: kind === 'figure' ? this.#axis(figure?.id ?? '', inMillions) : kind === 'dilution' ? text.shareAxis : text.axis(text.amountAxis, this.#currency(inMillions)),
      xs: data.xs.map((exact) => ({ exact, shown: formatDecimal(exact) })),
      base: isWithin(data.baseX, data.xs) ? { x: data.baseX, label: text.base(formatDecimal(data.baseX)) } : null,
      lines: data.lines.map((line) => ({
        name: line.rights === null ? this.nameOf(line.figure.id, true) : text.line(formatDecimal(line.rights), line.shares === null ? null : formatDecimal(line.shares)),
        values: line.values.map((value) => (value === null ? null : this.#value(value, line.figure))),
      })),
    };
  }

  tornado({ figure, base, bars }: TornadoData, percent: DecimalText): TornadoPicture {
    const text = chartsText[this.#language];
    const shownPercent = formatDecimal(percent);
    const frame = this.#frame('tornado', figure, [], shownPercent);
    const inMillions = isInMillions(figure.unit, bars.flatMap(({ down, up }) => [down.change, up.change]));
    return {
      ...frame,
      unit: figure.unit,
      inMillions,
      form: 'tornado',
      xTitle: text.axis(text.changeAxis(this.nameOf(figure.id)), this.#unitOf(figure.id, inMillions)),
      figure: this.nameOf(figure.id, true),
      base: text.base(shownFigure(base, figure, this.#language)),
      downName: text.inputDown(shownPercent),
      upName: text.inputUp(shownPercent),
      bars: bars.filter(isMoved).map((bar) => this.#bar(bar, figure)),
      notes: bars.flatMap((bar) => (isMoved(bar) ? this.#notes(bar, figure) : [text.inputUnmoved(this.nameOf(bar.input), formatDecimal(bar.base))])),
    };
  }

  /** The way from the outstanding shares to all shares: each step stands on those before it. */
  bridge(steps: readonly BridgeStep[]): StackedPicture {
    const text = chartsText[this.#language].stacked;
    const nameOf = ({ kind, id }: BridgeStep): string => (kind === 'security' ? this.#rowName(this.#document.securities, id) : text.steps[kind]);
    const isWhole = ({ kind }: BridgeStep): boolean => kind === 'outstanding' || kind === 'fullyDiluted';
    const values = (of: (step: BridgeStep) => DecimalText | null): readonly (DrawnValue | null)[] => steps.map((step) => {
      const exact = of(step);
      return exact === null ? null : { exact, shown: formatDecimal(exact) };
    });
    return {
      ...this.#frame('bridge', null, []), ...STACKED, xTitle: text.step, yTitle: text.axis,
      bars: steps.map(nameOf),
      parts: [
        { name: '', isSpacer: true, values: values((step) => (isWhole(step) ? null : step.below)) },
        { name: text.parts.whole, isSpacer: false, values: values((step) => (isWhole(step) ? step.shares : null)) },
        { name: text.parts.added, isSpacer: false, values: values((step) => (isWhole(step) ? null : step.shares)) },
      ],
    };
  }

  /** Who holds the shares before and after, each part with its share of the whole. */
  holders({ parts, merged }: HolderBars): StackedPicture {
    const text = chartsText[this.#language].stacked;
    const nameOf = ({ kind, id }: HolderPart): string => (kind === 'holder' ? this.#rowName(this.#document.holders, id) : text.holders[kind]);
    const whole = (side: 'before' | 'after'): DecimalText => parts.reduce((sum, part) => addDecimals(sum, part[side]), '0');
    const [before, after] = [whole('before'), whole('after')];
    const shown = (shares: DecimalText, all: DecimalText): DrawnValue | null =>
      (shares === '0' ? null : { exact: shares, shown: `${formatDecimal(shares)} · ${formatPercent(divideDecimals(shares, all), 2)}` });
    return {
      ...this.#frame('holders', null, []), ...STACKED, xTitle: text.step, yTitle: text.axis,
      bars: [text.bars.before, text.bars.after],
      parts: parts.map((part) => ({ name: nameOf(part), isSpacer: false, values: [shown(part.before, before), shown(part.after, after)] })),
      notes: merged.length === 0 ? [] : [text.merged(merged.map((id) => this.#rowName(this.#document.holders, id)).join(this.#language === 'ja' ? '、' : ', '))],
    };
  }

  /** What a row of a table is called; one without a name by its place. */
  #rowName(rows: readonly { readonly id: string; readonly name: string }[], id: string): string {
    const index = rows.findIndex((row) => row.id === id);
    const name = rows[index]?.name;
    return name === undefined || name === '' ? chartsText[this.#language].stacked.unnamed(String(index + 1)) : name;
  }

  /** Why figures have no value, a sentence for each reason. */
  reasons(gaps: readonly Gap[]): readonly string[] {
    const { gap } = chartsText[this.#language];
    return gaps.map(({ figure, place, points }) => gap(this.nameOf(figure.id), this.#reason(figure, place), formatDecimal(String(points))));
  }

  /** The name of an input or figure; capitalised in English where it begins a text. */
  nameOf(id: string, begins = false): string {
    const name = this.#label(id).name;
    return begins ? chartsText[this.#language].figureColumn(name) : name;
  }

  get #document(): GrantDocument {
    return this.#place.document;
  }

  #frame(kind: ChartKind, figure: Figure | null, gaps: readonly Gap[], percent = '') {
    const { document, scenario } = this.#place;
    const language = this.#language;
    return {
      language,
      title: chartsText[language].titles[kind](figure === null ? '' : this.nameOf(figure.id), percent),
      subtitle: `${titleOf(document, language)} · ${rowName(document, scenario?.id ?? GRANT_ROW_ID, language)}`,
      notes: this.reasons(gaps),
    };
  }

  #bar({ input, base, down, up }: TornadoBar, figure: Figure): PictureBar {
    const text = chartsText[this.#language];
    const end = ({ input: value, figure: found, change }: TornadoEnd): PictureEnd => ({
      input: formatDecimal(value),
      figure: found === null ? text.noValue : shownFigure(found, figure, this.#language),
      change: change === null ? null : this.#change(change, figure),
    });
    const ends = [down, up].map(({ place, input: value }) => formatDecimal(place === null ? base : value));
    return { name: this.nameOf(input, true), range: text.fromTo(ends[0] ?? '', ends[1] ?? ''), down: end(down), up: end(up) };
  }

  #notes({ input, down, up }: TornadoBar, figure: Figure): readonly string[] {
    const text = chartsText[this.#language];
    return [down, up].flatMap(({ place, input: value, change }) => {
      if (change !== null) return [];
      if (place === null) return [text.inputNot(this.nameOf(input), formatDecimal(value))];
      return [text.gap(`${this.nameOf(input)} ${formatDecimal(value)}`, this.#reason(figure, place), '1')];
    });
  }

  #reason(figure: Figure, { document, scenario }: Case): string {
    return absenceOf(figure, document, scenario, this.#language)?.reason ?? '';
  }

  #value(exact: DecimalText, figure: Figure): DrawnValue {
    return { exact, shown: shownFigure(exact, figure, this.#language) };
  }

  #change(exact: DecimalText, figure: Figure): DrawnValue {
    const { shown } = this.#value(exact, figure);
    return { exact, shown: compareDecimals(exact, '0') > 0 ? `+${shown}` : shown };
  }

  #label(id: string): FigureLabel {
    return labelIn(this.#document, id, this.#language) ?? { name: id, heading: id, unit: '' };
  }

  #currency(inMillions: boolean): string {
    return (inMillions ? currencyInMillions : currencyName)(this.#document.currency, this.#language);
  }

  #unitOf(id: string, inMillions: boolean): string {
    return unitLine(this.#label(id), this.#document.currency, this.#language, this.#currency(inMillions));
  }

  #axis(id: string, inMillions: boolean): string {
    return chartsText[this.#language].axis(this.#label(id).heading, this.#unitOf(id, inMillions));
  }
}

const STACKED = { form: 'stacked', unit: 'shares', inMillions: false } as const;

/** Amounts whose zeros would hide their digits on an axis. */
const MANY_DIGITS = '20000000';

const isInMillions = (unit: FigureUnit, values: readonly (DecimalText | null)[]): boolean =>
  unit === 'money' && values.some((value) => value !== null && (compareDecimals(value, MANY_DIGITS) >= 0 || compareDecimals(value, `-${MANY_DIGITS}`) <= 0));

/** Whether the percentages change the input at all: a rounding unit of 1 yen stays the same. */
const isMoved = ({ base, down, up }: TornadoBar): boolean => [down, up].some(({ input }) => compareDecimals(input, base) !== 0);

function isWithin(value: DecimalText | null, xs: readonly DecimalText[]): value is DecimalText {
  const [first, last] = [xs[0], xs.at(-1)];
  return value !== null && first !== undefined && last !== undefined && compareDecimals(value, first) >= 0 && compareDecimals(value, last) <= 0;
}
