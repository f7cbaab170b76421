import { formatDecimal } from '#shared/calc/format-decimal.ts';
import type { Command } from '#shared/commands/command.ts';
import type { Language } from '#shared/text/language.ts';
import { sheetText } from '#shared/text/sheet.ts';
import type { CellPlace, RefusedWrite, Sentence } from '#renderer/grid/grid-source.ts';
import { isWholeGesture, type LeftOut, type WriteGesture } from '#renderer/grid/sheet-state.ts';
import { dispatch, type Session } from './session.ts';

/** The result of putting texts into a sheet in one gesture: one command, or null where nothing changes, and the refused texts. */
export interface PlannedWrites {
  readonly command: Command | null;
  readonly refused: readonly RefusedWrite[];
}

/** Several commands as one, so that their gesture is one step of undo. */
export function batchCommand(commands: readonly Command[], gesture: WriteGesture): Command | null {
  const [first] = commands;
  if (first === undefined || commands.length === 1 || gesture === 'type') return first ?? null;
  return { type: 'together', gesture: gesture === 'enter' ? 'fill' : gesture, commands };
}

/** The result of a gesture on a sheet, and the sheet's names for its cells. */
export interface GestureOutcome {
  readonly gesture: WriteGesture;
  readonly written: PlannedWrites;
  readonly leftOut: LeftOut | undefined;
  readonly cellName: (place: CellPlace, language: Language) => string;
}

/** Performs the command of a gesture, and reports refused texts in the status line. */
export function performWrites(session: Session, { gesture, written: { command, refused }, leftOut, cellName }: GestureOutcome): readonly RefusedWrite[] {
  const isTaken = refused.length === 0 || !isWholeGesture(gesture);
  // A command that exceeds a limit is not performed, and the message about the limit stays.
  if (isTaken && command !== null && !dispatch(session, command)) return refused;
  const sentences = [...refusedSentence(refused, cellName), ...leftOutSentences(leftOut)];
  if (sentences.length > 0) {
    session.setState({ remark: { kind: refused.length > 0 ? 'problem' : 'news', say: (language) => sentences.map((say) => say(language)).join(language === 'ja' ? '' : ' ') } });
  }
  return refused;
}

function refusedSentence(refused: readonly RefusedWrite[], cellName: GestureOutcome['cellName']): readonly Sentence[] {
  const [first] = refused;
  if (first === undefined) return [];
  const sentence: Sentence = (language) => sheetText[language].cellRefused(`${cellName(first.place, language)} “${first.text}”`, first.reason(language));
  return [refused.length === 1 ? sentence : (language) => sheetText[language].refusedCells(counted(refused.length), sentence(language))];
}

function leftOutSentences(leftOut: LeftOut | undefined): readonly Sentence[] {
  const { readOnly = 0, outside = 0, hiddenRows = 0 } = leftOut ?? {};
  return [
    ...(readOnly > 0 ? [(language: Language) => sheetText[language].readOnlySkipped(counted(readOnly))] : []),
    ...(outside > 0 ? [(language: Language) => sheetText[language].outside(counted(outside))] : []),
    ...(hiddenRows > 0 ? [(language: Language) => sheetText[language].hiddenRows(counted(hiddenRows))] : []),
  ];
}

const counted = (count: number): string => formatDecimal(String(count));
