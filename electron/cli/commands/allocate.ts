import { basename } from 'node:path';
import { allocate } from '#shared/allottees/allocation/allocate.ts';
import type { Allocation, AllocationWarning } from '#shared/allottees/allocation/allocation.ts';
import { TIE_ORDERS } from '#shared/allottees/allocation/tie-order.ts';
import { checkContent } from '#shared/checks/check-whole-document.ts';
import { commandLimit } from '#shared/commands/command-limit.ts';
import { reduce } from '#shared/commands/reduce.ts';
import type { GrantDocument } from '#shared/grant/schema.ts';
import { failure, success, type Result } from '#shared/host/result.ts';
import { allocationSentence } from '#shared/text/allocation.ts';
import { issueSentence } from '#shared/text/issues.ts';
import type { Language } from '#shared/text/language.ts';
import { allocationAnswer } from '../allocation-table.ts';
import { readPlan } from '../allocation-plan.ts';
import { defineCommand } from '../command.ts';
import { foundIssues, hasErrors, issueLines, printed, type FoundIssue } from '../issues.ts';
import { openDocument, saveDocument } from '../open-document.ts';
import { OUT } from '../options.ts';
import { requiredOperand } from '../required-values.ts';

/** `grantsheet allocate F --pool N --rule points:部長=10,*=2 --out F2` */
export const allocateRights = defineCommand({
  name: 'allocate',
  text: {
    en: {
      summary: 'Allocate a pool of rights among the allottees of a document.',
      details:
        'The rights of all rows add up to the pool exactly, those of locked rows among them. Exact shares are rounded down; what is left goes in single lots to the largest remainders, equal ones by --ties.\n' +
        'Rules: points:GRADE=POINTS,… and fixed:GRADE=RIGHTS,… take * for all other grades; equal gives everybody the same; column:NAME allocates in proportion to the numbers of a column of the list.\n' +
        'Rows of 0 points get the minimum. With fixed, the numbers have to add up to the pool. What cannot be allocated whole is refused with the reason.\n' +
        'Without --out the answer, --json too, is a preview and nothing is written. A person listed in two rows is allocated by row.',
    },
    ja: {
      summary: '割当枠を文書の割当対象者に配分します。',
      details:
        '固定した行を含む全員の割当個数の合計は、必ず割当枠に一致します。端数は切り捨て、残りは端数の大きい順に1単位ずつ割り当てます（同じ場合は --ties の順）。\n' +
        '配分方法：points:役職=点数,… と fixed:役職=個数,… では、その他の役職を * で指定できます。equal は均等、column:列名 は名簿の列の数値に比例して配分します。\n' +
        '0点の行は下限の個数になります。fixed では個数の合計が割当枠に一致する必要があります。全部を配分できない場合は、理由を示して中止します。\n' +
        '--out がない場合は --json を含めてプレビューとなり、何も書き込みません。複数の行にある人には行ごとに配分します。',
    },
  },
  operands: ['FILE.grant'],
  options: [
    { name: 'pool', value: 'RIGHTS', required: true, meaning: { en: 'the rights of all allottees together', ja: '割当枠（割当対象者全員の割当個数の合計）' } },
    { name: 'rule', value: 'RULE', required: true, meaning: { en: 'points:GRADE=POINTS,…, fixed:GRADE=RIGHTS,…, equal or column:NAME', ja: '配分方法：points:役職=点数,…、fixed:役職=個数,…、equal、column:列名' } },
    { name: 'min', value: 'RIGHTS', meaning: { en: 'the least each row gets', ja: '各行の下限の個数' } },
    { name: 'max', value: 'RIGHTS', meaning: { en: 'the most each row gets', ja: '各行の上限の個数' } },
    { name: 'lot', value: 'RIGHTS', meaning: { en: 'allocate in multiples of this; default: 1', ja: '割当単位（この個数の倍数で配分、省略時は1）' } },
    { name: 'ties', value: 'ORDER', choices: TIE_ORDERS, meaning: { en: 'who comes first where remainders are equal: order (of the list; the default), id, number (employee number) or name', ja: '端数が同じ場合の順：order（名簿の順、省略時）、id、number（社員番号）、name（氏名）' } },
    { name: 'lock', value: 'ID,…', repeatable: true, meaning: { en: 'rows that keep their rights beside those locked in the list, by id or employee number', ja: '名簿で固定した行のほかに割当個数を固定する行の id または社員番号' } },
    { ...OUT, required: false, meaning: { en: 'the file to write; an existing file is replaced. Without it nothing is written', ja: '書き込むファイル（既存のファイルは置き換え、省略時は書き込まない）' } },
  ],
  async run(invocation) {
    const { operands, options, language } = invocation;
    const opened = await openDocument(requiredOperand(operands, 0), language);
    if (!opened.ok) return opened;
    const { allottees } = opened.value.document;
    const plan = readPlan(invocation, allottees);
    if (!plan.ok) return plan;
    const result = allocate(allottees, plan.value);
    if (!result.ok) return failure(result.issue.code, allocationSentence(result.issue, language));
    const { allocation } = result;
    const document = withAllocation(opened.value.document, allocation, language);
    if (!document.ok) return document;
    const out = options.out?.[0] ?? null;
    const saved = out === null ? success(null) : await saveDocument(out, document.value);
    if (!saved.ok) return saved;
    const issues = [...allocation.warnings.map((warning) => warningIssue(warning, language)), ...foundIssues(document.value, checkContent(document.value), language)];
    return success({
      json: printedAllocation(allocation, issues),
      text: allocationAnswer(allocation, allottees, out === null ? null : basename(out), language),
      remarks: issueLines(issues, language),
      problems: hasErrors(issues),
    });
  },
});

/** The document with an allocation applied, in one step. */
function withAllocation(document: GrantDocument, { rows }: Allocation, language: Language): Result<GrantDocument> {
  const cells = rows.flatMap(({ id, after, changed }) => (changed ? [{ id, field: 'rights' as const, value: after }] : []));
  const command = { type: 'setAllotteeCells', cells } as const;
  const limit = commandLimit(document, command);
  return limit === null ? success(reduce(document, command)) : failure(limit.code, issueSentence(limit, language));
}

const warningIssue = (warning: AllocationWarning, language: Language): FoundIssue =>
  ({ code: warning.code, severity: 'warning', path: warning.path, place: '', message: allocationSentence(warning, language) });

function printedAllocation({ pool, allocated, persons, rows }: Allocation, issues: readonly FoundIssue[]): unknown {
  return { pool, allocated, persons, rows: rows.map(({ id, rights, exact }) => ({ id, rights, exact })), ...(issues.length === 0 ? {} : { issues: printed(issues) }) };
}
