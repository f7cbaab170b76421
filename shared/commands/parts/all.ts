import type { DocumentKey } from '../../grant/parts/all.ts';
import { allotteeColumnCommands } from './allottee-columns.ts';
import { allotteeCommands } from './allottees.ts';
import { columnCommands } from './columns.ts';
import type { CommandDefinition } from './definition.ts';
import { detailCommands } from './details.ts';
import { epsCommands } from './eps.ts';
import { exercisePlanCommands } from './exercise-plan.ts';
import { holderCommands } from './holders.ts';
import { layoutCommands } from './layouts.ts';
import { marketCommands } from './market.ts';
import { noticeCommands } from './notice.ts';
import { scenarioCommands } from './scenarios.ts';
import { securityCommands } from './securities.ts';
import { sensitivityCommands } from './sensitivities.ts';
import { termCommands } from './terms.ts';
import { voteCommands } from './votes.ts';

/** The commands that change each part of a document. */
export const PART_COMMANDS = {
  title: detailCommands,
  currency: detailCommands,
  company: detailCommands,
  grant: termCommands,
  notice: noticeCommands,
  exercisePlan: exercisePlanCommands,
  market: marketCommands,
  votes: voteCommands,
  securities: securityCommands,
  holders: holderCommands,
  eps: epsCommands,
  columns: columnCommands,
  scenarios: scenarioCommands,
  sensitivities: sensitivityCommands,
  allotteeColumns: allotteeColumnCommands,
  allottees: allotteeCommands,
  layouts: layoutCommands,
  notes: detailCommands,
} as const satisfies Readonly<Record<DocumentKey, Readonly<Record<string, CommandDefinition<never>>>>>;

type CommandIn<Definition> = Definition extends CommandDefinition<infer C extends { readonly type: string }> ? C : never;
type CommandsIn<Definitions> = { [Type in keyof Definitions]: CommandIn<Definitions[Type]> }[keyof Definitions];

/** The commands that change a part. */
export type CommandOfPart<Key extends DocumentKey> = CommandsIn<(typeof PART_COMMANDS)[Key]>;

/** A change to one part of a document, as plain data. */
export type PartCommand = { [Key in DocumentKey]: CommandOfPart<Key> }[DocumentKey];
