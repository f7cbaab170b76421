import { formulaLineText } from '#shared/text/formula-line.ts';
import { toggleTrace, traceChoice, type TraceChoice } from './trace-choice.ts';
import { useLanguage, useSessionStore, useSlice } from '#renderer/store/use-session.ts';

/** A cell with an arrow at its left for precedents, or at its right for dependents. */
const ARROWS: Readonly<Record<keyof TraceChoice, string>> = {
  precedents: 'M1 8h5M3.5 5.5 6 8l-2.5 2.5M9 4.5h6v7H9z',
  dependents: 'M1 4.5h6v7H1zM9 8h6M12.5 5.5 15 8l-2.5 2.5',
};

/** Buttons for the arrows from the precedents of the active cell, and to its dependents. */
export function TraceToggles() {
  const session = useSessionStore();
  const text = formulaLineText[useLanguage()];
  const trace = useSlice(traceChoice);
  return (
    <div className="trace-toggles" role="group" aria-label={text.tracing} onMouseDown={(event) => event.preventDefault()}>
      {(['precedents', 'dependents'] as const).map((direction) => (
        <button
          key={direction}
          type="button"
          className="trace-toggle"
          data-trace={direction}
          aria-label={text[direction]}
          aria-pressed={trace[direction]}
          title={text[`${direction}Hint`]}
          onClick={() => toggleTrace(session, direction)}
        >
          <svg viewBox="0 0 16 16" aria-hidden="true"><path d={ARROWS[direction]} /></svg>
          <span className="trace-label">{text[direction]}</span>
        </button>
      ))}
    </div>
  );
}
