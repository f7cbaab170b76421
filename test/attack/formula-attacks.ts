import { parseDocument } from '#shared/grant/parse-document.ts';
import { referenceDocument } from '#shared/grant/reference-document.ts';
import type { GrantDocument } from '#shared/grant/schema.ts';
import { writeClipboardTable } from '#renderer/grid/clipboard/clipboard-table.ts';
import { readTsv } from '#renderer/grid/clipboard/tsv.ts';
import { tryAll, type AttackResult, type Campaign } from './campaign.ts';
import { judgeDocument } from './document-faults.ts';
import { HOSTILE_FORMULAS } from './hostile-formulas.ts';
import { workbookFault } from './workbook-faults.ts';

/** Every attack by formulas and by texts that could become some, by its name. */
export const FORMULA_ATTACKS = Object.keys(HOSTILE_FORMULAS);

const TEXT_MARK = 'mso-number-format';

/** What is wrong with the texts of a document once they are copied: other programs take one for a formula, or get another text. */
function clipboardFault({ scenarios, allottees, columns }: GrantDocument): string | null {
  const texts = [...scenarios, ...allottees, ...columns].flatMap(({ name, ...row }) => ('note' in row ? [name, row.note] : [name]));
  for (const text of texts) {
    const { text: plain, html } = writeClipboardTable([[{ shown: text, exact: null }]]);
    if (text !== '' && !html.includes(TEXT_MARK)) return `${JSON.stringify(text)} is not marked as text on the clipboard`;
    const [[back] = ['']] = readTsv(plain);
    if (back !== text.replace(/\r\n?/g, '\n') && back !== text) return `${JSON.stringify(text)} is ${JSON.stringify(back)} on the clipboard`;
  }
  return null;
}

/** Attacks the program by one of {@link FORMULA_ATTACKS}: it is answered or refused in words, in time, and nothing gets into a workbook. */
export async function attackByFormula(name: string): Promise<string | null> {
  const text = JSON.stringify(HOSTILE_FORMULAS[name]?.(referenceDocument()));
  const { accepted, fault } = judgeDocument(Buffer.from(text));
  if (fault !== null || !accepted) return fault;
  const reading = parseDocument(text);
  if (!reading.ok) return 'it is accepted and refused';
  return clipboardFault(reading.document) ?? (await workbookFault(reading.document));
}

/** All attacks by formulas. */
export async function attackByFormulas(campaign: Campaign): Promise<AttackResult> {
  const failures = await tryAll(campaign, async (_, attempt) => {
    const name = FORMULA_ATTACKS[attempt - 1];
    if (name === undefined) throw new RangeError('There is no such try');
    const what = await attackByFormula(name);
    return what === null ? null : `${name}: ${what}`;
  });
  return { tries: campaign.numbers.length, failures, remarks: [] };
}
