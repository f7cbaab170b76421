import type { Issue } from '../grant/issue.ts';
import { overLimit } from '../grant/over-limit.ts';
import type { GrantDocument } from '../grant/schema.ts';
import type { Command } from './command.ts';
import { definitionOf } from './definition-of.ts';
import type { Lengths } from './parts/definition.ts';
import { firstOf } from './parts/limits.ts';

/**
 * The limit that a command would exceed in a document; null where it stays within all of them. It is checked before the
 * command runs, considers only what the command adds, and gives the place as in the document.
 */
export function commandLimit(document: GrantDocument, command: Command): Issue | null {
  const { scenarios, allottees, columns, allotteeColumns, sensitivities, exercisePlan, securities, holders } = document;
  const lengths: Lengths = {
    scenarios: scenarios.length, allottees: allottees.length, columns: columns.length, allotteeColumns: allotteeColumns.length, sensitivities: sensitivities.length,
    exercisePlan: exercisePlan.length, securities: securities.length, holders: holders.length,
  };
  return limitOf(document, lengths, command);
}

function limitOf(document: GrantDocument, lengths: Lengths, command: Command): Issue | null {
  if (command.type === 'together') return firstOf(command.commands, (one) => limitOf(document, lengths, one));
  // Its rows may be those of two documents.
  if (command.type === 'takeBack') return firstOf(Object.entries(command.parts), ([part, value]) => overLimit(value, part, part));
  return definitionOf(command).limit(command, lengths, document);
}
