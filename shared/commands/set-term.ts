import type { Draft } from 'immer';
import { assertNever } from '../calc/expression.ts';
import { canonicalNumberText } from '../grant/canonical-number.ts';
import type { GrantTerms } from '../grant/schema.ts';
import type { SetTerm } from './command.ts';

/**
 * Puts a term in its place.
 * @throws RangeError when the number of persons is not whole and 0 or more.
 */
export function setTerm(grant: Draft<GrantTerms>, command: SetTerm): void {
  switch (command.term) {
    case 'resolutionDate':
    case 'issueDate':
      grant[command.term] = command.value;
      return;
    case 'rights':
    case 'sharesPerRight':
    case 'issuePrice':
      grant[command.term] = command.value === null ? null : canonicalNumberText(command.value);
      return;
    case 'bookValue.source':
      grant.bookValue.source = command.value;
      return;
    case 'bookValue.perRight':
      grant.bookValue.perRight = command.value === null ? null : canonicalNumberText(command.value);
      return;
    case 'shareClass':
      grant.shareClass = command.value;
      return;
    case 'exercisePeriod.from':
      grant.exercisePeriod.from = command.value;
      return;
    case 'exercisePeriod.to':
      grant.exercisePeriod.to = command.value;
      return;
    case 'statedCapital.base':
      grant.statedCapital.base = command.value;
      return;
    case 'statedCapital.ratio':
      grant.statedCapital.ratio = canonicalNumberText(command.value);
      return;
    case 'statedCapital.unit':
      grant.statedCapital.unit = canonicalNumberText(command.value);
      return;
    case 'statedCapital.basis':
      grant.statedCapital.basis = command.value;
      return;
    case 'allotteesAnnounced.persons':
      grant.allotteesAnnounced.persons = checkedPersons(command.value);
      return;
    case 'allotteesAnnounced.description':
      grant.allotteesAnnounced.description = command.value;
      return;
    default:
      return assertNever(command);
  }
}

function checkedPersons(persons: number | null): number | null {
  if (persons !== null && (!Number.isSafeInteger(persons) || persons < 0)) throw new RangeError(`Not a number of persons: ${persons}`);
  return persons;
}
