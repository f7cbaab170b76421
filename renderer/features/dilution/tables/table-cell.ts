import { readNumber } from '#shared/calc/number-text.ts';
import { SECURITY_KINDS, type GrantDocument } from '#shared/grant/schema.ts';
import { dilutionSheetText } from '#shared/text/dilution-sheet.ts';
import { numberProblemText } from '#shared/text/number-problem.ts';
import { readTerm } from '#renderer/cases/scenario-texts.ts';
import type { Sentence } from '#renderer/grid/grid-source.ts';
import { tooLongText } from '#renderer/store/long-text.ts';
import { recogniseKind, recogniseSwitch, type TableField } from './table-fields.ts';

/** What a cell of a table holds, or why a text is not taken. */
export type TableReading = { readonly value: string | boolean | null } | { readonly reason: Sentence };

/** Reads a text that was typed or pasted into a cell; a formula counts as the number that it comes to. */
export const readTableCell = (document: GrantDocument, field: TableField, text: string): TableReading => readCell(field, text, () => readTerm(document, text));

/** Reads the text of a cell of a file, in which a formula that nobody has worked out is no number. */
export function readFileCell(currency: string, field: TableField, text: string): TableReading {
  return readCell(field, text, () => {
    const reading = readNumber(text, currency);
    if (reading.ok) return { value: reading.value };
    const { code } = reading;
    return code === 'empty' ? { value: null } : { reason: (language) => numberProblemText[language][code] };
  });
}

function readCell({ kind }: TableField, text: string, readAmount: () => TableReading): TableReading {
  switch (kind) {
    case 'name': {
      const reason = tooLongText('name', text.trim());
      return reason === null ? { value: text.trim() } : { reason };
    }
    case 'securityKind': {
      const found = recogniseKind(text);
      return found === null ? { reason: (language) => dilutionSheetText[language].notAKind(SECURITY_KINDS.map((one) => dilutionSheetText[language].kinds[one]).join(language === 'ja' ? '、' : ', ')) } : { value: found };
    }
    case 'flag': {
      const flag = recogniseSwitch(text);
      return flag === null ? { reason: (language) => dilutionSheetText[language].notAFlag } : { value: flag };
    }
    case 'number':
    case 'money':
      return readAmount();
  }
}
