import { inSlice, setSlice, type Session } from '#renderer/store/session.ts';
import type { Slice } from '#renderer/store/slices.ts';

/** Which arrows are drawn: from the cells that the active one depends on, to those that depend on it. */
export interface TraceChoice {
  readonly precedents: boolean;
  readonly dependents: boolean;
}

export const traceChoice: Slice<TraceChoice> = { initial: { precedents: false, dependents: false } };

/** Draws the arrows of one direction, or takes them away. */
export function toggleTrace(session: Session, direction: keyof TraceChoice): void {
  setSlice(session, traceChoice, (trace) => ({ ...trace, [direction]: !trace[direction] }));
}

export function clearTrace(session: Session): void {
  const { precedents, dependents } = inSlice(session.getState(), traceChoice);
  if (precedents || dependents) setSlice(session, traceChoice, () => traceChoice.initial);
}
