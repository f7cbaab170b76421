import type { Check, CheckId, CheckState } from '../../../checks/check-list.ts';
import { currencyDecimals } from '../../../grant/currency.ts';
import { isInputName, type InputName } from '../../../grant/input-names.ts';
import { INPUTS, inputDigits, inputSign } from '../../../grant/input-registry.ts';
import type { Issue } from '../../../grant/issue.ts';
import { checkSentence, checksText } from '../../../text/checks.ts';
import { formatDate } from '../../../text/dates.ts';
import { issueSentence } from '../../../text/issues.ts';
import { formulaCell, textCell } from '../../cell-values.ts';
import type { Pack } from '../../pack.ts';
import { TERM_INPUTS, termCell, type TermName } from '../terms/term-inputs.ts';
import type { CheckLines } from './check-lines.ts';
import { checksSheetText } from './text.ts';

type TermValue = ReturnType<typeof termCell>;

/** A check as a formula over cells of the terms, and what that comes to at export. */
interface LiveCheck {
  readonly formula: string;
  readonly state: CheckState;
}

/** Checks that say that one term is not above another, and what they say where it is. */
const ORDERS: Readonly<Partial<Record<CheckId, readonly [least: TermName, most: TermName, broken: 'fails' | 'warning']>>> = {
  resolutionBeforeIssue: ['resolutionDate', 'issueDate', 'warning'],
  decisionBeforePeriod: ['decisionDate', 'exerciseFrom', 'warning'],
  periodOrder: ['exerciseFrom', 'exerciseTo', 'fails'],
  periodAfterIssue: ['issueDate', 'exerciseFrom', 'warning'],
  treasuryWithinHeld: ['treasuryDelivered', 'treasuryShares', 'fails'],
  treasuryWithinIssued: ['treasuryShares', 'sharesIssued', 'fails'],
  votesWithinTotal: ['votesAllottedBefore', 'totalVotes', 'fails'],
};

/** Checks that say that a term is a date or a text. */
const GIVEN: Readonly<Partial<Record<CheckId, TermName>>> = {
  resolutionDate: 'resolutionDate', issueDate: 'issueDate', decisionDate: 'decisionDate', issuePriceDecisionDate: 'issuePriceDecisionDate', periodFrom: 'exerciseFrom', periodTo: 'exerciseTo', shareClass: 'shareClass', personsAnnounced: 'announcedPersons',
};

/**
 * Writes the checks of the document: as formulas over the terms wherever a formula says just what the program found at
 * export; else as they stood then, which is said.
 */
export function writeAlerts(lines: CheckLines, checks: readonly Check[]): void {
  const { pack } = lines;
  const text = checksSheetText[pack.language];
  const { states } = checksText[pack.language];
  lines.section(text.document);
  for (const check of checks) {
    const live = liveCheck(pack, check);
    const found = foundWords(pack, check);
    const remark = [...(live === null ? [text.frozenState] : []), ...(found === null ? [] : [found])].join(' · ');
    lines.line({
      label: checkSentence(check, pack.language), state: check.state,
      result: live === null ? states[check.state] : formulaCell(live.formula, states[check.state]),
      beside: [{ value: remark === '' ? null : textCell(remark), isRemark: true, look: { align: 'left' } }],
    });
  }
  writePeriodEnded(lines);
}

/** Whether the period was over when the workbook was made: the program does not ask, and a board must know. */
function writePeriodEnded(lines: CheckLines): void {
  const { pack } = lines;
  const day = pack.createdAt.toISOString().slice(0, 10);
  const [year, month, date] = day.split('-').map((part) => Number.parseInt(part, 10));
  const end = termCell('exerciseTo', pack.document);
  const state = !(end instanceof Date) ? 'notGiven' : end.getTime() < Date.parse(`${day}T00:00:00Z`) ? 'warning' : 'passes';
  const { states } = checksText[pack.language];
  const formula = `IF(COUNT(exerciseTo)=0,"${states.notGiven}",IF(exerciseTo<DATE(${year},${month},${date}),"${states.warning}","${states.passes}"))`;
  lines.line({ label: checksSheetText[pack.language].periodEnded(formatDate(day, pack.language)), result: formulaCell(formula, states[state]), state });
}

/** The formula of a check; null where there is none, or where it would not say what the program found. */
function liveCheck(pack: Pack, check: Check): LiveCheck | null {
  const live = formulaOf(pack, check.id);
  return live?.state === check.state ? live : null;
}

function formulaOf(pack: Pack, id: CheckId): LiveCheck | null {
  const order = ORDERS[id];
  if (order !== undefined) return orderCheck(pack, order);
  const given = GIVEN[id];
  if (given !== undefined) return givenCheck(pack, given);
  if (id === 'authorised') return headroomCheck(pack);
  return isInputName(id) && id in TERM_INPUTS ? ruleCheck(pack, id) : null;
}

