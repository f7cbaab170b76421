import { canonicalNumberText } from '../../canonical-number.ts';
import { MOST_SCENARIOS } from '../../limits.ts';
import { longestText } from '../../over-limit.ts';
import { z } from '../../zod.ts';
import { decimalField, idField, nameField } from '../fields.ts';
import { documentPart } from '../part.ts';

/** A number of a scenario, or a formula, which may be longer than a number. */
const scenarioInput = z.string().refine((text) => text.length <= longestText('', text)).overwrite(canonicalNumberText).nullable();

/** The question that a scenario was found by solving, and the name that says so; absent of all other scenarios. */
const solvedSchema = z.strictObject({ name: nameField, figure: idField, goal: z.enum(['atMost', 'atLeast', 'equals']), target: decimalField });

const scenarioSchema = z.strictObject({
  id: idField,
  name: nameField,
  exercisePrice: scenarioInput,
  rights: scenarioInput,
  sharesPerRight: scenarioInput,
  solved: solvedSchema.optional(),
});

/** The rows of the scenario grid. */
export const scenarios = documentPart({ schema: z.array(scenarioSchema).max(MOST_SCENARIOS), initial: [] });

/** A scenario that is in everything as the grant. */
export const newScenario = (id: string): z.infer<typeof scenarioSchema> => ({ id, name: '', exercisePrice: null, rights: null, sharesPerRight: null });
