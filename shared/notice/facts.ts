import { evaluate } from '../calc/evaluate.ts';
import { formatDecimal } from '../calc/format-decimal.ts';
import { isDate } from '../grant/dates.ts';
import { isInputName, type InputName } from '../grant/input-names.ts';
import { INPUTS, inputRule } from '../grant/input-registry.ts';
import { isCount } from '../grant/number-rules.ts';
import { NOTICE_DATES } from '../grant/parts/notice/rules.ts';
import type { GrantDocument, NoticeDetails } from '../grant/schema.ts';
import { figureMethodOf } from '../metrics/figure-method.ts';
import { inputsOf } from '../metrics/inputs.ts';
import { metricById, type MetricId } from '../metrics/registry.ts';
import { amountIn } from '../text/amounts.ts';
import { formatDate } from '../text/dates.ts';
import { labelOf } from '../text/figures.ts';
import type { Language } from '../text/language.ts';
import { noticeText, type NoticeText } from '../text/notice/notice-text.ts';
import { joined, words } from '../text/notice/phrase.ts';
import { shownFigure } from '../text/shown-figure.ts';
import type { GapName, GapReason, PendingTerm, Phrase, Run } from './content.ts';

/** What a document says, as phrases in one language: what is pending says when it is decided, what is absent its name. */
export interface Facts {
  readonly document: GrantDocument;
  readonly language: Language;
  readonly text: NoticeText;
  /** A figure of the registry at the terms of the grant; instead of one that has no value, what it waits for or lacks. */
  readonly figure: (id: MetricId) => Phrase;
  /** An input of the figures: its number, and its currency where it is an amount. */
  readonly input: (name: InputName) => Phrase;
  readonly date: (path: string, iso: string | null, gap: GapName) => Phrase;
  /** A text as the document has it; `shown` where it is written otherwise in this language. */
  readonly words: (path: string, value: string, gap: GapName, shown?: string) => Phrase;
  /** A whole number of the document. */
  readonly count: (path: string, value: string | number | null, gap: GapName) => Phrase;
  /** A text or date of the notice beside the terms. */
  readonly detail: (name: keyof NoticeDetails) => Phrase;
  readonly gap: (of: GapName, reason?: GapReason) => Phrase;
  readonly pending: (of: PendingTerm) => Phrase;
}

/** The facts of a document, in a language. What it has of amounts comes from the figures of the registry and their inputs alone. */
export function factsOf(document: GrantDocument, language: Language): Facts {
  const text = noticeText[language];
  const [method, inputs] = [figureMethodOf(document), inputsOf(document, null)];
  const { currency, grant } = document;

  const gap = (of: GapName, reason: GapReason = 'absent'): Phrase => {
    const name = isNamedInText(of, text) ? text.gaps[of] : (labelOf(of, language)?.name ?? of);
    return [{ kind: 'gap', of, reason, text: reason === 'absent' ? text.gap(name) : text.gapInvalid(name) }];
  };
  const given = (path: string, value: string, shown: string): Run => ({ kind: 'given', path, value, text: shown });
  const pending = (of: PendingTerm): Phrase => {
    const { decisionDate } = grant[of];
    if (decisionDate !== null && isDate(decisionDate)) return [{ kind: 'pending', of, date: decisionDate, text: text.toBeDecidedOn(formatDate(decisionDate, language)) }];
    return [{ kind: 'pending', of, date: null, text: text.toBeDecided }, words(' '), ...gap('decisionDate', decisionDate === null ? 'absent' : 'invalid')];
  };
  const isPending = (name: string): name is PendingTerm => (name === 'exercisePrice' || name === 'issuePrice') && grant[name].status === 'pending';
  /** What a figure waits for goes before what it lacks: as long as a price is to be decided, nothing else can be said of it. */
  const withoutValue = (missing: readonly string[]): Phrase => {
    const waiting = missing.filter(isPending);
    if (waiting.length > 0) return joined(waiting.map(pending), ' ');
    return joined(missing.map((name) => gap(isInputName(name) ? name : 'exercises', isBroken(document, name) ? 'invalid' : 'absent')), ' ');
  };
  const money = (amount: string): string => amountIn(amount, currency, language);

  const date: Facts['date'] = (path, iso, of) => (iso === null ? gap(of) : isDate(iso) ? [given(path, iso, formatDate(iso, language))] : gap(of, 'invalid'));
  const textAt: Facts['words'] = (path, value, of, shown = value) => (value.trim() === '' ? gap(of) : [given(path, value, shown)]);

  return {
    document, language, text, gap, pending, date, words: textAt,
    detail: (name) => (isNoticeDate(name) ? date(`notice.${name}`, document.notice[name], name) : textAt(`notice.${name}`, document.notice[name], name)),
    figure: (id) => {
      const metric = metricById(method, id);
      const evaluation = evaluate(metric.expression, inputs);
      if (evaluation.status === 'missing') return withoutValue(evaluation.missing);
      if (evaluation.status === 'error') return gap(id, 'invalid');
      const shown = shownFigure(evaluation.value, metric, language);
      return [{ kind: 'figure', figure: id, value: evaluation.value, text: metric.unit === 'money' ? money(shown) : shown }];
    },
    input: (name) => {
      const value = inputs.values[name] ?? null;
      if (value === null) return withoutValue([name]);
      const { path, kind } = INPUTS[name];
      const shown = formatDecimal(value);
      return [given(path, value, kind === 'amount' || kind === 'total' || name === 'statedCapitalUnit' ? money(shown) : shown)];
    },
    count: (path, value, of) => {
      if (value === null) return gap(of);
      const number = String(value);
      return isCount(number) ? [given(path, number, formatDecimal(number))] : gap(of, 'invalid');
    },
  };
}

const isNoticeDate = (name: keyof NoticeDetails): name is (typeof NOTICE_DATES)[number] => NOTICE_DATES.some((one) => one === name);

const isNamedInText = (name: GapName, text: NoticeText): name is keyof NoticeText['gaps'] => Object.hasOwn(text.gaps, name);

/** Whether the document has a text for an input that breaks its rule. */
function isBroken(document: GrantDocument, name: string): boolean {
  if (!isInputName(name)) return false;
  const text = INPUTS[name].read(document);
  return text !== null && inputRule(name)(text) !== null;
}
