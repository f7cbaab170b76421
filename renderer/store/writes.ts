import { formatDecimal } from '#shared/calc/format-decimal.ts';
import type { Command } from '#shared/commands/command.ts';
import type { Language } from '#shared/text/language.ts';
import { sheetText } from '#shared/text/sheet.ts';
import type { CellPlace, RefusedWrite } from '#renderer/grid/grid-source.ts';
import type { WriteGesture } from '#renderer/grid/sheet-state.ts';
import { dispatch, type Session } from './session.ts';

/** What texts put into a sheet by one gesture come to: one command, or null where they change nothing, and what was not taken. */
export interface Written {
  readonly command: Command | null;
  readonly refused: readonly RefusedWrite[];
}

/** Several commands as the one of their gesture. */
export function together(commands: readonly Command[], gesture: WriteGesture): Command | null {
  const [first] = commands;
  if (first === undefined || commands.length === 1 || gesture === 'type') return first ?? null;
  return { type: 'together', gesture, commands };
}

/** Performs what a gesture came to, and says in the status line what was not taken. */
export function performWrites(session: Session, { command, refused }: Written, cellName: (place: CellPlace, language: Language) => string): readonly RefusedWrite[] {
  if (command !== null) dispatch(session, command);
  const [first] = refused;
  if (first === undefined) return refused;
  const sentence = (language: Language): string => sheetText[language].cellRefused(`${cellName(first.place, language)} “${first.text}”`, first.reason(language));
  const count = formatDecimal(String(refused.length));
  session.setState({ remark: { kind: 'problem', say: (language) => (refused.length === 1 ? sentence(language) : sheetText[language].refusedCells(count, sentence(language))) } });
  return refused;
}
