import type { Evaluation } from '#shared/calc/evaluate.ts';
import { evaluate } from '#shared/calc/evaluate.ts';
import { compareDecimals } from '#shared/calc/decimal-arithmetic.ts';
import { readWholeNumber } from '#shared/calc/number-text.ts';
import { formatDecimal } from '#shared/calc/format-decimal.ts';
import { isPositiveCount } from '#shared/grant/number-rules.ts';
import type { GrantDocument, Scenario } from '#shared/grant/schema.ts';
import { failure, success, type Result } from '#shared/host/result.ts';
import { exerciseOf, type ExerciseOutcome } from '#shared/metrics/exercise-of-rights.ts';
import { figureMethodOf } from '#shared/metrics/figure-method.ts';
import { inputsOf } from '#shared/metrics/inputs.ts';
import { exerciseEntry, type JournalLine } from '#shared/metrics/journal-entries.ts';
import { plannedLines, type PlannedFigure } from '#shared/metrics/planned-exercises.ts';
import { metricById, type MetricId } from '#shared/metrics/registry.ts';
import { capitalSheetText } from '#shared/text/capital-sheet.ts';
import { formatShortDate } from '#shared/text/dates.ts';
import { labelOf } from '#shared/text/figures.ts';
import { journalLines } from '#shared/text/journal.ts';
import type { Language } from '#shared/text/language.ts';
import { capitalised } from '#shared/text/capitalised.ts';
import { defineCommand } from '../command.ts';
import { foundIssues, hasErrors, issueLines } from '../issues.ts';
import { openDocument } from '../open-document.ts';
import { SCENARIO } from '../options.ts';
import { requiredOperand } from '../required-values.ts';
import { scenarioOption } from '../scenario-option.ts';
import { formatTable } from '../table.ts';

const en = {
  scenarioUnknown: (given: string) => `There is no scenario "${given}".`,
  rightsUnreadable: (given: string) => `--exercise: "${given}" is not a whole number above 0.`,
  rightsTooMany: (given: string, rights: string) => `--exercise: ${given} rights are more than the ${rights} of the grant.`,
  rights: 'Rights exercised',
  issued: 'New shares',
  treasury: 'Treasury shares delivered',
  missing: (figure: string, inputs: string) => `${figure}: missing ${inputs}`,
  figure: '',
  amount: 'Amount',
  between: ', ',
};

const ja: typeof en = {
  scenarioUnknown: (given) => `「${given}」というシナリオはありません。`,
  rightsUnreadable: (given) => `--exercise：「${given}」は1以上の整数ではありません。`,
  rightsTooMany: (given, rights) => `--exercise：${given}個は新株予約権の数（${rights}個）を超えています。`,
  rights: '行使する個数',
  issued: '新株',
  treasury: '交付する自己株式',
  missing: (figure, inputs) => `${figure}：${inputs}が不足しています`,
  figure: '',
  amount: '金額',
  between: '、',
};

const TEXT: Readonly<Record<Language, typeof en>> = { en, ja };

/** What an exercise prints, by its name in the answer. */
const EXERCISE = {
  rights: 'rights', issued: 'issued', treasury: 'treasury', amount: 'paidInTotal', issueRatio: 'issueRatio', issuePart: 'issuePart', treasuryConsideration: 'treasuryConsideration', treasuryLoss: 'treasuryLoss',
  maxCapitalIncrease: 'maxCapitalIncrease', statedCapital: 'statedCapitalOnExercise', capitalReserve: 'capitalReserveOnExercise', otherCapitalSurplusChange: 'otherCapitalSurplusChange', treasuryBook: 'treasuryBook',
} as const satisfies Readonly<Record<string, keyof ExerciseOutcome>>;

const BASES = { perShare: 'statedCapitalByShare', perRight: 'statedCapitalByRight', perExercise: 'statedCapitalByExercise', aggregate: 'statedCapitalAggregate' } as const satisfies Readonly<Record<string, MetricId>>;

const TABLE = { issuePriceOfShare: 'issuePriceOfShare', capitalPerShare: 'statedCapitalPerShare' } as const satisfies Readonly<Record<string, MetricId>>;

