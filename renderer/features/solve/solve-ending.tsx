import { useEffect, useLayoutEffect, useRef } from 'react';
import type { SolveRequest, SolveResult } from '#shared/scenarios/solve/solve.ts';
import { solveDialogText } from '#shared/text/solve-dialog.ts';
import { windowText } from '#shared/text/window.ts';
import { useDocument, useLanguage } from '#renderer/store/use-session.ts';
import { Button } from '#renderer/ui/button.tsx';
import { answerOf } from './answer.ts';
import { SolveAnswer } from './solve-answer.tsx';
import type { SolveField } from './solve-draft.ts';

/** The state of a question: nothing asked yet, searching, or the result. */
export type SearchOutcome =
  | { readonly kind: 'nothing' | 'searching' | 'stopped' | 'failed' }
  | { readonly kind: 'answer'; readonly request: SolveRequest; readonly result: SolveResult }
  | { readonly kind: 'problem'; readonly field: SolveField; readonly sentence: string };

interface SolveEndingProps {
  readonly outcome: SearchOutcome;
  readonly onStop: () => void;
  readonly onMakeScenario: (request: SolveRequest, value: string) => void;
}

/** The result of a question: one sentence, which is announced, and the proof below it, scrolled into view. */
export function SolveEnding({ outcome, onStop, onMakeScenario }: SolveEndingProps) {
  const document = useDocument();
  const language = useLanguage();
  const text = solveDialogText[language];
  const place = useRef<HTMLDivElement>(null);
  const answer = outcome.kind === 'answer' ? answerOf(document, outcome.request, outcome.result, language) : null;
  useEffect(() => {
    if (outcome.kind === 'answer') place.current?.scrollIntoView({ block: 'nearest' });
  }, [outcome]);

  // Problems are shown at their fields.
  const says = { nothing: null, problem: null, searching: text.searching, stopped: text.stopped, failed: text.failed, answer: answer?.sentence }[outcome.kind];
  return (
    <div className="solve-ending" ref={place}>
      <p className={`solve-sentence solve-${answer?.status ?? outcome.kind}`} role="status">{says}</p>
      {outcome.kind === 'searching' && <Searching onStop={onStop} />}
      {outcome.kind === 'answer' && answer !== null && <SolveAnswer request={outcome.request} answer={answer} onMakeScenario={(value) => onMakeScenario(outcome.request, value)} />}
    </div>
  );
}

/** Shown only where a search takes long. When it is removed, a focus on its button moves to the next one. */
function Searching({ onStop }: { readonly onStop: () => void }) {
  const language = useLanguage();
  const button = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    const stop = button.current;
    return () => {
      if (stop === stop?.ownerDocument.activeElement) stop?.form?.querySelector<HTMLElement>('[type=submit]')?.focus();
    };
  }, []);
  return (
    <div className="solve-searching">
      <progress aria-label={solveDialogText[language].searching} />
      <Button look="outlined" ref={button} onClick={onStop}>{windowText[language].stop}</Button>
    </div>
  );
}
