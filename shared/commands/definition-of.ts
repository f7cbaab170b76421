import { PART_COMMANDS, type PartCommand } from './parts/all.ts';
import type { CommandDefinition } from './parts/definition.ts';

type Definitions = Readonly<Record<string, CommandDefinition<never>>>;

const DEFINITIONS: ReadonlyMap<string, CommandDefinition<never>> = new Map(Object.values<Definitions>(PART_COMMANDS).flatMap((definitions) => Object.entries(definitions)));

/**
 * The definition of a command.
 * @throws RangeError for an unknown type.
 */
export function definitionOf({ type }: PartCommand): CommandDefinition<PartCommand> {
  const definition = DEFINITIONS.get(type);
  if (definition === undefined) throw new RangeError(`There is no command "${type}"`);
  // The definition was found by the command's type, so it matches.
  return definition;
}