/** What is printed of a line of the exercise plan, by its name in the answer. */
const PLANNED = {
  rightsInAll: 'plannedRights', treasury: 'plannedTreasury', amount: 'paidInTotal', statedCapital: 'statedCapitalOnExercise', capitalReserve: 'capitalReserveOnExercise', treasuryBook: 'treasuryBook',
  otherCapitalSurplusChange: 'otherCapitalSurplusChange',
} as const satisfies Readonly<Record<string, PlannedFigure>>;

/** `grantsheet capital F [--scenario ID] [--exercise RIGHTS]` */
export const capital = defineCommand({
  name: 'capital',
  text: {
    en: {
      summary: 'Show what an exercise books: capital, reserve, treasury shares, and its journal entry.',
      details: 'By Art. 17 of the Company Accounting Regulations, for all rights at once or for some of them, with the four rounding methods and the columns of the annual report; the exercise plan line by line, where there is one. What cannot be calculated is null and named under "missing".',
    },
    ja: {
      summary: '行使の会計処理（資本金・資本準備金・自己株式・仕訳）を示します。',
      details: '会社計算規則17条により、全部または一部の行使について計算し、4つの端数処理の方法と有価証券報告書の表示額を示します。行使計画がある場合は、その各行も示します。計算できないものは null とし、"missing" に理由を示します。',
    },
  },
  operands: ['FILE.grant'],
  options: [SCENARIO, { name: 'exercise', value: 'RIGHTS', meaning: { en: 'how many rights are exercised at once; default: all', ja: '一度に行使する個数（省略時は全部）' } }],
  async run({ operands, options, language }) {
    const opened = await openDocument(requiredOperand(operands, 0), language);
    if (!opened.ok) return opened;
    const { document } = opened.value;
    const scenario = scenarioOf(document, options.scenario?.[0], language);
    if (!scenario.ok) return scenario;
    const rights = rightsOf(document, scenario.value, options.exercise?.[0], language);
    if (!rights.ok) return rights;
    const answer = answerFor(document, scenario.value, rights.value);
    const issues = foundIssues(document, opened.value.issues, language);
    return success({
      json: answer,
      text: textOf(answer, language),
      remarks: [...missingLines(answer, language), ...issueLines(issues, language)],
      problems: hasErrors(issues),
    });
  },
});

function scenarioOf(document: GrantDocument, given: string | undefined, language: Language): Result<Scenario | null> {
  if (given === undefined) return success(null);
  const id = scenarioOption(document, given, language);
  const scenario = document.scenarios.find((one) => one.id === id);
  return scenario === undefined ? failure('scenarioUnknown', TEXT[language].scenarioUnknown(given)) : success(scenario);
}

/** The rights of `--exercise`; null where it is not given. */
function rightsOf(document: GrantDocument, scenario: Scenario | null, given: string | undefined, language: Language): Result<string | null> {
  if (given === undefined) return success(null);
  const text = TEXT[language];
  const reading = readWholeNumber(given);
  if (!reading.ok || !isPositiveCount(reading.value)) return failure('rightsUnreadable', text.rightsUnreadable(given));
  const all = inputsOf(document, scenario).values['rights'] ?? null;
  return all !== null && compareDecimals(reading.value, all) > 0 ? failure('rightsTooMany', text.rightsTooMany(formatDecimal(reading.value), formatDecimal(all))) : success(reading.value);
}

type Amounts<Names> = Readonly<Record<keyof Names & string, string | null>>;

/** A line of the exercise plan: what it says, and what all of its exercises book, each rounded by itself. */
type PlannedAnswer = Readonly<Record<'date' | 'rights' | 'count', string | null>> & Amounts<typeof PLANNED>;

interface Answer {
  readonly exercise: Amounts<typeof EXERCISE>;
  readonly entries: readonly JournalLine[] | null;
  readonly bases: Amounts<typeof BASES>;
  readonly table: Amounts<typeof TABLE>;
  /** Absent without an exercise plan. */
  readonly plan?: readonly PlannedAnswer[];
  readonly missing: Readonly<Record<string, readonly string[]>>;
}

