import { success } from '#shared/host/result.ts';
import { calculationErrorText } from '#shared/text/command-line.ts';
import type { GrantDocument } from '#shared/grant/schema.ts';
import { labelIn } from '#shared/text/figures.ts';
import type { Language } from '#shared/text/language.ts';
import { scenarioText } from '#shared/text/scenarios.ts';
import { Pieces, type Command } from '../command.ts';
import { failedFigures, figuresOf, type CaseFigures } from '../figures.ts';
import { figureTables, missingRemarks } from '../figure-tables.ts';
import { foundIssues, hasErrors, issueLines, printed, type FoundIssue } from '../issues.ts';
import { openDocument } from '../open-document.ts';
import { theOperand } from '../the-value.ts';

/** `grantsheet calc F` */
export const calc: Command = {
  name: 'calc',
  operands: ['document'],
  options: [],
  async run({ operands, language, io }) {
    const opened = await openDocument(theOperand(operands, 0), language);
    if (!opened.ok) return opened;
    const { document } = opened.value;
    const { metrics, cases } = figuresOf(document, scenarioText[language].asInGrant);
    const issues = [...foundIssues(opened.value.issues, language), ...failures(document, cases, language)];
    return success({
      json: new Pieces(jsonOf(cases, issues)),
      text: new Pieces(figureTables(document, { metrics, cases }, { language, width: io.width })),
      // Of a program that reads JSON nobody asks for them.
      get remarks() {
        return [...missingRemarks(document, cases, language), ...issueLines(issues, language)];
      },
      problems: hasErrors(issues),
    });
  },
};

/** Scenarios to a piece: of a hundred thousand one text would be too long for a string. */
const SCENARIOS_A_PIECE = 500;

/** `{"scenarios":[…],"issues":[…]}`, indented as all answers are. */
function* jsonOf(cases: readonly CaseFigures[], issues: readonly FoundIssue[]): Generator<string> {
  const [start, end] = ['{\n  "scenarios": [', '\n  ]\n}'];
  yield start;
  for (let from = 0; from < cases.length; from += SCENARIOS_A_PIECE) {
    const piece = JSON.stringify({ scenarios: cases.slice(from, from + SCENARIOS_A_PIECE).map(printedCase) }, null, 2);
    yield (from === 0 ? '' : ',') + piece.slice(start.length, -end.length);
  }
  yield `\n  ],\n  ${JSON.stringify({ issues: printed(issues) }, null, 2).slice('{\n  '.length)}`;
}

function printedCase({ id, name, row, absent }: CaseFigures): unknown {
  const missing = [...absent].flatMap(([metric, absence]) => (absence.missing.length > 0 ? [[metric, absence.missing] as const] : []));
  return { id, name, metrics: row.figures, missing: Object.fromEntries(missing) };
}

function failures({ columns }: GrantDocument, cases: readonly CaseFigures[], language: Language): readonly FoundIssue[] {
  return failedFigures(cases).map(({ path, metric, code }) => ({
    code,
    severity: 'error',
    path,
    message: calculationErrorText[language][code](labelIn(columns, metric, language)?.name ?? metric),
  }));
}
