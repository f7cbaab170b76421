import { PART_COMMANDS, type PartCommand } from './parts/all.ts';
import type { CommandDefinition } from './parts/definition.ts';

type Definitions = Readonly<Record<string, CommandDefinition<never>>>;

const DEFINITIONS: ReadonlyMap<string, CommandDefinition<never>> = new Map(Object.values<Definitions>(PART_COMMANDS).flatMap((definitions) => Object.entries(definitions)));

/**
 * What is known of a command.
 * @throws RangeError for a type that no command has.
 */
export function definitionOf({ type }: PartCommand): CommandDefinition<PartCommand> {
  const definition = DEFINITIONS.get(type);
  if (definition === undefined) throw new RangeError(`There is no command "${type}"`);
  // Found by the type of the command, so that it is for this one.
  return definition;
}
