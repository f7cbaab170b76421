import type { PartCommand } from './parts/all.ts';
import type { TakeBack } from './take-back.ts';

export { nextAllotteeColumnId, nextAllotteeId, nextAllotteeIds, nextColumnId, nextHolderIds, nextPlanIds, nextScenarioId, nextScenarioIds, nextSecurityIds, nextSensitivityId } from '../grant/next-id.ts';
export type { AllotteeCell } from './parts/allottees.ts';
export type { Detail, SetDetail } from './parts/details.ts';
export type { Arrangement } from './parts/layouts.ts';
export type { HolderCell } from './parts/holders.ts';
export type { ScenarioCell, ScenarioCopy } from './parts/scenarios.ts';
export type { SecurityCell } from './parts/securities.ts';
export type { SetTerm, Term, TermValues } from './parts/terms.ts';

/**
 * One change to a document, as plain data: one gesture, one command, one step of undo. A command holds everything the
 * change needs, including ids of new rows, so that it can be replayed. Positions count from 0. The commands of each
 * part are in `parts/`.
 */
export type Command = PartCommand | TakeBack | { readonly type: 'together'; readonly gesture: Gesture; readonly commands: readonly Command[] };

/** A person's action that takes several commands at once, such as a paste that fills cells and adds rows. */
export type Gesture = 'paste' | 'cut' | 'clear' | 'fill' | 'replace';
