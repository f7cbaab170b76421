import { castDraft, produce, type Draft } from 'immer';
import { assertNever } from '../calc/expression.ts';
import { canonicalNumberText } from '../grant/canonical-number.ts';
import type { ExercisePrice, GrantDocument } from '../grant/schema.ts';
import { changeAllottees } from './change-allottees.ts';
import { changeColumns } from './change-columns.ts';
import { changeScenarios } from './change-scenarios.ts';
import { changeSensitivities, unmarkScenarios } from './change-sensitivities.ts';
import { commandLimit } from './command-limit.ts';
import type { Command, SetDetail } from './command.ts';
import { setTerm } from './set-term.ts';

/**
 * The document after a command. Pure: the given document is untouched, the next one is frozen and shares every part
 * that did not change; a command that changes nothing gives the same document back. Numbers take their canonical
 * spelling; whether they are good ones is for the document's rules.
 * @throws RangeError on misuse: an unknown id, an id that exists already, a position outside the list, a currency that
 * is not three capital letters, a number of persons that is not whole and 0 or more, a document over a limit: whoever
 * brings data from outside asks `commandLimit` first.
 */
export function reduce(document: GrantDocument, command: Command): GrantDocument {
  const limit = commandLimit(document, command);
  if (limit !== null) throw new RangeError(`Over the limit of ${limit.details?.['limit'] ?? ''} at ${limit.path}: ${limit.value ?? ''}`);
  return reduceWithin(document, command);
}

function reduceWithin(document: GrantDocument, command: Command): GrantDocument {
  if (command.type === 'together') return command.commands.reduce(reduceWithin, document);
  return produce(document, (draft) => apply(draft, document, command));
}

type SingleCommand = Exclude<Command, { type: 'together' }>;

function apply(draft: Draft<GrantDocument>, document: GrantDocument, command: SingleCommand): void {
  switch (command.type) {
    case 'setTerm':
      return setTerm(draft.grant, command);
    case 'setDetail':
      return setDetail(draft, command);
    case 'setExercisePrice':
      return setExercisePrice(draft, command.exercisePrice);
    case 'setMarketFigure':
      draft.market[command.figure] = command.value === null ? null : canonicalNumberText(command.value);
      return;
    case 'addColumn':
    case 'setColumn':
    case 'removeColumn':
    case 'arrangeSheet':
      return changeColumns(draft, command);
    case 'addSensitivity':
    case 'setSensitivity':
    case 'removeSensitivity':
      draft.sensitivities = castDraft(changeSensitivities(document.sensitivities, command));
      return;
    case 'addScenarios':
    case 'duplicateScenarios':
    case 'moveScenarios':
    case 'orderScenarios':
    case 'setScenarioCells':
      draft.scenarios = castDraft(changeScenarios(document.scenarios, command));
      return;
    case 'removeScenarios':
      draft.scenarios = castDraft(changeScenarios(document.scenarios, command));
      draft.sensitivities = castDraft(unmarkScenarios(document.sensitivities, command.ids));
      return;
    case 'replaceAllottees':
    case 'addAllottees':
    case 'removeAllottees':
    case 'orderAllottees':
    case 'setAllotteeCells':
      draft.allottees = castDraft(changeAllottees(document.allottees, command));
      return;
    default:
      return assertNever(command);
  }
}

function setDetail(draft: Draft<GrantDocument>, { detail, value }: SetDetail): void {
  switch (detail) {
    case 'title':
    case 'notes':
      draft[detail] = value;
      return;
    case 'currency':
      if (!/^[A-Z]{3}$/.test(value)) throw new RangeError(`Not a currency code: "${value}"`);
      draft.currency = value;
      return;
    case 'company.name':
      draft.company.name = value;
      return;
    case 'company.code':
      draft.company.code = value;
      return;
    default:
      return assertNever(detail);
  }
}

function setExercisePrice(draft: Draft<GrantDocument>, next: ExercisePrice): void {
  const current = draft.grant.exercisePrice;
  if (next.status === 'pending') {
    if (current.status === 'pending') current.decisionDate = next.decisionDate;
    else draft.grant.exercisePrice = { ...next };
    return;
  }
  const amount = canonicalNumberText(next.amount);
  if (current.status === 'decided') {
    current.amount = amount;
    current.decisionDate = next.decisionDate;
  } else {
    draft.grant.exercisePrice = { ...next, amount };
  }
}
