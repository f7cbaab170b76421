import { useEffect, useState } from 'react';
import type { SolveRequest } from '#shared/scenarios/solve/solve.ts';
import { namesIn } from '#shared/text/figures.ts';
import { solveDialogText } from '#shared/text/solve-dialog.ts';
import { solveProblemSentence } from '#shared/text/solve.ts';
import { windowText } from '#shared/text/window.ts';
import { dispatch, goTo, inSlice, setSlice } from '#renderer/store/session.ts';
import { useDocument, useLanguage, useSessionStore } from '#renderer/store/use-session.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { scenarioCommand } from './answer.ts';
import { solveFieldOf, readSolveDraft, startSolveDraft, type SolveDraft } from './solve-draft.ts';
import { SolveEnding, type SearchOutcome } from './solve-ending.tsx';
import { SolveQuestion } from './solve-question.tsx';
import { Solver } from './solver.ts';
import type { Slice } from '#renderer/store/slices.ts';
import './solve.css';

/** The last question, as typed. */
const lastQuestion: Slice<SolveDraft | null> = { initial: null };

const NOTHING: SearchOutcome = { kind: 'nothing' };

/** Asks for which value of an input a figure reaches a target, and shows the answer with its proof. */
export function SolveDialog({ onClose }: { readonly onClose: () => void }) {
  const session = useSessionStore();
  const document = useDocument();
  const language = useLanguage();
  const text = solveDialogText[language];
  const [draft, setDraft] = useState(() => {
    const state = session.getState();
    const { sheet, activeCell } = state;
    return startSolveDraft(document, sheet === 'scenarios' && activeCell !== null ? activeCell.place : null, inSlice(state, lastQuestion));
  });
  const [outcome, setOutcome] = useState<SearchOutcome>(NOTHING);
  const [solver] = useState(() => new Solver());
  const reading = readSolveDraft(document, draft, language);
  const problems = outcome.kind === 'problem' ? { ...reading.problems, [outcome.field]: outcome.sentence } : reading.problems;
  const isSearching = outcome.kind === 'searching';

  useEffect(() => {
    solver.warmUp();
    return () => solver.stop();
  }, [solver]);

  function change(next: SolveDraft) {
    // The answer does not belong to the changed question.
    if (isSearching) solver.stop();
    setDraft(next);
    setOutcome(NOTHING);
  }

  function ask() {
    if (reading.request === null || isSearching) return;
    setSlice(session, lastQuestion, () => draft);
    setOutcome({ kind: 'searching' });
    void search(reading.request);
  }

  async function search(request: SolveRequest) {
    const end = await solver.solve(document, request);
    // The code that stopped the search has already set the outcome.
    if (end.kind === 'stopped') return;
    if (end.kind === 'failed') return setOutcome({ kind: 'failed' });
    const { reading: found } = end;
    if (found.ok) return setOutcome({ kind: 'answer', request, result: found.result });
    setOutcome({ kind: 'problem', field: solveFieldOf(found.problem), sentence: solveProblemSentence(found.problem, language, namesIn(document, language)) });
  }

  function stop() {
    solver.stop();
    solver.warmUp();
    setOutcome({ kind: 'stopped' });
  }

  function makeScenario(request: SolveRequest, value: string) {
    const command = scenarioCommand(document, request, value, language);
    if (command === null) return;
    onClose();
    dispatch(session, command);
    goTo(session, `scenarios[${command.at}]`);
  }

  return (
    <Dialog
      title={text.title}
      onClose={isSearching ? stop : onClose}
      onSubmit={ask}
      actions={
        <>
          <Button look="outlined" onClick={onClose}>{windowText[language].close}</Button>
          <Button look="primary" type="submit" disabled={reading.request === null} aria-disabled={isSearching || undefined}>{text.search}</Button>
        </>
      }
    >
      <p>{text.explanation}</p>
      <SolveQuestion draft={draft} reading={reading} problems={problems} onChange={change} />
      <SolveEnding outcome={outcome} onStop={stop} onMakeScenario={makeScenario} />
    </Dialog>
  );
}
