import { produce } from 'immer';
import type { GrantDocument } from '../grant/schema.ts';
import { commandLimit } from './command-limit.ts';
import type { Command } from './command.ts';
import { definitionOf } from './definition-of.ts';
import { withParts } from './take-back.ts';

/**
 * The document after a command. Pure: the given document is untouched, the next one is frozen and shares every part
 * that did not change; a command that changes nothing returns the same document. Numbers take their canonical spelling;
 * the document's rules decide whether they are valid.
 * @throws RangeError on misuse: an unknown id, an id that exists already, a position outside the list, a currency that
 * is not three capital letters, a number of persons that is not whole and 0 or more, a document over a limit: callers
 * with data from outside call `commandLimit` first.
 */
export function reduce(document: GrantDocument, command: Command): GrantDocument {
  const limit = commandLimit(document, command);
  if (limit !== null) throw new RangeError(`Over the limit of ${limit.details?.['limit'] ?? ''} at ${limit.path}: ${limit.value ?? ''}`);
  return reduceWithin(document, command);
}

function reduceWithin(document: GrantDocument, command: Command): GrantDocument {
  if (command.type === 'together') return command.commands.reduce(reduceWithin, document);
  if (command.type === 'takeBack') return withParts(document, command);
  return produce(document, (draft) => definitionOf(command).apply(draft, command, document));
}
