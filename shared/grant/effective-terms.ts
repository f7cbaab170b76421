import type { DecimalText } from '../calc/decimal.ts';
import type { GrantDocument, Scenario } from './schema.ts';

/** The exercise price per share once it is decided; null while it is pending. */
export function decidedPrice({ grant: { exercisePrice } }: GrantDocument): DecimalText | null {
  return exercisePrice.status === 'decided' ? exercisePrice.amount : null;
}

/** The price a scenario works with: its own, or the grant's; null while both are open. The text may still break a rule. */
export function effectiveExercisePrice(document: GrantDocument, scenario: Scenario | null): DecimalText | null {
  return scenario?.exercisePrice ?? decidedPrice(document);
}

/** The rights a scenario works with: its own number, or the grant's. */
export function effectiveRights(document: GrantDocument, scenario: Scenario | null): DecimalText | null {
  return scenario?.rights ?? document.grant.rights;
}

/** The shares per right a scenario works with: its own number, or the grant's. */
export function effectiveSharesPerRight(document: GrantDocument, scenario: Scenario | null): DecimalText | null {
  return scenario?.sharesPerRight ?? document.grant.sharesPerRight;
}