function answerFor(document: GrantDocument, scenario: Scenario | null, rights: string | null): Answer {
  const missing: Record<string, readonly string[]> = {};
  const take = <Names extends Readonly<Record<string, string>>>(group: string, names: Names, of: (name: Names[keyof Names & string]) => Evaluation): Amounts<Names> =>
    Object.fromEntries(Object.entries(names).map(([key, name]) => {
      const evaluation = of(name as Names[keyof Names & string]); // One of the names.
      if (evaluation.status === 'missing') missing[`${group}.${key}`] = evaluation.missing;
      return [key, evaluation.status === 'value' ? evaluation.value : null];
    })) as Amounts<Names>; // The keys of the names.
  const outcome = exerciseOf(document, scenario, rights);
  const [method, inputs] = [figureMethodOf(document), inputsOf(document, scenario)];
  const figure = (id: MetricId): Evaluation => evaluate(metricById(method, id).expression, inputs);
  const exercise = take('exercise', EXERCISE, (name) => outcome[name]);
  const entries = exerciseEntry(outcome);
  if (entries === null) missing['entries'] = [...new Set((['payment', 'bookValue', 'otherCapitalSurplusChange', 'treasuryBook'] as const).flatMap((name) => (outcome[name].status === 'missing' ? outcome[name].missing : [])))];
  const [ofBases, ofTable] = [take('bases', BASES, figure), take('table', TABLE, figure)];
  const plan = plannedLines(document, scenario).map(({ line: { date, rights: each, count }, figures }, index) => ({ date, rights: each, count, ...take(`plan.${index}`, PLANNED, (name) => figures[name]) }));
  return { exercise, entries, bases: ofBases, table: ofTable, ...(plan.length > 0 && { plan }), missing };
}

function textOf({ exercise, entries, bases, table, plan = [] }: Answer, language: Language): string {
  const text = TEXT[language];
  const ids: Readonly<Record<string, string>> = { ...EXERCISE, ...BASES, ...TABLE };
  const named = (key: string): string => (key === 'rights' ? text.rights : key === 'issued' ? text.issued : key === 'treasury' ? text.treasury : capitalised(labelOf(ids[key] ?? key, language)?.name ?? key));
  const rows = Object.entries({ ...exercise, ...bases, ...table }).map(([key, value]) => [named(key), value === null ? '' : formatDecimal(value)]);
  const journal = entries === null ? [] : ['', ...journalLines(entries, language).map((line) => line.replaceAll('\t', '  '))];
  return [formatTable([{ heading: text.figure, align: 'left' }, { heading: text.amount, align: 'right' }], rows), ...journal, ...planTable(plan, language)].join('\n');
}

/** The exercise plan below the rest; columns that no line has a number for are left out. */
function planTable(plan: readonly PlannedAnswer[], language: Language): readonly string[] {
  if (plan.length === 0) return [];
  const { columns } = capitalSheetText[language].plan;
  const own = Object.keys(PLANNED) as (keyof typeof PLANNED)[]; // Object.keys forgets the keys.
  const shown = own.filter((key) => plan.some(({ [key]: value }) => value !== null && (value !== '0' || key !== 'treasury')));
  const heading = (key: keyof typeof PLANNED): string => (key === 'rightsInAll' ? columns.planned : key === 'treasury' ? TEXT[language].treasury : capitalised(labelOf(PLANNED[key], language)?.name ?? key));
  const number = (value: string | null): string => (value === null ? '' : formatDecimal(value));
  return ['', formatTable(
    [{ heading: columns.date, align: 'left' }, { heading: columns.rights, align: 'right' }, { heading: columns.count, align: 'right' }, ...shown.map((key) => ({ heading: heading(key), align: 'right' as const }))],
    plan.map((line) => [line.date === null ? '' : formatShortDate(line.date, language), number(line.rights), number(line.count), ...shown.map((key) => number(line[key]))]),
  )];
}

function missingLines({ missing }: Answer, language: Language): readonly string[] {
  const text = TEXT[language];
  const inputs = [...new Set(Object.values(missing).flat())];
  return inputs.length === 0 ? [] : [text.missing(Object.keys(missing).join(text.between), inputs.map((name) => labelOf(name, language)?.name ?? name).join(text.between))];
}
