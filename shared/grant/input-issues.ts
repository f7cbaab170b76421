import { currencyDecimals } from './currency.ts';
import { finerThanCurrency, numberIssues } from './make-issues.ts';
import type { InputName } from './input-names.ts';
import { inputRule, INPUTS } from './input-registry.ts';
import type { Issue } from './issue.ts';
import type { GrantDocument } from './schema.ts';

/** What the rule for an input finds in the grant; an input that is not given has none. */
export const inputIssues = (document: GrantDocument, name: InputName): readonly Issue[] =>
  textIssues(name, INPUTS[name].path, INPUTS[name].read(document), currencyDecimals(document.currency));

/** What the rule for an input finds in a text at a path, such as the input of a scenario; null is none. */
export function textIssues(name: InputName, path: string, text: string | null, minorUnitDecimals: number): readonly Issue[] {
  if (text === null) return [];
  const found = numberIssues(path, text, inputRule(name));
  return found.length === 0 && INPUTS[name].warnsIfFinerThanCurrency ? finerThanCurrency(path, text, minorUnitDecimals) : found;
}
