import { success } from '#shared/host/result.ts';
import { calculationErrorText } from '#shared/text/command-line.ts';
import type { GrantDocument } from '#shared/grant/schema.ts';
import { labelIn } from '#shared/text/figures.ts';
import type { Language } from '#shared/text/language.ts';
import { scenarioText } from '#shared/text/scenarios.ts';
import type { Command } from '../command.ts';
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
      json: { scenarios: cases.map(printedCase), issues: printed(issues) },
      text: figureTables(document, { metrics, cases }, { language, width: io.width }),
      remarks: [...missingRemarks(document, cases, language), ...issueLines(issues, language)],
      problems: hasErrors(issues),
    });
  },
};

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
