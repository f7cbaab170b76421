import type { ConditionalFormattingRule, Style } from 'exceljs';
import type { CheckState } from '../../../checks/check-list.ts';
import { checksText } from '../../../text/checks.ts';
import type { Language } from '../../../text/language.ts';
import { CHECKS_ALERTS, CHECKS_CHANGED, CHECKS_INTEGRITY, MASTER_CHECK, type CheckName } from '../../names.ts';
import { ALARM_STYLE, CALM_STYLE, NOTICE_STYLE } from '../../style.ts';
import { checksSheetText } from './text.ts';

/** How a line stands: as a check, or as an input that was changed or not. */
export type LineState = CheckState | 'unchanged' | 'changed';

/** The words of all results that mean a state. */
export function resultWords(language: Language): Readonly<Record<LineState, readonly string[]>> {
  const { ok, differs, notChecked, inputsChanged, unchanged, isChanged } = checksSheetText[language];
  const { states } = checksText[language];
  return {
    passes: [ok, states.passes], fails: [differs, states.fails], warning: [states.warning], notGiven: [notChecked, inputsChanged, states.notGiven], unchanged: [unchanged], changed: [isChanged],
  };
}

/** Lines of one kind: the ranges that hold their results, and how many lines are in each state at export. */
export interface CountedLines {
  readonly ranges: readonly string[];
  readonly counts: Readonly<Record<LineState, number>>;
}

/** No line at all. */
export const NO_LINES: CountedLines = { ranges: [], counts: { passes: 0, fails: 0, warning: 0, notGiven: 0, unchanged: 0, changed: 0 } };

/** Several kinds together. */
export const together = (...all: readonly CountedLines[]): CountedLines => ({
  ranges: all.flatMap(({ ranges }) => ranges),
  counts: all.reduce((sum, { counts }) => ({
    passes: sum.passes + counts.passes, fails: sum.fails + counts.fails, warning: sum.warning + counts.warning, notGiven: sum.notGiven + counts.notGiven, unchanged: sum.unchanged + counts.unchanged, changed: sum.changed + counts.changed,
  }), NO_LINES.counts),
});

/** A sentence that counts lines: its words at export, and the formula that keeps it up to date. */
export interface CountingSentence {
  readonly words: string;
  readonly formula: string;
}

/** A count, now and as a formula. */
interface Count {
  readonly number: number;
  readonly formula: string;
}

const text = (words: string): CountingSentence => ({ words, formula: `"${words}"` });
const join = (...parts: readonly CountingSentence[]): CountingSentence => ({ words: parts.map(({ words }) => words).join(''), formula: parts.map(({ formula }) => formula).join('&') });
const said = ([before, after]: readonly [string, string], { number, formula }: Count): CountingSentence => ({ words: `${before}${number}${after}`, formula: `"${before}"&(${formula})&"${after}"` });
const ifAny = ({ number, formula }: Count, yes: CountingSentence, no: CountingSentence): CountingSentence => ({ words: number > 0 ? yes.words : no.words, formula: `IF((${formula})>0,${yes.formula},${no.formula})` });
const NOTHING_SAID = text('');

/** Lines in a state, counted by their words. */
function counted(language: Language, { ranges, counts }: CountedLines, state: LineState): Count {
  const words = resultWords(language)[state];
  const formula = ranges.flatMap((range) => words.map((word) => `COUNTIF(${range},"${word}")`)).join('+');
  return { number: counts[state], formula: formula === '' ? '0' : formula };
}

/** Lines that say none of the words of other states fail: also those whose formula is gone, is an error, or was typed over. */
function failing(language: Language, lines: CountedLines, others: readonly LineState[]): Count {
  const all = Object.values(lines.counts).reduce((sum, count) => sum + count, 0);
  const rest = others.map((state) => counted(language, lines, state));
  return { number: all - rest.reduce((sum, { number }) => sum + number, 0), formula: `${all}-(${rest.map(({ formula }) => formula).join('+')})` };
}

