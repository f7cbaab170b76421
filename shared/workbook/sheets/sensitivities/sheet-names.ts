import type { GrantDocument, Sensitivity } from '../../../grant/schema.ts';
import { shownText } from '../../cell-values.ts';

/** A sensitivity with the name of its sheet. */
export interface SensitivitySheet {
  readonly sensitivity: Sensitivity;
  readonly sheet: string;
}

/** Most sheets of sensitivities in a workbook; those after them stay in the document that it carries. */
const MOST_SENSITIVITY_SHEETS = 50;

/** Characters (UTF-16 units) that a sheet's name may have in Excel. */
const LONGEST_NAME = 31;
/** What a sheet's name cannot hold; an apostrophe would have to be doubled wherever a formula names the sheet. */
const REFUSED = /[\\/?*[\]:'\p{Cc}]+/gu;
/** Excel keeps this name for itself. */
const RESERVED = 'history';

/**
 * The sheets of a document's sensitivities, each under its own name as far as Excel takes it: signs that it refuses
 * become spaces, long names are cut, and a name that is taken, in whatever case, has a number behind it.
 */
export function sensitivitySheets({ sensitivities }: GrantDocument, otherSheets: readonly string[], nameless: (number: number) => string): readonly SensitivitySheet[] {
  const taken = new Set([...otherSheets, RESERVED].map(key));
  return sensitivities.slice(0, MOST_SENSITIVITY_SHEETS).map((sensitivity, index) => {
    const sheet = freeName(legalName(sensitivity.name) || nameless(index + 1), taken);
    taken.add(key(sheet));
    return { sensitivity, sheet };
  });
}

/** Excel compares names without regard to case and to the width of letters. */
const key = (name: string): string => name.normalize('NFKC').toLowerCase();

const legalName = (name: string): string => cut(shownText(name).replaceAll(REFUSED, ' ').replaceAll(/\s+/g, ' ').trim(), LONGEST_NAME);

function freeName(name: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number += 1) {
    const suffix = number === 1 ? '' : ` (${number})`;
    const candidate = cut(name, LONGEST_NAME - suffix.length) + suffix;
    if (!taken.has(key(candidate))) return candidate;
  }
}

/** The beginning of a name, never half of a character. */
function cut(name: string, length: number): string {
  let kept = '';
  for (const character of name) {
    if (kept.length + character.length > length) break;
    kept += character;
  }
  return kept.trimEnd();
}