function orderCheck({ document, language }: Pack, [least, most, broken]: readonly [TermName, TermName, 'fails' | 'warning']): LiveCheck {
  const { states } = checksText[language];
  const [one, other] = [least, most].map((name) => numberOf(termCell(name, document)));
  const state = one == null || other == null ? 'notGiven' : one <= other ? 'passes' : broken;
  return { state, formula: `IF(COUNT(${least},${most})<2,"${states.notGiven}",IF(${least}<=${most},"${states.passes}","${states[broken]}"))` };
}

function givenCheck({ document, language }: Pack, name: TermName): LiveCheck {
  const { states } = checksText[language];
  const isText = TERM_INPUTS[name].kind === 'text';
  const value = termCell(name, document);
  const isGood = isText ? typeof value === 'string' : numberOf(value) !== null;
  const state = value === null || value === '' ? 'notGiven' : isGood ? 'passes' : 'fails';
  return { state, formula: `IF(${name}="","${states.notGiven}",IF(${isText ? 'ISTEXT' : 'ISNUMBER'}(${name}),"${states.passes}","${states.fails}"))` };
}

/** Whether the shares that the company may still issue suffice. */
function headroomCheck({ rows, language }: Pack): LiveCheck | null {
  const { states } = checksText[language];
  const headroom = rows[0]?.figures.find(({ id }) => id === 'authorisedHeadroom');
  if (headroom?.exactInSpreadsheet !== true) return null;
  const state = headroom.value === null ? 'notGiven' : headroom.value.startsWith('-') ? 'warning' : 'passes';
  const name = 'grant_authorisedHeadroom';
  return { state, formula: `IF(COUNT(${name})=0,"${states.notGiven}",IF(${name}>=0,"${states.passes}","${states.warning}"))` };
}

/** The rule of a number: its sign, whole or not, its bounds, and no more decimals than its currency has. */
function ruleCheck({ document, language }: Pack, name: InputName & TermName): LiveCheck {
  const { states } = checksText[language];
  const { kind, warnsIfFinerThanCurrency } = INPUTS[name];
  const { integerDigits, decimals } = inputDigits(name);
  const sign = inputSign(INPUTS[name]);
  const [least, most] = kind === 'ratio' ? ['0.5', '1'] : [null, `<1E${integerDigits}`];
  const bounds = [
    `ROUND(${name},${decimals})=${name}`, most === '1' ? `${name}<=1` : `ABS(${name})${most}`,
    ...(least === null ? [] : [`${name}>=${least}`]), ...(sign === 'positive' ? [`${name}>0`] : sign === 'orZero' ? [`${name}>=0`] : []),
  ];
  const coins = currencyDecimals(document.currency);
  const good = warnsIfFinerThanCurrency ? `IF(ROUND(${name},${coins})=${name},"${states.passes}","${states.warning}")` : `"${states.passes}"`;
  const formula = `IF(${name}="","${states.notGiven}",IF(ISNUMBER(${name}),IF(AND(${bounds.join()}),${good},"${states.fails}"),"${states.fails}"))`;
  const value = termCell(name, document);
  if (value === null || value === '') return { formula, state: 'notGiven' };
  // A text that breaks its rule stands in its cell as text.
  if (typeof value !== 'number') return { formula, state: 'fails' };
  const text = TERM_INPUTS[name].read(document) ?? '';
  const isFine = warnsIfFinerThanCurrency && (text.split('.')[1] ?? '').replace(/0+$/, '').length > coins;
  return { formula, state: isFine ? 'warning' : 'passes' };
}

/** A number or a date of a cell, in one order; null for all else. */
const numberOf = (value: TermValue): number | null => (value instanceof Date ? value.getTime() : typeof value === 'number' ? value : null);

const MOST_ROWS_NAMED = 5;

/** What a check found first. Where no names are shown, findings in the list say their rows alone: sentences about persons name them. */
function foundWords({ language, choice }: Pack, { issues }: Check): string | null {
  const [issue] = issues;
  if (issue === undefined) return null;
  const rowOf = ({ path }: Issue): number | null => (path.startsWith('allottees[') ? Number.parseInt(path.slice('allottees['.length), 10) + 1 : null);
  if (choice.people === 'names' || rowOf(issue) === null) return issueSentence(issue, language);
  const rows = [...new Set(issues.flatMap((one) => rowOf(one) ?? []))];
  return checksSheetText[language].rowsOfList(rows.slice(0, MOST_ROWS_NAMED), rows.length - MOST_ROWS_NAMED);
}
