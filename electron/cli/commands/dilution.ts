import { formatDecimal, formatPercent, roundedText } from '#shared/calc/format-decimal.ts';
import type { DecimalText } from '#shared/calc/decimal.ts';
import type { GrantDocument } from '#shared/grant/schema.ts';
import { failure, success } from '#shared/host/result.ts';
import { figureById } from '#shared/metrics/custom-columns.ts';
import { GRANT_STEP } from '#shared/metrics/eps.ts';
import { dilutionOfCase, type DilutionOfCase } from '#shared/scenarios/dilution/dilution-of-case.ts';
import type { HolderRow } from '#shared/scenarios/dilution/holders-table.ts';
import { dilutionText, holderName } from '#shared/text/dilution.ts';
import type { Language } from '#shared/text/language.ts';
import { shownFigure } from '#shared/text/shown-figure.ts';
import { solveProblemSentence } from '#shared/text/solve.ts';
import { defineCommand } from '../command.ts';
import { foundIssues, hasErrors, issueLines } from '../issues.ts';
import { inputPlace } from '../input-place.ts';
import { openDocument } from '../open-document.ts';
import { SCENARIO } from '../options.ts';
import { requiredOperand } from '../required-values.ts';
import { scenarioOption } from '../scenario-option.ts';
import { formatTable } from '../table.ts';
import { visibleName } from '../visible-name.ts';
import { visibleText } from '../visible-text.ts';

/** `grantsheet dilution F [--scenario ID]` */
export const dilutionCommand = defineCommand({
  name: 'dilution',
  text: {
    en: {
      summary: 'Show dilution, who holds what before and after, and earnings per share.',
      details: 'Of the grant itself, or of a scenario. What cannot be calculated is left blank, and the inputs that it lacks are named. A flag at 25% or 300% of the votes concerns third-party allotments and is no verdict.',
    },
    ja: {
      summary: '希薄化、行使前後の株主、1株当たり当期純利益を表示します。',
      details: '発行要項またはシナリオについて計算します。計算できない項目は空欄とし、足りない入力を示します。議決権の25％・300％の目安は第三者割当に関するもので、結論ではありません。',
    },
  },
  operands: ['FILE.grant'],
  options: [SCENARIO],
  async run({ operands, options, language }) {
    const opened = await openDocument(requiredOperand(operands, 0), language);
    if (!opened.ok) return opened;
    const { document } = opened.value;
    const id = scenarioOption(document, options.scenario?.[0], language);
    const scenario = id === null ? null : (document.scenarios.find((one) => one.id === id) ?? undefined);
    if (scenario === undefined) return failure('unknownScenario', solveProblemSentence({ kind: 'unknownScenario', scenario: id ?? '' }, language, (name) => name));
    const found = dilutionOfCase(document, scenario);
    const issues = foundIssues(document, opened.value.issues, language);
    return success({ json: printed(document, found, language), text: textOf(document, found, language), remarks: [...crossings(document, found, language), ...issueLines(issues, language)], problems: hasErrors(issues) });
  },
});

function printed(document: GrantDocument, { figures, missing, securities, holders, eps }: DilutionOfCase, language: Language): unknown {
  return {
    figures,
    securities: securities.map(({ id, name, shares, included, increment }) => ({ id, name, shares, included, increment })),
    holders: holders.map((row) => {
      const { sharesBefore, sharesAfter, stakeBefore, stakeAfter, votesBefore, votesAfter, crossed } = row;
      return { name: nameOf(document, row, language), sharesBefore, sharesAfter, stakeBefore, stakeAfter, votesBefore, votesAfter, crossed };
    }),
    eps,
    missing: Object.fromEntries(Object.entries(missing).map(([id, names]) => [id, names.map((name) => inputPlace(document, name))])),
  };
}

function nameOf({ holders, securities }: GrantDocument, { kind, id }: Pick<HolderRow, 'kind' | 'id'>, language: Language): string {
  const rows: readonly { readonly id: string; readonly name: string }[] = kind === 'security' ? securities : holders;
  const index = rows.findIndex((row) => row.id === id);
  return holderName(kind, rows[index]?.name ?? '', index + 1, language);
}

const ABSENT = '–';
const count = (value: DecimalText | null): string => (value === null ? ABSENT : formatDecimal(roundedText(value, 2)));
const percent = (value: DecimalText | null): string => (value === null ? ABSENT : formatPercent(value, 2));
const money = (value: DecimalText | null): string => (value === null ? ABSENT : formatDecimal(roundedText(value, 2), { least: 2 }));

function textOf(document: GrantDocument, { figures, securities, holders, eps }: DilutionOfCase, language: Language): string {
  const text = dilutionText[language];
  const left = (heading: string) => ({ heading, align: 'left' as const });
  const right = (heading: string) => ({ heading, align: 'right' as const });
  const figureRows = Object.entries(figures).map(([id, value]) => {
    const figure = figureById(document, id);
    return [visibleName(document, id, language), value === null || figure === null ? ABSENT : shownFigure(value, figure, language)];
  });
  const called = (id: string): string => (id === GRANT_STEP ? text.thisGrant : nameOf(document, { kind: 'security', id }, language));
  return [
    formatTable([left(text.figure), right(text.value)], figureRows),
    ...(securities.length === 0 ? [] : [text.securities, formatTable([left(text.security), right(text.shares), left(text.included), right(text.increment)],
      securities.map(({ id, shares, included, increment }) => [called(id), count(shares), included ? text.yes : text.no, count(increment)]))]),
    ...(holders.length === 0 ? [] : [text.holders, formatTable([left(text.holder), right(text.sharesBefore), right(text.sharesAfter), right(text.stakeBefore), right(text.stakeAfter), right(text.votesBefore), right(text.votesAfter)],
      holders.map((row) => [nameOf(document, row, language), count(row.sharesBefore), count(row.sharesAfter), percent(row.stakeBefore), percent(row.stakeAfter), count(row.votesBefore), count(row.votesAfter)]))]),
    ...(eps === null ? [] : [text.eps, formatTable([left(text.security), right(text.increment), right(text.addBack), right(text.running), left(text.dilutes)],
      [[text.basic, '', '', money(eps.basic), ''], ...eps.steps.map(({ id, increment, addBack, running, included }) => [called(id), count(increment), count(addBack), money(running), included ? text.yes : text.no]), [text.diluted, '', '', money(eps.diluted), '']])]),
  ].join('\n\n');
}

const crossings = (document: GrantDocument, { holders }: DilutionOfCase, language: Language): readonly string[] =>
  holders.flatMap((row) => row.crossed.map(({ threshold, isAbove }) => dilutionText[language].crossed(visibleText(nameOf(document, row, language)), threshold, isAbove)));
