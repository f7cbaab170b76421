import type { Command, Gesture } from '../commands/command.ts';
import { exportText } from './export.ts';
import type { Language } from './language.ts';
import { PART_TEXTS } from './parts/all.ts';

type Gestures = Readonly<Record<Gesture, string>>;

const en: Gestures = { paste: 'paste', cut: 'move', clear: 'clear', fill: 'fill', replace: 'replace' };

const ja: Gestures = { paste: '貼付け', cut: '移動', clear: '消去', fill: '連続入力', replace: '置換' };

const gestures: Readonly<Record<Language, Gestures>> = { en, ja };

type Label = (command: never) => string;

const labelsIn = (language: Language): ReadonlyMap<string, Label> =>
  new Map(Object.values(PART_TEXTS).flatMap(({ [language]: { labels } }) => Object.entries<Label>(labels)));

const LABELS: Readonly<Record<Language, ReadonlyMap<string, Label>>> = { en: labelsIn('en'), ja: labelsIn('ja') };

/**
 * The name of a step of undo: "add 3 scenarios", 「シナリオ3件の追加」.
 * @throws RangeError for an unknown type.
 */
export function commandLabel(command: Command, language: Language): string {
  if (command.type === 'together') return gestures[language][command.gesture];
  if (command.type === 'takeBack') return exportText[language].back.gesture;
  // Found by the type of the command, so that it is one it is for.
  const label = LABELS[language].get(command.type) as ((command: Command) => string) | undefined;
  if (label === undefined) throw new RangeError(`There is no command "${command.type}"`);
  return label(command);
}
