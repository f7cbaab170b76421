import { inSlice, setSlice, type Session } from '#renderer/store/session.ts';
import type { Slice } from '#renderer/store/slices.ts';

/** The arrows to draw: from the precedents of the active cell, and to its dependents. */
export interface TraceChoice {
  readonly precedents: boolean;
  readonly dependents: boolean;
}

export const traceChoice: Slice<TraceChoice> = { initial: { precedents: false, dependents: false } };

/** Shows or hides the arrows of one direction. */
export function toggleTrace(session: Session, direction: keyof TraceChoice): void {
  setSlice(session, traceChoice, (trace) => ({ ...trace, [direction]: !trace[direction] }));
}

export function clearTrace(session: Session): void {
  const { precedents, dependents } = inSlice(session.getState(), traceChoice);
  if (precedents || dependents) setSlice(session, traceChoice, () => traceChoice.initial);
}
