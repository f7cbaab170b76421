import fc from 'fast-check';
import { parseDocumentBytes } from '#shared/grant/parse-document-bytes.ts';
import { writeDocument } from '#shared/grant/write-document.ts';
import { arbitraryDocument } from '#test/grant/arbitrary-documents.ts';
import { formulaScenarios, ownColumns } from '#test/workbook/random-formulas.ts';
import { tryAll, type AttackResult, type Campaign } from './campaign.ts';
import type { Dice } from './dice.ts';
import { judgeDocument } from './document-faults.ts';
import { goldenDocuments } from './golden-documents.ts';
import { CONTROL_TEXTS, INJECTED_TEXTS, MARKUP_TEXTS, NUMBER_TEXTS, PROTOTYPE_KEYS } from './hostile-values.ts';
import { mutateBytes } from './mutate-bytes.ts';
import { mutateJson, mutateTexts } from './mutate-json.ts';
import { workbookFault } from './workbook-faults.ts';

const golden = goldenDocuments().map(({ text }) => text);

const withFormulas = fc.tuple(arbitraryDocument, ownColumns, formulaScenarios).map(([document, columns, scenarios]) => ({ ...document, columns, scenarios }));

/** A document as it could be on disk: one of every version, or a generated one. */
function original(dice: Dice): string {
  if (dice.below(2) === 0) return dice.pick(golden);
  const [document] = fc.sample(dice.pick([arbitraryDocument, withFormulas]), { numRuns: 1, seed: dice.below(0x7fffffff) });
  return document === undefined ? dice.pick(golden) : writeDocument(document);
}

const TEXTS = [...INJECTED_TEXTS, ...MARKUP_TEXTS, ...CONTROL_TEXTS, ...NUMBER_TEXTS, ...PROTOTYPE_KEYS];

/** The mutated document of one try. */
export function mutatedDocument(dice: Dice): Uint8Array {
  const text = original(dice);
  switch (dice.below(4)) {
    case 0:
      return mutateBytes(Buffer.from(text), dice);
    case 1:
      return Buffer.from(mutateTexts(text, TEXTS, dice));
    case 2:
      return mutateBytes(Buffer.from(mutateTexts(text, TEXTS, dice)), dice);
    default:
      return Buffer.from(mutateJson(text, dice));
  }
}

/** One accepted document in so many is written as a workbook, which takes longer than all else. */
const DOCUMENTS_TO_A_WORKBOOK = 5;

/** Documents changed in bytes, in structure and in texts: each is refused by one issue in words, or lives on whole. */
export async function attackByDocuments(campaign: Campaign): Promise<AttackResult> {
  const counts = { accepted: 0, workbooks: 0 };
  const failures = await tryAll(campaign, async (dice) => {
    const bytes = mutatedDocument(dice);
    const { accepted, fault } = judgeDocument(bytes);
    counts.accepted += accepted ? 1 : 0;
    if (fault !== null || dice.below(DOCUMENTS_TO_A_WORKBOOK) > 0) return fault;
    const reading = parseDocumentBytes(bytes);
    if (!reading.ok) return null;
    counts.workbooks += 1;
    return await workbookFault(reading.document);
  });
  return { tries: campaign.numbers.length, failures, remarks: [`${counts.accepted} accepted, ${counts.workbooks} of them written as workbooks and read back`] };
}