/** What the workbook says of all checks in one sentence. */
export function masterSentence(language: Language, lines: CountedLines): CountingSentence {
  const { failing: fails, allPass, counted: words, see, nothing } = checksSheetText[language];
  const [passes, warnings, notChecked] = (['passes', 'warning', 'notGiven'] as const).map((state) => counted(language, lines, state)) as [Count, Count, Count]; // Three states, three counts.
  const wrong = failing(language, lines, ['passes', 'warning', 'notGiven']);
  const some = (count: Count, around: readonly [string, string]): CountingSentence => ifAny(count, said(around, count), NOTHING_SAID);
  const open = { number: warnings.number + notChecked.number, formula: `${warnings.formula}+${notChecked.formula}` };
  const counts = join(said(words.passes, passes), some(warnings, words.warnings), some(notChecked, words.notChecked), text(see));
  return ifAny(wrong, said(fails, wrong), ifAny(passes, ifAny(open, counts, text(allPass)), text(nothing)));
}

/** What the line of integrity says. */
export function integritySentence(language: Language, lines: CountedLines): CountingSentence {
  const { integrity, counted: words, nothing } = checksSheetText[language];
  const [passes, notChecked] = [counted(language, lines, 'passes'), counted(language, lines, 'notGiven')];
  const wrong = failing(language, lines, ['passes', 'notGiven']);
  return ifAny(wrong, said(integrity.fails, wrong), ifAny(passes, join(said(integrity.passes, passes), ifAny(notChecked, said(words.notChecked, notChecked), NOTHING_SAID)), text(nothing)));
}

/** What the line of alerts says. */
export function alertsSentence(language: Language, lines: CountedLines): CountingSentence {
  const { alerts, counted: words, nothing } = checksSheetText[language];
  const [passes, warnings, notChecked] = [counted(language, lines, 'passes'), counted(language, lines, 'warning'), counted(language, lines, 'notGiven')];
  const wrong = failing(language, lines, ['passes', 'warning', 'notGiven']);
  const open = ifAny(notChecked, said(words.notChecked, notChecked), NOTHING_SAID);
  const withWarnings = join(said(alerts.fails, wrong), ifAny(warnings, said(words.warnings, warnings), NOTHING_SAID));
  return ifAny(wrong, withWarnings, ifAny(warnings, said(alerts.warnings, warnings), ifAny(passes, join(said(alerts.passes, passes), open), text(nothing))));
}

/** What the line of changes says. */
export function changedSentence(language: Language, lines: CountedLines): CountingSentence {
  const { none, some } = checksSheetText[language].changed;
  const changed = failing(language, lines, ['unchanged']);
  return ifAny(changed, said(some, changed), text(none));
}

/** How a cell that shows one of the sentences is coloured: what fails alarms, warnings and changes are marked, what holds is calm. */
export function resultRules(language: Language, name: CheckName, at: string, priority: number): ConditionalFormattingRule[] {
  const { failing: master, allPass, nothing, integrity, alerts, changed } = checksSheetText[language];
  const cell = `$${at.replace(/(\d+)/, '$$$1')}`;
  const begins = (words: string): string => `LEFT(${cell},${words.length})="${words}"`;
  const rule = (offset: number, formula: string, style: Partial<Style>): ConditionalFormattingRule => ({ type: 'expression', priority: priority + offset, formulae: [formula], style });
  switch (name) {
    case MASTER_CHECK:
      return [rule(0, begins(master[0]), ALARM_STYLE), rule(1, `${cell}="${allPass}"`, CALM_STYLE)];
    case CHECKS_INTEGRITY:
      return [rule(0, begins(integrity.fails[0]), ALARM_STYLE), rule(1, begins(nothing), NOTICE_STYLE)];
    case CHECKS_ALERTS:
      return [rule(0, begins(alerts.fails[0]), ALARM_STYLE), rule(1, `OR(${begins(alerts.warnings[0])},${begins(nothing)})`, NOTICE_STYLE)];
    case CHECKS_CHANGED:
      return [rule(0, begins(changed.some[0]), NOTICE_STYLE)];
  }
}
