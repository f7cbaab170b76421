import { currencyDecimals } from './currency.ts';
import { finerThanCurrency, numberIssues } from './make-issues.ts';
import type { InputName } from './input-names.ts';
import { inputRule, INPUTS } from './input-registry.ts';
import type { Issue } from './issue.ts';
import type { GrantDocument } from './schema.ts';

/** The issues of an input in the grant; an input that is not given has none. */
export const inputIssues = (document: GrantDocument, name: InputName): readonly Issue[] =>
  textIssues(name, INPUTS[name].path, INPUTS[name].read(document), currencyDecimals(document.currency));

/** The issues of an input's text at a path, such as the input of a scenario; null has none. */
export function textIssues(name: InputName, path: string, text: string | null, minorUnitDecimals: number): readonly Issue[] {
  if (text === null) return [];
  const found = numberIssues(path, text, inputRule(name));
  return found.length === 0 && INPUTS[name].warnsIfFinerThanCurrency ? finerThanCurrency(path, text, minorUnitDecimals) : found;
}
